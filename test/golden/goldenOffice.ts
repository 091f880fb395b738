import { contractsHandlers } from '../../electron/handlers/contracts.ts';
import { fulfilmentHandlers } from '../../electron/handlers/fulfilment.ts';
import { moneyHandlers } from '../../electron/handlers/money.ts';
import { processHandlers } from '../../electron/handlers/process.ts';
import { sessionHandlers } from '../../electron/handlers/session.ts';
import { threadsHandlers } from '../../electron/handlers/threads.ts';
import { contract } from '../../shared/contract/contract.ts';
import { type ContractLink, partyDetailsSchema } from '../../shared/domain/contract.ts';
import { addDays } from '../../shared/domain/days.ts';
import type { TestCatalogue } from '../builders/catalogue.ts';
import { aNeed, anAchievement } from '../builders/records.ts';
import { type Random, seeded } from './random.ts';

/** What was put in, as plain rows: the figures of a test are computed from these alone. */
export interface GoldenContract {
  readonly id: string;
  readonly type: string;
  readonly signedOn: string;
  readonly totalFen: number;
  readonly technicalFen: number;
  readonly unitName: string;
  readonly details: GoldenDetails;
  readonly threadId: string | null;
  /** 补充协议 or 解除, as difference. */
  readonly changeFen: number;
  readonly receipts: readonly GoldenReceipt[];
  readonly plan: readonly { readonly dueOn: string; readonly amountFen: number }[];
  readonly registration: { readonly submittedOn: string; readonly certifiedOn: string | null } | null;
  readonly sheets: readonly GoldenSheet[];
  readonly brokerFeeFen: number | null;
  readonly commissionFen: number;
}
interface GoldenDetails {
  readonly leaderName: string | null;
  readonly domain: string | null;
  readonly ipType: string | null;
  readonly pricingMethod: string | null;
  readonly planSource: string | null;
  readonly sellerRegion: string | null;
  readonly buyerRegion: string | null;
  readonly buyerCountry: string | null;
  readonly buyerScale: string | null;
}
interface GoldenReceipt {
  readonly id: string;
  readonly receivedOn: string;
  readonly amountFen: number;
  /** Turned back by a reversal. */
  readonly reversed: boolean;
}
interface GoldenSheet {
  readonly receiptId: string;
  readonly grossFen: number;
  readonly deductionsFen: number;
  readonly ratios: readonly number[];
  readonly paidOn: string | null;
}
export interface GoldenOffice {
  readonly contracts: readonly GoldenContract[];
  readonly threads: readonly { readonly id: string; readonly stage: string }[];
}

const FIRST_DAY = '2024-06-15';
const LAST_DAY = '2026-06-15';
const DAYS = 730;
const types = [
  'development.commissioned',
  'development.joint',
  'assignment.patent',
  'licence.patent.ordinary',
  'service.general',
  'consulting',
];
const units = ['材料学院', '电气学院', '化工学院', '机械学院'];
const goldenDomains = ['nylon.resin', 'nylon.fibre', 'carbon.graphite', 'materials.metal'];
const stages = ['push', 'contact', 'verify', 'negotiate'] as const;

/**
 * Two years of an office, written through the handlers as a person would: threads moved along, contracts with and
 * without them, plans, receipts with refunds and reversals, registrations, changes, distributions and fees.
 * @param size at least 600 contracts of which a third has no thread, and 400 threads, unless told otherwise
 */
export async function goldenOffice(
  catalogue: TestCatalogue,
  size = { contracts: 600, threads: 420 },
  seed = 7,
): Promise<GoldenOffice> {
  const random = seeded(seed);
  await sessionHandlers.saveSettings(catalogue.context, { officeName: '示范大学转化中心', region: '410400' });
  const threads: { id: string; stage: string }[] = [];
  for (let place = 0; place < size.threads; place += 1) threads.push(await aGoldenThread(catalogue, random));
  const contracts: GoldenContract[] = [];
  for (let place = 0; place < size.contracts; place += 1) {
    const isLinked = place % 3 !== 0;
    const threadId = isLinked ? (threads[place % threads.length]?.id ?? null) : null;
    contracts.push(await aGoldenContract(catalogue, random, { place, threadId }));
  }
  return { contracts, threads };
}

