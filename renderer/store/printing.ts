import { create } from 'zustand';

/** Whether the page is being printed: paper is light, whatever the window is. */
export const usePrinting = create<{ readonly isPrinting: boolean }>(() => ({ isPrinting: false }));
