import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { moneyNumber } from '../../ui/format.ts';

const OPTIONS_SHOWN = 20;

interface ContractPickerProps {
  readonly value: string | null;
  readonly 'aria-label': string;
  /** What is looked for at the start. */
  readonly text: string;
  onChange(id: string | null): void;
}

/** Picks a contract by anything it says: project, number, parties. */
export function ContractPicker({ value, text, onChange, ...rest }: ContractPickerProps): ReactNode {
  const [typed, setTyped] = useState(text);
  const found = useRead(
    'records',
    'ids',
    { kind: 'contract', filter: { text: typed.trim(), conditions: [], from: 'live' }, sort: null },
    { whileAsking: 'keepPrevious' },
  );
  const ids = (found.data?.ids ?? []).slice(0, OPTIONS_SHOWN);
  const rows = useRead(
    'contracts',
    'rows',
    { ids },
    { enabled: ids.length > 0, whileAsking: 'keepPrevious' },
  );
  return (
    <Select<string>
      {...rest}
      className="ledger-contract"
      autoFocus
      allowClear
      value={value}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      options={(ids.length === 0 ? [] : (rows.data?.rows ?? [])).map((row) => ({
        value: row.id,
        label: (
          <Data>
            {row.number} {row.values.projectName} · {row.buyers.join('、')} · {moneyNumber(row.countedFen)}{' '}
            万元
          </Data>
        ),
      }))}
      onChange={(id: string | undefined) => onChange(id ?? null)}
    />
  );
}
