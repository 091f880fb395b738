import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeParserSpawner, parseSpreadsheet } from '../../../electron/workers/parseSpreadsheet.ts';
import type { DraftRecord } from '../../../shared/importing/draft.ts';
import {
  type DuplicateItem,
  type DuplicatePair,
  findDuplicates,
} from '../../../shared/importing/duplicates.ts';
import { type ImportPlan, planImport } from '../../../shared/importing/plan.ts';
import {
  twinCounts,
  twinOfAchievements,
  twinOfNeeds,
  twinOfProblems,
  twinsFolder as twins,
} from '../../fixtures/twins.ts';

const shared = process.env.YINXIAN_SHARED ?? new URL('../../../../shared', import.meta.url).pathname;
const real = join(shared, 'spreadsheets');
const spawnParser = nodeParserSpawner(
  new URL('../../../electron/workers/spreadsheet.ts', import.meta.url).pathname,
);

const names = {
  achievements: '成果汇总表.xlsx',
  needs: '需求征集表_gbk.csv',
  problems: '企业难题_第二批.tsv',
} as const;

async function plan(folder: string, name: string): Promise<ImportPlan> {
  const { tables } = await parseSpreadsheet(
    { path: join(folder, name), encoding: null, separator: null },
    { spawnParser },
  );
  const table = tables.find((candidate) => !candidate.hidden)!;
  return planImport({ table, fileName: name, kind: null, mapping: null, rowLimit: null });
}

function itemOf(prefix: string, { row, values, organisation }: DraftRecord): DuplicateItem {
  return {
    id: `${prefix}${row}`,
    title: String(values.title),
    text: String(values.originalWords ?? ''),
    organisationName: organisation?.name ?? null,
    creditCode: organisation?.creditCode ?? null,
    registrationNumber: null,
  };
}

