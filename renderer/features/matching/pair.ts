import type { MatchQuestion, MatchRow } from '../../../shared/contract/matching.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import type { ThreadLink } from '../../../shared/domain/thread.ts';

/** Both sides of a pair by id, whichever of them was asked for. */
interface Pair {
  readonly demandKind: 'need' | 'scenario';
  readonly demandId: string;
  readonly achievementId: string;
}

type Candidate = Pick<MatchRow, 'id' | 'kind'>;

/** The pair of a question and a candidate; null for free text, which is no record that one could decide on. */
export function pairOf(question: MatchQuestion, candidate: Candidate): Pair | null {
  if (question.of === 'text') return null;
  if (question.of === 'achievement') {
    if (candidate.kind === 'achievement') return null;
    return { demandKind: candidate.kind, demandId: candidate.id, achievementId: question.id };
  }
  return { demandKind: question.of, demandId: question.id, achievementId: candidate.id };
}

/** The sides of a thread that starts from a pair. From free text only the candidate is known; the other side stays open. */
export function threadLinksOf(question: MatchQuestion, candidate: Candidate): ThreadLink[] {
  const sides: readonly [kind: MatchRow['kind'], id: string][] =
    question.of === 'text'
      ? [[candidate.kind, candidate.id]]
      : [
          [question.of, question.id],
          [candidate.kind, candidate.id],
        ];
  return sides.map(([targetKind, targetId]) => ({
    side: targetKind === 'achievement' ? 'supply' : 'demand',
    targetKind,
    targetId,
  }));
}

/** Whether the text that was asked with stands on the demand side, so that the candidate is the supply. */
export function questionIsDemand(question: MatchQuestion): boolean {
  return question.of === 'text' ? question.looksFor === 'achievement' : question.of !== 'achievement';
}

/** The record behind a question, or null for free text. */
export function recordOf(question: MatchQuestion): { kind: RecordKind; id: string } | null {
  return question.of === 'text' ? null : { kind: question.of, id: question.id };
}

/** The question of a route; null where the route names none, as /match does. */
export function questionOfRoute(of: string | null, id: string | null): MatchQuestion | null {
  if (id === null) return null;
  return of === 'need' || of === 'scenario' || of === 'achievement' ? { of, id } : null;
}

/** The least level that is worth a call; below it nothing counts as suitable. */
export const SUITABLE_LEVEL = 3;

/** The best level among the candidates that may be proposed; 0 when there is none. */
export function bestLevel(rows: readonly Pick<MatchRow, 'level'>[]): number {
  return rows.reduce((best, row) => Math.max(best, row.level), 0);
}

const DOUBTFUL_BELOW = 0.5;
/** Two short texts about the same thing share few words: only those that share next to none are doubted. */
const EFFECT_DOUBTFUL_BELOW = 0.2;

function isDoubtful({ name, value }: MatchRow['parts'][number], level: number): boolean {
  if (name === 'text') return level < SUITABLE_LEVEL;
  return value < (name === 'effect' ? EFFECT_DOUBTFUL_BELOW : DOUBTFUL_BELOW);
}

/** The parts that speak against a pair, the one that costs most first: known ones only, unknown is a question. */
export function doubtsOf(row: Pick<MatchRow, 'level' | 'parts'>): string[] {
  return row.parts
    .filter((part) => part.known && part.weight > 0)
    .filter((part) => isDoubtful(part, row.level))
    .toSorted((a, b) => b.weight * (1 - b.value) - a.weight * (1 - a.value))
    .map((part) => part.name);
}
