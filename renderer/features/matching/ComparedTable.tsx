import type { ReactNode } from 'react';
import type { MatchExplanation } from '../../../shared/contract/matching.ts';
import { fieldsOf } from '../../../shared/domain/fields/catalogues.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import type { OutputFor } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { number, share } from '../../ui/format.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { fieldText, marked } from '../catalogue/fieldText.tsx';
import { type ComparedPart, compareFigureRows, compareParts } from './compare.ts';
import { OfferedFigure, Verdict } from './FigureTable.tsx';
import { countVerdicts } from './figureWords.ts';
import { tellingPhrases } from './highlight.ts';
import { doubtWords, gateWords, partWords } from './matchCodes.ts';
import { doubtsOf } from './pair.ts';
import { words } from './words.ts';

type RecordDetail = OutputFor<'records', 'get'>;

/** A candidate with everything that the comparison shows of it. */
export interface ComparedCandidate {
  readonly pair: MatchExplanation;
  readonly record: RecordDetail;
}
type Two = readonly [ComparedCandidate, ComparedCandidate];

/** Both candidates line by line: overall, parts, figures, texts, rights and terms, people. */
export function ComparedTable({ two }: { two: Two }): ReactNode {
  const t = useWords(words);
  return (
    <table className="match-compared">
      <caption className="visually-hidden">{t('compare.title')}</caption>
      <thead>
        <tr>
          <td />
          {two.map(({ pair: { row } }) => (
            <th key={row.id} scope="col">
              <LevelMark level={row.level} /> <Data>{row.title}</Data>
            </th>
          ))}
        </tr>
      </thead>
      <Overall two={two} />
      <Parts two={two} />
      <Figures two={two} />
      <Texts two={two} />
      <Facts two={two} of="terms" />
      <Facts two={two} of="people" />
    </table>
  );
}

interface LineProps {
  readonly name: ReactNode;
  readonly cells: readonly [ReactNode, ReactNode];
}

function Line({ name, cells }: LineProps): ReactNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{cells[0]}</td>
      <td>{cells[1]}</td>
    </tr>
  );
}

function Heading({ text }: { text: string }): ReactNode {
  return (
    <tr className="match-compared-heading">
      <th scope="colgroup" colSpan={3}>
        {text}
      </th>
    </tr>
  );
}

function both<Value>(two: Two, of: (candidate: ComparedCandidate) => Value): readonly [Value, Value] {
  return [of(two[0]), of(two[1])];
}

function Overall({ two }: { two: Two }): ReactNode {
  const t = useWords(words);
  return (
    <tbody>
      <Line
        name={t('detail.score')}
        cells={both(two, ({ pair: { row } }) => <strong>{number(row.score * 100, 1)}</strong>)}
      />
      <Line name={t('detail.coverage')} cells={both(two, ({ pair: { row } }) => share(row.coverage))} />
      <Line
        name={t('detail.doubts')}
        cells={both(two, ({ pair: { row } }) => {
          const said = [
            ...row.gates.map((gate) => gateWords(gate, t)),
            ...doubtsOf(row).map((name) => doubtWords(name, t)),
          ];
          return said.length === 0 ? <span className="quiet">{t('detail.noDoubts')}</span> : said.join(' · ');
        })}
      />
    </tbody>
  );
}

function Parts({ two }: { two: Two }): ReactNode {
  const t = useWords(words);
  const rows = compareParts(two[0].pair.row.parts, two[1].pair.row.parts);
  return (
    <tbody>
      <Heading text={t('detail.parts')} />
      {rows.map(({ name, sides, differencePoints }) => (
        <Line
          key={name}
          name={partWords(name, t)}
          cells={[
            <PartCell key="first" side={sides[0]} aheadPoints={differencePoints} />,
            <PartCell key="second" side={sides[1]} aheadPoints={-differencePoints} />,
          ]}
        />
      ))}
    </tbody>
  );
}

const LEAST_SHOWN_POINTS = 0.05;

