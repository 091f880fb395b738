import { DeleteOutlined, ExportOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { Filter } from '../../../../shared/contract/common.ts';
import type { ListRow } from '../../../../shared/contract/records.ts';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { leavingValues } from '../../../../shared/domain/publishable.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { number } from '../../../ui/format.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import {
  asContractSelection,
  nothingSelected,
  type RowSelection,
  selectedCount,
} from '../../../ui/table/selection.ts';
import { useColumnChoice, useColumnStore } from '../../../ui/table/tableStore.ts';
import { useCopyRows } from '../../../ui/table/useCopyRows.ts';
import { everything, type ListQuestion, useListQuestion, useListStore } from '../listStore.ts';
import { words } from '../words.ts';
import { BulkBar } from './BulkBar.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { EmptyList } from './EmptyList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { columnsAtStart, recordColumns } from './recordColumns.tsx';
import { SavedViews } from './SavedViews.tsx';
import { useListExport } from './useListExport.ts';
import { useRecordList } from './useRecordList.ts';

interface RecordListProps {
  readonly kind: RecordKind;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** The list of a kind with its filter, views, columns and what can be done with the selected rows. */
export function RecordList({ kind, openId, onOpen }: RecordListProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const question = useListQuestion(kind);
  const ask = useListStore((state) => state.ask);
  const list = useRecordList(kind, question);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const { shown } = useColumnChoice(kind);
  const choose = useColumnStore((state) => state.choose);
  const copyRows = useCopyRows();
  const exporting = useListExport(kind);

  const all = useMemo(
    () => recordColumns(kind, { language, t, names: list.names }),
    [kind, language, t, list.names],
  );
  const columns = useMemo(
    () => (shown ?? columnsAtStart(kind)).flatMap((key) => all.find((column) => column.key === key) ?? []),
    [shown, kind, all],
  );
  const keys = columns.map((column) => column.key);
  const { filter, sort } = question;
  const count = selectedCount(selection, list.ids.length);

  function change(next: Partial<ListQuestion>): void {
    ask(kind, { ...question, viewId: null, ...next });
    // What is selected must always be something that can be seen in the list.
    if (next.filter !== undefined) setSelection(nothingSelected);
  }
  // Not filed yet, not confirmed, or not to be said outside: that does not leave as copied cells either.
  const leaving = (row: ListRow) => ({ ...row, values: leavingValues(kind, row.values) });
  const setFilter = (next: Filter) => change({ filter: next });
  const copy = () => void copyRows({ ids: list.ids, rows: list.rows, columns, selection, openId, leaving });

  return (
    <section className="record-list" aria-label={t(kind)}>
      <div className="record-list-tools">
        <FilterBar kind={kind} filter={filter} names={list.names()} onFilter={setFilter} />
        <div className="record-list-buttons">
          <span className="quiet" role="status">
            {list.state === 'asking' ? t('reading') : t(countKey(filter), { count: number(list.ids.length) })}
          </span>
          <SavedViews
            kind={kind}
            present={{ filter, sort, columns: keys }}
            viewId={question.viewId}
            onOpen={(viewId, definition) => {
              choose(kind, definition.columns);
              change({ filter: definition.filter, sort: definition.sort, viewId });
            }}
          />
          <ColumnChooser columns={all} shown={keys} onShown={(next) => choose(kind, next)} />
          <Button
            icon={<ExportOutlined aria-hidden />}
            loading={exporting.busy}
            disabled={list.ids.length === 0}
            onClick={() => void exporting.start(question, keys)}
          >
            {t('export')}
          </Button>
          <BinButton filter={filter} onFilter={setFilter} />
        </div>
      </div>
      {count > 0 && (
        <BulkBar
          kind={kind}
          count={count}
          selection={asContractSelection(selection, filter, list.ids)}
          from={filter.from}
          onClear={() => setSelection(nothingSelected)}
          onCopy={copy}
        />
      )}
      {list.state === 'failed' ? (
        <ErrorNote error={list.error} onRetry={list.retry} />
      ) : (
        <DataTable
          name={kind}
          label={t(kind)}
          ids={list.ids}
          rows={list.rows}
          columns={columns}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          selection={selection}
          onSelection={setSelection}
          openId={openId}
          onOpen={onOpen}
          onCopy={copy}
          empty={list.state === 'ready' && <EmptyList kind={kind} filter={filter} onFilter={setFilter} />}
        />
      )}
    </section>
  );
}

function countKey(filter: Filter): 'countAll' | 'countFound' | 'countBin' {
  if (filter.from === 'bin') return 'countBin';
  return filter.text === '' && filter.conditions.length === 0 ? 'countAll' : 'countFound';
}

function BinButton({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }): ReactNode {
  const t = useWords(words);
  if (filter.from === 'bin')
    return (
      <Button
        icon={<RollbackOutlined aria-hidden />}
        type="primary"
        ghost
        onClick={() => onFilter(everything)}
      >
        {t('leaveBin')}
      </Button>
    );
  return (
    <Button icon={<DeleteOutlined aria-hidden />} onClick={() => onFilter({ ...everything, from: 'bin' })}>
      {t('recycleBin')}
    </Button>
  );
}
