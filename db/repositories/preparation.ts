import type { z } from 'zod';
import type { Assessment, Scorecard } from '../../shared/domain/evaluation.ts';
import { scorecardSchema } from '../../shared/domain/evaluation.ts';
import type { PreparationKind, PreparedKind } from '../../shared/domain/preparation.ts';
import { type Outlines, outlinesSchema, shippedOutlines } from '../../shared/domain/rules/outlines.ts';
import { shippedScorecard } from '../../shared/domain/rules/scorecard.ts';
import { decodeRow, type StoredValue } from '../tables.ts';
import type { ReadableDb } from '../types.ts';
import { standingFacts } from './standingFacts.ts';

/** One fact of what comes before the pair, as stored. */
export interface StoredPreparation {
  readonly id: string;
  readonly subjectKind: PreparedKind;
  readonly subjectId: string;
  readonly kind: PreparationKind;
  readonly happenedOn: string;
  readonly byName: string;
  readonly channel: string | null;
  readonly code: string | null;
  readonly fromStage: string | null;
  readonly untilOn: string | null;
  readonly body: string | null;
  readonly content: Assessment | null;
  readonly reversesId: string | null;
  readonly createdAt: number;
}

/** The standing facts of one record, in the order of writing. */
export function preparationsOf(db: ReadableDb, subjectId: string): StoredPreparation[] {
  const rows = db
    .prepare<[string], Readonly<Record<string, StoredValue>>>(
      'SELECT * FROM preparation WHERE subjectId = ? ORDER BY clock',
    )
    .all(subjectId);
  return standingFacts(rows.map((row) => decodeRow('preparation', row) as unknown as StoredPreparation));
}

/** Whether a fact was ever written down and not taken back. */
export function preparationStands(db: ReadableDb, id: string): boolean {
  const subjectId = db
    .prepare<[string], string>('SELECT subjectId FROM preparation WHERE id = ?')
    .pluck()
    .get(id);
  return subjectId !== undefined && preparationsOf(db, subjectId).some((fact) => fact.id === id);
}

/** The standing assessments of all achievements, by achievement, in the order of writing. */
export function allAssessments(db: ReadableDb): Map<string, StoredPreparation[]> {
  const rows = db
    .prepare<[], Readonly<Record<string, StoredValue>>>(
      "SELECT * FROM preparation WHERE kind = 'assessment' ORDER BY clock",
    )
    .all();
  const facts = rows.map((row) => decodeRow('preparation', row) as unknown as StoredPreparation);
  return Map.groupBy(standingFacts(facts), ({ subjectId }) => subjectId);
}

/** What assessors said, among the facts of one achievement. */
export function assessmentsOf(facts: readonly StoredPreparation[]): Assessment[] {
  return facts.flatMap(({ kind, content }) => (kind === 'assessment' && content !== null ? [content] : []));
}

/** Rows of the setting table that hold the office's own scorecard and outlines. */
export const preparationSettings = { scorecard: 'rules.scorecard', outlines: 'rules.outlines' } as const;

/** The scorecard in force, and whether it is the office's own. */
export function officeScorecard(db: ReadableDb): { card: Scorecard; origin: 'own' | 'shipped' } {
  const own = ownValue(db, preparationSettings.scorecard, scorecardSchema);
  if (own !== null) return { card: own, origin: 'own' };
  const { certainty: _certainty, ...card } = shippedScorecard;
  return { card, origin: 'shipped' };
}

/** The outlines in force: the office's own questions in the place of the shipped ones, kind by kind. */
export function officeOutlines(db: ReadableDb): Outlines {
  return { ...shippedOutlines, ...ownValue(db, preparationSettings.outlines, outlinesSchema) };
}

// A value of a newer program, or one spoilt by hand, is left aside: the shipped one then holds.
function ownValue<Value>(db: ReadableDb, id: string, schema: z.ZodType<Value>): Value | null {
  const stored = db
    .prepare<[string], string>('SELECT value FROM setting WHERE id = ? AND deletedAt IS NULL')
    .pluck()
    .get(id);
  if (stored === undefined) return null;
  const read = schema.safeParse(JSON.parse(stored));
  return read.success ? read.data : null;
}
