import { Button, Drawer, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { cutDocument } from '../../../../shared/reporting/cut/document.ts';
import type { CutQuestion } from '../../../../shared/reporting/cut/question.ts';
import type { FactQuestion } from '../../../../shared/reporting/papers/facts.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { useRead } from '../../../store/remote.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import { type CutAsked, CutRowsDrawer } from '../numbers/CutRowsDrawer.tsx';
import { CutTable } from '../numbers/CutTable.tsx';
import { FactSection } from './FactSection.tsx';
import { words } from './words.ts';
import '../numbers/numbers.css';

interface PaperRowsProps {
  readonly cuts: readonly CutQuestion[];
  readonly facts: readonly FactQuestion[];
}

/** The numbers of a paper once more, where each opens the rows behind it. */
export function PaperRows({ cuts, facts }: PaperRowsProps): ReactNode {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  if (cuts.length + facts.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('rows')}</Button>
      <Drawer open={isOpen} size={860} destroyOnHidden title={t('rows')} onClose={() => setOpen(false)}>
        {cuts.map((question) => (
          <CutSection key={JSON.stringify(question)} question={question} />
        ))}
        {facts.map((question) => (
          <FactSection key={JSON.stringify(question)} question={question} />
        ))}
      </Drawer>
    </>
  );
}

function CutSection({ question }: { question: CutQuestion }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [asked, setAsked] = useState<CutAsked | null>(null);
  const { data, error, refetch } = useRead('reports', 'cut', question);
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin />;
  const panel = question.panel === 'bothYears' ? ` · ${t('samePanel')}` : '';
  return (
    <section className="paper-cut">
      <h2>
        <MarkedText text={`${cutDocument(data, language).title}${panel}`} />
      </h2>
      <CutTable cut={data} onAsk={setAsked} />
      <CutRowsDrawer asked={asked} onClose={() => setAsked(null)} />
    </section>
  );
}
