import { z } from 'zod';
import { waitingSteps } from '../domain/waiting.ts';
import { whoseSchema } from '../domain/whose.ts';
import { daySchema } from './common.ts';
import { job, query } from './define.ts';
import { taskRowSchema } from './dispatch.ts';
import { threadCardSchema } from './threads.ts';

/** On which day a contract or amount counts: the day of signing, or the day the money came. */
const reportBases = ['signed', 'received'] as const;

const groupSchema = z.object({
  key: z.string(),
  count: z.int(),
  previousCount: z.int(),
  totalFen: z.int(),
  previousTotalFen: z.int(),
  technicalFen: z.int(),
  previousTechnicalFen: z.int(),
});

/** One figure of a report: what it says, on which basis, over which period, and the figure of the same period before. */
const figureSchema = z.object({
  code: z.string(),
  value: z.number(),
  previous: z.number().nullable(),
  unit: z.enum(['fen', 'count', 'share']),
  basis: z.enum([...reportBases, 'state']),
});

export const reportModelSchema = z.object({
  from: z.string(),
  to: z.string(),
  previousFrom: z.string(),
  previousTo: z.string(),
  figures: z.array(figureSchema),
  threadsByStage: z.array(
    z.object({ stage: z.string(), open: z.int(), paused: z.int(), ended: z.int(), intendedFen: z.int() }),
  ),
  contractsByType: z.array(groupSchema),
  contractsByDomain: z.array(groupSchema),
  contractsByMonth: z.array(
    z.object({
      month: z.string(),
      totalFen: z.int(),
      receivedFen: z.int(),
      count: z.int(),
      previousTotalFen: z.int(),
      previousReceivedFen: z.int(),
    }),
  ),
  receiptsByUnit: z.array(z.object({ key: z.string(), receivedFen: z.int(), previousReceivedFen: z.int() })),
});
export type ReportModel = z.infer<typeof reportModelSchema>;

const waitingCardSchema = threadCardSchema.extend({
  /** Since when an answer is waited for, and the last day it was asked for in vain. */
  askedOn: z.string(),
  triedOn: z.string().nullable(),
  waitedDays: z.int(),
  /** Which of the days 3, 7 and 14 has come and is not done yet. */
  step: z.union(waitingSteps.map((days) => z.literal(days))),
});
export type WaitingCard = z.infer<typeof waitingCardSchema>;

const periodSchema = z.strictObject({ from: daySchema, to: daySchema });

export const overviewContract = {
  /** 今日: who waits, what is due, what is new and strong, what is stuck; of everybody, or whose it is. */
  today: query({
    input: z.strictObject({ whose: whoseSchema.optional() }),
    output: z.object({
      due: z.array(threadCardSchema),
      waiting: z.array(waitingCardSchema),
      stuck: z.array(threadCardSchema),
      withoutNextStep: z.array(threadCardSchema),
      /** 交办事项 that are overdue or due within three days, the most pressing first. */
      tasks: z.array(taskRowSchema),
      strongPairs: z.array(
        z.object({
          needId: z.string(),
          needTitle: z.string(),
          achievementId: z.string(),
          achievementTitle: z.string(),
          level: z.int(),
          score: z.number(),
        }),
      ),
      duplicates: z.int(),
      reviewDue: z.int(),
      /** Days since a copy left this machine, once they are too many; 0: none ever has; null: nothing to say. */
      daysWithoutCopy: z.int().nullable(),
      counts: z.record(z.string(), z.int()),
      openThreads: z.int(),
      yearSignedFen: z.int(),
      yearReceivedFen: z.int(),
    }),
  }),
  /** The first report: year to date against the same period before. */
  report: query({ input: periodSchema, output: reportModelSchema, errors: ['PERIOD_TOO_LONG'] }),
  /** The rows behind a figure or a group of the report. */
  reportRows: query({
    input: z.strictObject({
      period: periodSchema,
      of: z.enum(['contracts', 'receipts', 'threads']),
      group: z.string().nullable(),
      key: z.string().nullable(),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          number: z.string(),
          title: z.string(),
          day: z.string(),
          amountFen: z.int().nullable(),
          detail: z.string(),
        }),
      ),
      total: z.int(),
    }),
    errors: ['PERIOD_TOO_LONG'],
  }),
  /** The same report as a workbook; the blob is fetched from /blob/<blobId>. */
  exportReport: job({
    input: z.strictObject({ period: periodSchema, language: z.enum(['zh-CN', 'en']) }),
    output: z.object({ blobId: z.string(), fileName: z.string() }),
    errors: ['CANCELLED', 'PERIOD_TOO_LONG'],
  }),
};
