import { Input, InputNumber, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Field } from '../../../../shared/domain/fields/field.ts';
import { useWords } from '../../../i18n/words.ts';
import { CodeSelect } from '../../../ui/CodeSelect.tsx';
import { DayInput } from '../../../ui/DayInput.tsx';
import { MoneyInput } from '../../../ui/MoneyInput.tsx';
import { RecordPicker } from '../../../ui/RecordPicker.tsx';
import { langOf } from '../fieldText.tsx';
import { words } from '../words.ts';
import { useCreateNamed } from './useCreateNamed.ts';

export interface FieldInputProps {
  readonly field: Field;
  /** Read out with the input; the visible label stands elsewhere. */
  readonly label: string;
  readonly id?: string;
  readonly value: unknown;
  /** Null where the field is emptied. */
  readonly onChange: (value: unknown) => void;
  /** What the referenced record is called, where that is known. */
  readonly valueName?: string;
  readonly autoFocus?: boolean;
}

const TAG_SEPARATORS = [',', '，', '、', ';', '；', '\n'];

/** The input of a field, by its type. */
export function FieldInput({
  field,
  label,
  id,
  value,
  onChange,
  valueName,
  autoFocus,
}: FieldInputProps): ReactNode {
  const common = { id, 'aria-label': label };
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'longText':
      return (
        <Input.TextArea
          {...common}
          value={text}
          rows={2}
          lang={langOf(text)}
          className="growing-text"
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      );
    case 'integer':
      return (
        <InputNumber
          {...common}
          className="integer-input"
          value={typeof value === 'number' ? value : null}
          precision={0}
          onChange={onChange}
        />
      );
    case 'moneyFen':
      return <MoneyInput {...common} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    case 'day':
      return <DayInput {...common} value={text === '' ? null : text} onChange={onChange} />;
    case 'boolean':
      return (
        <YesNoInput label={label} value={typeof value === 'boolean' ? value : null} onChange={onChange} />
      );
    case 'code':
      return (
        <CodeSelect
          {...common}
          table={field.codeTable!}
          value={text === '' ? null : text}
          onChange={onChange}
        />
      );
    case 'codes':
      return (
        <CodeSelect
          {...common}
          many="many"
          table={field.codeTable!}
          value={listOf(value)}
          onChange={onChange}
        />
      );
    case 'tags':
      return (
        <span lang={langOf(listOf(value).join())}>
          <Select
            {...common}
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={TAG_SEPARATORS}
            value={listOf(value)}
            onChange={(tags: string[]) => onChange(tags.length === 0 ? null : tags)}
          />
        </span>
      );
    case 'reference':
      return (
        <ReferenceInput
          field={field}
          common={common}
          value={text === '' ? null : text}
          valueName={valueName}
          onChange={onChange}
        />
      );
    default:
      return (
        <Input
          {...common}
          lang={langOf(text)}
          value={text}
          autoFocus={autoFocus}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      );
  }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

interface YesNoProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}

function YesNoInput({ label, value, onChange }: YesNoProps): ReactNode {
  const t = useWords(words);
  const chosen = value === null ? 'unknown' : value ? 'yes' : 'no';
  return (
    <Segmented
      aria-label={label}
      value={chosen}
      onChange={(next) => onChange(next === 'unknown' ? null : next === 'yes')}
      options={[
        { value: 'yes', label: t('isYes') },
        { value: 'no', label: t('isNo') },
        { value: 'unknown', label: t('isUnknown') },
      ]}
    />
  );
}

interface ReferenceInputProps {
  readonly field: Field;
  readonly common: { readonly id?: string; readonly 'aria-label': string };
  readonly value: string | null;
  readonly valueName?: string;
  readonly onChange: (id: string | null) => void;
}

function ReferenceInput({ field, common, value, valueName, onChange }: ReferenceInputProps): ReactNode {
  const kind = field.target!;
  const create = useCreateNamed(kind);
  return (
    <RecordPicker
      {...common}
      kind={kind}
      value={value}
      valueName={valueName}
      onChange={onChange}
      onCreate={create}
    />
  );
}
