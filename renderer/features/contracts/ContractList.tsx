import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Filter, Sort } from '../../../shared/contract/common.ts';
import type { ContractRow } from '../../../shared/contract/contracts.ts';
import { client } from '../../client.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { CopyableTable } from '../../ui/table/CopyableTable.tsx';
import { RowCache } from '../../ui/table/rowCache.ts';
import { contractColumns } from './contractColumns.tsx';
import { words } from './words.ts';

interface ContractListProps {
  readonly text: string;
  readonly openId: string | null;
  readonly empty: ReactNode;
  onOpen(id: string): void;
  onCount(total: number): void;
}

const NEWEST_FIRST: Sort = { field: 'signedOn', direction: 'descending' };

/** The contracts that a text finds, or all of them, newest first. */
export function ContractList({ text, openId, empty, onOpen, onCount }: ContractListProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [sort, setSort] = useState<Sort | null>(NEWEST_FIRST);
  const filter: Filter = { text, conditions: [], from: 'live' };
  const found = useRead(
    'records',
    'ids',
    { kind: 'contract', filter, sort },
    { whileAsking: 'keepPrevious' },
  );
  const rows = useMemo(
    () => new RowCache<ContractRow>(async (ids) => (await client.contracts.rows({ ids })).rows),
    [],
  );
  // The ids are asked again after every change, so their arrival says that rows may be out of date.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `dataUpdatedAt` is that arrival
  useEffect(() => rows.renew(null), [rows, found.dataUpdatedAt]);
  const total = found.data?.total ?? 0;
  useEffect(() => onCount(total), [onCount, total]);
  const columns = useMemo(() => contractColumns(t, language), [t, language]);
  if (found.error) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <CopyableTable
      name="contract"
      label={t('page.title')}
      ids={found.data?.ids ?? []}
      rows={rows}
      columns={columns}
      sort={sort}
      onSort={setSort}
      openId={openId}
      onOpen={onOpen}
      empty={found.data === undefined ? null : empty}
    />
  );
}
