import { describe, expect, test } from 'vitest';
import { clocksHandlers } from '../../../electron/handlers/clocks.ts';
import { fulfilmentHandlers } from '../../../electron/handlers/fulfilment.ts';
import { rulesHandlers } from '../../../electron/handlers/rules.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNotice, aProcessRecord, aPublicThread } from '../../builders/process.ts';
import { aNeed } from '../../builders/records.ts';
import { aContract, aReceipt, aThread } from '../../builders/work.ts';

async function due(catalogue: TestCatalogue) {
  const { clocks } = await clocksHandlers.due(catalogue.context, {});
  return clocks.map(({ kind, dueOn, state }) => [kind, dueOn, state]);
}

async function submitted(catalogue: TestCatalogue, contractId: string, happenedOn: string) {
  const input = contract.fulfilment.addRegistration.input.parse({
    contractId,
    values: { kind: 'submitted', happenedOn },
  });
  await fulfilmentHandlers.addRegistration(catalogue.context, input);
}

describe('the clocks of the office', () => {
  test('an empty office has none near in June', async () => {
    expect(await due(await aCatalogue())).toEqual([]);
  });

  test('a notice, a trial, a paused thread and a record come near and go by', async () => {
    const catalogue = await aCatalogue();
    const id = await aPublicThread(catalogue);
    await aNotice(catalogue, id);
    await aProcessRecord(catalogue, id, { kind: 'trial', endsOn: '2026-07-20' });
    aNeed(catalogue, { reviewOn: '2026-06-18' });
    expect(await due(catalogue)).toEqual([['recordReview', '2026-06-18', 'near']]);
    catalogue.pass({ days: 14 });
    expect(await due(catalogue)).toEqual([
      ['recordReview', '2026-06-18', 'overdue'],
      ['priceNotice', '2026-06-30', 'near'],
      ['trialEnd', '2026-07-20', 'near'],
    ]);
    catalogue.pass({ days: 22 });
    await threadsHandlers.setStatus(catalogue.context, {
      id,
      from: 'open',
      to: 'paused',
      reason: null,
      reviewOn: '2026-07-22',
    });
    expect((await due(catalogue)).slice(1)).toEqual([
      ['trialEnd', '2026-07-20', 'overdue'],
      ['pausedReview', '2026-07-22', 'near'],
    ]);
    await aProcessRecord(catalogue, id, { kind: 'trialResult', outcome: '达标', happenedOn: '2026-07-20' });
    expect((await due(catalogue)).map(([kind]) => kind)).not.toContain('trialEnd');
  });

  test('a registration waits 30 days and is met by its certificate', async () => {
    const catalogue = await aCatalogue();
    const contractId = await aContract(catalogue, { signedOn: '2026-05-20' });
    await submitted(catalogue, contractId, '2026-05-20');
    const [clock] = (await clocksHandlers.of(catalogue.context, { kind: 'contract', id: contractId })).clocks;
    // 30 days end on 19 June 2026, Dragon Boat Festival: Monday 22 June.
    expect([clock?.kind, clock?.dueOn, clock?.state]).toEqual(['registrationDecision', '2026-06-22', 'near']);
    await fulfilmentHandlers.addRegistration(
      catalogue.context,
      contract.fulfilment.addRegistration.input.parse({
        contractId,
        values: { kind: 'certified', happenedOn: testToday },
      }),
    );
    const after = (await clocksHandlers.of(catalogue.context, { kind: 'contract', id: contractId })).clocks;
    expect(after.find(({ kind }) => kind === 'registrationDecision')?.state).toBe('met');
  });

  test('36 months run from each receipt of a transfer, not of a service', async () => {
    const catalogue = await aCatalogue();
    const transfer = await aContract(catalogue, {
      contractType: 'assignment.patent',
      signedOn: '2023-01-05',
    });
    const service = await aContract(catalogue, { contractType: 'service.general', signedOn: '2023-01-05' });
    await aReceipt(catalogue, transfer, 100, '2023-08-31');
    await aReceipt(catalogue, transfer, 100, '2024-02-29');
    await aReceipt(catalogue, service, 100, '2023-08-31');
    const { clocks } = await clocksHandlers.of(catalogue.context, { kind: 'contract', id: transfer });
    expect(clocks.filter(({ kind }) => kind === 'rewardPayment').map(({ dueOn }) => dueOn)).toEqual([
      '2026-08-31',
      '2027-02-28',
    ]);
    const others = (await clocksHandlers.of(catalogue.context, { kind: 'contract', id: service })).clocks;
    expect(others.map(({ kind }) => kind)).not.toContain('rewardPayment');
  });

  test('the year-end cut-off counts what is not registered, on the day the office says', async () => {
    const catalogue = await aCatalogue();
    await aContract(catalogue);
    catalogue.pass({ days: 150 });
    const own = { amount: null, unit: null, monthDay: '12-20', nearDays: 45, source: '示范通知' };
    await rulesHandlers.savePeriod(catalogue.context, { kind: 'yearEndRegistration', own });
    const { clocks } = await clocksHandlers.due(catalogue.context, {});
    const yearEnd = clocks.find(({ kind }) => kind === 'yearEndRegistration');
    expect([yearEnd?.dueOn, yearEnd?.subject.name, yearEnd?.basis.source]).toEqual([
      '2026-12-20',
      '1',
      '示范通知',
    ]);
  });
});

