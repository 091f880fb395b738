import { describe, expect, test } from 'vitest';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { processHandlers } from '../../../electron/handlers/process.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { contractPartySchema } from '../../../shared/domain/contract.ts';
import type { ProcessKind } from '../../../shared/domain/process.ts';
import { type GuardCode, guardBasis, guardCodes } from '../../../shared/domain/signing.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNotice, aProcessRecord, aPublicThread, importThread } from '../../builders/process.ts';
import { anOrganisation } from '../../builders/records.ts';
import { aContract, contractInput, expectRefusal } from '../../builders/work.ts';

type Act = (catalogue: TestCatalogue, id: string) => Promise<unknown> | unknown;

interface GuardCase {
  readonly code: GuardCode;
  /** The case in a few words; the thread is a public owner's assignment, nothing on record. */
  readonly when: string;
  readonly unmet: readonly Act[];
  /** What makes this guard, and no other, step aside. */
  readonly met: readonly Act[];
  /** "Not applicable, because …" in its place: whether it steps aside then. `none`: there is no such record. */
  readonly notApplicable: 'passes' | 'refused' | 'none';
}

const abroad = '境外示范公司';
const venue = '示范产权交易所';

const setMode =
  (transferMode: string | null): Act =>
  ({ context }, id) =>
    threadsHandlers.update(context, { id, patch: { transferMode } });
const price =
  (values: Readonly<Record<string, unknown>>): Act =>
  (catalogue, id) =>
    aProcessRecord(catalogue, id, { kind: 'pricing', ...values });
const agreed = price({ method: 'agreement' });
const pass =
  (days: number): Act =>
  (catalogue) =>
    catalogue.pass({ days });
const post =
  (startOn?: string): Act =>
  (catalogue, id) =>
    aNotice(catalogue, id, { startOn: startOn ?? catalogue.context.today() });

async function object({ context }: TestCatalogue, noticeId: string, more: object): Promise<string> {
  const values = { noticeId, kind: 'raised', happenedOn: context.today(), body: '价格偏低', ...more };
  return (await processHandlers.object(context, contract.process.object.input.parse(values))).id;
}

const raise: Act = async (catalogue, id) => {
  const { notices } = await processHandlers.of(catalogue.context, { threadId: id });
  await object(catalogue, notices.at(-1)!.id, {});
};
const settle: Act = async (catalogue, id) => {
  const { notices } = await processHandlers.of(catalogue.context, { threadId: id });
  const { id: noticeId, objections } = notices.at(-1)!;
  await object(catalogue, noticeId, { kind: 'closed', objectionId: objections[0]!.id, body: '维持原价' });
};
const linkAbroad: Act = (catalogue, id) => {
  const targetId = anOrganisation(catalogue, { name: abroad, kind: 'overseas' });
  return threadsHandlers.link(catalogue.context, {
    id,
    link: { side: 'demand', targetKind: 'organisation', targetId },
  });
};
const check =
  (outcome: string): Act =>
  (catalogue, id) =>
    aProcessRecord(catalogue, id, { kind: 'exportControl', outcome });

