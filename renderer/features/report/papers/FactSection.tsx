import { Button, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { sameDayLastYear } from '../../../../shared/domain/days.ts';
import { type FactQuestion, factNames } from '../../../../shared/reporting/papers/facts.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { useRead } from '../../../store/remote.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { number } from '../../../ui/format.ts';
import { RowsTable } from '../RowsTable.tsx';
import { words } from './words.ts';

/** A count of a paper, of the period and of the one before; each opens its rows. */
export function FactSection({ question }: { question: FactQuestion }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [opened, setOpened] = useState<'now' | 'before' | null>(null);
  const before = {
    ...question,
    from: sameDayLastYear(question.from),
    to: sameDayLastYear(question.to),
  };
  const found = {
    now: useRead('papers', 'factRows', question),
    before: useRead('papers', 'factRows', before),
  };
  const failed = found.now.error ?? found.before.error;
  const name = factNames[question.of][language];
  const shown = opened === null ? undefined : found[opened].data;
  return (
    <section className="paper-cut" aria-label={name}>
      <h2>{name}</h2>
      {failed !== null && <ErrorNote error={failed} onRetry={() => void found.now.refetch()} />}
      {(['now', 'before'] as const).map((period) => (
        <Button
          key={period}
          type="link"
          aria-expanded={opened === period}
          onClick={() => setOpened(opened === period ? null : period)}
        >
          {t(period)}{' '}
          {found[period].data === undefined ? <Spin size="small" /> : number(found[period].data.total)}
        </Button>
      ))}
      {shown !== undefined && <RowsTable name={name} found={shown} />}
    </section>
  );
}
