import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PoolLine, ShownProposal } from '../../../shared/contract/claiming.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { moneyNumber } from '../../ui/format.ts';
import { words } from './words.ts';

const reasonWord = {
  instalment: 'instalmentReason',
  title: 'titleReason',
} as const;

/** What is proposed for a line, why, and what else might be meant. */
export function Proposals({ line }: { line: PoolLine }): ReactNode {
  const t = useWords(words);
  const [best, ...others] = line.proposals;
  if (best === undefined) return <span className="quiet">{t('none')}</span>;
  return (
    <div className="claim-proposal">
      {best.parts.map((part) => (
        <PartLine key={part.contractId} part={part} isShared={best.parts.length > 1} />
      ))}
      <p className="claim-reasons">
        <Tag className={`claim-${best.level}`}>{t(best.level)}</Tag>
        {best.evidence.map(({ reason, weight }) => (
          <span key={reason} className={weight < 0 ? 'claim-against' : 'quiet'}>
            {weight < 0 ? '⚠ ' : ''}
            {t(reason === 'instalment' || reason === 'title' ? reasonWord[reason] : reason)}
          </span>
        ))}
      </p>
      {others.length > 0 && (
        <p className="quiet">
          {t('other')}：
          <Data>{others.map(({ parts }) => parts.map(({ number }) => number).join('+')).join('、')}</Data>
        </p>
      )}
    </div>
  );
}

function PartLine({
  part,
  isShared,
}: {
  part: ShownProposal['parts'][number];
  isShared: boolean;
}): ReactNode {
  const t = useWords(words);
  return (
    <p>
      <Link href={`/contracts/${part.contractId}`}>
        {part.number} <Data>{part.projectName}</Data>
      </Link>{' '}
      <span className="quiet">
        {isShared && `${moneyNumber(part.amountFen, 'wan', 6)} · `}
        {part.instalment !== null && `${t('instalment', { place: part.instalment })} · `}
        {t('left', { amount: moneyNumber(part.leftFen, 'wan', 6) })}
      </span>
    </p>
  );
}

/** To which contracts a line was claimed. */
export function Claims({ line }: { line: PoolLine }): ReactNode {
  return (
    <>
      {line.claims.map((claim) => (
        <p key={claim.receiptId}>
          <Link href={`/contracts/${claim.contractId}`}>
            {claim.number} <Data>{claim.projectName}</Data>
          </Link>{' '}
          <span className="quiet">{moneyNumber(claim.amountFen, 'wan', 6)}</span>
        </p>
      ))}
    </>
  );
}
