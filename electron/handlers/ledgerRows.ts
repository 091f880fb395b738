import { receivedFenOf } from '../../db/repositories/contract.ts';
import { type LedgerContract, ledgerContracts, rightNumbers } from '../../db/repositories/ledger.ts';
import type { ContractParty } from '../../shared/domain/contract.ts';
import type { LedgerRow } from '../../shared/importing/ledger/plan.ts';
import type { LedgerProblemCode } from '../../shared/importing/ledger/problems.ts';
import { saveParties } from './contractParts.ts';
import type { LedgerWriting, RowWriter } from './ledgerCommit.ts';
import { numberSeries } from './numbers.ts';

type Values = LedgerRow['values'];

const held = (...found: LedgerProblemCode[]) => ({ targetId: null, found });

function textOf(values: Values, name: string, length = 300): string | null {
  const value = values[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, length) : null;
}

function bare(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();
}

/** 合同台账. A contract that is there already, or twice in the ledger, is held and not counted twice. */
export function contractRowWriter({ context, batch, organisations }: LedgerWriting): RowWriter {
  const nextNumber = numberSeries(context, batch);
  const keyOf = (contractNumber: string | null, projectName: string, signedOn: string, totalFen: number) =>
    JSON.stringify([bare(contractNumber), bare(projectName), signedOn, totalFen]);
  const known = new Set(
    ledgerContracts(context.db).map((each) =>
      keyOf(each.contractNumber, each.projectName, each.signedOn, each.totalFen),
    ),
  );
  const party = (side: ContractParty['side'], name: string, details: Values): ContractParty => {
    const found = organisations.find({ name, creditCode: null });
    const said = side === 'buyer' ? buyerDetails(details) : null;
    return { side, name: name.slice(0, 300), organisationId: 'id' in found ? found.id : null, details: said };
  };
  return ({ values, raw, phone }, plan) => {
    if (plan === 'hold') return held();
    const [projectName, signedOn, totalFen] = [values.projectName, values.signedOn, values.totalFen] as [
      string,
      string,
      number,
    ];
    const contractNumber = textOf(values, 'contractNumber', 100);
    const key = keyOf(contractNumber, projectName, signedOn, totalFen);
    if (known.has(key)) return held('SAME_CONTRACT');
    known.add(key);
    const id = batch.insert('contract', {
      ...contractColumns(values),
      contractNumber,
      number: nextNumber('contract'),
      ownerId: context.actor,
      helperIds: [],
      importBatchId: batch.id,
      extra: raw,
    });
    const parties = (['seller', 'buyer'] as const).flatMap((side) =>
      namesIn(textOf(values, side, 2_000)).map((name) => party(side, name, values)),
    );
    saveParties(batch, id, [], parties);
    if (phone !== null) batch.insert('personal', { subjectId: id, kind: 'phone', value: phone });
    addPastFacts(batch, id, values);
    return { targetId: id, found: [] };
  };
}

