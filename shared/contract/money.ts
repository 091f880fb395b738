import { z } from 'zod';
import { commissionKinds, commissionSchema, subsidyPoints } from '../domain/money/brokerage.ts';
import {
  distributionProblems,
  distributionSchema,
  distributionStepKinds,
  distributionStepSchema,
  reliefPoints,
  rewardNoticeSchema,
} from '../domain/money/distribution.ts';
import { instalmentSchema, planWarnings } from '../domain/money/instalments.ts';
import { documentModelSchema } from '../reporting/document/model.ts';
import { idSchema } from './common.ts';
import { command, query } from './define.ts';
import { noticeRowSchema } from './process.ts';

const day = z.string().nullable();

const instalmentRow = instalmentSchema.strip().extend({
  id: z.string(),
  paidFen: z.int(),
  openFen: z.int(),
  state: z.enum(['paid', 'part', 'open', 'overdue']),
});

const sheetSchema = z.object({
  id: z.string(),
  values: distributionSchema.strip(),
  netFen: z.int(),
  /** 分 of each share, in the order of the sheet; they make up the net income exactly. */
  shareFen: z.array(z.int()),
  rule: z.object({
    basis: z.enum(['netIncome', 'shares', 'profit', 'ownRule']),
    floorMillionths: z.int().nullable(),
    source: z.string(),
    certainty: z.string(),
  }),
  openPoints: z.array(z.enum(distributionProblems)),
  receivedOn: day,
  /** The notice as it was posted; null where only its day was noted. */
  notice: noticeRowSchema.nullable(),
  /** The steps that may come now, the usual one first. */
  nextSteps: z.array(z.enum(distributionStepKinds)),
  noticeEndsOn: day,
  payBy: day,
  paidOn: day,
  fileBy: day,
  filedOn: day,
  relief: z.object({
    verdict: z.enum(['covered', 'open', 'notCovered']),
    points: z.array(z.enum(reliefPoints)),
  }),
  steps: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(distributionStepKinds),
      happenedOn: z.string(),
      note: z.string().nullable(),
      reversed: z.boolean(),
      reversesId: z.string().nullable(),
    }),
  ),
});
export type DistributionSheet = z.infer<typeof sheetSchema>;

const moneySchema = z.object({
  totalFen: z.int(),
  receivedFen: z.int(),
  plan: z.array(instalmentRow),
  planWarnings: z.array(z.enum(planWarnings)),
  /** Receipts that no sheet shares out yet. */
  undistributed: z.array(z.object({ id: z.string(), receivedOn: z.string(), amountFen: z.int() })),
  sheets: z.array(sheetSchema),
  commission: z.object({
    agreedFen: z.int().nullable(),
    dueFen: z.int(),
    receivedFen: z.int(),
    invoicedFen: z.int(),
    openFen: z.int(),
    entries: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(commissionKinds),
        happenedOn: z.string(),
        amountFen: z.int(),
        counterparty: z.string().nullable(),
        documentNumber: z.string().nullable(),
        note: z.string().nullable(),
        reversed: z.boolean(),
        reversesId: z.string().nullable(),
      }),
    ),
  }),
});
export type ContractMoney = z.infer<typeof moneySchema>;

const subsidySchema = z.object({
  ruleId: z.string(),
  title: z.string(),
  noticedOn: z.string(),
  source: z.string(),
  certainty: z.string(),
  receivedFen: z.int(),
  /** Counted as if all that is missing were found. */
  estimateFen: z.int(),
  missing: z.array(z.enum(subsidyPoints)),
});

const added = z.object({ id: z.string() });
const problems = ['NOT_FOUND', 'DISTRIBUTION_PROBLEM', 'INVALID_INPUT'] as const;

/** 到款 of one contract: the plan, 收益分配 and the broker's fee. DISTRIBUTION_PROBLEM names the first problem. */
export const moneyContract = {
  of: query({ input: z.strictObject({ contractId: idSchema }), output: moneySchema, errors: ['NOT_FOUND'] }),
  /** Sets the plan to exactly these instalments; one that keeps its id keeps what was paid on it. */
  setPlan: command({
    input: z.strictObject({
      contractId: idSchema,
      plan: z.array(instalmentSchema.extend({ id: idSchema.nullable().default(null) })).max(100),
    }),
    output: z.object({ warnings: z.array(z.enum(planWarnings)) }),
    errors: ['NOT_FOUND'],
  }),
  /** Makes a sheet, or changes one that nobody has shown, paid or filed yet. */
  saveSheet: command({
    input: z.strictObject({
      contractId: idSchema,
      id: idSchema.nullable().default(null),
      values: distributionSchema,
    }),
    output: added,
    errors: problems,
  }),
  removeSheet: command({ input: z.strictObject({ id: idSchema }), output: z.object({}), errors: problems }),
  /** 公示, 发放 or 个税备案 of a sheet. */
  addStep: command({
    input: z.strictObject({
      sheetId: idSchema,
      values: distributionStepSchema,
      /** Posts the notice with its step; counted from the day of the step. */
      notice: rewardNoticeSchema.nullable().default(null),
    }),
    output: added,
    errors: [...problems, 'NOTICE_TOO_SHORT'],
  }),
  reverseStep: command({
    input: z.strictObject({ id: idSchema }),
    output: added,
    errors: ['NOT_FOUND', 'ALREADY_REVERSED', 'LATER_FACT'],
  }),
  /** The sheet for paper: bank and identity numbers are left blank for finance. */
  sheetDocument: query({
    input: z.strictObject({ id: idSchema, language: z.enum(['zh', 'en']) }),
    output: z.object({ document: documentModelSchema }),
    errors: ['NOT_FOUND'],
  }),
  addCommission: command({
    input: z.strictObject({ contractId: idSchema, values: commissionSchema }),
    output: added,
    errors: ['NOT_FOUND', 'INVALID_INPUT', 'RECEIPT_PROBLEM'],
  }),
  reverseCommission: command({
    input: z.strictObject({ id: idSchema }),
    output: added,
    errors: ['NOT_FOUND', 'ALREADY_REVERSED'],
  }),
  /** What 后补助 notices might bring for a year: an estimate, with all that the records do not show. */
  subsidies: query({
    input: z.strictObject({ contractId: idSchema, year: z.int().min(1987).max(2200) }),
    output: z.object({ estimates: z.array(subsidySchema) }),
    errors: ['NOT_FOUND'],
  }),
  /** The broker's proof for paper: who brought the sides together, when, with what work; fee and estimate. */
  brokerDocument: query({
    input: z.strictObject({
      contractId: idSchema,
      year: z.int().min(1987).max(2200),
      language: z.enum(['zh', 'en']),
    }),
    output: z.object({ document: documentModelSchema }),
    errors: ['NOT_FOUND'],
  }),
};