async function aGoldenThread(
  catalogue: TestCatalogue,
  random: Random,
): Promise<{ id: string; stage: string }> {
  const { context } = catalogue;
  const links = [
    { side: 'demand', targetKind: 'need', targetId: aNeed(catalogue) },
    { side: 'supply', targetKind: 'achievement', targetId: anAchievement(catalogue) },
  ];
  const { id } = await threadsHandlers.start(context, contract.threads.start.input.parse({ links }));
  const reached = random.int(0, 2);
  for (let at = 0; at < reached; at += 1) {
    const move = { id, from: stages[at], to: stages[at + 1], happenedOn: null };
    await threadsHandlers.move(context, contract.threads.move.input.parse(move));
  }
  return { id, stage: stages[reached]! };
}

async function aGoldenContract(
  catalogue: TestCatalogue,
  random: Random,
  { place, threadId }: { readonly place: number; readonly threadId: string | null },
): Promise<GoldenContract> {
  const { context } = catalogue;
  const type = random.pick(types);
  const signedOn = addDays(FIRST_DAY, random.int(0, DAYS - 30));
  const totalFen = random.int(1, 500) * 1_000_000 + random.int(0, 99_999);
  const technicalFen = Math.floor(totalFen * 0.8);
  const brokerFeeFen = random.chance(0.3) ? random.int(1, 50) * 10_000 : null;
  const unitName = random.pick(units);
  const details = someDetails(seeded(10_000 + place), threadId === null ? 'anywhere' : 'inChina');
  const { leaderName, domain, ipType, pricingMethod, planSource } = details;
  const isTransfer = type.startsWith('assignment') || type.startsWith('licence');
  const values = {
    projectName: `示范项目 ${place + 1}`,
    contractNumber: `JG-${place + 1}`,
    contractType: type,
    signedOn,
    totalFen,
    technicalFen,
    unitName,
    brokerFeeFen,
    leaderName,
    domain,
    ipType,
    pricingMethod,
    planSource,
  };
  const { id } = await contractsHandlers.register(
    context,
    contract.contracts.register.input.parse({
      values,
      parties: [
        {
          side: 'seller',
          organisationId: null,
          name: '示范大学',
          details: partyDetailsSchema.parse({ region: details.sellerRegion }),
        },
        {
          side: 'buyer',
          organisationId: null,
          name: `示范企业${place % 97}有限公司`,
          details: partyDetailsSchema.parse({
            region: details.buyerRegion,
            country: details.buyerCountry,
            scale: details.buyerScale,
          }),
        },
      ],
      links: await linksOf(catalogue, { threadId, signedOn, country: details.buyerCountry }),
      rights: isTransfer ? [{ kind: 'patent.invention', title: `一种方法 ${place}` }] : [],
    }),
  );
  const base = { id, type, signedOn, totalFen };
  const plan = await aPlan(catalogue, random, base);
  const receipts = await someReceipts(catalogue, random, base);
  return {
    ...base,
    technicalFen,
    unitName,
    details,
    threadId,
    plan,
    receipts,
    brokerFeeFen,
    registration: await aRegistration(catalogue, random, base),
    changeFen: await aChange(catalogue, random, base),
    sheets: isTransfer ? await someSheets(catalogue, random, { contractId: id, receipts }) : [],
    commissionFen: await aCommission(catalogue, random, { id, brokerFeeFen }),
  };
}

