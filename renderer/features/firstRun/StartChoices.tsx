import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { useJob } from '../../store/remote.ts';
import { words } from './words.ts';
import './firstRun.css';

/** What an empty catalogue offers: the office's own spreadsheet, the demonstration, or one need by hand. */
export function StartChoices(): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const demonstration = useJob('demonstration', 'load', { done: t('demoLoaded') });
  return (
    <section className="start-choices">
      <h2>{t('startTitle')}</h2>
      <p>{t('startHint')}</p>
      <div className="start-choices-cards">
        <Choice title={t('importTitle')} hint={t('importHint')}>
          <Button type="primary" onClick={() => go('/import')}>
            {t('importAction')}
          </Button>
        </Choice>
        <Choice title={t('demoTitle')} hint={t('demoHint')}>
          {demonstration.busy ? (
            <Progress percent={Math.round((demonstration.progress?.fraction ?? 0) * 100)} />
          ) : (
            <Button onClick={() => void demonstration.run({})}>{t('demoAction')}</Button>
          )}
        </Choice>
        <Choice title={t('manualTitle')} hint={t('manualHint')}>
          <Button onClick={() => go('/need/new')}>{t('manualAction')}</Button>
        </Choice>
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Choice({ title, hint, children }: ChoiceProps): ReactNode {
  return (
    <div className="panel start-choice">
      <h3>{title}</h3>
      <p>{hint}</p>
      {children}
    </div>
  );
}