describe('the clocks of a thread', () => {
  test('hold 保护期 with its agreement', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await aProcessRecord(catalogue, id, {
      kind: 'brokerAgreement',
      partyName: '示范材料有限公司',
      amountFen: 500_000,
      endsOn: '2027-06-14',
    });
    const { clocks } = await clocksHandlers.of(catalogue.context, { kind: 'thread', id });
    expect(clocks.map(({ kind, dueOn, state }) => [kind, dueOn, state])).toEqual([
      ['protection', '2027-06-14', 'running'],
    ]);
  });
});

describe('the rules of the office', () => {
  test('are shown with source and certainty, changed, and taken back', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const shipped = await rulesHandlers.get(context, {});
    expect(shipped.missingYears).toEqual([]);
    expect(shipped.periods.every(({ source, origin }) => source !== '' && origin === 'shipped')).toBe(true);
    const own = { amount: 10, unit: 'day', monthDay: null, nearDays: 1, source: '本校规定' } as const;
    await rulesHandlers.savePeriod(context, { kind: 'priceNotice', own });
    const rule = (await rulesHandlers.get(context, {})).periods.find(({ kind }) => kind === 'priceNotice');
    // The law's floor stands whatever the office writes.
    expect([rule?.amount, rule?.floor, rule?.origin]).toEqual([15, 15, 'own']);
    await rulesHandlers.savePeriod(context, { kind: 'priceNotice', own: null });
    expect(await rulesHandlers.get(context, {})).toEqual(shipped);
  });

  test('a coming year without its table is told', async () => {
    const catalogue = await aCatalogue();
    catalogue.pass({ days: 120 });
    expect((await rulesHandlers.get(catalogue.context, {})).missingYears).toEqual([2027]);
  });

  test('a ladder that falls, or has no top, is no ladder', () => {
    const { input } = contract.rules.saveApproval;
    const order = 'noticeFirst';
    const rung = (belowFen: number | null) => ({ belowFen, level: '科技处' });
    const fits = (ladder: unknown) => input.safeParse({ ladder, order }).success;
    expect(fits([rung(100), rung(200), rung(null)])).toBe(true);
    expect(fits([rung(200), rung(100), rung(null)])).toBe(false);
    expect(fits([rung(100)])).toBe(false);
    expect(fits([rung(null), rung(null)])).toBe(false);
    expect(fits([])).toBe(false);
  });
});
