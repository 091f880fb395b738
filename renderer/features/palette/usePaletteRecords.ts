import { useEffect, useMemo, useState } from 'react';
import { recordKinds } from '../../../shared/domain/fields/field.ts';
import { useRead } from '../../store/remote.ts';
import { type RecordItem, recordItems } from './paletteItems.ts';

const SEARCH_PAUSE_MS = 90;
const HITS_ASKED = 20;

/** The records that a typed text finds: names at once, the full search as soon as the typing pauses. */
export function usePaletteRecords(typed: string): { items: readonly RecordItem[]; searching: boolean } {
  const text = typed.trim();
  const asked = useSettled(text, SEARCH_PAUSE_MS);
  const search = useRead(
    'search',
    'everything',
    { text: asked, limit: HITS_ASKED },
    { enabled: asked !== '', whileAsking: 'keepPrevious' },
  );
  const names = useAllNames();
  const hits = asked === '' ? undefined : search.data?.hits;
  const items = useMemo(() => recordItems(text, names, hits ?? []), [text, names, hits]);
  return { items, searching: search.isFetching || asked !== text };
}

/** The names of every kind as one list, the same one until a name changes. */
function useAllNames() {
  const [achievements, needs, scenarios, organisations, people] = [
    useRead('records', 'names', { kind: recordKinds[0] }).data,
    useRead('records', 'names', { kind: recordKinds[1] }).data,
    useRead('records', 'names', { kind: recordKinds[2] }).data,
    useRead('records', 'names', { kind: recordKinds[3] }).data,
    useRead('records', 'names', { kind: recordKinds[4] }).data,
  ];
  return useMemo(
    () => [achievements, needs, scenarios, organisations, people].flatMap((answer) => answer?.names ?? []),
    [achievements, needs, scenarios, organisations, people],
  );
}

/** The value once it has not changed for a while. */
function useSettled(value: string, pauseMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
