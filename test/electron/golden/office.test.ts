import { expect, test } from 'vitest';
import { clocksHandlers } from '../../../electron/handlers/clocks.ts';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { moneyHandlers } from '../../../electron/handlers/money.ts';
import { reportsHandlers } from '../../../electron/handlers/reports.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { aCatalogue, testToday } from '../../builders/catalogue.ts';
import { type GoldenContract, goldenOffice } from '../../golden/goldenOffice.ts';

// Everything below is computed from the raw rows alone, in the plainest way: nothing of the program's own counting.

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const standing = ({ receipts }: GoldenContract) => receipts.filter(({ reversed }) => !reversed);
const received = (each: GoldenContract) => sum(standing(each).map(({ amountFen }) => amountFen));
const counted = (each: GoldenContract) => each.totalFen + each.changeFen;
const isTransfer = ({ type }: GoldenContract) => type.startsWith('assignment') || type.startsWith('licence');
const inYear = (day: string | null | undefined, year: string) => day?.startsWith(year) === true;

/** Three years later; the 29th of February has no such day. */
function threeYearsOn(day: string): string {
  const later = `${Number(day.slice(0, 4)) + 3}${day.slice(4)}`;
  return later.endsWith('02-29') ? later.replace('02-29', '02-28') : later;
}

/** Parts by the school way: floor each, then hand out the 分 left by the largest rest. */
function parts(amountFen: number, ratios: readonly number[]): number[] {
  const exact = ratios.map((ratio) => (BigInt(amountFen) * BigInt(ratio)) / 1_000_000n);
  const rests = ratios.map((ratio) => (BigInt(amountFen) * BigInt(ratio)) % 1_000_000n);
  const result = exact.map(Number);
  let left = amountFen - sum(result);
  while (left > 0) {
    let best = 0;
    for (const [place, rest] of rests.entries()) if (rest > rests[best]!) best = place;
    result[best]! += 1;
    rests[best] = -1n;
    left -= 1;
  }
  return result;
}

test('two years of an office: money, clocks and totals agree with the raw rows number by number', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const office = await goldenOffice(catalogue);
  const { contracts, threads } = office;
  expect(contracts.length).toBeGreaterThanOrEqual(600);
  expect(contracts.filter(({ threadId }) => threadId === null).length).toBe(200);
  expect(threads.length).toBeGreaterThanOrEqual(400);
  let compared = 0;
  const same = (found: unknown, expected: unknown, what: string) => {
    expect(found, what).toEqual(expected);
    compared += 1;
  };

  for (const each of contracts) {
    const money = await moneyHandlers.of(context, { contractId: each.id });
    same(money.totalFen, counted(each), `${each.id} total`);
    same(money.receivedFen, received(each), `${each.id} received`);
    // Loose money pays the plan from its first instalment on.
    let left = received(each);
    const paid = each.plan.map(({ amountFen }) => {
      const own = Math.min(left, amountFen);
      left -= own;
      return own;
    });
    same(
      money.plan.map(({ paidFen }) => paidFen),
      paid,
      `${each.id} plan`,
    );
    same(
      money.plan.map(({ state }) => state === 'overdue'),
      each.plan.map(({ dueOn, amountFen }, place) => paid[place]! < amountFen && dueOn < testToday),
      `${each.id} overdue`,
    );
    same(
      money.sheets.map(({ netFen }) => netFen),
      each.sheets.map(({ grossFen, deductionsFen }) => grossFen - deductionsFen),
      `${each.id} net`,
    );
    same(
      money.sheets.map(({ shareFen }) => shareFen),
      each.sheets.map(({ grossFen, deductionsFen, ratios }) => parts(grossFen - deductionsFen, ratios)),
      `${each.id} shares`,
    );
    same(money.commission.receivedFen, each.commissionFen, `${each.id} commission`);
    same(
      money.commission.openFen,
      Math.max(0, (each.brokerFeeFen ?? 0) - each.commissionFen),
      `${each.id} fee`,
    );
    const { clocks } = await clocksHandlers.of(context, { kind: 'contract', id: each.id });
    const rewards = clocks.filter(({ kind }) => kind === 'rewardPayment');
    const due = isTransfer(each) ? standing(each).filter(({ amountFen }) => amountFen > 0) : [];
    same(
      rewards.map(({ partId, dueOn, state }) => [partId, dueOn, state === 'met']).toSorted(),
      due
        .map(({ id, receivedOn }) => {
          const isPaid = each.sheets.some(({ receiptId, paidOn }) => receiptId === id && paidOn !== null);
          return [id, threeYearsOn(receivedOn), isPaid];
        })
        .toSorted(),
      `${each.id} 36 months`,
    );
    same(
      clocks
        .filter(({ kind }) => kind === 'instalment')
        .map(({ dueOn }) => dueOn)
        .toSorted(),
      each.plan.map(({ dueOn }) => dueOn).toSorted(),
      `${each.id} instalments`,
    );
  }

  for (const year of ['2024', '2025', '2026']) {
    const period = { from: `${year}-01-01`, to: `${year}-12-31` };
    const total = async (basis: 'signed' | 'registered' | 'received') =>
      (await reportsHandlers.cut(context, { basis, by: 'none', panel: 'all', ...period })).total;
    const signed = contracts.filter(({ signedOn }) => inYear(signedOn, year));
    const bySigning = await total('signed');
    same(bySigning.amountFen, sum(signed.map(counted)), `signed in ${year}`);
    const registered = contracts.filter(({ registration }) => inYear(registration?.certifiedOn, year));
    same((await total('registered')).amountFen, sum(registered.map(counted)), `registered in ${year}`);
    const money = contracts.flatMap((each) =>
      standing(each).filter(({ receivedOn }) => inYear(receivedOn, year)),
    );
    same(
      (await total('received')).amountFen,
      sum(money.map(({ amountFen }) => amountFen)),
      `received in ${year}`,
    );
  }

  const rows = (await contractsHandlers.rows(context, { ids: contracts.slice(0, 200).map(({ id }) => id) }))
    .rows;
  same(
    rows.map(({ receivedFen }) => receivedFen),
    contracts.slice(0, 200).map(received),
    'rows of the list',
  );
  const { cards } = await threadsHandlers.board(context, { ended: 'with', ownerId: null });
  const stageOf = new Map(cards.map(({ id, stage }) => [id, stage]));
  for (const { id, stage } of threads) same(stageOf.get(id), stage, `thread ${id}`);
  console.info(
    'golden office',
    JSON.stringify({ contracts: contracts.length, threads: threads.length, compared }),
  );
}, 300_000);
