import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listIds, UnknownFieldError } from '../../../db/queries/list.ts';
import { type CodeTableId, codeTables, isWithin } from '../../../shared/codes/index.ts';
import type { Condition, Filter, ListKind, Sort } from '../../../shared/contract/common.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aNeed, anAchievement, anOrganisation } from '../../builders/records.ts';
import { aContract, aThread } from '../../builders/work.ts';

interface Question {
  conditions?: Condition[];
  from?: Filter['from'];
  sort?: Sort | null;
  textHits?: string[] | null;
}

function ask(
  { db }: TestCatalogue,
  kind: ListKind,
  { conditions = [], from = 'live', sort = null, textHits = null }: Question,
) {
  return listIds(db, kind, { filter: { text: '', conditions, from }, sort, textHits });
}

describe('conditions', () => {
  async function needs() {
    const catalogue = await aCatalogue();
    const ids = {
      rich: aNeed(catalogue, {
        title: 'PA66 工业丝',
        budgetMinFen: 500,
        closed: true,
        keywords: ['尼龙'],
        neededBy: '2026-09-01',
        problem: '易断',
      }),
      poor: aNeed(catalogue, {
        title: '石墨电极',
        budgetMinFen: 100,
        closed: false,
        keywords: [],
        neededBy: '2026-12-31',
        problem: '',
      }),
      blank: aNeed(catalogue, { title: '煤泥' }),
    };
    const named = (question: Question) =>
      ask(catalogue, 'need', question)
        .map((id) => Object.entries(ids).find(([, known]) => known === id)?.[0])
        .sort();
    return { catalogue, ids, named };
  }

  const cases: [string, Condition, string[]][] = [
    ['anyOf a text', { field: 'title', test: 'anyOf', values: ['煤泥', '石墨电极'] }, ['blank', 'poor']],
    [
      'anyOf the elements of a list',
      { field: 'keywords', test: 'anyOf', values: ['尼龙', '别的'] },
      ['rich'],
    ],
    ['contains, whatever the case', { field: 'title', test: 'contains', text: 'pa66' }, ['rich']],
    ['contains no pattern', { field: 'title', test: 'contains', text: '%' }, []],
    [
      'between two amounts, ends included',
      { field: 'budgetMinFen', test: 'between', from: 100, to: 500 },
      ['poor', 'rich'],
    ],
    ['from an amount on', { field: 'budgetMinFen', test: 'between', from: 101, to: null }, ['rich']],
    ['up to a day', { field: 'neededBy', test: 'between', from: null, to: '2026-09-01' }, ['rich']],
    [
      'between nothing and nothing asks for a value',
      { field: 'neededBy', test: 'between', from: null, to: null },
      ['poor', 'rich'],
    ],
    ['is true', { field: 'closed', test: 'is', value: true }, ['rich']],
    [
      'is not true, which an open question is neither',
      { field: 'closed', test: 'is', value: false },
      ['blank', 'poor'],
    ],
    ['known, which a blank text is not', { field: 'problem', test: 'known', value: true }, ['rich']],
    [
      'unknown, which an empty list is',
      { field: 'keywords', test: 'known', value: false },
      ['blank', 'poor'],
    ],
    ['hostile values', { field: 'title', test: 'anyOf', values: ["'); DROP TABLE need; --", '"'] }, []],
  ];
  test.each(cases)('%s', async (_name, condition, expected) => {
    const { named } = await needs();
    expect(named({ conditions: [condition] })).toEqual(expected);
  });

  test('all hold at once; the bin is a list of its own', async () => {
    const { catalogue, ids, named } = await needs();
    const both: Condition[] = [
      { field: 'budgetMinFen', test: 'known', value: true },
      { field: 'closed', test: 'is', value: true },
    ];
    expect(named({ conditions: both })).toEqual(['rich']);
    catalogue.context.write({ code: 'test' }, (batch) => batch.remove('need', ids.rich));
    expect(named({ conditions: both })).toEqual([]);
    expect(named({ conditions: both, from: 'bin' })).toEqual(['rich']);
  });

  test.each(['colour', 'id', 'clock', 'constructor', '__proto__', 'title; DROP TABLE need', ''])(
    'the field %j is refused by name, as a condition and as a sort',
    async (field) => {
      const { catalogue } = await needs();
      const refusal = expect.objectContaining({ name: 'UnknownFieldError', field });
      expect(() => ask(catalogue, 'need', { conditions: [{ field, test: 'known', value: true }] })).toThrow(
        refusal,
      );
      expect(() => ask(catalogue, 'need', { sort: { field, direction: 'ascending' } })).toThrow(
        UnknownFieldError,
      );
    },
  );
});

