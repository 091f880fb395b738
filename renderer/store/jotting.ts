import { create } from 'zustand';

/** Whether the sheet for a quick note is open: it can be called from anywhere. */
export const useJottingSheet = create<{
  readonly isOpen: boolean;
  open(): void;
  close(): void;
}>((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}));
