import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import type { OutputFor } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { words } from './words.ts';
import './bridgesUsed.css';

/** The names that the thesaurus joined in two texts; leads to where they can be changed. */
export function BridgesUsed({
  bridges,
}: {
  bridges: OutputFor<'matching', 'explain'>['bridges'];
}): ReactNode {
  const t = useWords(words);
  if (bridges.length === 0) return null;
  return (
    <p className="bridges-used">
      <Link href="/tuning/thesaurus">{t('bridges')}</Link>
      {bridges.map(({ kind, said, answered }) => (
        <span key={`${said} ${answered}`}>
          <Data>
            {said} ≈ {answered}
          </Data>{' '}
          <small>{t(kind === 'same' ? 'bridgeSame' : 'bridgeKin')}</small>
        </span>
      ))}
    </p>
  );
}
