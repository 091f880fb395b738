import type { MatchExplanation } from '../../../shared/contract/matching.ts';
import type { Translate } from '../../i18n/words.ts';
import type { MatchWord } from './words.ts';

type PairFigure = MatchExplanation['figures'][number];
type Words = Translate<MatchWord>;

const ALL_PERCENT = 100;

/** Why a figure was judged so, in words; '' where the verdict says it all. */
export function reasonWords(figure: PairFigure, t: Words): string {
  const percent = Math.max(1, Math.round((1 - figure.closeness) * ALL_PERCENT));
  switch (figure.why) {
    case 'withinTenPercent':
      return t('figures.why.withinTenPercent', { percent });
    case 'tooLow':
      return t('figures.why.tooLow', { percent });
    case 'tooHigh':
      return t('figures.why.tooHigh', { percent });
    case 'partlyCovered':
      return t('figures.why.partlyCovered');
    case 'noSuchFigure':
      return t('figures.why.noSuchFigure');
    case 'objectUnknown':
      return t('figures.why.objectUnknown');
    case 'openBound':
      return t('figures.why.openBound');
    case 'otherValue':
      return t('figures.why.otherValue');
    case 'unitUnknown':
      return t('figures.why.unitUnknown');
    default:
      return '';
  }
}

/** What speaks against a pair in its figures: those that are missed, those that must be reached first. */
export function figureDoubts(figures: readonly PairFigure[]): PairFigure[] {
  return figures
    .filter((figure) => figure.verdict === 'fails' || figure.verdict === 'near')
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.closeness - b.closeness);
}

function rankOf({ verdict, asked }: PairFigure): number {
  return (verdict === 'fails' ? 0 : 2) + (asked.importance === 'nice' ? 1 : 0);
}

/** How many of the asked figures are met, near, missed and unknown. */
export function countVerdicts(figures: readonly PairFigure[]): Record<PairFigure['verdict'], number> {
  const counts = { meets: 0, near: 0, fails: 0, unknown: 0 };
  for (const { verdict } of figures) counts[verdict] += 1;
  return counts;
}
