import { codeTables } from '../../codes/index.ts';
import type { ContractRight } from '../../domain/contract.ts';
import { type RegistrationList, registrationLists } from '../../domain/registrationLists.ts';
import { heading, type Sheet, type SheetCell, type SheetRow, text } from '../sheet.ts';
import { type FormField, type FormParty, fieldsToCheck, type OfficeCode, partyFields } from './form.ts';

/** One contract of the package. */
export interface PackagedContract {
  readonly number: string;
  readonly form: readonly FormField[];
  readonly parties: readonly FormParty[];
  readonly rights: readonly ContractRight[];
}

const YUAN_FORMAT = '0.00';
const FEN_PER_YUAN = 100;

const checkHeading = '待核字段';
const ownNumber = '本单位编号';
const codeSuffix = '（代码）';

/** Fields whose lists have codes of their own get a column for the code behind the one for the words. */
const codedKeys = new Set([
  'contractType',
  'paymentMethod',
  'planSource',
  'ipType',
  'technicalField',
  'socialGoal',
  'industry',
  'seller.nature',
  'seller.region',
  'buyer.nature',
  'buyer.region',
]);

/**
 * The registration package as a workbook: one line for each contract in the order of the national form, every party and
 * every right on sheets of their own, and what each list is worth. What is only known from practice is named in the
 * last column of the line (待核).
 */
export function registrationSheets(
  contracts: readonly PackagedContract[],
  codes: readonly OfficeCode[],
): Sheet[] {
  return [contractSheet(contracts), partySheet(contracts, codes), rightSheet(contracts), listSheet(codes)];
}

function contractSheet(contracts: readonly PackagedContract[]): Sheet {
  const fields = contracts[0]?.form ?? [];
  const head = fields.flatMap((field) => headingsOf(field));
  return {
    name: '技术合同登记',
    widths: [20, ...head.map(() => 18), 40],
    rows: [
      [heading(ownNumber), ...head, heading(checkHeading)],
      ...contracts.map(
        ({ number, form }): SheetRow => [
          text(number),
          ...form.flatMap(cellsOf),
          text(fieldsToCheck(form, 'zh').join('、')),
        ],
      ),
    ],
    stickyRows: 1,
  };
}

function headingsOf({ key, label }: FormField): SheetCell[] {
  return codedKeys.has(key) ? [heading(label.zh), heading(`${label.zh}${codeSuffix}`)] : [heading(label.zh)];
}

function cellsOf(field: FormField): SheetCell[] {
  const { key, value, code, amountFen } = field;
  const own: SheetCell =
    amountFen === undefined
      ? value === ''
        ? null
        : text(value)
      : { number: amountFen / FEN_PER_YUAN, format: YUAN_FORMAT };
  return codedKeys.has(key) ? [own, code === null ? null : text(code)] : [own];
}

function partySheet(contracts: readonly PackagedContract[], codes: readonly OfficeCode[]): Sheet {
  // The heading of a party's own sheet does not say which side it is on: a column does.
  const bare = (label: string) => label.replace(/^卖方/, '');
  const head = partyFields('seller', null, codes).map((field) => heading(bare(field.label.zh)));
  const rows = contracts.flatMap(({ number, parties }) =>
    parties.map(
      (party): SheetRow => [
        text(number),
        text(party.side === 'seller' ? '卖方' : '买方'),
        ...partyFields(party.side, party, codes).map((field) =>
          field.value === '' ? null : text(field.value),
        ),
        yuan(party.details?.shareFen ?? null),
      ],
    ),
  );
  return {
    name: '合同各方',
    widths: [20, 8, ...head.map(() => 18), 16],
    rows: [[heading(ownNumber), heading('方'), ...head, heading('分摊金额（元）')], ...rows],
    stickyRows: 1,
  };
}

function rightSheet(contracts: readonly PackagedContract[]): Sheet {
  const kindOf = (kind: string) => codeTables.ipType.entries.find((entry) => entry.code === kind)?.zh ?? kind;
  const rows = contracts.flatMap(({ number, rights }) =>
    rights.map(
      (right): SheetRow => [
        text(number),
        text(kindOf(right.kind)),
        right.number === null ? null : text(right.number),
        text(right.title),
        yuan(right.priceFen),
      ],
    ),
  );
  return {
    name: '权利清单',
    widths: [20, 20, 24, 60, 16],
    rows: [
      [ownNumber, '权利种类', '权利号', '权利名称', '价款（元）'].map((label) => heading(label)),
      ...rows,
    ],
    stickyRows: 1,
  };
}

const certaintyWords = { V: '已见官方表样', M: '据实务整理，待核', '?': '待核，未导入时留空' } as const;

function listSheet(codes: readonly OfficeCode[]): Sheet {
  const rows = registrationLists.map((list: RegistrationList): SheetRow => {
    const { title, source, certainty, pending } = codeTables[list];
    const own = codes.filter((code) => code.list === list).length;
    return [
      text(title.zh),
      text(own > 0 ? `本单位导入的登记系统列表，${own} 项` : certaintyWords[certainty]),
      text(pending?.zh ?? ''),
      text(source),
    ];
  });
  const notes = [
    '金额单位为元；日期为年-月-日；是否项未填的留空。',
    '“待核字段”一栏列出据实务整理、尚未与登记系统核对的列表项；不确定的列表项一律留空，不作推测。',
  ];
  return {
    name: '填表说明',
    widths: [24, 36, 48, 72],
    rows: [
      ['列表', '依据程度', '尚缺', '来源'].map((label) => heading(label)),
      ...rows,
      [],
      ...notes.map((note): SheetRow => [text(note)]),
    ],
    stickyRows: 1,
  };
}

function yuan(amountFen: number | null): SheetCell {
  return amountFen === null ? null : { number: amountFen / FEN_PER_YUAN, format: YUAN_FORMAT };
}
