import { expect, test, vi } from 'vitest';
import { boardCards } from '../../../db/queries/board.ts';
import { contractRows } from '../../../db/queries/contractRows.ts';
import { reportSource } from '../../../db/queries/report.ts';
import { todayThreads } from '../../../db/queries/today.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aContract, aReceipt, aThread } from '../../builders/work.ts';

const period = { from: '2026-01-01', to: testToday };

const lists: Readonly<Record<string, (catalogue: TestCatalogue, contractIds: string[]) => unknown>> = {
  board: ({ db }) => boardCards(db, { ended: 'with', ownerId: null }, testToday),
  today: ({ db }) => todayThreads(db, testToday),
  contracts: ({ db }, contractIds) => contractRows(db, contractIds),
  report: ({ db }) => reportSource(db, period),
};

test.each(Object.entries(lists))(
  '%s asks the same number of questions for 2 rows and for 20',
  async (_name, read) => {
    const catalogue = await aCatalogue();
    const contractIds: string[] = [];
    const grow = async (count: number) => {
      for (let made = 0; made < count; made += 1) {
        await aThread(catalogue);
        const contractId = await aContract(catalogue);
        await aReceipt(catalogue, contractId, 100);
        contractIds.push(contractId);
      }
    };
    const questions = () => {
      const prepare = vi.spyOn(catalogue.db, 'prepare');
      read(catalogue, contractIds);
      const count = prepare.mock.calls.length;
      prepare.mockRestore();
      return count;
    };
    await grow(2);
    const forFew = questions();
    await grow(18);
    expect(forFew).toBeGreaterThan(0);
    expect(questions()).toBe(forFew);
  },
);

test('every list finds its rows by an index', async () => {
  const catalogue = await aCatalogue();
  await aReceipt(catalogue, await aContract(catalogue), 100);
  await aThread(catalogue);
  const asked = new Set<string>();
  const original = catalogue.db.prepare.bind(catalogue.db);
  const spy = vi.spyOn(catalogue.db, 'prepare').mockImplementation((sql: string) => {
    asked.add(sql);
    return original(sql);
  });
  const contractIds = original('SELECT id FROM contract').pluck().all() as string[];
  for (const read of Object.values(lists)) read(catalogue, contractIds);
  spy.mockRestore();
  // The handful of profiles, and all threads for the report's stages, are meant to be read whole.
  const whole = /FROM profile|FROM thread WHERE deletedAt IS NULL ORDER BY stageSince/;
  const scans = [...asked]
    .filter((sql) => !whole.test(sql))
    .flatMap((sql) => plan(original, sql).filter((step) => /^SCAN (?!json_each)/.test(step)));
  expect(asked.size).toBeGreaterThan(8);
  expect(scans).toEqual([]);
});

function plan(prepare: TestCatalogue['db']['prepare'], sql: string): string[] {
  const explain = prepare(`EXPLAIN QUERY PLAN ${sql}`);
  const places = (sql.match(/\?/g) ?? []).map(() => null);
  const names = Object.fromEntries((sql.match(/:\w+/g) ?? []).map((name) => [name.slice(1), null]));
  const steps = Object.keys(names).length > 0 ? explain.all(names) : explain.all(...places);
  return (steps as { detail: string }[]).map((step) => step.detail);
}
