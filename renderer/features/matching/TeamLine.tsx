import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { OutputFor } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { words } from './words.ts';

export type TeamStanding = OutputFor<'matching', 'teams'>['teams'][number];

interface TeamLineProps {
  readonly team: TeamStanding | undefined;
  /** Already said above the line: a contact of the same name is not said again. */
  readonly leaderName: string | null;
}

/** Whom to call, when one last did, and what is already under way with the same team. */
export function TeamLine({ team, leaderName }: TeamLineProps): ReactNode {
  const t = useWords(words);
  if (team === undefined) return null;
  const { contactName, lastContactOn, openThreads, unansweredPushes } = team;
  const parts = [
    lastContactOn === null ? t('team.never') : t('team.lastContact', { day: lastContactOn }),
    ...(openThreads > 0 ? [t('team.open', { count: openThreads })] : []),
  ];
  return (
    <span className="match-team quiet">
      {contactName !== null && contactName !== leaderName && (
        <>
          {t('team.contact')} <Data>{contactName}</Data> ·{' '}
        </>
      )}
      {parts.join(' · ')}
      {unansweredPushes > 0 && (
        <strong className="said-danger"> · {t('team.unanswered', { count: unansweredPushes })}</strong>
      )}
    </span>
  );
}
