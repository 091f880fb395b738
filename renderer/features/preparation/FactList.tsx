import type { ReactNode } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { PreparationFact } from '../../../shared/contract/preparation.ts';
import type { PreparedKind } from '../../../shared/domain/preparation.ts';
import { type Translate, useLanguage, useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { FactFiles } from './FactFiles.tsx';
import { words } from './words.ts';

/** What is on record of a need or an achievement, newest first. */
export function FactList({
  kind,
  facts,
}: {
  kind: PreparedKind;
  facts: readonly PreparationFact[];
}): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const stageTable = kind === 'need' ? 'needStage' : 'achievementStage';
  return (
    <ul className="preparation-facts">
      {facts.toReversed().map((fact) => (
        <li key={fact.id}>
          <span className="preparation-fact-head">
            <b>{t(`kind.${fact.kind}`)}</b>{' '}
            {fact.kind === 'verdict' && (
              <>
                <span className="screen-only">{verdictWord(t, fact.code)}</span>
                <span className="print-only">{codeLabel('diagnosisVerdict', fact.code ?? '', language)}</span>
              </>
            )}
            {fact.kind === 'move' && codeLabel(stageTable, fact.code ?? '', language)}
            {fact.kind === 'renewal' && t('validUntil', { day: fact.untilOn ?? '' })}
            {fact.total !== null && Math.round(fact.total)}{' '}
            <span className="quiet">
              {fact.happenedOn} · <Data>{fact.byName}</Data>
              {fact.channel !== null && ` · ${channelWord(t, fact.channel)}`}
            </span>
          </span>
          {fact.kind !== 'confirmation' && fact.body !== null && (
            <p className={`preparation-body ${fact.kind === 'verdict' ? 'screen-only' : ''}`}>
              <Data>{fact.body}</Data>
            </p>
          )}
          {fact.assessment?.comment != null && (
            <p className="preparation-body">
              <Data>{fact.assessment.comment}</Data>
            </p>
          )}
          {(fact.kind === 'visit' || fact.kind === 'confirmation') && <FactFiles fact={fact} />}
        </li>
      ))}
    </ul>
  );
}

type Say = Translate<keyof typeof words.zh>;

function verdictWord(t: Say, code: string | null): string {
  const key = `verdict.${code}`;
  return Object.hasOwn(words.zh, key) ? t(key as keyof typeof words.zh) : '';
}

function channelWord(t: Say, channel: string): string {
  const key = `channel.${channel}`;
  return Object.hasOwn(words.zh, key) ? t(key as keyof typeof words.zh) : channel;
}
