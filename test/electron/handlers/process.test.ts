import { describe, expect, test } from 'vitest';
import { processHandlers } from '../../../electron/handlers/process.ts';
import { rulesHandlers } from '../../../electron/handlers/rules.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNotice, aProcessRecord, aPublicThread, importThread } from '../../builders/process.ts';
import { anAchievement } from '../../builders/records.ts';
import { aContract, aThread, expectRefusal } from '../../builders/work.ts';

async function moveToSign(catalogue: TestCatalogue, id: string) {
  return threadsHandlers.move(catalogue.context, {
    id,
    from: 'push',
    to: 'sign',
    happenedOn: null,
    body: null,
    next: null,
  });
}

async function object(catalogue: TestCatalogue, noticeId: string, values: Record<string, unknown> = {}) {
  const input = contract.process.object.input.parse({
    noticeId,
    kind: 'raised',
    happenedOn: catalogue.context.today(),
    body: '价格偏低',
    ...values,
  });
  return (await processHandlers.object(catalogue.context, input)).id;
}

describe('moving to 签约', () => {
  test('walks through every refusal of a negotiated price, by name, with place and basis', async () => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue, null);
    await expectRefusal(() => moveToSign(catalogue, id), 'GUARD', { guard: 'MODE_MISSING' });
    await threadsHandlers.update(catalogue.context, { id, patch: { transferMode: 'licence.exclusive' } });
    await expectRefusal(() => moveToSign(catalogue, id), 'GUARD', { guard: 'PRICING_MISSING' });
    await aProcessRecord(catalogue, id, { kind: 'pricing', method: 'agreement', amountFen: 80_000_000 });
    await expectRefusal(() => moveToSign(catalogue, id), 'GUARD', { guard: 'NOTICE_MISSING' });
    const notice = await aNotice(catalogue, id);
    expect(notice.endOn).toBe('2026-06-30');
    await expectRefusal(() => moveToSign(catalogue, id), 'GUARD', {
      guard: 'NOTICE_RUNNING',
      place: '科技处公示栏',
      day: '2026-06-30',
    });
    catalogue.pass({ days: 10 });
    const objectionId = await object(catalogue, notice.id);
    catalogue.pass({ days: 6 });
    await expectRefusal(() => moveToSign(catalogue, id), 'GUARD', { guard: 'NOTICE_OBJECTED' });
    await object(catalogue, notice.id, { kind: 'closed', objectionId, body: '已复核，维持原价' });
    await moveToSign(catalogue, id);
    expect((await threadsHandlers.get(catalogue.context, { id })).stage).toBe('sign');
  });

  test('follows the venue of a listing', async () => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue);
    const listing = { kind: 'pricing', method: 'listing', place: '产权交易所' } as const;
    await aProcessRecord(catalogue, id, listing);
    await expectRefusal(() => moveToSign(catalogue, id), 'GUARD', { guard: 'VENUE_PERIOD_MISSING' });
    await aProcessRecord(catalogue, id, { ...listing, endsOn: '2026-06-20' });
    await expectRefusal(() => moveToSign(catalogue, id), 'GUARD', { guard: 'VENUE_PERIOD_RUNNING' });
    catalogue.pass({ days: 6 });
    await moveToSign(catalogue, id);
  });

  test('meets no guard where the law has none, nor on imported history', async () => {
    const catalogue = await aCatalogue();
    await moveToSign(catalogue, await aThread(catalogue));
    await moveToSign(catalogue, await aPublicThread(catalogue, 'development'));
    const imported = await aPublicThread(catalogue);
    importThread(catalogue, imported);
    const process = await processHandlers.of(catalogue.context, { threadId: imported });
    expect([process.origin, process.guards.map(({ code }) => code)]).toEqual([
      'imported',
      ['PRICING_MISSING'],
    ]);
    await moveToSign(catalogue, imported);
  });

  test('a notice turned back no longer counts', async () => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue);
    await aProcessRecord(catalogue, id, { kind: 'pricing', method: 'agreement' });
    const notice = await aNotice(catalogue, id);
    catalogue.pass({ days: 20 });
    await processHandlers.reverse(catalogue.context, { of: 'notice', id: notice.id });
    await expectRefusal(() => moveToSign(catalogue, id), 'GUARD', { guard: 'NOTICE_MISSING' });
    await expectRefusal(
      () => processHandlers.reverse(catalogue.context, { of: 'notice', id: notice.id }),
      'ALREADY_REVERSED',
    );
  });
});