/** What the cuts stand on besides; drawn apart, so that the rest of the office stays as it is. */
function someDetails(random: Random, buyers: 'anywhere' | 'inChina'): GoldenDetails {
  const orNone = (values: readonly string[], known = 0.85) =>
    random.chance(known) ? random.pick(values) : null;
  // With a thread the law asks for an export check first.
  const isAbroad = random.chance(0.1) && buyers === 'anywhere';
  return {
    leaderName: orNone(['示范甲', '示范乙', '示范丙', '示范丁', '示范戊']),
    domain: orNone(goldenDomains),
    ipType: orNone(['patent.invention', 'patent.utility', 'secret', 'none']),
    pricingMethod: orNone(['agreement', 'listing', 'auction'], 0.6),
    planSource: orNone(['national', 'province', 'local', 'outside'], 0.7),
    sellerRegion: orNone(['410402', '410411', '410100'], 0.9),
    buyerRegion: isAbroad ? null : orNone(['410402', '410421', '410481', '410100', '320300', '110108'], 0.9),
    buyerCountry: isAbroad ? '276' : null,
    buyerScale: orNone(['large', 'medium', 'small', 'micro'], 0.8),
  };
}

/** The thread; or, where one signs with a buyer abroad without any, an achievement whose export check is on record. */
async function linksOf(
  catalogue: TestCatalogue,
  { threadId, signedOn, country }: { threadId: string | null; signedOn: string; country: string | null },
): Promise<ContractLink[]> {
  if (threadId !== null) return [{ targetKind: 'thread', targetId: threadId }];
  if (country === null) return [];
  const id = anAchievement(catalogue, { title: '出口的示范成果' });
  const check = contract.process.record.input.parse({
    target: { kind: 'achievement', id },
    values: { kind: 'exportControl', happenedOn: signedOn, outcome: 'cleared' },
  });
  await processHandlers.record(catalogue.context, check);
  return [{ targetKind: 'achievement', targetId: id }];
}

type Base = Pick<GoldenContract, 'id' | 'signedOn' | 'totalFen'>;

const orToday = (day: string) => (day > LAST_DAY ? LAST_DAY : day);

async function aPlan({ context }: TestCatalogue, random: Random, { id, signedOn, totalFen }: Base) {
  if (random.chance(0.3)) return [];
  const firstFen = Math.floor((totalFen * random.int(2, 6)) / 10);
  const plan = [
    { dueOn: addDays(signedOn, 30), amountFen: firstFen },
    { dueOn: addDays(signedOn, 240), amountFen: totalFen - firstFen },
  ];
  await moneyHandlers.setPlan(context, contract.money.setPlan.input.parse({ contractId: id, plan }));
  return plan;
}

async function someReceipts(
  { context }: TestCatalogue,
  random: Random,
  { id, signedOn, totalFen }: Base,
): Promise<GoldenReceipt[]> {
  const receipts: GoldenReceipt[] = [];
  const add = async (receivedOn: string, amountFen: number) => {
    const values = { receivedOn: orToday(receivedOn), amountFen, payer: null, note: null };
    const made = await contractsHandlers.addReceipt(context, {
      contractId: id,
      values,
      aboveTotal: 'refuse',
    });
    receipts.push({ id: made.receiptId, receivedOn: values.receivedOn, amountFen, reversed: false });
  };
  const count = random.int(0, 3);
  for (let at = 0; at < count; at += 1)
    await add(
      addDays(signedOn, 20 + at * random.int(40, 150)),
      Math.floor(totalFen / (count + random.int(1, 3))),
    );
  if (receipts.length > 0 && random.chance(0.1)) await add(LAST_DAY, -Math.floor(receipts[0]!.amountFen / 4));
  const last = receipts.at(-1);
  if (receipts.length === 2 && last && last.amountFen > 0 && random.chance(0.3)) {
    await contractsHandlers.reverseReceipt(context, { receiptId: last.id, reason: '记错' });
    receipts[1] = { ...last, reversed: true };
  }
  return receipts;
}

