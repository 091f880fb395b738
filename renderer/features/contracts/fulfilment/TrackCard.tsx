import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Fulfilment } from '../../../../shared/contract/fulfilment.ts';
import { useWords } from '../../../i18n/words.ts';
import { moneyNumber } from '../../../ui/format.ts';
import type { FactKind } from './FactDialog.tsx';
import { words } from './words.ts';

type Track = Fulfilment['tracks'][number];

/** The tracks whose steps are recorded here; money has panels of its own. */
const factOf: Readonly<Partial<Record<Track['name'], FactKind>>> = {
  registration: 'registrationEvent',
  rights: 'rightChange',
  followUp: 'followUp',
};

interface TrackCardProps {
  readonly track: Track;
  /** The exact step of registration, which says more than the state of the track. */
  readonly step: Fulfilment['registration']['state'] | null;
  readonly today: string;
  /** Null where nothing may be recorded. */
  readonly onAct: ((kind: FactKind) => void) | null;
}

/** One track: where it stands, how far it is, and until when. */
export function TrackCard({ track, step, today, onAct }: TrackCardProps): ReactNode {
  const t = useWords(words);
  const { name, state, dueOn } = track;
  const fact = factOf[name];
  const isMoney = name === 'receipts' || name === 'distribution';
  const shown = isMoney
    ? { done: moneyNumber(track.done), all: moneyNumber(track.all) }
    : { done: track.done, all: track.all };
  return (
    <li className={`track-card track-${state}`}>
      <span className="track-name">{t(name)}</span>
      <span className="track-state">
        <span className="track-mark" aria-hidden />
        {step === null ? t(`state.${state}`) : t(`step.${step}`)}
      </span>
      {state !== 'notNeeded' && name !== 'registration' && (
        <span className="quiet">{t(isMoney ? 'money' : 'items', shown)}</span>
      )}
      {dueOn !== null && (
        <span className={dueOn < today ? 'step-overdue' : 'quiet'}>
          {t(dueOn < today ? 'overdue' : 'due', { day: dueOn })}
        </span>
      )}
      {fact !== undefined && onAct !== null && state !== 'notNeeded' && (
        <Button type="link" size="small" aria-label={`${t('act')} ${t(name)}`} onClick={() => onAct(fact)}>
          {t('act')}
        </Button>
      )}
    </li>
  );
}
