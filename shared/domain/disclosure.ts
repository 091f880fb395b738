import { z } from 'zod';
import { daySchema } from './fields/field.ts';

/** How something left: 微信、邮件、信函或打印、当面、导出文件、电话. */
export const disclosureWays = ['wechat', 'email', 'letter', 'meeting', 'file', 'call'] as const;

/** `named`: the other side's name could be read in it. */
export const disclosureForms = ['named', 'anonymous'] as const;

/** Records that stand on a side of a thread. */
export const disclosedRecords = ['achievement', 'need', 'scenario'] as const;

/** What a disclosure is about: a record, a dispatch meeting, or the office's own figures. */
export const disclosureSubjects = [...disclosedRecords, 'meeting', 'report'] as const;

/** The figures of an office are no record: whatever is told of them stands under this one id. */
export const FIGURES_SUBJECT_ID = '00000000-0000-7000-8000-000000000001';

/** China in GB/T 2659 numeric codes; Hong Kong, Macao and Taiwan have codes of their own and count as outside. */
const HOME_COUNTRY = '156';

/** 披露记录: what left the office, to whom, when, by which way. */
export const disclosureSchema = z.strictObject({
  subjectKind: z.enum(disclosureSubjects),
  subjectId: z.uuid(),
  threadId: z.uuid().nullable().default(null),
  recipientId: z.uuid().nullable().default(null),
  recipientName: z.string().trim().min(1).max(300),
  /** Country of the recipient by GB/T 2659, three digits; null: in China, or not asked. */
  recipientCountry: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .default(null),
  happenedOn: daySchema,
  way: z.enum(disclosureWays),
  form: z.enum(disclosureForms),
  /** What left: the letter, the one-page summary, the drawings … */
  content: z.string().trim().min(1).max(2000),
  note: z.string().trim().max(4000).nullable().default(null),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** Whether a recipient is abroad: by country, or because the office keeps it as an organisation abroad. */
export function isForeign(recipient: {
  readonly country: string | null;
  readonly organisationKind: string | null;
}): boolean {
  const { country, organisationKind } = recipient;
  return (country !== null && country !== HOME_COUNTRY) || organisationKind === 'overseas';
}
