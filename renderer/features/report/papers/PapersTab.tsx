import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type PeriodPaper,
  periodPapers,
  type RecordPaper,
  recordPapers,
} from '../../../../shared/reporting/papers/request.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { useRead } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import type { Period } from '../period.ts';
import { PaperView } from './PaperView.tsx';
import { RecordPaperView } from './RecordPaperView.tsx';
import { words } from './words.ts';
import './papers.css';

type Choice =
  | { readonly of: 'period'; readonly paper: PeriodPaper }
  | { readonly of: 'record'; readonly paper: RecordPaper };

const choices = {
  period: (Object.keys(periodPapers) as PeriodPaper[]).map((paper): Choice => ({ of: 'period', paper })),
  record: (Object.keys(recordPapers) as RecordPaper[]).map((paper): Choice => ({ of: 'record', paper })),
};
const names = { ...periodPapers, ...recordPapers };

/** 报表与表单: every paper the office hands out, from one list; on the screen as on paper, then Word, Excel, print. */
export function PapersTab({ period }: { period: Period }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [choice, setChoice] = useState<Choice>({ of: 'period', paper: 'annualReport' });
  return (
    <div className="papers">
      <nav className="papers-list" aria-label={t('choose')}>
        {(['period', 'record'] as const).map((of) => (
          <section key={of}>
            <h2>{t(of === 'period' ? 'ofPeriod' : 'ofRecord')}</h2>
            {choices[of].map((each) => (
              <button
                key={each.paper}
                type="button"
                className="papers-choice"
                aria-pressed={each.paper === choice.paper}
                onClick={() => setChoice(each)}
              >
                {names[each.paper][language]}
              </button>
            ))}
          </section>
        ))}
      </nav>
      <div>
        {choice.of === 'period' ? (
          <PeriodPaperView paper={choice.paper} period={period} />
        ) : (
          <RecordPaperView key={choice.paper} paper={choice.paper} />
        )}
      </div>
    </div>
  );
}

function PeriodPaperView({ paper, period }: { paper: PeriodPaper; period: Period }): ReactNode {
  const t = useWords(words);
  const [unit, setUnit] = useState('');
  const units = useRead('papers', 'units', {}).data?.units ?? [];
  const isDivisible = paper !== 'bulletin';
  const request = {
    of: 'period',
    paper,
    from: period.from,
    to: period.to,
    ...(unit !== '' && isDivisible ? { unit } : {}),
  } as const;
  return (
    <>
      {isDivisible && (
        <div className="papers-bar">
          <Select
            aria-label={t('unit')}
            value={unit}
            labelRender={({ label, value }) => (value === '' ? label : <Data>{String(label)}</Data>)}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('allUnits') },
              ...units.map((value) => ({ value, label: value, title: '' })),
            ]}
            optionRender={({ label, value }) => (value === '' ? label : <Data>{String(label)}</Data>)}
            onChange={setUnit}
          />
        </div>
      )}
      <PaperView request={request} />
    </>
  );
}
