import { CloseOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { type OutputFor, useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { number, share } from '../../ui/format.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { levelWord } from './levels.ts';
import { askWords, gateWords, partWords } from './matchCodes.ts';
import { words } from './words.ts';

type Standing = OutputFor<'matching', 'standing'>;

interface StandingPanelProps {
  readonly question: MatchQuestion;
  readonly candidateId: string;
  /** How many places the list has. */
  readonly shown: number;
  onClose(): void;
}

/** Why a record that somebody expected is not (higher) in the list: its place, what keeps it out, what would change it. */
export function StandingPanel({ question, candidateId, shown, onClose }: StandingPanelProps): ReactNode {
  const t = useWords(words);
  const standing = useRead('matching', 'standing', { question, candidateId, shown });
  return (
    <section className="match-standing" aria-label={t('why.title')}>
      <header>
        <h3>{t('why.title')}</h3>
        <Button type="text" icon={<CloseOutlined />} onClick={onClose}>
          {t('why.close')}
        </Button>
      </header>
      {standing.error && <ErrorNote error={standing.error} onRetry={() => void standing.refetch()} />}
      {standing.data === undefined && !standing.error && <Skeleton active />}
      {standing.data !== undefined && <Stands standing={standing.data} shown={shown} />}
    </section>
  );
}

const POINTS = 100;
const points = (score: number) => number(score * POINTS, 1);

function Stands({ standing, shown }: { standing: Standing; shown: number }): ReactNode {
  const t = useWords(words);
  const { row, place, compared, beyond, neededScore, neededWords, heldBy, behindTeam, changes } = standing;
  const isOut = neededScore !== null && row.score < neededScore;
  return (
    <>
      <p>
        <LevelMark level={row.level} /> <Data>{row.title}</Data>{' '}
        {beyond
          ? t('why.beyond', { compared })
          : t('why.place', { place, compared, score: points(row.score) })}
      </p>
      <ul>
        {row.gates.map((gate) => (
          <li key={`${gate.code} ${JSON.stringify(gate.params)}`}>
            <StopOutlined aria-hidden="true" /> {t('why.gate', { reason: gateWords(gate, t) })}
          </li>
        ))}
        {behindTeam !== null && (
          <li>
            {t('why.team')} <Data>{behindTeam.title}</Data>
          </li>
        )}
        {isOut ? (
          <li>
            {t('why.short', { needed: points(neededScore), missing: points(neededScore - row.score), shown })}
          </li>
        ) : (
          row.gates.length === 0 && behindTeam === null && <li>{t('why.inList')}</li>
        )}
        {heldBy === 'words' && <li>{t('why.words', { level: levelWord(row.level, t) })}</li>}
        {isOut && neededWords !== null && <li>{t('why.wordsNeeded', { fit: share(neededWords) })}</li>}
        {isOut && neededWords === null && <li>{t('why.never')}</li>}
      </ul>
      {changes.length > 0 && <Changes changes={changes} />}
    </>
  );
}

function Changes({ changes }: { changes: Standing['changes'] }): ReactNode {
  const t = useWords(words);
  return (
    <table className="match-figures">
      <caption>{t('why.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('detail.part')}</th>
          <th scope="col">{t('why.now')}</th>
          <th scope="col">{t('why.best')}</th>
          <th scope="col">{t('why.todo')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, known, value, best, worst }) => (
          <tr key={name}>
            <th scope="row">{partWords(name, t)}</th>
            <td>{known ? share(value) : <span className="quiet">{t('detail.unknown')}</span>}</td>
            <td>
              {t('why.reaches', {
                level: levelWord(best.level, t),
                score: points(best.score),
                place: best.place,
              })}
              {worst !== null && (
                <span className="quiet">
                  {' '}
                  · {t('why.worst', { score: points(worst.score), place: worst.place })}
                </span>
              )}
            </td>
            <td>
              {known
                ? t(name === 'text' ? 'why.describe' : 'why.check')
                : askWords({ code: `ask.${name}`, params: {} }, t)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
