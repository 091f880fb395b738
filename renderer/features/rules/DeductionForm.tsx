import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OfficeRules } from '../../../shared/contract/rules.ts';
import { deductionKinds } from '../../../shared/domain/money/distribution.ts';
import { deductionListSchema } from '../../../shared/domain/rules/deductions.ts';
import { distributionModes } from '../../../shared/domain/rules/distribution.ts';
import { deductionWords, modeWords } from '../../../shared/reporting/money/words.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { type PlainColumn, PlainTable } from '../../ui/table/PlainTable.tsx';
import { words } from './words.ts';

type Item = OfficeRules['deductions'][number];
type Row = Item & { readonly key: string };

/** The office's list of what is taken off: named, ordered, added to, taken from, and what a mode begins with. */
export function DeductionForm({ items }: { items: readonly Item[] }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [rows, setRows] = useState<readonly Row[]>(() => items.map(keyed));
  const saving = useWrite('rules', 'saveDeductions', { done: t('saved') });
  const deductions = rows.map(({ key: _key, title, source, ...item }) => ({
    ...item,
    title: title?.trim() || null,
    source: source?.trim() || null,
  }));
  const set = (key: string, patch: Partial<Item>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const placeOf = (row: Row) => rows.indexOf(row) + 1;
  const columns: readonly PlainColumn<Row>[] = [
    {
      key: 'kind',
      heading: t('deductionKind'),
      width: '176px',
      cell: (row) => (
        <div className="rules-stacked">
          <Select
            aria-label={`${t('deductionKind')} ${placeOf(row)}`}
            value={row.kind}
            options={deductionKinds.map((value) => ({ value, label: deductionWords[value][language] }))}
            onChange={(kind) => set(row.key, { kind })}
          />
          <Input
            lang="zh"
            maxLength={100}
            aria-label={`${t('deductionTitle')} ${placeOf(row)}`}
            placeholder={t('deductionTitle')}
            value={row.title ?? ''}
            onChange={(event) => set(row.key, { title: event.target.value || null })}
          />
        </div>
      ),
    },
    {
      key: 'modes',
      heading: t('deductionModes'),
      width: '192px',
      cell: (row) => (
        <Select
          className="rules-wide"
          mode="multiple"
          aria-label={`${t('deductionModes')} ${placeOf(row)}`}
          value={row.modes}
          options={distributionModes.map((value) => ({ value, label: modeWords[value][language] }))}
          onChange={(modes) => set(row.key, { modes })}
        />
      ),
    },
    {
      key: 'source',
      heading: t('basis'),
      cell: (row) => (
        <div className="rules-stacked">
          <Input
            lang="zh"
            maxLength={300}
            aria-label={`${t('basis')} ${placeOf(row)}`}
            placeholder={t('basis')}
            value={row.source ?? ''}
            onChange={(event) => set(row.key, { source: event.target.value || null })}
          />
          <Select
            aria-label={`${t('certainty')} ${placeOf(row)}`}
            value={row.certainty}
            options={(['V', 'M', '?'] as const).map((value) => ({ value, label: t(`certainty.${value}`) }))}
            onChange={(certainty) => set(row.key, { certainty })}
          />
        </div>
      ),
    },
    {
      key: 'move',
      heading: '',
      width: '80px',
      cell: (row) => <RowActions row={row} rows={rows} onChange={setRows} />,
    },
  ];
  return (
    <>
      <PlainTable label={t('deductions')} rows={rows} keyOf={({ key }) => key} columns={columns} />
      <Space>
        <Button icon={<PlusOutlined />} onClick={() => setRows([...rows, keyed(blank)])}>
          {t('addDeduction')}
        </Button>
        <Button
          type="primary"
          disabled={!deductionListSchema.safeParse(deductions).success}
          loading={saving.busy}
          onClick={() => void saving.run({ deductions })}
        >
          {t('save')}
        </Button>
      </Space>
    </>
  );
}

const blank: Item = { kind: 'other', title: null, modes: [], source: null, certainty: '?' };

function keyed(item: Item): Row {
  return { ...item, key: crypto.randomUUID() };
}

interface RowActionsProps {
  readonly row: Row;
  readonly rows: readonly Row[];
  onChange(rows: readonly Row[]): void;
}

function RowActions({ row, rows, onChange }: RowActionsProps): ReactNode {
  const t = useWords(words);
  const place = rows.indexOf(row);
  const others = rows.filter(({ key }) => key !== row.key);
  return (
    <>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={`${t('moveUp')} ${place + 1}`}
        disabled={place === 0}
        onClick={() => onChange(others.toSpliced(place - 1, 0, row))}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={`${t('remove')} ${place + 1}`}
        disabled={rows.length === 1}
        onClick={() => onChange(others)}
      />
    </>
  );
}
