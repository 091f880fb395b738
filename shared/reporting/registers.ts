import { codeLabel } from '../codes/index.ts';
import type { RegisterEntry, RegisteredAchievement } from '../contract/registers.ts';
import type { Field, Words } from '../domain/fields/field.ts';
import { outward } from '../domain/outward.ts';
import { type RegisterKind, registers } from '../domain/registers.ts';
import type { DocumentCell, DocumentModel } from './document/model.ts';
import { tableOf } from './document/tables.ts';

type Language = 'zh' | 'en';

/** What each register is called on paper. */
export const registerTitles: Readonly<Record<RegisterKind | 'library', Words>> = {
  library: { zh: '可转化成果库', en: 'Library of transferable achievements' },
  discovery: { zh: '成果发现登记册', en: 'Register of discoveries' },
  patent: { zh: '存量专利盘点表', en: 'Patents held and reviewed' },
  grant: { zh: '职务成果赋权登记册', en: 'Register of grants of rights' },
  broker: { zh: '技术经理人登记册', en: 'Register of technology managers' },
};

const results = {
  qualified: { zh: '达到入库条件', en: 'Reaches the thresholds' },
  belowThreshold: { zh: '低于入库分数', en: 'Total too low' },
  trlTooLow: { zh: '成熟度不够', en: 'TRL too low' },
  tooFewAssessors: { zh: '评价人不够', en: 'Too few assessors' },
} as const;

interface Heading {
  readonly officeName: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  readonly language: Language;
}

/** A register whole, with every field, for paper and workbook. */
export function registerDocument(
  kind: RegisterKind,
  {
    entries,
    names,
  }: { readonly entries: readonly RegisterEntry[]; readonly names: Readonly<Record<string, string>> },
  heading: Heading,
): DocumentModel {
  const fields = Object.entries(registers[kind].fields);
  return documentOf(kind, heading, {
    headings: fields.map(
      ([, { label, type }]) => `${label[heading.language]}${unitOf(type, heading.language)}`,
    ),
    rows: entries.map(({ values }) =>
      fields.map(([name, field]) =>
        cellOf(field, values[name] ?? null, { names, language: heading.language }),
      ),
    ),
  });
}

/** 可转化成果库: what was assessed, with its outcome. */
export function libraryDocument(
  achievements: readonly RegisteredAchievement[],
  heading: Heading,
): DocumentModel {
  const { language } = heading;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return documentOf('library', heading, {
    headings: [
      say('编号', 'Number'),
      say('成果', 'Achievement'),
      say('完成单位', 'Owner'),
      say('在库', 'In the library'),
      say('评价结果', 'Outcome'),
      'TRL',
      say('总分', 'Total'),
      say('评价人', 'Assessors'),
      say('分歧', 'Disputed'),
    ],
    rows: achievements.map(({ number, title, organisationName, isMember, outcome }) => [
      number,
      title,
      organisationName ?? '',
      isMember ? say('是', 'yes') : say('否', 'no'),
      results[outcome.result][language],
      outcome.trl === null ? null : { count: outcome.trl },
      outcome.total === null ? null : { count: Math.round(outcome.total * 10) / 10 },
      { count: outcome.assessors },
      outcome.disputed ? say('有', 'yes') : '',
    ]),
  });
}

function documentOf(
  kind: RegisterKind | 'library',
  { officeName, day, language }: Heading,
  { headings, rows }: { readonly headings: readonly string[]; readonly rows: readonly DocumentCell[][] },
): DocumentModel {
  const title = registerTitles[kind][language];
  const count =
    language === 'zh' ? `共 ${rows.length} 条` : rows.length === 1 ? '1 entry' : `${rows.length} entries`;
  return outward({
    title,
    fileName: `${title}_${day}`,
    language,
    layout: 'plain' as const,
    orientation: 'landscape' as const,
    subtitle: [officeName, day, count].filter((part) => part !== '').join(' · '),
    blocks: [tableOf({ caption: null, headings, rows })],
  });
}

function unitOf(type: Field['type'], language: Language): string {
  if (type !== 'moneyFen') return '';
  return language === 'zh' ? '（万元）' : ' (CNY 10,000)';
}

function cellOf(
  { type, codeTable, target }: Field,
  value: unknown,
  { names, language }: { readonly names: Readonly<Record<string, string>>; readonly language: Language },
): DocumentCell {
  if (value === null) return '';
  if (type === 'moneyFen') return { fen: Number(value) };
  if (type === 'integer') return { count: Number(value) };
  if (codeTable !== undefined) return codeLabel(codeTable, String(value), language);
  if (target !== undefined) return names[String(value)] ?? '';
  if (Array.isArray(value)) return value.join(language === 'zh' ? '、' : ', ');
  return String(value);
}