describe('a move of many', () => {
  test('moves what may move in one step and names the rest', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const free = await aThread(catalogue);
    const guarded = await aPublicThread(catalogue, null);
    const gone = '00000000-0000-7000-8000-00000000ffff';
    const stale = await aThread(catalogue);
    const closed = await aThread(catalogue);
    const end = { id: closed, from: 'open', to: 'ended', reason: null, reviewOn: null } as const;
    await threadsHandlers.setStatus(context, end);
    const threads = [free, free, guarded, gone, closed].map((id) => ({ id, from: 'push' as const }));
    const asked = { threads: [...threads, { id: stale, from: 'price' as const }], to: 'sign' as const };
    const { moved, refused } = await threadsHandlers.moveMany(context, asked);
    expect(moved).toEqual([free]);
    expect(refused.map(({ id, error }) => [id, error.code])).toEqual([
      [guarded, 'GUARD'],
      [gone, 'NOT_FOUND'],
      [closed, 'THREAD_CLOSED'],
      [stale, 'STALE_STATE'],
    ]);
    const stages = [free, guarded].map((id) => threadsHandlers.get(context, { id }));
    expect((await Promise.all(stages)).map(({ stage }) => stage)).toEqual(['sign', 'push']);
    expect((await threadsHandlers.moveMany(context, { threads: [], to: 'sign' })).moved).toEqual([]);
  });
});

describe('a contract from a thread', () => {
  test('dated before its notice ended is refused, and kept from nothing afterwards', async () => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue);
    const links = [{ targetKind: 'thread', targetId: id }] as const;
    await aProcessRecord(catalogue, id, { kind: 'pricing', method: 'agreement' });
    await aNotice(catalogue, id);
    catalogue.pass({ days: 30 });
    await expectRefusal(
      () => aContract(catalogue, { signedOn: '2026-06-30' }, { links: [...links] }),
      'GUARD',
      { guard: 'NOTICE_RUNNING', day: '2026-06-30' },
    );
    await aContract(catalogue, { signedOn: '2026-07-01' }, { links: [...links] });
  });

  test('the type of the contract says when it is no transfer', async () => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue);
    const links = [{ targetKind: 'thread' as const, targetId: id }];
    await expectRefusal(() => aContract(catalogue, { contractType: 'licence' }, { links }), 'GUARD');
    await aContract(catalogue, { contractType: 'development.commissioned' }, { links });
    await aContract(catalogue, { contractType: 'licence' }, { links: [] });
  });

  test('with a buyer abroad waits for the export-control check', async () => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue, 'development');
    const rest = {
      links: [{ targetKind: 'thread' as const, targetId: id }],
      parties: [
        { side: 'seller' as const, organisationId: null, name: '示范大学' },
        {
          side: 'buyer' as const,
          organisationId: null,
          name: '境外示范公司',
          details: contract.contracts.register.input.parse({
            values: { projectName: 'x', signedOn: testToday, totalFen: 1 },
            parties: [{ side: 'buyer', organisationId: null, name: 'x', details: { country: '840' } }],
          }).parties[0]!.details,
        },
      ],
    };
    await expectRefusal(() => aContract(catalogue, {}, rest), 'GUARD', {
      guard: 'EXPORT_CHECK_MISSING',
      place: '境外示范公司',
    });
    await aProcessRecord(catalogue, id, { kind: 'exportControl', outcome: 'refused' });
    await expectRefusal(() => aContract(catalogue, {}, rest), 'GUARD');
    await aProcessRecord(catalogue, id, { kind: 'exportControl', outcome: 'cleared' });
    await aContract(catalogue, {}, rest);
  });
});

describe('a contract that grew from no thread', () => {
  test('with a buyer abroad waits for the export-control check of its achievement', async () => {
    const catalogue = await aCatalogue();
    const achievementId = anAchievement(catalogue);
    const parsed = contract.contracts.register.input.parse({
      values: { projectName: 'x', signedOn: testToday, totalFen: 1 },
      parties: [
        { side: 'seller', organisationId: null, name: '示范大学' },
        { side: 'buyer', organisationId: null, name: '境外示范公司', details: { country: '840' } },
      ],
    });
    const links = [{ targetKind: 'achievement' as const, targetId: achievementId }];
    const rest = { links, parties: parsed.parties };
    const refusal = { guard: 'EXPORT_CHECK_MISSING', place: '境外示范公司' };
    await expectRefusal(() => aContract(catalogue, {}, rest), 'GUARD', refusal);
    await expectRefusal(() => aContract(catalogue, {}, { ...rest, links: [] }), 'GUARD', refusal);
    const check = contract.process.record.input.parse({
      target: { kind: 'achievement', id: achievementId },
      values: { kind: 'exportControl', happenedOn: testToday, outcome: 'cleared' },
    });
    await processHandlers.record(catalogue.context, check);
    await aContract(catalogue, {}, rest);
  });
});

