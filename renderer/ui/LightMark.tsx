import type { ReactNode } from 'react';
import type { Light } from '../../shared/domain/task.ts';
import { lightNames } from '../../shared/reporting/dispatch/words.ts';
import { useLanguage } from '../i18n/words.ts';

/** 红、黄、绿: a shape besides the colour, and the word. */
export function LightMark({ light }: { light: Light }): ReactNode {
  const language = useLanguage();
  return <span className={`light light-${light}`}>{lightNames[light][language]}</span>;
}
