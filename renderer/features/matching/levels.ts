import type { Translate } from '../../i18n/words.ts';
import type { MatchWord } from './words.ts';

const levelKeys = { 4: 'level.4', 3: 'level.3', 2: 'level.2', 1: 'level.1' } as const;

/** A level inside a sentence; the mark beside a row is LevelMark. */
export function levelWord(level: number, t: Translate<MatchWord>): string {
  return level === 4 || level === 3 || level === 2 ? t(levelKeys[level]) : t(levelKeys[1]);
}