describe('a code stands for its branch', () => {
  test.each<[CodeTableId, ListKind, string, string[], string[]]>([
    [
      'region',
      'organisation',
      'region',
      ['410000', '410400', '410402', '420000'],
      ['410000', '410400', '410402'],
    ],
    ['industry', 'organisation', 'industry', ['A', 'A01', 'A0111', 'B', 'B06'], ['A', 'A01', 'A0111']],
  ])('%s', async (_table, kind, field, codes, within) => {
    const catalogue = await aCatalogue();
    const codeById = new Map(codes.map((code) => [anOrganisation(catalogue, { [field]: code }), code]));
    const found = ask(catalogue, kind, { conditions: [{ field, test: 'anyOf', values: [codes[0]!] }] });
    expect(found.map((id) => codeById.get(id)).sort()).toEqual(within);
  });

  test('for every code of every nested table as isWithin says', async () => {
    const catalogue = await aCatalogue();
    const fields = { domain: 'domain', industry: 'industry', region: 'region' } as const;
    for (const [field, table] of Object.entries(fields)) {
      const entries = codeTables[table].entries.filter((_entry, index) => index % 7 === 0).slice(0, 150);
      const codes = entries.map((entry) => entry.code);
      const codeById = new Map(codes.map((code) => [anAchievement(catalogue, { [field]: code }), code]));
      fc.assert(
        fc.property(fc.constantFrom(...codes), (asked) => {
          const found = ask(catalogue, 'achievement', {
            conditions: [{ field, test: 'anyOf', values: [asked] }],
          });
          const expected = codes.filter((code) => isWithin(table, code, asked));
          expect(found.map((id) => codeById.get(id)).sort()).toEqual(expected.sort());
        }),
        { numRuns: 40 },
      );
    }
  });

  test('also in lists of codes, in contracts and threads; a code nobody knows stands for itself', async () => {
    const catalogue = await aCatalogue();
    const contractId = await aContract(catalogue, { region: '410402' });
    expect(
      ask(catalogue, 'contract', { conditions: [{ field: 'region', test: 'anyOf', values: ['410000'] }] }),
    ).toEqual([contractId]);
    const mode = codeTables.transferMode.entries[0]!.code;
    const achievementId = anAchievement(catalogue, { transferModes: [mode], domain: 'from-a-newer-version' });
    expect(
      ask(catalogue, 'achievement', {
        conditions: [{ field: 'transferModes', test: 'anyOf', values: [mode] }],
      }),
    ).toEqual([achievementId]);
    expect(
      ask(catalogue, 'achievement', {
        conditions: [{ field: 'domain', test: 'anyOf', values: ['from-a-newer-version'] }],
      }),
    ).toEqual([achievementId]);
    const threadId = await aThread(catalogue);
    expect(
      ask(catalogue, 'thread', { conditions: [{ field: 'stage', test: 'anyOf', values: ['push'] }] }),
    ).toEqual([threadId]);
  });
});

describe('order', () => {
  test('unknown values come last in both directions, equal ones in the order of their ids', async () => {
    const catalogue = await aCatalogue();
    const [none, two, one, alsoTwo] = [null, 200, 100, 200].map((budgetMinFen) =>
      aNeed(catalogue, { budgetMinFen }),
    );
    const sorted = (direction: Sort['direction']) =>
      ask(catalogue, 'need', { sort: { field: 'budgetMinFen', direction } });
    expect(sorted('ascending')).toEqual([one, two, alsoTwo, none]);
    expect(sorted('descending')).toEqual([alsoTwo, two, one, none]);
  });

  test('without a sort the newest changes come first', async () => {
    const catalogue = await aCatalogue();
    const [old, young] = [aNeed(catalogue), aNeed(catalogue)];
    catalogue.pass({ ms: 5 });
    catalogue.context.write({ code: 'test' }, (batch) => batch.update('need', old, { title: '改过' }));
    expect(ask(catalogue, 'need', {})).toEqual([old, young]);
  });

  test('text hits keep their own order until a sort is asked for, and only live ones count', async () => {
    const catalogue = await aCatalogue();
    const ids = ['丙', '甲', '乙'].map((title) => aNeed(catalogue, { title }));
    const hits = [ids[2]!, 'gone', ids[0]!];
    expect(ask(catalogue, 'need', { textHits: hits })).toEqual([ids[2], ids[0]]);
    const byNumber: Sort = { field: 'number', direction: 'ascending' };
    expect(ask(catalogue, 'need', { textHits: hits, sort: byNumber })).toEqual([ids[0], ids[2]]);
    expect(ask(catalogue, 'need', { textHits: [] })).toEqual([]);
  });
});

describe('100,000 rows', () => {
  test('are listed by the index of the default order, filtered and sorted in a moment', async () => {
    const catalogue = await aCatalogue();
    const { db } = catalogue;
    db.exec(`WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 100000)
      INSERT INTO need (id, title, number, createdAt, updatedAt, clock, domain, budgetMinFen)
      SELECT printf('id-%06d', n), '需求 ' || n, 'N-' || n, n, n % 1000, 'c-' || n, '01', n % 500 FROM counted`);
    const plan = db
      .prepare(
        'EXPLAIN QUERY PLAN SELECT id FROM need WHERE deletedAt IS NULL ORDER BY updatedAt DESC, id DESC',
      )
      .all() as { detail: string }[];
    expect(plan.map((line) => line.detail).join('; ')).toMatch(/needByUpdate/);
    expect(plan.map((line) => line.detail).join('; ')).not.toMatch(/TEMP B-TREE/);
    const questions: Question[] = [
      {},
      { conditions: [{ field: 'domain', test: 'anyOf', values: ['01'] }] },
      { conditions: [{ field: 'title', test: 'contains', text: '99' }] },
      { sort: { field: 'budgetMinFen', direction: 'descending' } },
    ];
    for (const question of questions) {
      const startedCpu = process.cpuUsage();
      const ids = ask(catalogue, 'need', question);
      const { user, system } = process.cpuUsage(startedCpu);
      expect(ids.length).toBeGreaterThan(1_000);
      // The processor's time, so that a busy machine does not count.
      expect((user + system) / 1000).toBeLessThan(300);
    }
  });
});
