import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  MinusCircleOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MatchExplanation } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { reasonWords } from './figureWords.ts';
import { words } from './words.ts';

type PairFigure = MatchExplanation['figures'][number];

/** What the demand asks for in figures and what the supply says to each, row by row. */
export function FigureTable({ figures }: { figures: readonly PairFigure[] }): ReactNode {
  const t = useWords(words);
  if (figures.length === 0) return <p className="quiet">{t('figures.none')}</p>;
  return (
    <table className="match-figures">
      <caption className="visually-hidden">{t('figures.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('figures.quantity')}</th>
          <th scope="col">{t('figures.asked')}</th>
          <th scope="col">{t('figures.offered')}</th>
          <th scope="col">{t('figures.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may be asked twice; the place is its identity
          <tr key={place} data-verdict={figure.verdict}>
            <th scope="row">
              <Data>{figure.asked.quantity || t('figures.unnamed')}</Data>
              {figure.asked.importance === 'nice' && <span className="quiet"> {t('figures.nice')}</span>}
            </th>
            <td>
              <Said said={figure.asked} />
            </td>
            <td>
              <OfferedFigure figure={figure} />
            </td>
            <td>
              <Verdict figure={figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the supply says to one asked figure, also in the unit that was asked for. */
export function OfferedFigure({ figure }: { figure: PairFigure }): ReactNode {
  const { asked, offered, converted } = figure;
  if (offered === null) return <span className="quiet">—</span>;
  return (
    <>
      {offered.quantity !== asked.quantity && <Data className="match-figure-name">{offered.quantity}</Data>}
      <Said said={offered} />
      {converted !== null && <span className="quiet"> = {converted}</span>}
    </>
  );
}

const sources = { row: 'figures.row', title: 'figures.title.short', text: 'figures.text' } as const;

function Said({ said }: { said: PairFigure['asked'] }): ReactNode {
  const t = useWords(words);
  const source = t(sources[said.origin]);
  const hint = [source, said.quote, said.testMethod]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  return (
    <span title={hint} lang={/\p{Script=Han}/u.test(hint) ? 'zh' : undefined}>
      <Data className="match-figure-value">{said.value}</Data>
      {said.testMethod !== null && <span className="quiet"> {said.testMethod}</span>}
    </span>
  );
}

const icons = {
  meets: CheckCircleOutlined,
  near: MinusCircleOutlined,
  fails: CloseCircleOutlined,
  unknown: QuestionCircleOutlined,
} as const;

/** The verdict as a sign, a word and its reason: never by colour alone. */
export function Verdict({ figure }: { figure: PairFigure }): ReactNode {
  const t = useWords(words);
  const Icon = icons[figure.verdict];
  const reason = reasonWords(figure, t);
  return (
    <span className={`match-verdict match-verdict-${figure.verdict}`}>
      <Icon aria-hidden="true" /> {t(`figures.${figure.verdict}`)}
      {reason !== '' && <span className="quiet"> · {reason}</span>}
    </span>
  );
}
