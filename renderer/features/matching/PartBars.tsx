import type { ReactNode } from 'react';
import type { MatchRow } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { number, share } from '../../ui/format.ts';
import { partWords } from './matchCodes.ts';
import { words } from './words.ts';

const POINTS = 100;

/** The parts of a score: fit, weight, and what each gives; the last column adds up to the score. */
export function PartBars({ row }: { row: Pick<MatchRow, 'parts' | 'score' | 'coverage'> }): ReactNode {
  const t = useWords(words);
  return (
    <table className="match-parts">
      <caption className="visually-hidden">{t('detail.parts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('detail.part')}</th>
          <th scope="col" className="match-part-wide">
            {t('detail.value')}
          </th>
          <th scope="col" className="number">
            {t('detail.weight')}
          </th>
          <th scope="col" className="number">
            {t('detail.gives')}
          </th>
        </tr>
      </thead>
      <tbody>
        {row.parts.map((part) => (
          <tr key={part.name} className={part.known ? undefined : 'match-part-unknown'}>
            <th scope="row">{partWords(part.name, t)}</th>
            <td>
              {part.known ? <Bar value={part.value} /> : <span className="quiet">{t('detail.unknown')}</span>}
            </td>
            <td className="number">{part.known ? share(part.weight) : '—'}</td>
            <td className="number">{part.known ? number(part.value * part.weight * POINTS, 1) : '—'}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('detail.score')}</th>
          <td title={t('detail.coverageHint')}>
            {t('detail.coverage')} {share(row.coverage)}
          </td>
          <td />
          <td className="number match-score">{number(row.score * POINTS, 1)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Bar({ value }: { value: number }): ReactNode {
  return (
    <span className="match-bar">
      <span className="match-bar-track" aria-hidden="true">
        <span className="match-bar-fill" style={{ width: `${Math.round(value * 100)}%` }} />
      </span>
      <span className="match-bar-number">{share(value)}</span>
    </span>
  );
}
