import type { Translate } from '../../i18n/words.ts';
import { number } from '../../ui/format.ts';
import type { words } from './words.ts';

const counted = ['achievement', 'need', 'jotting', 'thread', 'contract', 'receipt'] as const;

/** '成果 1,200 · 需求 86 …': what stands in a catalogue. */
export function countsText(
  counts: Readonly<Record<string, number>>,
  t: Translate<keyof typeof words.zh>,
): string {
  return counted.map((kind) => `${t(`count.${kind}`)} ${number(counts[kind] ?? 0)}`).join(' · ');
}

/** The kinds of which two catalogues hold different numbers, with both. */
export function differences(
  counts: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): { kind: (typeof counted)[number]; before: number; now: number }[] {
  return counted.map((kind) => ({ kind, before: counts[kind] ?? 0, now: now[kind] ?? 0 }));
}
