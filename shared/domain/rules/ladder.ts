import { z } from 'zod';

/** One rung: who decides up to which amount; the last one has no upper end. */
const rungSchema = z.strictObject({
  /** Amounts below this many 分; null: without an upper end. */
  belowFen: z.int().min(1).max(90_000_000_000_000).nullable(),
  level: z.string().trim().min(1).max(100),
});
export type Rung = z.infer<typeof rungSchema>;

/** 审批阶梯: rungs from the lowest amount up. */
export const ladderSchema = z
  .array(rungSchema)
  .min(1)
  .max(12)
  .refine(
    (rungs) =>
      rungs.every(({ belowFen }, index) =>
        index === rungs.length - 1
          ? belowFen === null
          : belowFen !== null && belowFen > (rungs[index - 1]?.belowFen ?? 0),
      ),
    { message: 'Expected rising amounts and a last rung without an upper end' },
  );

/** As one university published it (长江大学) [V as an example]: every office puts its own in its place. */
export const shippedLadder: readonly Rung[] = [
  { belowFen: 200_000_000, level: '科技处' },
  { belowFen: 500_000_000, level: '分管校领导' },
  { belowFen: null, level: '校长办公会' },
];

/** Who decides on this amount; the highest rung where the amount is not known. @param amountFen in 分 */
export function rungFor(ladder: readonly Rung[], amountFen: number | null): Rung | null {
  if (amountFen === null) return ladder.at(-1) ?? null;
  return ladder.find(({ belowFen }) => belowFen === null || amountFen < belowFen) ?? null;
}

/** Whether an approval by this level reaches the rung of the amount. Levels that are not on the ladder reach none. */
export function reachesRung(ladder: readonly Rung[], amountFen: number | null, level: string): boolean {
  const wanted = rungFor(ladder, amountFen);
  const given = ladder.findIndex((rung) => rung.level === level);
  return wanted !== null && given >= ladder.indexOf(wanted);
}

/** Which comes first is the unit's own choice. */
export const approvalOrders = ['noticeFirst', 'approvalFirst'] as const;
export type ApprovalOrder = (typeof approvalOrders)[number];
