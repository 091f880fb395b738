import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { Settings } from '../../../shared/contract/session.ts';
import { Data } from '../../ui/Data.tsx';

interface LanguageChoiceProps {
  readonly label: string;
  readonly value: Settings['language'];
  readonly onChange: (language: Settings['language']) => void;
}

/** The languages of the window, each in its own words. */
export function LanguageChoice({ label, value, onChange }: LanguageChoiceProps): ReactNode {
  return (
    <Segmented<Settings['language']>
      aria-label={label}
      value={value}
      options={[
        { value: 'zh-CN', label: <Data>中文</Data> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
      onChange={onChange}
    />
  );
}