function contractColumns(values: Values) {
  const names = [
    'projectName',
    'contractType',
    'technicalField',
    'signedOn',
    'startsOn',
    'endsOn',
    'totalFen',
    'technicalFen',
    'paymentMethod',
    'ipType',
    'unitName',
    'leaderName',
    'note',
  ];
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

function buyerDetails(values: Values): ContractParty['details'] {
  const [nature, region, creditCode] = ['buyerNature', 'buyerRegion', 'creditCode'].map((name) =>
    textOf(values, name),
  );
  if (!nature && !region && !creditCode) return null;
  return {
    creditCode: creditCode ?? null,
    nature: nature ?? null,
    region: region ?? null,
    scale: null,
    country: null,
    address: null,
    representative: null,
    postcode: null,
    isTransferAgency: null,
    isResearchBody: null,
    isConvertedInstitute: null,
    inHitechZone: null,
    listed: null,
    contactPersonId: null,
    shareFen: null,
  };
}

/** '甲公司、乙公司': several parties in one cell. A name keeps what stands in its brackets. */
function namesIn(text: string | null): string[] {
  return [
    ...new Set((text ?? '').split(/[、;；\n]|(?<=[司院所学厂])[,，/]/).map((name) => name.trim())),
  ].filter((name) => name !== '');
}

/** Registration and money become facts only with a day of their own; without it they stay in the row's own words. */
function addPastFacts(batch: LedgerWriting['batch'], contractId: string, values: Values): void {
  const { registrationNumber, registeredOn, signedOn, receivedFen, receivedOn } = values as Record<
    string,
    string
  >;
  if (registrationNumber && registeredOn && registeredOn >= (signedOn ?? ''))
    batch.insert('registrationEvent', {
      contractId,
      kind: 'certified',
      happenedOn: registeredOn,
      registrationNumber: registrationNumber.slice(0, 200),
    });
  const amountFen = Number(receivedFen ?? 0);
  if (receivedOn && amountFen !== 0)
    batch.insert('receipt', { contractId, receivedOn, amountFen, payer: null, note: null });
}

/** 到账明细 of the past: brought to the one contract that its number, or else its name, means. */
export function receiptRowWriter({ context, batch }: LedgerWriting): RowWriter {
  const contracts = ledgerContracts(context.db);
  const byNumber = Map.groupBy(contracts, (contract) => bare(contract.contractNumber));
  const byOwnNumber = Map.groupBy(contracts, (contract) => bare(contract.number));
  const byName = Map.groupBy(contracts, (contract) => bare(contract.projectName));
  const received = receivedFenOf(
    context.db,
    contracts.map((contract) => contract.id),
  );
  const contractsFor = (values: Values): LedgerContract[] => {
    const number = bare(textOf(values, 'contractNumber'));
    const named = number === '' ? undefined : (byNumber.get(number) ?? byOwnNumber.get(number));
    return named ?? byName.get(bare(textOf(values, 'projectName'))) ?? [];
  };
  return ({ values }, plan) => {
    const found = contractsFor(values);
    const [contract] = found;
    if (found.length > 1) return held('SEVERAL_CONTRACTS');
    if (!contract) return held('NO_CONTRACT');
    if (plan === 'hold') return held();
    const amountFen = values.amountFen as number;
    const sumFen = (received.get(contract.id) ?? 0) + amountFen;
    received.set(contract.id, sumFen);
    const targetId = batch.insert('receipt', {
      contractId: contract.id,
      receivedOn: values.receivedOn,
      amountFen,
      payer: textOf(values, 'payer'),
      note: textOf(values, 'note', 2_000),
    });
    return { targetId, found: sumFen > contract.totalFen ? ['ABOVE_TOTAL'] : [] };
  };
}

/** 专利清单. */
export function patentRowWriter({ context, batch }: LedgerWriting): RowWriter {
  const known = new Set(rightNumbers(context.db).map(bareRight));
  return ({ values }, plan) => {
    if (plan === 'hold') return held();
    const rightNumber = textOf(values, 'rightNumber', 100);
    if (rightNumber !== null && known.has(bareRight(rightNumber))) return held('SAME_RIGHT');
    if (rightNumber !== null) known.add(bareRight(rightNumber));
    const names = ['kind', 'state', 'filedOn', 'grantedOn', 'expiresOn', 'feeDueOn'];
    const targetId = batch.insert('ipRight', {
      ...Object.fromEntries(names.map((name) => [name, values[name] ?? null])),
      rightNumber,
      title: textOf(values, 'title'),
      inventors: textOf(values, 'inventors', 2_000),
      holders: textOf(values, 'holders', 2_000),
      feeFen: typeof values.feeFen === 'number' && values.feeFen >= 0 ? values.feeFen : null,
      unitName: textOf(values, 'unitName'),
      leaderName: textOf(values, 'leaderName'),
      note: textOf(values, 'note', 2_000),
      importBatchId: batch.id,
    });
    return { targetId, found: [] };
  };
}

/** 'ZL 2020 1 0000001.2' and '202010000001.2' are one right. */
function bareRight(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^(?:ZL|CN)/, '')
    .replace(/[^0-9A-Z]/g, '');
}

/** 企业资质名单. */
export function qualificationRowWriter({ batch, organisations }: LedgerWriting): RowWriter {
  return ({ values }, plan) => {
    if (plan === 'hold') return held();
    const organisationName = textOf(values, 'organisationName') ?? '';
    const found = organisations.find({ name: organisationName, creditCode: textOf(values, 'creditCode') });
    const organisationId = 'id' in found ? found.id : null;
    const year = typeof values.year === 'number' ? values.year : null;
    const targetId = batch.insert('organisationQualification', {
      organisationId,
      organisationName,
      kind: values.kind,
      certificateNumber: textOf(values, 'certificateNumber'),
      validFrom: values.validFrom ?? null,
      validTo: values.validTo ?? null,
      note:
        year === null
          ? textOf(values, 'note', 2_000)
          : [`${year} 年度`, textOf(values, 'note', 1_900)].filter(Boolean).join('；'),
      importBatchId: batch.id,
    });
    return { targetId, found: organisationId === null ? ['UNKNOWN_ORGANISATION'] : [] };
  };
}

/** The registry's monthly list: rows beside our contracts, which change nothing by themselves. */
export function registryRowWriter({ batch, sourceName }: LedgerWriting): RowWriter {
  return ({ values, row }, plan) => {
    if (plan === 'hold') return held();
    const targetId = batch.insert('registryRow', {
      listName: sourceName,
      rowNumber: row,
      registrationNumber: textOf(values, 'registrationNumber', 200),
      projectName: textOf(values, 'projectName'),
      sellerName: textOf(values, 'seller', 2_000),
      buyerName: textOf(values, 'buyer', 2_000),
      contractType: values.contractType ?? null,
      signedOn: values.signedOn ?? null,
      registeredOn: values.registeredOn ?? null,
      totalFen: values.totalFen ?? null,
      technicalFen: values.technicalFen ?? null,
      contractId: null,
      verdict: 'open',
      importBatchId: batch.id,
    });
    return { targetId, found: [] };
  };
}
