import { PlusOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import { useWords } from '../i18n/words.ts';
import { useRead } from '../store/remote.ts';
import { Data } from './Data.tsx';
import { nameIndexOf } from './nameIndex.ts';
import { words } from './words.ts';

const OPTIONS_SHOWN = 50;
const CREATE = 'create:';

interface RecordPickerProps {
  readonly kind: RecordKind;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** Shown for a value before the names are there. */
  readonly valueName?: string;
  /** Offers to create a record of the typed name; resolves to its id, or null when it was not created. */
  readonly onCreate?: (name: string) => Promise<string | null>;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly 'aria-label'?: string;
}

/** Picks a record by name, pinyin or initials; typos are forgiven. */
export function RecordPicker(props: RecordPickerProps): ReactNode {
  const { kind, value, onChange, valueName, onCreate, placeholder, ...rest } = props;
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(false);
  const names = useRead(
    'records',
    'names',
    { kind },
    { enabled: wanted || (value != null && valueName === undefined) },
  );
  const entries = names.data?.names;
  const options = useMemo(() => {
    const found = entries === undefined ? [] : nameIndexOf(entries).find(typed, OPTIONS_SHOWN);
    const shown = found.map((entry) => ({ value: entry.id, label: entry.name, number: entry.number }));
    const name = typed.trim();
    const exists = found.some((entry) => entry.name === name);
    if (onCreate === undefined || name === '' || exists) return shown;
    return [...shown, { value: `${CREATE}${name}`, label: t('createNew', { name }), number: null }];
  }, [entries, typed, onCreate, t]);
  const chosenName = entries?.find((entry) => entry.id === value)?.name ?? valueName;
  async function choose(chosen: string | null): Promise<void> {
    setTyped('');
    if (chosen === null || !chosen.startsWith(CREATE)) return onChange?.(chosen);
    const created = await onCreate?.(chosen.slice(CREATE.length));
    if (created != null) onChange?.(created);
  }
  return (
    <Select
      size="small"
      {...rest}
      className="record-picker"
      allowClear
      value={value == null ? null : { value, label: <Data>{chosenName ?? '…'}</Data> }}
      labelInValue
      labelRender={() => <Data>{chosenName ?? '…'}</Data>}
      // The name in full would be read out as English: what is shown is marked, a title cannot be.
      title=""
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      placeholder={placeholder ?? t('searchOrChoose')}
      notFoundContent={names.isFetching ? t('loading') : t('notFound')}
      options={options}
      optionRender={({ data }) =>
        data.value.startsWith(CREATE) ? (
          <span>
            <PlusOutlined /> {data.label}
          </span>
        ) : (
          <span className="record-option">
            <Data>{data.label}</Data>
            <span>{data.number}</span>
          </span>
        )
      }
      onFocus={() => setWanted(true)}
      onChange={(chosen: { value: string; label: ReactNode } | null) => void choose(chosen?.value ?? null)}
    />
  );
}
