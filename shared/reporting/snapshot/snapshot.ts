import { z } from 'zod';
import type { ReportModel } from '../../contract/overview.ts';
import { daySchema } from '../../domain/fields/field.ts';
import { type CutModel, cutQuestionSchema } from '../cut/question.ts';
import { groupLabel } from '../cut/words.ts';
import { paperRequestSchema } from '../papers/request.ts';
import { figureWords } from '../reportWords.ts';

type Language = 'zh' | 'en';

/** What is frozen, as it was asked. */
export const snapshotContentSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('cut'), question: cutQuestionSchema }),
  z
    .strictObject({ of: z.literal('bulletin'), from: daySchema, to: daySchema })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The period ends before it begins' }),
  z.strictObject({ of: z.literal('paper'), request: paperRequestSchema }),
]);
export type SnapshotContent = z.infer<typeof snapshotContentSchema>;

/** One printed number. The key finds the same number in a later count. */
export const frozenFigureSchema = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.enum(['fen', 'count', 'share']),
  value: z.number(),
});
export type FrozenFigure = z.infer<typeof frozenFigureSchema>;

/** A number that is not what was printed any more; null where the group is gone, or was not there. */
export const restatementSchema = z.object({
  label: z.string(),
  unit: z.enum(['fen', 'count', 'share']),
  printed: z.number().nullable(),
  now: z.number().nullable(),
});
export type Restatement = z.infer<typeof restatementSchema>;

/** The numbers of a cut: count, amount and 技术交易额 of each group and of the total, for both periods. */
export function figuresOfCut(cut: CutModel, language: Language): FrozenFigure[] {
  const rows = [
    ...(cut.question.by === 'none'
      ? []
      : cut.groups.map((group) => ({ ...group, key: `group:${group.key}` }))),
    { ...cut.total, key: 'total' },
  ];
  return rows.flatMap((row) => {
    const name = row.key === 'total' ? 'none' : cut.question.by;
    const label = groupLabel(name, row.key.replace(/^group:/, ''), language);
    const numbers = [
      ['count', 'count', row.count],
      ['amount', 'fen', row.amountFen],
      ['previous', 'fen', row.previousAmountFen],
      ['technical', 'fen', row.technicalFen],
    ] as const;
    return numbers.flatMap(([what, unit, value]) =>
      value === null
        ? []
        : [{ key: `${row.key}|${what}`, label: `${label} · ${numberNames[what][language]}`, unit, value }],
    );
  });
}

const numberNames = {
  count: { zh: '数量', en: 'number' },
  amount: { zh: '金额', en: 'amount' },
  previous: { zh: '上年同期金额', en: 'amount a year before' },
  technical: { zh: '技术交易额', en: 'technical value' },
} as const;

/** The main figures of a report, this period's and the one before. */
export function figuresOfReport(report: ReportModel, language: Language): FrozenFigure[] {
  return report.figures.flatMap(({ code, unit, value, previous }) => {
    const label = (figureWords as Record<string, { zh: string; en: string }>)[code]?.[language] ?? code;
    return [
      { key: `${code}|now`, label, unit, value },
      ...(previous === null
        ? []
        : [
            {
              key: `${code}|previous`,
              label: `${label} · ${numberNames.previous[language]}`,
              unit,
              value: previous,
            },
          ]),
    ];
  });
}

/** 重述清单: the numbers that a count of today would print differently, in the order of printing. */
export function restatements(printed: readonly FrozenFigure[], now: readonly FrozenFigure[]): Restatement[] {
  const today = new Map(now.map((figure) => [figure.key, figure]));
  const known = new Set(printed.map((figure) => figure.key));
  return [
    ...printed.map(({ key, label, unit, value }) => ({
      label,
      unit,
      printed: value,
      now: today.get(key)?.value ?? null,
    })),
    ...now
      .filter(({ key }) => !known.has(key))
      .map(({ label, unit, value }) => ({ label, unit, printed: null, now: value })),
  ].filter(
    ({ printed: was, now: is }) => was !== is && !(is === null && was === 0) && !(was === null && is === 0),
  );
}
