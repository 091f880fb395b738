import { tokenise } from '../text/tokenise.ts';
import type { MatchRecord } from './types.ts';

/** A piece of one of the two original texts that the other one also says. */
interface Span {
  readonly field: 'title' | 'text';
  /** Offsets in the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 0…1, 1 for the piece that says most. */
  readonly weight: number;
}

export interface PairExplanation {
  readonly query: Span[];
  readonly record: Span[];
}

const LEAST_CHARACTERS = 2;

/**
 * What two texts say in common: runs of shared terms in both, weighted by how rare a shared term is within the
 * two texts (1 / occurrences) and by its length; single characters alone are no reason.
 */
export function explainPair(query: MatchRecord, record: MatchRecord): PairExplanation {
  const [ofQuery, ofRecord] = [query, record].map((side) => occurrences(side));
  const shared = new Set(
    [...ofQuery!.keys()].filter((term) => term.length >= LEAST_CHARACTERS && ofRecord!.has(term)),
  );
  const weightOf = (term: string) => term.length / (ofQuery!.get(term)! + ofRecord!.get(term)!);
  const most = Math.max(0, ...[...shared].map(weightOf));
  const weights = new Map([...shared].map((term) => [term, weightOf(term) / most]));
  return { query: spansOf(query, weights), record: spansOf(record, weights) };
}

function occurrences(record: MatchRecord): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of [...tokenise(record.title), ...tokenise(record.text)])
    counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function spansOf(record: MatchRecord, weights: ReadonlyMap<string, number>): Span[] {
  return [...fieldSpans('title', record.title, weights), ...fieldSpans('text', record.text, weights)];
}

// Neighbouring pairs of characters overlap: 高压 and 压电 become one piece 高压电.
function fieldSpans(field: 'title' | 'text', text: string, weights: ReadonlyMap<string, number>): Span[] {
  const spans: { field: 'title' | 'text'; start: number; end: number; weight: number }[] = [];
  for (const { term, start, end } of tokenise(text)) {
    const weight = weights.get(term);
    if (weight === undefined) continue;
    const last = spans.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.weight = Math.max(last.weight, weight);
    } else spans.push({ field, start, end, weight });
  }
  return spans;
}
