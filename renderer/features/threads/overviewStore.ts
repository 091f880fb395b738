import { create } from 'zustand';
import type { BoardFilter } from './board.ts';

/** How the threads are shown and which of them; kept while the window is open. */
export interface OverviewChoice extends BoardFilter {
  readonly form: 'board' | 'list';
  readonly ended: 'with' | 'without';
  readonly ownerId: string | null;
}

interface OverviewState {
  readonly choice: OverviewChoice;
  choose(change: Partial<OverviewChoice>): void;
}

export const useOverview = create<OverviewState>((set) => ({
  choice: { form: 'board', focus: 'all', text: '', ended: 'without', ownerId: null },
  choose: (change) => set((state) => ({ choice: { ...state.choice, ...change } })),
}));
