import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { allowedWidthPx } from './columns.ts';

interface ColumnChoice {
  /** Keys in order, or null for the columns shown at the start. */
  readonly shown: readonly string[] | null;
  readonly widthsPx: Readonly<Record<string, number>>;
}

interface ColumnState {
  readonly choices: Readonly<Record<string, ColumnChoice>>;
  choose(table: string, shown: readonly string[] | null): void;
  resize(table: string, key: string, widthPx: number): void;
}

const untouched: ColumnChoice = { shown: null, widthsPx: {} };

/** Which columns each table shows and how wide they are; kept on this machine. */
export const useColumnStore = create<ColumnState>()(
  persist(
    (set) => ({
      choices: {},
      choose: (table, shown) =>
        set(({ choices }) => ({ choices: { ...choices, [table]: { ...choiceOf(choices, table), shown } } })),
      resize: (table, key, widthPx) =>
        set(({ choices }) => {
          const choice = choiceOf(choices, table);
          const widthsPx = { ...choice.widthsPx, [key]: allowedWidthPx(widthPx) };
          return { choices: { ...choices, [table]: { ...choice, widthsPx } } };
        }),
    }),
    { name: 'yinxian.columns', version: 1 },
  ),
);

function choiceOf(choices: ColumnState['choices'], table: string): ColumnChoice {
  return choices[table] ?? untouched;
}

/** The stored choice of one table. */
export function useColumnChoice(table: string): ColumnChoice {
  return useColumnStore((state) => choiceOf(state.choices, table));
}

interface Place {
  readonly scrollTopPx: number;
  readonly activeId: string | null;
}

const places = new Map<string, Place>();

/** Where a table was left in this run of the app, so that coming back finds it as it was. */
export function placeOf(table: string): Place {
  return places.get(table) ?? { scrollTopPx: 0, activeId: null };
}

export function leavePlace(table: string, place: Partial<Place>): void {
  places.set(table, { ...placeOf(table), ...place });
}
