import { fieldsOf } from '../domain/fields/catalogues.ts';
import type { Field, RecordKind, Words } from '../domain/fields/field.ts';
import { headingsOf } from './headingSynonyms.ts';
import type { MoneyUnit } from './moneyText.ts';

/**
 * Where the cells of a column go. Most targets are a field of the record; the others fill several fields
 * (a span of days, a range of money) or lie outside the record (the organisation, the contact person).
 */
type TargetKind =
  | 'field'
  | 'moneyRange'
  | 'daySpan'
  | 'organisationName'
  | 'creditCode'
  | 'contactName'
  | 'contactPhone'
  | 'contactEmail'
  | 'contactWechat'
  | 'secrecy'
  | 'rowNumber'
  | 'ignored';

export interface ImportTarget {
  /** Unique within a record kind; remembered mappings hold it. */
  id: string;
  kind: TargetKind;
  label: Words;
  /** The fields that are filled: one for 'field', from/to for 'daySpan', from/to/negotiable for 'moneyRange'. */
  fields: readonly { name: string; field: Field }[];
  /** Several columns may go to one target and are then joined (two phones); else the best one wins. */
  takesSeveral: boolean;
  /** Normalised headings that mean this target, best first. */
  headings: readonly string[];
  /** For amounts without a unit of their own; null leaves the unit to heading, note and guess. */
  unit: MoneyUnit | null;
}

type Composite = Pick<ImportTarget, 'id' | 'kind' | 'label'> & { fields: readonly string[] };

const price: Composite = {
  id: 'price',
  kind: 'moneyRange',
  label: { zh: '期望价格', en: 'Asking price' },
  fields: ['priceMinFen', 'priceMaxFen', 'priceNegotiable'],
};

const composites: Readonly<Record<RecordKind, readonly Composite[]>> = {
  achievement: [
    price,
    {
      id: 'researchPeriod',
      kind: 'daySpan',
      label: { zh: '研究起止时间', en: 'Research period' },
      fields: ['researchFrom', 'researchTo'],
    },
  ],
  need: [
    {
      id: 'budget',
      kind: 'moneyRange',
      label: { zh: '拟投入资金', en: 'Budget' },
      fields: ['budgetMinFen', 'budgetMaxFen', 'budgetNegotiable'],
    },
    {
      id: 'period',
      kind: 'daySpan',
      label: { zh: '需求时限', en: 'Needed within' },
      fields: ['neededFrom', 'neededBy'],
    },
  ],
  scenario: [
    {
      id: 'period',
      kind: 'daySpan',
      label: { zh: '开放时间', en: 'Open' },
      fields: ['opensOn', 'closesOn'],
    },
  ],
  organisation: [],
  person: [],
};

const contactTargets: readonly Composite[] = [
  { id: 'contactName', kind: 'contactName', label: { zh: '联系人', en: 'Contact' }, fields: [] },
  { id: 'contactPhone', kind: 'contactPhone', label: { zh: '联系电话', en: 'Phone' }, fields: [] },
  { id: 'contactEmail', kind: 'contactEmail', label: { zh: '电子邮箱', en: 'E-mail' }, fields: [] },
  { id: 'contactWechat', kind: 'contactWechat', label: { zh: '微信', en: 'WeChat' }, fields: [] },
];

const commonTargets: readonly Composite[] = [
  { id: 'secrecyMark', kind: 'secrecy', label: { zh: '密级', en: 'Secrecy' }, fields: [] },
  { id: 'rowNumber', kind: 'rowNumber', label: { zh: '序号', en: 'Row number' }, fields: [] },
  // Identity numbers have no place in this program, so their column is left out from the start.
  { id: 'ignored', kind: 'ignored', label: { zh: '不导入', en: 'Do not import' }, fields: [] },
];

const organisationName: Composite = {
  id: 'organisationName',
  kind: 'organisationName',
  label: { zh: '单位名称', en: 'Organisation' },
  fields: [],
};
const creditCode: Composite = {
  id: 'creditCode',
  kind: 'creditCode',
  label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  fields: [],
};

/** Targets that replace a plain field of the same meaning. */
const replacedFields = new Set(['secrecy', 'organisationId', 'contactPersonId', 'neededBy', 'neededFrom']);

function compositesOf(kind: RecordKind): readonly Composite[] {
  const organisation =
    kind === 'organisation' ? [] : kind === 'person' ? [organisationName] : [organisationName, creditCode];
  const contact = kind === 'person' ? contactTargets.slice(1) : contactTargets;
  return [...composites[kind], ...organisation, ...contact, ...commonTargets];
}

function buildTargets(kind: RecordKind): ImportTarget[] {
  const fields = new Map<string, Field>(fieldsOf(kind));
  const ofComposite = (composite: Composite): ImportTarget => ({
    ...composite,
    fields: composite.fields.flatMap((name) => {
      const field = fields.get(name);
      return field === undefined ? [] : [{ name, field }];
    }),
    takesSeveral:
      composite.kind.startsWith('contact') || composite.kind === 'secrecy' || composite.kind === 'ignored',
    headings: headingsOf(kind, composite.id),
    unit: null,
  });
  const targets = compositesOf(kind).map(ofComposite);
  for (const [name, field] of fields) {
    if (replacedFields.has(name)) continue;
    targets.push({
      id: name,
      kind: 'field',
      label: field.label,
      fields: [{ name, field }],
      takesSeveral: false,
      headings: headingsOf(kind, name),
      unit: null,
    });
  }
  return [...targets, ...targets.flatMap(withChosenUnits)];
}

/**
 * The same target with its unit chosen by the user. It has no headings, so it is never guessed; being a target
 * of its own, the choice is remembered with the mapping.
 */
function withChosenUnits(target: ImportTarget): ImportTarget[] {
  if (target.kind !== 'moneyRange' && target.fields[0]?.field.type !== 'moneyFen') return [];
  return (['万元', '元'] as const).map((unit) => ({
    ...target,
    id: `${target.id}@${unit}`,
    label: {
      zh: `${target.label.zh}（单位：${unit}）`,
      en: `${target.label.en} (in ${unit === '元' ? 'CNY' : 'CNY 10,000'})`,
    },
    headings: [],
    unit,
  }));
}

const targetsByKind = new Map<RecordKind, readonly ImportTarget[]>();

/** All targets a column of this record kind may be mapped to, composites first. */
export function importTargets(kind: RecordKind): readonly ImportTarget[] {
  const known = targetsByKind.get(kind);
  if (known !== undefined) return known;
  const targets = buildTargets(kind);
  targetsByKind.set(kind, targets);
  return targets;
}
