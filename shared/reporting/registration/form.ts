import { type CodeTableId, codeLabel, codePath, codeTables } from '../../codes/index.ts';
import type { ContractParty, ContractRight, ContractValues, PartyDetails } from '../../domain/contract.ts';
import type { Words } from '../../domain/fields/field.ts';
import type { ContractStanding, RegistrationState } from '../../domain/fulfilment.ts';
import { isRegistrationList, officeCodeOf, type RegistrationList } from '../../domain/registrationLists.ts';

/**
 * How far what stands in a field may be relied on: 'sure' as entered, or a code read in the official form or the
 * office's own copy of the registry's list; 'check' (待核) a code known from practice only; 'blank' nothing, where
 * nothing is known or the list itself is unsure: never guessed.
 */
type FieldTrust = 'sure' | 'check' | 'blank';

/** One field of the registration form, in the order of the form. */
export interface FormField {
  readonly key: string;
  readonly label: Words;
  /** What is copied or written; '' when blank. Amounts in 元, days ISO. */
  readonly value: string;
  /** The list's own code, where the list has one. */
  readonly code: string | null;
  readonly trust: FieldTrust;
  /** The amount in 分, so that a workbook keeps a number. */
  readonly amountFen?: number;
}

/** An entry of the registry's own list, as the office imported it. */
export interface OfficeCode {
  readonly list: RegistrationList;
  readonly code: string;
  readonly label: string;
  readonly ownCode: string | null;
}

/** What an organisation's record says, for parties that do not say it themselves. */
export type PartyRecord = Partial<Omit<PartyDetails, 'shareFen' | 'contactPersonId'>> & {
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
};

export interface FormParty extends Pick<ContractParty, 'side' | 'name' | 'details'> {
  readonly record: PartyRecord | null;
}

export interface FormSource {
  readonly values: ContractValues;
  readonly standing: ContractStanding;
  readonly registration: Pick<RegistrationState, 'registrationNumber'>;
  readonly parties: readonly FormParty[];
  readonly rights: readonly ContractRight[];
  readonly codes: readonly OfficeCode[];
}

const blank = { value: '', code: null, trust: 'blank' } as const;

function textField(key: string, zh: string, en: string, value: string | null | undefined): FormField {
  const label = { zh, en };
  return value ? { key, label, value, code: null, trust: 'sure' } : { key, label, ...blank };
}

function amountField(key: string, zh: string, en: string, amountFen: number | null): FormField {
  if (amountFen === null) return { key, label: { zh, en }, ...blank };
  const value = (amountFen / 100).toFixed(2);
  return { key, label: { zh, en }, value, code: null, trust: 'sure', amountFen };
}

function answerField(key: string, zh: string, en: string, answer: boolean | null | undefined): FormField {
  return textField(key, zh, en, typeof answer === 'boolean' ? (answer ? '是' : '否') : null);
}

/** A coded field: the office's entry for our code, else our own label with what is known of it. */
function codeField(
  key: string,
  label: Words,
  table: CodeTableId,
  value: string | null | undefined,
  codes: readonly OfficeCode[],
): FormField {
  if (!value) return { key, label, ...blank };
  const office = officeEntry(table, value, codes);
  if (office) return { key, label, value: office.label, code: office.code, trust: 'sure' };
  const entry = codeTables[table].entries.find((known) => known.code === value);
  const certainty = entry?.certainty ?? codeTables[table].certainty;
  if (!entry || certainty === '?') return { key, label, ...blank };
  const path = codePath(table, value).map((step) => codeLabel(table, step, 'zh'));
  return {
    key,
    label,
    value: path.join('/'),
    code: /^\d+$/.test(value) ? value : null,
    trust: certainty === 'V' ? 'sure' : 'check',
  };
}

function officeEntry(
  table: CodeTableId,
  value: string,
  codes: readonly OfficeCode[],
): OfficeCode | undefined {
  if (!isRegistrationList(table)) return undefined;
  const own = officeCodeOf(value);
  return codes.find(
    (known) => known.list === table && (own === null ? known.ownCode === value : known.code === own),
  );
}

/**
 * The registration form of a contract (全国技术合同登记, domain.md §2.2), field by field in its order. The first seller
 * and the first buyer fill their blocks; further ones are named behind them.
 */
