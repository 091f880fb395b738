import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { words } from './words.ts';

interface YesNoSelectProps {
  readonly id: string;
  /** Null: not said. */
  readonly value: boolean | null;
  readonly 'aria-label'?: string;
  onChange(value: boolean | null): void;
}

/** Yes, no, or not said: a form that is blank there stays blank. */
export function YesNoSelect({ value, onChange, ...rest }: YesNoSelectProps): ReactNode {
  const t = useWords(words);
  return (
    <Select
      {...rest}
      size="small"
      allowClear
      value={value === null ? undefined : value ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: t('value.yes') },
        { value: 'no', label: t('value.no') },
      ]}
      onChange={(chosen: string | undefined) => onChange(chosen === undefined ? null : chosen === 'yes')}
    />
  );
}