function likely(incoming: ImportPlan, existing: ImportPlan): DuplicatePair[] {
  const steps = findDuplicates({
    kind: 'need',
    incoming: incoming.records.map((record) => itemOf('new ', record)),
    existing: existing.records.map((record) => itemOf('old ', record)),
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.filter((pair) => pair.vetoes.length === 0);
}

/** Sheet rows of incoming records that were flagged as likely duplicates. */
function flaggedRows(pairs: readonly DuplicatePair[]): number[] {
  return [...new Set(pairs.map((pair) => Number(pair.left.slice(4))))];
}

function targetsOf({ columns }: ImportPlan): (string | null)[] {
  return columns.map((column) => column.target);
}

const achievementTargets = [
  'rowNumber',
  'title',
  'summary',
  'domain',
  'maturity',
  'transferModes',
  'rightsNote',
  'price',
  'contactName',
];
const needTargets = [
  'externalNumber',
  'organisationName',
  'creditCode',
  'title',
  'originalWords',
  'industry',
  'budget',
  'period',
  'solutionModes',
  'visibility',
];
const problemTargets = ['organisationName', 'title', 'originalWords', 'industry', 'budget'];

describe('the twins of the spreadsheets offices send', () => {
  it('are what their script makes', async () => {
    expect(await readFile(join(twins, names.needs))).toEqual(twinOfNeeds());
    expect(await readFile(join(twins, names.problems))).toEqual(twinOfProblems());
    expect((await readFile(join(twins, names.achievements))).length).toBe(twinOfAchievements().length);
  });

  it('achievements: every row, the gap and the totals told apart', async () => {
    const { kind, headerRow, records, errors, skipped, ...rest } = await plan(twins, names.achievements);
    expect({ kind, headerRow, records: records.length, errors }).toEqual({
      kind: 'achievement',
      headerRow: 3,
      records: twinCounts.achievements,
      errors: [],
    });
    expect(skipped).toEqual([
      { row: 44, reason: 'empty' },
      { row: 65, reason: 'totals' },
    ]);
    expect(targetsOf({ kind, headerRow, records, errors, skipped, ...rest }).slice(0, 9)).toEqual(
      achievementTargets,
    );
  });

  it('achievements: the seven price styles', async () => {
    const { records } = await plan(twins, names.achievements);
    const prices = records
      .slice(0, 7)
      .map(({ values }) => [values.priceMinFen, values.priceMaxFen, values.priceNegotiable]);
    expect(prices).toEqual([
      [50_000_000, 50_000_000, undefined],
      [30_000_000, 30_000_000, undefined],
      [12_000_000_000, 12_000_000_000, undefined],
      [100_000_000, 200_000_000, undefined],
      [100_000_000, 200_000_000, undefined],
      [undefined, undefined, true],
      [undefined, undefined, undefined],
    ]);
  });

  it('needs: every row, wrong credit codes told, times run together read', async () => {
    const needs = await plan(twins, names.needs);
    expect(targetsOf(needs)).toEqual(needTargets);
    expect(needs.records).toHaveLength(twinCounts.needs);
    expect(new Set(needs.errors.map((error) => error.code))).toEqual(new Set(['BAD_CREDIT_CODE']));
    expect(needs.records[0]?.values).toMatchObject({ neededFrom: '2023-01-01', neededBy: '2024-01-13' });
  });

  it('problems: exactly the repeated rows are flagged', async () => {
    const [problems, needs] = await Promise.all([plan(twins, names.problems), plan(twins, names.needs)]);
    expect(targetsOf(problems)).toEqual(problemTargets);
    const expected = Array.from({ length: twinCounts.repeatedNeeds }, (_, index) => index + 2);
    expect(flaggedRows(likely(problems, needs)).toSorted((a, b) => a - b)).toEqual(expected);
  });
});

const realName = existsSync(real) ? 'the spreadsheets offices really sent' : `not run: ${real} is not there`;

describe.skipIf(!existsSync(real))(realName, () => {
  it('achievements: 400 records of 405 rows', async () => {
    const achievements = await plan(real, names.achievements);
    expect(achievements).toMatchObject({ kind: 'achievement', headerRow: 3 });
    expect(targetsOf(achievements).slice(0, 9)).toEqual(achievementTargets);
    expect(achievements.records).toHaveLength(400);
    expect(achievements.skipped).toEqual([
      { row: 205, reason: 'empty' },
      { row: 405, reason: 'totals' },
    ]);
    const { values } = { values: achievements.records.map((record) => record.values) };
    expect(values.filter((value) => value.priceNegotiable === true)).toHaveLength(60);
    expect(
      values.filter((value) => value.priceMinFen === 100_000_000 && value.priceMaxFen === 200_000_000),
    ).toHaveLength(101);
    expect(values.filter((value) => value.priceMinFen === 12_000_000_000)).toHaveLength(68);
    expect(achievements.errors.length).toBeLessThanOrEqual(5);
  });

  it('needs: 300 records, 48 negotiable, 55 of full-width digits among the 100 of fifty', async () => {
    const needs = await plan(real, names.needs);
    expect(targetsOf(needs)).toEqual(needTargets);
    expect(needs.records).toHaveLength(300);
    const { values } = { values: needs.records.map((record) => record.values) };
    expect(values.filter((value) => value.budgetNegotiable === true)).toHaveLength(48);
    expect(values.filter((value) => value.budgetMinFen === 50_000_000)).toHaveLength(100);
    expect(
      values.filter((value) => typeof value.neededBy === 'string' && typeof value.neededFrom === 'string'),
    ).toHaveLength(300);
    expect(needs.records.filter((record) => record.organisation === null)).toEqual([]);
  });

  it('problems: at least 135 of the 150 repeated rows are flagged, at most 1 of the other 30', async () => {
    const [problems, needs] = await Promise.all([plan(real, names.problems), plan(real, names.needs)]);
    expect(targetsOf(problems)).toEqual(problemTargets);
    expect(problems.records).toHaveLength(180);
    const rows = flaggedRows(likely(problems, needs));
    expect(rows.filter((row) => row <= 151).length).toBeGreaterThanOrEqual(135);
    expect(rows.filter((row) => row > 151).length).toBeLessThanOrEqual(1);
  });
});
