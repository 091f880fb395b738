import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import {
  type DeductionItem,
  deductionKey,
  shippedDeductions,
} from '../../../shared/domain/rules/deductions.ts';
import { deductionWords } from '../../../shared/reporting/money/words.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { YesNoSelect } from '../contracts/YesNoSelect.tsx';
import {
  type DraftDeduction,
  type DraftShare,
  emptyDeduction,
  emptyShare,
  millionthsOf,
} from './sheetDraft.ts';
import { words } from './words.ts';

/** A deduction as a sheet has it, or as the office offers it. */
type Offered = Pick<DeductionItem, 'kind' | 'title'>;

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  onChange(rows: readonly Row[]): void;
}

/** Rows by their keys with one of them changed. */
function changed<Row extends { readonly key: string }>(
  rows: readonly Row[],
  key: string,
  patch: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...patch } : row));
}

/** What a sheet was saved with may stay, though the office has taken it off its list. */
function withChosen(offered: readonly Offered[], { kind, title }: Offered): Offered[] {
  const isOffered = offered.some((item) => deductionKey(item) === deductionKey({ kind, title }));
  return isOffered ? [...offered] : [...offered, { kind, title }];
}

/** What this office takes off. */
export function useOfferedDeductions(): readonly DeductionItem[] {
  return useRead('rules', 'get', {}).data?.deductions ?? shippedDeductions;
}

export function DeductionRows({ rows, onChange }: RowsProps<DraftDeduction>): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const offered = useOfferedDeductions();
  return (
    <div className="money-dialog-rows">
      {rows.map((row, place) => (
        <div key={row.key} className="money-dialog-row">
          <Select
            size="small"
            aria-label={`${t('deductionKind')} ${place + 1}`}
            value={deductionKey(row)}
            options={withChosen(offered, row).map((item) => ({
              value: deductionKey(item),
              label: item.title === null ? deductionWords[item.kind][language] : <Data>{item.title}</Data>,
            }))}
            onChange={(key) => {
              const item = withChosen(offered, row).find((each) => deductionKey(each) === key);
              if (item !== undefined)
                onChange(changed(rows, row.key, { kind: item.kind, title: item.title, origin: 'typed' }));
            }}
          />
          <MoneyInput
            aria-label={`${t('amount')} ${place + 1}`}
            value={row.amountFen}
            onChange={(amountFen) => onChange(changed(rows, row.key, { amountFen }))}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('removeDeduction', { place: place + 1 })}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...rows, emptyDeduction()])}>
          {t('addDeduction')}
        </Button>
      </div>
    </div>
  );
}

export function ShareRows({ rows, onChange }: RowsProps<DraftShare>): ReactNode {
  const t = useWords(words);
  return (
    <div className="money-dialog-rows">
      {rows.map((row, place) => (
        <div key={row.key} className="money-dialog-row">
          <Input
            lang="zh"
            size="small"
            maxLength={200}
            placeholder={t('name')}
            aria-label={`${t('name')} ${place + 1}`}
            value={row.name}
            onChange={(event) => onChange(changed(rows, row.key, { name: event.target.value }))}
          />
          <Select
            size="small"
            aria-label={`${t('role')} ${place + 1}`}
            value={row.role}
            options={(['person', 'unit'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(role) => onChange(changed(rows, row.key, { role }))}
          />
          <Input
            size="small"
            className="money-percent"
            inputMode="decimal"
            placeholder={t('ratio')}
            aria-label={`${t('ratio')} ${place + 1}`}
            status={row.percent !== '' && millionthsOf(row.percent) === null ? 'error' : ''}
            value={row.percent}
            onChange={(event) => onChange(changed(rows, row.key, { percent: event.target.value }))}
          />
          {row.role === 'person' && (
            <YesNoSelect
              id={`leader-${row.key}`}
              aria-label={`${t('leader')} ${place + 1}`}
              value={row.isLeader}
              onChange={(isLeader) => onChange(changed(rows, row.key, { isLeader }))}
            />
          )}
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('removeShare', { place: place + 1 })}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => onChange([...rows, emptyShare('person')])}
        >
          {t('addShare')}
        </Button>
      </div>
    </div>
  );
}
