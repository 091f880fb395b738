import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.ts';
import { words } from './words.ts';

/** The level of a match: 4 strong, 3 fairly strong, 2 weak, 1 none. */
type Level = 1 | 2 | 3 | 4;

const labelKeys = { 4: 'levelStrong', 3: 'levelFair', 2: 'levelWeak', 1: 'levelNone' } as const;

/** A level as one hue in four depths and a shape of one to four bars, with its word: never colour alone. */
export function LevelMark({ level }: { level: number }): ReactNode {
  const t = useWords(words);
  const safe = Math.min(4, Math.max(1, Math.round(level))) as Level;
  return (
    <span className={`level-mark level-${safe}`}>
      <svg width="15" height="12" viewBox="0 0 15 12" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <rect
            key={bar}
            className={bar <= safe ? 'level-bar-on' : 'level-bar-off'}
            x={(bar - 1) * 4}
            y={12 - bar * 3}
            width="3"
            height={bar * 3}
          />
        ))}
      </svg>
      {t(labelKeys[safe])}
    </span>
  );
}
