import { z } from 'zod';

const LARGEST_MAX = 100;

const criterionSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/),
  zh: z.string().trim().min(1).max(60),
  en: z.string().trim().min(1).max(120),
  /** Its part in the total, relative to the other criteria. */
  weight: z.number().min(0).max(100),
  /** The best grade; the worst is 0, of TRL 1. */
  max: z.int().min(1).max(LARGEST_MAX),
});

/** 评分表: what is graded, how much each grade weighs, and from where on an achievement counts as transferable. */
export const scorecardSchema = z
  .strictObject({
    criteria: z.array(criterionSchema).min(1).max(30),
    /** Out of 100: from here on it belongs into the 可转化成果库. */
    threshold: z.number().min(0).max(100),
    minTrl: z.int().min(1).max(9),
    minAssessors: z.int().min(1).max(20),
    /** Totals further apart than this many points are a disagreement, and so are grades, scaled to 100. */
    spread: z.number().min(1).max(100),
    source: z.string().trim().min(1).max(300),
  })
  .refine(({ criteria }) => new Set(criteria.map(({ key }) => key)).size === criteria.length, {
    path: ['criteria'],
    message: 'Two criteria have the same key',
  })
  .refine(({ criteria }) => criteria.some(({ weight }) => weight > 0), {
    path: ['criteria'],
    message: 'No criterion has a weight',
  });
export type Scorecard = z.infer<typeof scorecardSchema>;

/** The key of the criterion that the TRL of the record is taken from. */
export const TRL_KEY = 'trl';

/** One assessor's grades; a criterion that was not graded is left out and counts neither for nor against. */
export const assessmentSchema = z.strictObject({
  byName: z.string().trim().min(1).max(100),
  grades: z.record(z.string().max(40), z.number().min(0).max(LARGEST_MAX)),
  trlEvidence: z.string().trim().min(1).max(4_000).nullable(),
  comment: z.string().trim().min(1).max(4_000).nullable(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

export type GradeProblem = 'nothingGraded' | 'unknownCriterion' | 'outOfRange' | 'noTrlEvidence';

/** What is wrong with an assessment under a scorecard; null when nothing is. */
export function gradeProblem(card: Scorecard, { grades, trlEvidence }: Assessment): GradeProblem | null {
  const given = Object.entries(grades);
  if (given.length === 0) return 'nothingGraded';
  for (const [key, grade] of given) {
    const criterion = card.criteria.find((each) => each.key === key);
    if (criterion === undefined) return 'unknownCriterion';
    const isTrl = key === TRL_KEY;
    if (grade > criterion.max || (isTrl && (grade < 1 || !Number.isInteger(grade)))) return 'outOfRange';
  }
  return grades[TRL_KEY] !== undefined && trlEvidence === null ? 'noTrlEvidence' : null;
}

/** Weighted mean of the given grades out of 100, and which part of the weights was graded (0…1). */
export function totalOf(
  card: Scorecard,
  { grades }: Pick<Assessment, 'grades'>,
): { total: number | null; coverage: number } {
  let weighed = 0;
  let graded = 0;
  let all = 0;
  for (const { key, weight, max } of card.criteria) {
    all += weight;
    const grade = grades[key];
    if (grade === undefined) continue;
    weighed += (weight * grade) / max;
    graded += weight;
  }
  return { total: graded === 0 ? null : (weighed / graded) * 100, coverage: graded / all };
}

const outcomes = ['tooFewAssessors', 'trlTooLow', 'belowThreshold', 'qualified'] as const;

export const outcomeSchema = z.object({
  result: z.enum(outcomes),
  assessors: z.int(),
  /** Mean of the assessors' totals out of 100; null while nobody graded anything that weighs. */
  total: z.number().nullable(),
  coverage: z.number(),
  /** The lower middle of the graded TRLs: a single enthusiast does not raise it. */
  trl: z.int().nullable(),
  /** Points between the highest and the lowest total. */
  spread: z.number(),
  disputed: z.boolean(),
  criteria: z.array(
    z.object({
      key: z.string(),
      mean: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      disputed: z.boolean(),
    }),
  ),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** What the assessors say together; of each only the latest assessment counts. @param assessments oldest first */
export function outcomeOf(card: Scorecard, assessments: readonly Assessment[]): Outcome {
  const latest = [...new Map(assessments.map((each) => [each.byName, each])).values()];
  const parts = latest.map((each) => totalOf(card, each));
  const totals = parts.flatMap(({ total }) => total ?? []);
  const trls = latest.flatMap(({ grades }) => grades[TRL_KEY] ?? []).toSorted((a, b) => a - b);
  const trl = trls.length === 0 ? null : trls[(trls.length - 1) >> 1]!;
  const total = meanOf(totals);
  const spread = totals.length < 2 ? 0 : Math.max(...totals) - Math.min(...totals);
  const criteria = card.criteria.map(({ key, max }) => {
    const grades = latest.flatMap((each) => each.grades[key] ?? []);
    const low = grades.length === 0 ? null : Math.min(...grades);
    const high = grades.length === 0 ? null : Math.max(...grades);
    const apart = low === null || high === null ? 0 : ((high - low) / max) * 100;
    return { key, mean: meanOf(grades), low, high, disputed: apart > card.spread };
  });
  return {
    result: resultOf(card, latest.length, trl, total),
    assessors: latest.length,
    total,
    coverage: meanOf(parts.map(({ coverage }) => coverage)) ?? 0,
    trl,
    spread,
    disputed: spread > card.spread || criteria.some(({ disputed }) => disputed),
    criteria,
  };
}

function resultOf(
  card: Scorecard,
  assessors: number,
  trl: number | null,
  total: number | null,
): Outcome['result'] {
  if (assessors < card.minAssessors) return 'tooFewAssessors';
  if (trl === null || trl < card.minTrl) return 'trlTooLow';
  return total === null || total < card.threshold ? 'belowThreshold' : 'qualified';
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