const cases: readonly GuardCase[] = [
  {
    code: 'MODE_MISSING',
    when: 'nobody chose a way of working together',
    unmet: [setMode(null)],
    met: [setMode('development')],
    notApplicable: 'none',
  },
  {
    code: 'PRICING_MISSING',
    when: 'no pricing is on record',
    unmet: [],
    met: [price({ method: 'auction', place: venue, endsOn: testToday }), pass(1)],
    notApplicable: 'refused',
  },
  {
    code: 'NOTICE_MISSING',
    when: 'the price was negotiated and never posted',
    unmet: [agreed],
    met: [post(), pass(16)],
    notApplicable: 'none',
  },
  {
    code: 'NOTICE_UPCOMING',
    when: 'the notice hangs from tomorrow',
    unmet: [agreed, post('2026-06-16')],
    met: [pass(17)],
    notApplicable: 'none',
  },
  {
    code: 'NOTICE_RUNNING',
    when: 'the notice is on its last day',
    unmet: [agreed, post(), pass(15)],
    met: [pass(1)],
    notApplicable: 'none',
  },
  {
    code: 'NOTICE_RUNNING',
    when: 'an older notice ended and the price was posted again',
    unmet: [agreed, post(), pass(16), post()],
    met: [pass(16)],
    notApplicable: 'none',
  },
  {
    code: 'NOTICE_OBJECTED',
    when: 'an objection to the ended notice is open',
    unmet: [agreed, post(), raise, pass(40)],
    met: [settle],
    notApplicable: 'none',
  },
  {
    code: 'VENUE_PERIOD_MISSING',
    when: 'a listing names no last day',
    unmet: [price({ method: 'listing', place: venue })],
    met: [price({ method: 'listing', place: venue, endsOn: testToday }), pass(1)],
    notApplicable: 'refused',
  },
  {
    code: 'VENUE_PERIOD_RUNNING',
    when: 'an auction is on its last day',
    unmet: [price({ method: 'auction', place: venue, endsOn: '2026-06-20' }), pass(5)],
    met: [pass(1)],
    notApplicable: 'refused',
  },
  {
    code: 'EXPORT_CHECK_MISSING',
    when: 'a party is abroad and nothing was checked',
    unmet: [setMode('development'), linkAbroad],
    met: [check('cleared')],
    notApplicable: 'passes',
  },
  {
    code: 'EXPORT_CHECK_MISSING',
    when: 'the check ended with a refusal after it had been cleared',
    unmet: [setMode('service'), linkAbroad, check('cleared'), check('refused')],
    met: [check('cleared')],
    notApplicable: 'passes',
  },
];

/** The record that would say "not applicable" where a guard asks for a record. */
const recordOf: Readonly<Partial<Record<GuardCode, ProcessKind>>> = {
  PRICING_MISSING: 'pricing',
  VENUE_PERIOD_MISSING: 'pricing',
  VENUE_PERIOD_RUNNING: 'pricing',
  EXPORT_CHECK_MISSING: 'exportControl',
};

test('every guard has a case', () => {
  expect([...new Set(cases.map(({ code }) => code))].toSorted()).toEqual([...guardCodes].toSorted());
});

async function threadWith(acts: readonly Act[]) {
  const catalogue = await aCatalogue();
  const id = await aPublicThread(catalogue);
  for (const act of acts) await act(catalogue, id);
  return { catalogue, id };
}

describe.each(cases)('$code: $when', ({ code, unmet, met }) => {
  test('not met: refuses the move and the contract by name, with its basis, and writes nothing', async () => {
    const { catalogue, id } = await threadWith(unmet);
    const before = countsOf(catalogue);
    const named = { guard: code, basis: guardBasis[code] };
    await expectRefusal(() => sign(catalogue, id), 'GUARD', named);
    await expectRefusal(() => contractOf(catalogue, id), 'GUARD', named);
    const { moved, refused } = await threadsHandlers.moveMany(catalogue.context, {
      threads: [{ id, from: 'push' }],
      to: 'sign',
    });
    expect([moved, refused.map(({ error }) => error.params.guard)]).toEqual([[], [code]]);
    expect(countsOf(catalogue)).toEqual(before);
    expect(await shown(catalogue, id)).toEqual(['own', [code]]);
  });

  test('met: steps aside', async () => {
    const { catalogue, id } = await threadWith(unmet);
    for (const act of met) await act(catalogue, id);
    expect(await shown(catalogue, id)).toEqual(['own', []]);
    await sign(catalogue, id);
    await contractOf(catalogue, id);
  });

  test('imported history: listed, and stops neither the move nor the contract', async () => {
    const { catalogue, id } = await threadWith(unmet);
    importThread(catalogue, id);
    expect(await shown(catalogue, id)).toEqual(['imported', [code]]);
    await sign(catalogue, id);
    await contractOf(catalogue, id);
  });
});

const withRecord = cases.filter(({ notApplicable }) => notApplicable !== 'none');
test.each(withRecord)(
  '$code, $when: "not applicable" $notApplicable',
  async ({ code, unmet, notApplicable }) => {
    const { catalogue, id } = await threadWith(unmet);
    const values = { kind: recordOf[code]!, state: 'notApplicable', happenedOn: testToday } as const;
    await expectRefusal(() => aProcessRecord(catalogue, id, values), 'PROCESS_PROBLEM', {
      problem: 'REASON_MISSING',
    });
    await aProcessRecord(catalogue, id, { ...values, body: '不涉及' });
    if (notApplicable === 'passes') await sign(catalogue, id);
    else await expectRefusal(() => sign(catalogue, id), 'GUARD', { guard: code });
  },
);