function PartCell({ side, aheadPoints }: { side: ComparedPart['sides'][0]; aheadPoints: number }): ReactNode {
  const t = useWords(words);
  if (side === null || !side.known) return <span className="quiet">{t('detail.unknown')}</span>;
  const isAhead = aheadPoints > LEAST_SHOWN_POINTS;
  return (
    <span className={isAhead ? 'match-ahead' : undefined}>
      {t('compare.part', {
        fit: share(side.value),
        weight: share(side.weight),
        points: number(side.points, 1),
      })}
      {isAhead && ` (+${number(aheadPoints, 1)})`}
    </span>
  );
}

function Figures({ two }: { two: Two }): ReactNode {
  const t = useWords(words);
  const rows = compareFigureRows(two[0].pair.figures, two[1].pair.figures);
  if (rows.length === 0) return null;
  return (
    <tbody>
      <Heading text={t('figures.title')} />
      <Line
        name={t('compare.reached')}
        cells={both(two, ({ pair }) => {
          const { meets } = countVerdicts(pair.figures);
          return `${meets} / ${pair.figures.length}`;
        })}
      />
      {rows.map(({ asked, sides }) => (
        <Line
          key={`${asked.quantity} ${asked.value}`}
          name={
            <>
              <Data>{asked.quantity || t('figures.unnamed')}</Data>{' '}
              <Data className="quiet">{asked.value}</Data>
            </>
          }
          cells={[figureCell(sides[0]), figureCell(sides[1])]}
        />
      ))}
    </tbody>
  );
}

function figureCell(figure: MatchExplanation['figures'][number] | null): ReactNode {
  if (figure === null) return <span className="quiet">—</span>;
  return (
    <>
      {figure.offered !== null && <OfferedFigure figure={figure} />} <Verdict figure={figure} />
    </>
  );
}

const PHRASES = 4;

function Texts({ two }: { two: Two }): ReactNode {
  const t = useWords(words);
  return (
    <tbody>
      <Heading text={t('detail.reasons')} />
      <Line
        name={t('compare.phrases')}
        cells={both(two, ({ pair: { candidate } }) => (
          <Data>
            {tellingPhrases(
              candidate.text,
              candidate.spans.filter((span) => span.field === 'text'),
              PHRASES,
            ).join(' · ') || '—'}
          </Data>
        ))}
      />
      <Line
        name={t('compare.bridges')}
        cells={both(two, ({ pair }) => (
          <Data>
            {pair.bridges.map((bridge) => `${bridge.said} ↔ ${bridge.answered}`).join(' · ') || '—'}
          </Data>
        ))}
      />
      <Line
        name={t('compare.summary')}
        cells={both(two, ({ pair: { row } }) => <Data>{row.summary}</Data>)}
      />
    </tbody>
  );
}

const factFields = {
  terms: [
    'maturity',
    'trl',
    'ipState',
    'rightNumbers',
    'exclusiveGranted',
    'coOwnersAgree',
    'rightsExpireOn',
    'transferModes',
    'priceMinFen',
    'budgetMaxFen',
    'neededBy',
    'mode',
  ],
  people: ['organisationId', 'unitName', 'leaderName', 'contactPersonId', 'region', 'teamAvailability'],
} as const;

/** Rights and terms, or the people, of both; a line that neither says anything in is left out. */
function Facts({ two, of }: { two: Two; of: keyof typeof factFields }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const textOf = ({ pair, record }: ComparedCandidate, name: string) => {
    const field = new Map(fieldsOf(pair.row.kind)).get(name);
    return field === undefined ? '' : fieldText(field, record.values[name], language, record.names);
  };
  const lines = factFields[of].flatMap((name) => {
    const texts = both(two, (candidate) => textOf(candidate, name));
    const label = both(two, ({ pair }) => new Map(fieldsOf(pair.row.kind)).get(name)?.label[language]);
    return texts.every((text) => text === '') ? [] : [{ name, label: label[0] ?? label[1] ?? name, texts }];
  });
  if (lines.length === 0) return null;
  return (
    <tbody>
      <Heading text={t(of === 'terms' ? 'compare.terms' : 'compare.people')} />
      {lines.map(({ name, label, texts }) => (
        <Line key={name} name={label} cells={[marked(texts[0] || '—'), marked(texts[1] || '—')]} />
      ))}
    </tbody>
  );
}