async function aRegistration({ context }: TestCatalogue, random: Random, { id, signedOn }: Base) {
  if (random.chance(0.3)) return null;
  const submittedOn = orToday(addDays(signedOn, random.int(1, 40)));
  const add = async (kind: string, happenedOn: string) =>
    await fulfilmentHandlers.addRegistration(
      context,
      contract.fulfilment.addRegistration.input.parse({ contractId: id, values: { kind, happenedOn } }),
    );
  await add('submitted', submittedOn);
  if (random.chance(0.2)) return { submittedOn, certifiedOn: null };
  const certifiedOn = orToday(addDays(submittedOn, random.int(2, 28)));
  await add('certified', certifiedOn);
  return { submittedOn, certifiedOn };
}

async function aChange({ context }: TestCatalogue, random: Random, { id, signedOn, totalFen }: Base) {
  if (!random.chance(0.08)) return 0;
  const changeFen = random.chance(0.7) ? random.int(1, 20) * 500_000 : -Math.floor(totalFen / 20);
  const values = {
    kind: changeFen > 0 ? 'supplement' : 'change',
    happenedOn: orToday(addDays(signedOn, 5)),
    totalDeltaFen: changeFen,
  };
  await fulfilmentHandlers.addChange(
    context,
    contract.fulfilment.addChange.input.parse({ contractId: id, values }),
  );
  return changeFen;
}

async function someSheets(
  { context }: TestCatalogue,
  random: Random,
  { contractId, receipts }: { readonly contractId: string; readonly receipts: readonly GoldenReceipt[] },
): Promise<GoldenSheet[]> {
  const sheets: GoldenSheet[] = [];
  for (const { id: receiptId, receivedOn, amountFen, reversed } of receipts) {
    if (reversed || amountFen <= 0 || random.chance(0.4)) continue;
    const deductionsFen = Math.floor(amountFen * 0.06) + random.int(0, 99);
    const first = random.int(250_000, 400_000);
    const second = random.int(250_001, 400_000);
    const ratios = [first, second, 1_000_000 - first - second];
    const { id } = await moneyHandlers.saveSheet(
      context,
      contract.money.saveSheet.input.parse({
        contractId,
        values: {
          receiptId,
          mode: 'licence',
          ownerType: 'public',
          grossFen: amountFen,
          deductions: [{ kind: 'tax', amountFen: deductionsFen }],
          relatedStatement: '无',
          shares: [
            { role: 'person', name: '甲', ratioMillionths: first, isLeader: false },
            { role: 'person', name: '乙', ratioMillionths: second, isLeader: false },
            { role: 'unit', name: '示范大学', ratioMillionths: ratios[2] },
          ],
        },
      }),
    );
    const paidOn = addDays(receivedOn, 60);
    const isPaid = paidOn <= LAST_DAY && random.chance(0.6);
    const step = async (kind: string, happenedOn: string) =>
      await moneyHandlers.addStep(
        context,
        contract.money.addStep.input.parse({ sheetId: id, values: { kind, happenedOn } }),
      );
    if (isPaid) {
      await step('notice', addDays(receivedOn, 5));
      await step('paid', paidOn);
    }
    sheets.push({ receiptId, grossFen: amountFen, deductionsFen, ratios, paidOn: isPaid ? paidOn : null });
  }
  return sheets;
}

async function aCommission(
  { context }: TestCatalogue,
  random: Random,
  { id, brokerFeeFen }: Pick<GoldenContract, 'id' | 'brokerFeeFen'>,
): Promise<number> {
  if (brokerFeeFen === null || random.chance(0.5)) return 0;
  const amountFen = Math.floor(brokerFeeFen / random.int(1, 3));
  const values = { kind: 'received', happenedOn: LAST_DAY, amountFen };
  await moneyHandlers.addCommission(
    context,
    contract.money.addCommission.input.parse({ contractId: id, values }),
  );
  return amountFen;
}
