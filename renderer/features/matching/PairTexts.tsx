import type { ReactNode } from 'react';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { HighlightedText } from './HighlightedText.tsx';
import { heaviestOf } from './highlight.ts';
import type { Explanation } from './letter.ts';
import { questionIsDemand } from './pair.ts';
import { words } from './words.ts';

type Side = Explanation['question'];

/** Both texts side by side, demand at the left, with the reasons in them. */
export function PairTexts({ question, pair }: { question: MatchQuestion; pair: Explanation }): ReactNode {
  const t = useWords(words);
  const heaviest = heaviestOf([...pair.question.spans, ...pair.candidate.spans]);
  const isDemand = questionIsDemand(question);
  const [demand, supply] = isDemand ? [pair.question, pair.candidate] : [pair.candidate, pair.question];
  return (
    <section aria-label={t('detail.reasons')}>
      <div className="match-texts">
        <TextPane heading={t('detail.demand')} side={demand} heaviest={heaviest} />
        <TextPane heading={t('detail.supply')} side={supply} heaviest={heaviest} />
      </div>
      {heaviest > 0 && (
        <p className="match-legend">
          <span aria-hidden="true">
            <mark className="match-depth-1">　</mark>
            <mark className="match-depth-2">　</mark>
            <mark className="match-depth-3">　</mark>
          </span>{' '}
          {t('detail.depth')}
        </p>
      )}
    </section>
  );
}

function TextPane({ heading, side, heaviest }: { heading: string; side: Side; heaviest: number }): ReactNode {
  const t = useWords(words);
  const spansOf = (field: 'title' | 'text') => side.spans.filter((span) => span.field === field);
  return (
    <article className="match-pane" aria-label={heading}>
      <h3>{heading}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable by the keyboard */}
      <section className="match-pane-text" tabIndex={0} aria-label={heading}>
        {side.title !== '' && side.title !== side.text && (
          <p className="match-pane-title">
            <HighlightedText text={side.title} spans={spansOf('title')} heaviest={heaviest} />
          </p>
        )}
        {side.text.trim() === '' ? (
          <span className="quiet">{t('detail.noText')}</span>
        ) : (
          <HighlightedText text={side.text} spans={spansOf('text')} heaviest={heaviest} />
        )}
      </section>
    </article>
  );
}
