import { useEffect, useRef, useState } from 'react';
import { type SaveState, sameValue } from './useFieldDraft.ts';

/** One row of a small table that is edited in place. `key` tells rows apart that have no id yet. */
interface DraftRow<Row> {
  readonly key: number;
  readonly row: Row;
}

interface RowsDraft<Row> {
  readonly rows: readonly DraftRow<Row>[];
  readonly state: SaveState;
  change(key: number, row: Row): void;
  add(row: Row): void;
  /** Takes the row out and stores the rest at once. */
  remove(key: number): void;
  /** Stores the complete rows if they say something new; called on leaving a row. */
  commit(): void;
}

let lastKey = 0;

function freshKey(): number {
  lastKey += 1;
  return lastKey;
}

/** Rows keep the key of the row that stood in their place, so that the focus stays where it is. */
function keyed<Row>(rows: readonly Row[], present: readonly DraftRow<Row>[] = []): DraftRow<Row>[] {
  return rows.map((row, at) => ({ key: present[at]?.key ?? freshKey(), row }));
}

/**
 * Rows that are stored as a whole, edited in place. Incomplete rows stay on the screen and are left out when
 * the others are stored.
 * @param complete the row as it is stored, or null while something is missing
 * @param save rejects when the rows could not be stored
 */
export function useRowsDraft<Row>(
  stored: readonly Row[],
  complete: (row: Row) => Row | null,
  save: (rows: Row[]) => Promise<void>,
): RowsDraft<Row> {
  const [rows, setRows] = useState(() => keyed(stored));
  const [state, setState] = useState<SaveState>({ step: 'calm' });
  const storedText = JSON.stringify(stored);
  const touched = useRef<'untouched' | 'touched'>('untouched');

  // What came back from the core replaces the rows only while nobody is at work on them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for `stored`
  useEffect(() => {
    if (touched.current === 'untouched') setRows((present) => keyed(stored, present));
  }, [storedText]);

  async function store(next: readonly DraftRow<Row>[]): Promise<void> {
    const finished = next.flatMap(({ row }) => complete(row) ?? []);
    if (sameValue(finished, stored)) return;
    setState({ step: 'saving' });
    try {
      await save(finished);
      if (finished.length === next.length) touched.current = 'untouched';
      setState({ step: 'saved' });
    } catch (error) {
      setState({ step: 'failed', error });
    }
  }
  return {
    rows,
    state,
    change: (key, row) => {
      touched.current = 'touched';
      setRows((present) => present.map((other) => (other.key === key ? { key, row } : other)));
    },
    add: (row) => {
      touched.current = 'touched';
      setRows((present) => [...present, ...keyed([row])]);
    },
    remove: (key) => {
      touched.current = 'touched';
      const rest = rows.filter((other) => other.key !== key);
      setRows(rest);
      void store(rest);
    },
    commit: () => void store(rows),
  };
}
