import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Fulfilment } from '../../../../shared/contract/fulfilment.ts';
import { type Translate, useLanguage, useWords } from '../../../i18n/words.ts';
import { useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { money } from '../../../ui/format.ts';
import type { FactKind } from './FactDialog.tsx';
import { type FulfilmentWord, words } from './words.ts';

interface Line {
  readonly id: string;
  readonly of: FactKind;
  readonly day: string;
  readonly what: string;
  readonly detail: string;
  readonly atMs: number;
  readonly reversed: boolean;
}

/** Every step that was recorded, the newest first; each can be turned back unless a later one stands on it. */
export function FactLog({ fulfilment }: { fulfilment: Fulfilment }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { modal } = App.useApp();
  const reversing = useWrite('fulfilment', 'reverse', { done: t('reversedDone') });
  const lines = linesOf(fulfilment, t, (fen) => money(fen, language));
  if (lines.length === 0) return null;
  function ask(line: Line): void {
    modal.confirm({
      title: t('reverseAsk'),
      okText: t('reverse'),
      cancelText: t('cancel'),
      onOk: () => reversing.run({ of: line.of, id: line.id }),
    });
  }
  return (
    <section className="contract-section">
      <h3>{t('log')}</h3>
      <ul className="fact-log">
        {lines.map((line) => (
          <li key={line.id} className={line.reversed ? 'struck' : undefined}>
            <span className="fact-day">{line.day}</span>
            <span>
              {line.what} <Data>{line.detail}</Data>
            </span>
            {line.reversed ? (
              <span className="quiet">{t('reversed')}</span>
            ) : (
              <Button type="link" size="small" onClick={() => ask(line)}>
                {t('reverse')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function linesOf(
  { registrations, changes, rightChanges, followUps, rights }: Fulfilment,
  t: Translate<FulfilmentWord>,
  amount: (fen: number) => string,
): Line[] {
  const joined = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  const signed = (fen: number) => (fen === 0 ? null : `${fen > 0 ? '+' : '−'}${amount(Math.abs(fen))}`);
  const lines = [
    ...registrations.map(({ values, ...fact }) => ({
      ...fact,
      of: 'registrationEvent' as const,
      day: values.happenedOn,
      what: t(`step.${values.kind}`),
      detail: joined(values.registry, values.registrationNumber, values.certificateNumber, values.reason),
    })),
    ...changes.map(({ values, ...fact }) => ({
      ...fact,
      of: 'contractChange' as const,
      day: values.happenedOn,
      what: t(`change.${values.kind}`),
      detail: joined(signed(values.totalDeltaFen), values.reason),
    })),
    ...rightChanges.map(({ values, ...fact }) => ({
      ...fact,
      of: 'rightChange' as const,
      day: values.happenedOn,
      what: t(`right.${values.state}`),
      detail: joined(
        rights.find((right) => right.id === values.contractRightId)?.title,
        values.documentNumber,
        values.note,
      ),
    })),
    ...followUps.map(({ values, ...fact }) => ({
      ...fact,
      of: 'followUp' as const,
      day: values.happenedOn,
      what: t('months', { months: values.months }),
      detail: joined(values.furtherWork, values.newNeeds, values.note),
    })),
  ];
  return lines
    .filter((line) => line.reversesId === null)
    .toSorted((left, right) => right.atMs - left.atMs)
    .map(({ id, of, day, what, detail, atMs, reversed }) => ({ id, of, day, what, detail, atMs, reversed }));
}