async function sign({ context }: TestCatalogue, id: string): Promise<void> {
  await threadsHandlers.move(context, contract.threads.move.input.parse({ id, from: 'push', to: 'sign' }));
}

/** A contract of no kind: the way of working together is the thread's. */
function contractOf(catalogue: TestCatalogue, threadId: string): Promise<string> {
  const signedOn = catalogue.context.today();
  return aContract(catalogue, { signedOn }, { links: [{ targetKind: 'thread', targetId: threadId }] });
}

async function shown({ context }: TestCatalogue, threadId: string) {
  const { origin, guards } = await processHandlers.of(context, { threadId });
  return [origin, guards.map(({ code }) => code)];
}

/** How much is written: rows and operations alike. */
function countsOf({ db }: TestCatalogue): number[] {
  return ['threadEvent', 'contract', 'contractParty', 'contractLink', 'operation', 'batch'].map(
    (table) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
  );
}

describe('a contract that is changed', () => {
  const values = (more: object) =>
    contractInput({ contractType: 'development.commissioned', ...more }).values;

  async function aDevelopment(act: Act = () => undefined) {
    const catalogue = await aCatalogue();
    const threadId = await aPublicThread(catalogue);
    await act(catalogue, threadId);
    const links = [{ targetKind: 'thread' as const, targetId: threadId }];
    const id = await aContract(catalogue, values({}), { links });
    const change = (more: object, parties = contractInput().parties) =>
      contractsHandlers.update(catalogue.context, { ...contractInput(values(more), { links, parties }), id });
    return { catalogue, threadId, change };
  }

  test('into a transfer meets the guards of a transfer', async () => {
    const { catalogue, threadId, change } = await aDevelopment();
    const before = countsOf(catalogue);
    await expectRefusal(() => change({ contractType: 'licence' }), 'GUARD', { guard: 'PRICING_MISSING' });
    expect(countsOf(catalogue)).toEqual(before);
    await change({ contractType: 'development', totalFen: 90_000_000 });
    const auction = { method: 'auction', place: venue, endsOn: '2026-06-14' };
    await price({ ...auction, happenedOn: '2026-05-20' })(catalogue, threadId);
    await change({ contractType: 'licence' });
  });

  test('to a buyer abroad waits for the export-control check', async () => {
    const { catalogue, threadId, change } = await aDevelopment();
    const [seller, buyer] = contractInput().parties;
    const details = contractPartySchema.parse({ ...buyer, details: { country: '840' } }).details;
    const parties = [seller!, { ...buyer!, name: abroad, details }];
    const refusal = { guard: 'EXPORT_CHECK_MISSING', place: abroad };
    await expectRefusal(() => change({}, parties), 'GUARD', refusal);
    await check('cleared')(catalogue, threadId);
    await change({}, parties);
  });

  test('in its amount meets none, even when an objection came later', async () => {
    const catalogue = await aCatalogue();
    const threadId = await aPublicThread(catalogue);
    await agreed(catalogue, threadId);
    await post()(catalogue, threadId);
    catalogue.pass({ days: 16 });
    const links = [{ targetKind: 'thread' as const, targetId: threadId }];
    const own = { signedOn: '2026-07-01', contractType: 'licence' };
    const id = await aContract(catalogue, own, { links });
    await raise(catalogue, threadId);
    const { context } = catalogue;
    const cheaper = contractInput({ ...own, totalFen: 80_000_000 }, { links });
    expect(await contractsHandlers.update(context, { ...cheaper, id })).toEqual({ changed: ['totalFen'] });
    const earlier = contractInput({ ...own, signedOn: '2026-06-30' }, { links });
    await expectRefusal(() => contractsHandlers.update(context, { ...earlier, id }), 'GUARD', {
      guard: 'NOTICE_OBJECTED',
    });
  });
});