export function registrationForm(source: FormSource): FormField[] {
  const { values, standing, registration, parties, codes } = source;
  const coded = (key: string, label: Words, table: CodeTableId, value: string | null) =>
    codeField(key, label, table, value, codes);
  return [
    textField('registrationNumber', '合同登记编号', 'Registration number', registration.registrationNumber),
    textField('projectName', '项目名称', 'Project', values.projectName),
    coded('contractType', { zh: '合同类别', en: 'Kind of contract' }, 'contractType', values.contractType),
    textField('signedOn', '合同签订日期', 'Signed on', values.signedOn),
    textField('startsOn', '合同起始日期', 'Starts on', values.startsOn),
    textField('endsOn', '合同终止日期', 'Ends on', standing.endsOn),
    amountField('totalFen', '合同成交额（元）', 'Total (yuan)', standing.totalFen),
    amountField('technicalFen', '技术交易额（元）', 'Technical amount (yuan)', standing.technicalFen),
    coded('paymentMethod', { zh: '支付方式', en: 'Payment' }, 'paymentMethod', values.paymentMethod),
    answerField('isRelated', '关联交易', 'Related parties', values.isRelated),
    coded('planSource', { zh: '项目计划来源', en: 'Programme' }, 'planSource', values.planSource),
    coded(
      'ipType',
      { zh: '知识产权', en: 'Kind of right' },
      'ipType',
      values.ipType ?? rightsKind(source.rights),
    ),
    coded(
      'technicalField',
      { zh: '技术领域', en: 'Technical field' },
      'technicalField',
      values.technicalField,
    ),
    coded('socialGoal', { zh: '社会经济目标', en: 'Socio-economic goal' }, 'socialGoal', values.socialGoal),
    coded('industry', { zh: '国民经济行业', en: 'Industry' }, 'industry', values.industry),
    ...(['seller', 'buyer'] as const).flatMap((side) => sideFields(side, parties, codes)),
    amountField('investmentFen', '预计新增投入（元）', 'Expected investment (yuan)', values.investmentFen),
    amountField('outputFen', '预计新增产值（元）', 'Expected output (yuan)', values.outputFen),
    textField('brokerName', '中介方名称', 'Intermediary', values.brokerName),
    textField('brokerWork', '中介方工作内容', 'Work of the intermediary', values.brokerWork),
    amountField('brokerFeeFen', '中介方佣金（元）', 'Fee of the intermediary (yuan)', values.brokerFeeFen),
  ];
}

/** A package of one kind needs no second entry of that kind. */
function rightsKind(rights: readonly ContractRight[]): string | null {
  const kinds = new Set(rights.map((right) => right.kind));
  return kinds.size === 1 ? ([...kinds][0] ?? null) : null;
}

const sideWords = {
  seller: { zh: '卖方', en: 'Seller' },
  buyer: { zh: '买方', en: 'Buyer' },
} as const;

function sideFields(
  side: FormParty['side'],
  parties: readonly FormParty[],
  codes: readonly OfficeCode[],
): FormField[] {
  const own = parties.filter((party) => party.side === side);
  const others = own.slice(1).map((party) => party.name);
  const { zh, en } = sideWords[side];
  return [
    ...partyFields(side, own[0] ?? null, codes),
    textField(`${side}.others`, `其他${zh}`, `Other ${en.toLowerCase()}s`, others.join('、')),
  ];
}

/** The block of one party; what it does not say itself is taken from its organisation's record. */
export function partyFields(
  side: FormParty['side'],
  party: FormParty | null,
  codes: readonly OfficeCode[],
): FormField[] {
  const said = <Name extends keyof PartyRecord>(name: Name): PartyRecord[Name] | null => {
    const own = party?.details?.[name as keyof PartyDetails] as PartyRecord[Name] | null | undefined;
    return own ?? party?.record?.[name] ?? null;
  };
  const { zh, en } = sideWords[side];
  const text = (name: keyof PartyRecord, zhName: string, enName: string) =>
    textField(`${side}.${name}`, `${zh}${zhName}`, `${en}: ${enName}`, said(name) as string | null);
  const answer = (name: keyof PartyRecord, zhName: string, enName: string) =>
    answerField(`${side}.${name}`, `${zh}${zhName}`, `${en}: ${enName}`, said(name) as boolean | null);
  const coded = (name: 'nature' | 'scale' | 'region', zhName: string, enName: string, table: CodeTableId) =>
    codeField(`${side}.${name}`, { zh: `${zh}${zhName}`, en: `${en}: ${enName}` }, table, said(name), codes);
  return [
    textField(`${side}.name`, `${zh}名称`, `${en}: name`, party?.name),
    text('creditCode', '统一社会信用代码', 'credit code'),
    coded('nature', '性质', 'legal nature', 'partyKind'),
    answer('isTransferAgency', '是否技术转移机构', 'transfer agency'),
    answer('isResearchBody', '是否研发机构', 'research body'),
    answer('isConvertedInstitute', '是否转制科研院所', 'converted institute'),
    answer('inHitechZone', '是否国家高新区内企业', 'in a national high-tech zone'),
    answer('listed', '是否上市公司', 'listed'),
    coded('scale', '企业规模', 'size', 'orgScale'),
    coded('region', '行政区划', 'region', 'region'),
    text('country', '国别代码', 'country code'),
    text('address', '地址', 'address'),
    text('representative', '法定代表人', 'legal representative'),
    text('contactName', '联系人', 'contact'),
    text('contactPhone', '联系电话', 'phone'),
    text('postcode', '邮编', 'postcode'),
  ];
}

/** The labels of what must be looked at before the form goes in, in the order of the form. */
export function fieldsToCheck(form: readonly FormField[], language: 'zh' | 'en'): string[] {
  return form.flatMap((field) => (field.trust === 'check' ? [field.label[language]] : []));
}
