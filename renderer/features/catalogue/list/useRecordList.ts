import { useEffect, useMemo } from 'react';
import type { ListRow } from '../../../../shared/contract/records.ts';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { client } from '../../../client.ts';
import { useRead } from '../../../store/remote.ts';
import { RowCache } from '../../../ui/table/rowCache.ts';
import type { Names } from '../fieldText.tsx';
import type { ListQuestion } from '../listStore.ts';

export interface RecordList {
  readonly ids: readonly string[];
  readonly rows: RowCache<ListRow>;
  /** What the references in the rows that have come are called. */
  names(): Names;
  readonly state: 'asking' | 'ready' | 'failed';
  readonly error: Error | null;
  retry(): void;
}

const noIds: readonly string[] = [];

/** The ids that a question finds, and their rows as they are looked at. */
export function useRecordList(kind: RecordKind, { filter, sort }: ListQuestion): RecordList {
  const found = useRead('records', 'ids', { kind, filter, sort }, { whileAsking: 'keepPrevious' });
  const { rows, names } = useMemo(() => rowSource(kind), [kind]);
  // The ids are asked again after every change to this kind, so their arrival says that rows may be out of date.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `dataUpdatedAt` is that arrival
  useEffect(() => rows.renew(null), [rows, found.dataUpdatedAt]);
  return {
    ids: found.data?.ids ?? noIds,
    rows,
    names,
    state: found.isError
      ? 'failed'
      : found.data === undefined || found.isPlaceholderData
        ? 'asking'
        : 'ready',
    error: found.error,
    retry: () => void found.refetch(),
  };
}

function rowSource(kind: RecordKind): { rows: RowCache<ListRow>; names: () => Names } {
  let known: Names = {};
  const rows = new RowCache<ListRow>(async (ids) => {
    const answer = await client.records.rows({ kind, ids });
    known = { ...known, ...answer.names };
    return answer.rows;
  });
  return { rows, names: () => known };
}
