import { create } from 'zustand';

/** Weights as they stand on the screen. */
export interface WeightsDraft {
  readonly parts: Readonly<Record<string, number>>;
  readonly levels: readonly [number, number, number];
}

interface DraftState {
  /** Null while nothing was changed. */
  readonly draft: WeightsDraft | null;
}

/** What is being tried and not saved; it outlives the change of a tab. */
export const useDraft = create<DraftState>(() => ({ draft: null }));

export function setDraft(draft: WeightsDraft | null): void {
  useDraft.setState({ draft });
}

/** What is wrong with a draft, or null. */
export function draftProblem({ parts, levels }: WeightsDraft): 'weightsWrong' | 'levelsWrong' | null {
  if (!Object.values(parts).some((weight) => weight > 0)) return 'weightsWrong';
  const [weak, fair, strong] = levels;
  return 0 < weak && weak < fair && fair < strong && strong < 1 ? null : 'levelsWrong';
}

/** Whether two drafts say the same. */
export function sameDraft(a: WeightsDraft, b: WeightsDraft): boolean {
  const names = new Set([...Object.keys(a.parts), ...Object.keys(b.parts)]);
  return (
    [...names].every((name) => a.parts[name] === b.parts[name]) &&
    a.levels.every((level, place) => level === b.levels[place])
  );
}

/** The names of the parts whose weights differ. */
export function changedParts(a: WeightsDraft, b: WeightsDraft): string[] {
  return Object.keys(b.parts).filter((name) => a.parts[name] !== b.parts[name]);
}
