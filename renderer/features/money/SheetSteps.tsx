import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { DistributionSheet } from '../../../shared/contract/money.ts';
import type { DistributionStep } from '../../../shared/domain/money/distribution.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { NoticeItem } from '../process/NoticeList.tsx';
import type { MoneySectionProps } from './sections.ts';
import { words } from './words.ts';

const stepWords = { notice: 'notice', paid: 'paidStep', filed: 'filed' } as const;

interface SheetStepsProps extends Pick<MoneySectionProps, 'editing'> {
  readonly sheet: DistributionSheet;
}

/** 公示, 发放, 备案 of a sheet: those noted, and the next one with its day. */
export function SheetSteps({ sheet, editing }: SheetStepsProps): ReactNode {
  const t = useWords(words);
  const today = useRead('session', 'state', {}).data?.today ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? today;
  const adding = useWrite('money', 'addStep', { done: t('stepSaved') });
  const reversing = useWrite('money', 'reverseStep', { done: t('reversed') });
  const standing = sheet.steps.filter(({ reversed, reversesId }) => !reversed && reversesId === null);
  const [place, setPlace] = useState('');
  const offered = sheet.nextSteps;
  // Where the notice is not asked for, its day may stand alone.
  const needsPlace = offered.length === 1 && place.trim() === '';
  const add = (kind: DistributionStep['kind']) => {
    if (day === null) return;
    const notice = kind === 'notice' && place.trim() !== '' ? { place } : null;
    void adding.run({ sheetId: sheet.id, values: { kind, happenedOn: day, note: null }, notice });
  };
  return (
    <>
      {sheet.notice !== null && today !== null && (
        <ul className="process-list">
          <NoticeItem notice={sheet.notice} today={today} takenDown="elsewhere" />
        </ul>
      )}
      <div className="money-actions">
        {standing.map((step, place) => (
          <span key={step.id}>
            {t(stepWords[step.kind])} {step.happenedOn}
            {place === standing.length - 1 && (
              <Button
                type="link"
                size="small"
                disabled={editing === 'refused'}
                onClick={() => void reversing.run({ id: step.id })}
              >
                {t('stepReverse')}
              </Button>
            )}
          </span>
        ))}
        {offered.length > 0 && editing === 'allowed' && (
          <>
            <DayInput aria-label={t('stepDay')} value={day} onChange={setChosen} />
            {offered.includes('notice') && (
              <Input
                className="money-place"
                lang="zh"
                maxLength={500}
                aria-label={t('noticePlace')}
                placeholder={t('noticePlace')}
                value={place}
                onChange={(event) => setPlace(event.target.value)}
              />
            )}
            {offered.map((kind) => (
              <Button
                key={kind}
                size="small"
                disabled={day === null || (kind === 'notice' && needsPlace)}
                loading={adding.busy}
                onClick={() => add(kind)}
              >
                {t('addStep', { step: t(stepWords[kind]) })}
              </Button>
            ))}
          </>
        )}
      </div>
    </>
  );
}
