import type { ReactNode } from 'react';
import { codeLabel } from '../../shared/codes/index.ts';
import { type ThreadStage, threadStages } from '../../shared/domain/thread.ts';
import { useLanguage, useWords } from '../i18n/words.ts';
import { words } from './words.ts';

interface ThreadLineProps {
  /** Names of the demand side, shown at the left; empty while that side is still open. */
  readonly demand: readonly string[];
  readonly supply: readonly string[];
  readonly stage: ThreadStage;
  /** 'named' writes the stages under the knots; 'bare' fits into a card. */
  readonly labels?: 'named' | 'bare';
}

interface Knot {
  readonly stage: ThreadStage;
  readonly x: number;
  readonly y: number;
}

const geometry = {
  named: { step: 76, margin: 34, height: 46, middle: 15, sway: 5, radius: 5 },
  bare: { step: 22, margin: 8, height: 16, middle: 8, sway: 2.5, radius: 3.2 },
} as const;

/** The thread that joins two sides: demand at the left, supply at the right, the stages as knots between. */
export function ThreadLine({ demand, supply, stage, labels = 'named' }: ThreadLineProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const form = geometry[labels];
  const knots = threadStages.map((name, place): Knot => {
    const y = form.middle + (place % 2 === 0 ? form.sway : -form.sway);
    return { stage: name, x: form.margin + place * form.step, y };
  });
  const now = threadStages.indexOf(stage);
  const width = form.margin * 2 + form.step * (threadStages.length - 1);
  const separator = language === 'zh' ? '、' : ', ';
  const said = t('threadAt', { stage: codeLabel('threadStage', stage, language) });
  return (
    <div className="thread-line">
      <Side names={demand} separator={separator} />
      <svg
        width={width}
        height={form.height}
        viewBox={`0 0 ${width} ${form.height}`}
        role="img"
        aria-label={said}
      >
        <path className="thread-line-rest" d={threadPath(knots.slice(now), width)} />
        <path
          className="thread-stroke"
          d={threadPath([{ x: 0, y: form.middle }, ...knots.slice(0, now + 1)])}
        />
        {knots.map((knot, place) => (
          <circle
            key={knot.stage}
            className={place < now ? 'knot-past' : place === now ? 'knot-now' : 'knot-ahead'}
            cx={knot.x}
            cy={knot.y}
            r={place === now ? form.radius + 1 : form.radius}
          />
        ))}
        {labels === 'named' &&
          knots.map((knot, place) => (
            <text
              key={knot.stage}
              className={place === now ? 'thread-line-label thread-line-label-now' : 'thread-line-label'}
              x={knot.x}
              y={form.height - 6}
            >
              {codeLabel('threadStage', knot.stage, language)}
            </text>
          ))}
      </svg>
      <Side names={supply} separator={separator} />
    </div>
  );
}

function Side({ names, separator }: { names: readonly string[]; separator: string }): ReactNode {
  const t = useWords(words);
  if (names.length === 0) return <span className="thread-line-side thread-line-open">{t('sideOpen')}</span>;
  const text = names.join(separator);
  return (
    <span className="thread-line-side" lang="zh" title={text}>
      {text}
    </span>
  );
}

/** A soft curve through the points, level at each of them; on to `endX` when one is given. */
export function threadPath(
  points: readonly { readonly x: number; readonly y: number }[],
  endX?: number,
): string {
  const last = points.at(-1);
  if (last === undefined) return '';
  const all = endX === undefined || endX <= last.x ? points : [...points, { x: endX, y: last.y }];
  return all
    .map((point, place) => {
      const before = all[place - 1];
      if (before === undefined) return `M${point.x} ${point.y}`;
      const middle = (before.x + point.x) / 2;
      return `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
    })
    .join('');
}