describe('a notice', () => {
  test.each([
    [{ days: 14 }, { floor: 15, unit: 'day' }],
    [{ days: 1 }, { floor: 15 }],
    [{ days: 9, unit: 'workday' as const }, { floor: 15 }],
    [
      { days: 15, kind: 'reward' as const },
      { floor: 15, unit: 'workday' },
    ],
    [
      { days: 14, unit: 'workday' as const, kind: 'reward' as const },
      { floor: 15, unit: 'workday' },
    ],
  ])('%j is too short', async (values, params) => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue);
    await expectRefusal(() => aNotice(catalogue, id, values), 'NOTICE_TOO_SHORT', params);
  });

  test.each([
    [{ days: 15 }, '2026-06-30'],
    [{ days: 30 }, '2026-07-15'],
    [{ days: 15, unit: 'workday' as const }, '2026-07-07'],
    [{ days: 15, unit: 'workday' as const, kind: 'reward' as const }, '2026-07-07'],
    [{ days: 25, kind: 'reward' as const }, '2026-07-10'],
  ])('%j from 15 June 2026 ends on %s', async (values, endOn) => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue);
    expect((await aNotice(catalogue, id, values)).endOn).toBe(endOn);
  });

  test('with an objection on it stays, and an objection is closed once', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await aPublicThread(catalogue);
    const notice = await aNotice(catalogue, id);
    const objectionId = await object(catalogue, notice.id);
    await expectRefusal(
      () => processHandlers.reverse(context, { of: 'notice', id: notice.id }),
      'LATER_FACT',
    );
    const closedId = await object(catalogue, notice.id, { kind: 'closed', objectionId });
    await expectRefusal(
      () => object(catalogue, notice.id, { kind: 'closed', objectionId }),
      'ALREADY_REVERSED',
    );
    await expectRefusal(
      () => processHandlers.reverse(context, { of: 'noticeObjection', id: objectionId }),
      'LATER_FACT',
    );
    await processHandlers.reverse(context, { of: 'noticeObjection', id: closedId });
    const [shown] = (await processHandlers.of(context, { threadId: id })).notices;
    expect([shown?.state, shown?.openObjections]).toEqual(['objected', 1]);
    await expectRefusal(() => object(catalogue, notice.id, { kind: 'closed', objectionId: id }), 'NOT_FOUND');
  });

  test("follows the office's own calendar", async () => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue);
    await rulesHandlers.saveYear(catalogue.context, {
      year: 2026,
      off: [['2026-06-30', '2026-07-02']],
      work: [],
      source: '示范通知',
      certainty: 'V',
    });
    expect((await aNotice(catalogue, id)).endOn).toBe('2026-07-03');
    await rulesHandlers.removeYear(catalogue.context, { year: 2026 });
    expect((await aNotice(catalogue, id)).endOn).toBe('2026-06-30');
    await expectRefusal(() => rulesHandlers.removeYear(catalogue.context, { year: 2026 }), 'NOT_FOUND');
  });
});

describe('a record', () => {
  test.each([
    [{ kind: 'trial' as const }, 'END_MISSING'],
    [{ kind: 'trial' as const, endsOn: '2026-06-01' }, 'END_BEFORE_START'],
    [{ kind: 'pricing' as const }, 'METHOD_MISSING'],
    [{ kind: 'pricing' as const, method: 'auction' }, 'VENUE_MISSING'],
    [{ kind: 'approval' as const }, 'LEVEL_MISSING'],
    [{ kind: 'inventorConsent' as const }, 'PARTY_MISSING'],
    [{ kind: 'brokerAgreement' as const }, 'PARTY_MISSING'],
    [{ kind: 'exportControl' as const }, 'OUTCOME_MISSING'],
    [{ kind: 'terms' as const }, 'BODY_MISSING'],
    [{ kind: 'nda' as const, state: 'notApplicable' as const }, 'REASON_MISSING'],
    [{ kind: 'nda' as const, happenedOn: '2026-06-16' }, 'IN_FUTURE'],
  ])('%j is refused: %s', async (values, problem) => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await expectRefusal(() => aProcessRecord(catalogue, id, values), 'PROCESS_PROBLEM', { problem });
  });

  test('leads the list on, and back when it is turned back', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await aPublicThread(catalogue);
    const next = async () => (await processHandlers.of(context, { threadId: id })).next?.kind;
    expect(await next()).toBe('consentDemand');
    await aProcessRecord(catalogue, id, { kind: 'consentDemand' });
    expect(await next()).toBe('consentSupply');
    const recordId = await aProcessRecord(catalogue, id, {
      kind: 'consentSupply',
      state: 'notApplicable',
      body: '供方是本校团队',
    });
    expect(await next()).toBeUndefined();
    await processHandlers.reverse(context, { of: 'processRecord', id: recordId });
    expect(await next()).toBe('consentSupply');
  });

  test('an unknown way of pricing is no code', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await expectRefusal(
      () => aProcessRecord(catalogue, id, { kind: 'pricing', method: 'guess' }),
      'INVALID_INPUT',
      { field: 'method' },
    );
  });
});

test('the list names the inventors and co-owners whose consent is open', async () => {
  const catalogue = await aCatalogue();
  const id = await aPublicThread(catalogue, 'assignment', {
    inventors: ['示范甲', '示范乙'],
    partnerOrganisations: ['示范研究院'],
  });
  await aProcessRecord(catalogue, id, { kind: 'inventorConsent', partyName: '示范甲' });
  const { stages } = await processHandlers.of(catalogue.context, { threadId: id });
  const open = stages.flatMap(({ items }) => items).filter(({ kind }) => kind.endsWith('Consent'));
  expect(open.map(({ state, open: names }) => [state, names])).toEqual([
    ['partly', ['示范乙']],
    ['missing', ['示范研究院']],
  ]);
});
