import type { MatchExplanation } from '../../shared/contract/matching.ts';
import { explainPair } from '../../shared/matching/explain.ts';
import { type PairFigure, pairFigures } from '../../shared/matching/figures/pairFigures.ts';
import type { MatchRecord, ScoredMatch } from '../../shared/matching/types.ts';
import type { ReadContext } from '../core/context.ts';
import { figureSource } from '../services/pairReader.ts';
import { bridgeFinder } from '../services/thesaurusFinder.ts';

interface Pair {
  readonly asked: MatchRecord;
  readonly candidate: MatchRecord;
  /** Which side the question stands on. */
  readonly asks: 'demand' | 'supply';
}

/** What two records say to each other: spans in both texts, thesaurus names, figures row by row, what to ask. */
export function explanationOf(
  context: ReadContext,
  { asked, candidate, asks }: Pair,
  match: ScoredMatch,
): Omit<MatchExplanation, 'row'> {
  const { query, record } = explainPair(asked, candidate);
  const [demand, supply] = asks === 'demand' ? [asked, candidate] : [candidate, asked];
  const figures = pairFigures(figureSource(context.db, demand), figureSource(context.db, supply));
  return {
    question: { title: asked.title, text: asked.text, spans: query },
    candidate: { title: candidate.title, text: candidate.text, spans: record },
    bridges: bridgesBetween(context, asked, candidate),
    figures,
    questions: questionsAbout(match, figures),
  };
}

const MOST_BRIDGES = 12;

function bridgesBetween(context: ReadContext, question: MatchRecord, candidate: MatchRecord) {
  const [said, answered] = [question, candidate].map(({ title, keywords = [], text }) =>
    [title, ...keywords, text].join('\n'),
  );
  return bridgeFinder(context.db).between(said!, answered!, MOST_BRIDGES);
}

const MOST_FIGURE_QUESTIONS = 5;

/**
 * What is not known is no fault of the pair: it is what to ask before calling. First the figures that nobody has
 * answered, those that must be reached before those that would be nice, then the parts of which nothing is known.
 */
function questionsAbout(match: ScoredMatch, figures: readonly PairFigure[]): MatchExplanation['questions'] {
  const open = figures.filter((figure) => figure.verdict === 'unknown');
  const aboutFigures = open
    .toSorted((a, b) => Number(a.asked.importance === 'nice') - Number(b.asked.importance === 'nice'))
    .slice(0, MOST_FIGURE_QUESTIONS)
    .map(({ asked, why }) => ({
      code: `ask.figure.${why}`,
      params: { quantity: asked.quantity, value: asked.value },
    }));
  const unknown = match.parts.filter((part) => !part.known).map((part) => part.name);
  // The figures themselves were just asked for: the general question would say nothing more.
  const parts = unknown.filter((name) => name !== 'figures' || aboutFigures.length === 0);
  return [...aboutFigures, ...parts.map((name) => ({ code: `ask.${name}`, params: {} }))];
}
