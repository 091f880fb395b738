import { create } from 'zustand';
import type { Filter, Sort } from '../../../shared/contract/common.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';

export interface ListQuestion {
  readonly filter: Filter;
  readonly sort: Sort | null;
  /** The saved view that this question came from, if it is unchanged. */
  readonly viewId: string | null;
}

export const everything: Filter = { text: '', conditions: [], from: 'live' };

const startQuestion: ListQuestion = { filter: everything, sort: null, viewId: null };

interface ListState {
  readonly questions: Readonly<Partial<Record<RecordKind, ListQuestion>>>;
  ask(kind: RecordKind, question: ListQuestion): void;
}

/** What each list is asked for; kept while the window is open, so that coming back finds it as it was. */
export const useListStore = create<ListState>((set) => ({
  questions: {},
  ask: (kind, question) => set(({ questions }) => ({ questions: { ...questions, [kind]: question } })),
}));

/** The question of one list. */
export function useListQuestion(kind: RecordKind): ListQuestion {
  return useListStore((state) => state.questions[kind] ?? startQuestion);
}

/** Sets a list to a filter before going there, as from a number in a report or the result of an import. */
export function presetList(kind: RecordKind, filter: Partial<Filter>, sort: Sort | null = null): void {
  useListStore.getState().ask(kind, { filter: { ...everything, ...filter }, sort, viewId: null });
}
