import { create } from 'zustand';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';

type TextQuestion = Extract<MatchQuestion, { of: 'text' }>;

interface MatchState {
  /** The free text that was asked with last; a record is asked with by its address. */
  readonly text: TextQuestion | null;
  /** The candidate that was looked at last, by question: coming back finds the same place. */
  readonly chosen: Readonly<Record<string, string>>;
  ask(text: TextQuestion): void;
  choose(question: string, candidateId: string | null): void;
}

export const useMatchStore = create<MatchState>((set) => ({
  text: null,
  chosen: {},
  ask: (text) => set({ text }),
  choose: (question, candidateId) =>
    set((state) => {
      const { [question]: _before, ...others } = state.chosen;
      return { chosen: candidateId === null ? others : { ...others, [question]: candidateId } };
    }),
}));

/** The key of a question: equal questions share a place. */
export function questionKey(question: MatchQuestion): string {
  return JSON.stringify(question);
}
