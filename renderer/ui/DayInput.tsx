import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';

interface DayInputProps {
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

/** A calendar day as ISO text, 'YYYY-MM-DD': typed or picked, never through a time zone. */
export function DayInput({ value, onChange, ...rest }: DayInputProps): ReactNode {
  return (
    <DatePicker
      size="small"
      {...rest}
      // The text is read as a local day and written back the same way, so no zone can move it.
      value={value ? dayjs(value, 'YYYY-MM-DD') : null}
      format="YYYY-MM-DD"
      onChange={(day) => onChange?.(day === null ? null : day.format('YYYY-MM-DD'))}
    />
  );
}
