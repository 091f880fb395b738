import type { ReactNode } from 'react';
import { Data } from '../../ui/Data.tsx';
import { type Span, segmentsOf } from './highlight.ts';

interface HighlightedTextProps {
  readonly text: string;
  readonly spans: readonly Span[];
  /** The weight with the deepest hue; the same for both texts of a pair. */
  readonly heaviest: number;
}

/** A text with the places that speak for the pair in one hue; line breaks stay as they were typed. */
export function HighlightedText({ text, spans, heaviest }: HighlightedTextProps): ReactNode {
  return (
    <Data className="match-text">
      {segmentsOf(text, spans, heaviest).map((segment) =>
        segment.depth === 0 ? (
          <span key={segment.start}>{segment.text}</span>
        ) : (
          <mark key={segment.start} className={`match-depth-${segment.depth}`}>
            {segment.text}
          </mark>
        ),
      )}
    </Data>
  );
}
