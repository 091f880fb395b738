import { z } from 'zod';
import { daySchema, type Words } from '../../domain/fields/field.ts';

/** Papers about a period, with what they are called. */
export const periodPapers = {
  bulletin: { zh: '季度通报', en: 'Quarterly bulletin' },
  annualReport: { zh: '高校院所年度报告', en: 'Annual report of a university or institute' },
  onePage: { zh: '一页图', en: 'One-page figure' },
  agencyReport: { zh: '技术转移机构年报', en: 'Annual report of a transfer agency' },
  survey: { zh: '人大调研附表', en: 'Annex to a survey' },
  briefing: { zh: '汇报材料（草稿）', en: 'Report to a survey (draft)' },
} as const satisfies Record<string, Words>;
export type PeriodPaper = keyof typeof periodPapers;

/** Papers about one record, with the kind of record they are about. */
export const recordPapers = {
  achievementForm: { zh: '成果登记表', en: 'Registration form of an achievement' },
  diagnosisOutline: { zh: '问诊提纲', en: 'Outline of a diagnosis' },
  needForm: { zh: '需求征集表', en: 'Collection form of a need' },
  bountyNotice: { zh: '揭榜挂帅榜单', en: 'Open challenge' },
  technologyOffer: { zh: '英文技术供给书', en: 'Technology offer' },
  technologyRequest: { zh: '英文技术需求书', en: 'Technology request' },
  priceNotice: { zh: '价格公示', en: 'Notice of a price' },
  rewardNotice: { zh: '奖励公示', en: 'Notice of a reward' },
  registrationForm: { zh: '合同登记表', en: 'Registration form of a contract' },
} as const satisfies Record<string, Words>;
export type RecordPaper = keyof typeof recordPapers;

const codesOf = <Code extends string>(names: Readonly<Record<Code, Words>>) => Object.keys(names) as Code[];

const periodPaperSchema = z
  .strictObject({
    of: z.literal('period'),
    paper: z.enum(codesOf(periodPapers) as [PeriodPaper, ...PeriodPaper[]]),
    from: daySchema,
    to: daySchema,
    /** One 二级单位 alone; left out: the whole office. */
    unit: z.string().trim().min(1).max(300).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The period ends before it begins' });
export const recordPaperSchema = z.enum(codesOf(recordPapers) as [RecordPaper, ...RecordPaper[]]);

export const paperRequestSchema = z.discriminatedUnion('of', [
  periodPaperSchema,
  /** 索数函 of a request. */
  z.strictObject({ of: z.literal('request'), id: z.uuid() }),
  z.strictObject({ of: z.literal('record'), paper: recordPaperSchema, id: z.uuid() }),
]);
export type PaperRequest = z.infer<typeof paperRequestSchema>;
export type PeriodPaperRequest = z.infer<typeof periodPaperSchema>;
