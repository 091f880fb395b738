import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchingHandlers } from '../../../electron/handlers/matching.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aMatching } from '../../builders/matching.ts';
import { aNeed, anAchievement } from '../../builders/records.ts';

const cord = '尼龙66帘子布耐热老化后强度保持率低，需要耐热助剂配方';
const HOUR_MS = 3_600_000;

/** Looks at a need as the match desk does: rank, ask what changed, keep what was seen. */
async function look(catalogue: TestCatalogue, needId: string, as: 'looked' | 'accepted' = 'looked') {
  const { context } = aMatching(catalogue);
  const question = { of: 'need', id: needId } as const;
  const ranking = await matchingHandlers.rank(context, { question, limit: 30 });
  const lines = [...ranking.rows, ...ranking.gated].map(({ id, level, score, gates }) => ({
    id,
    level,
    score,
    gated: gates.length > 0,
  }));
  const shown = contract.matching.changes.input.parse({
    question,
    engine: ranking.engine,
    basis: ranking.basis,
    lines,
  });
  const changes = contract.matching.changes.output.parse(await matchingHandlers.changes(context, shown));
  await matchingHandlers.markSeen(context, contract.matching.markSeen.input.parse({ ...shown, as }));
  return changes;
}

function edit({ context }: TestCatalogue, table: 'need' | 'achievement', id: string, patch: object): void {
  context.write({ code: 'test.edit' }, (batch) => batch.update(table, id, patch as Record<string, unknown>));
}

async function aLookedAtNeed() {
  const catalogue = await aCatalogue();
  const needId = aNeed(catalogue, { title: '帘子布耐热老化', originalWords: cord });
  const near = anAchievement(catalogue, { title: '帘子布耐热老化助剂', summary: cord });
  const far = anAchievement(catalogue, { title: '帘子布织造', summary: '帘子布织机张力控制' });
  anAchievement(catalogue, { title: '帘子布耐热', summary: '帘子布耐热老化' });
  await look(catalogue, needId);
  catalogue.pass({ ms: HOUR_MS });
  return { catalogue, needId, near, far };
}

describe('what changed since a need was last looked at', () => {
  test('the first time there is nothing to compare with; nothing changed, nothing is told', async () => {
    const catalogue = await aCatalogue();
    const needId = aNeed(catalogue, { originalWords: cord });
    anAchievement(catalogue, { summary: cord });
    expect(await look(catalogue, needId)).toEqual({ sinceMs: null, changes: [] });
    catalogue.pass({ ms: HOUR_MS });
    expect(await look(catalogue, needId)).toMatchObject({ changes: [] });
  });

  test('a new record, an edited one with its fields, and one that was deleted', async () => {
    const { catalogue, needId, near, far } = await aLookedAtNeed();
    const newcomer = anAchievement(catalogue, { title: '尼龙66帘子布耐热老化', summary: cord });
    edit(catalogue, 'achievement', far, { deletedAt: catalogue.context.now() });
    edit(catalogue, 'achievement', near, { title: '织机', summary: '帘子布' });
    const { sinceMs, changes } = await look(catalogue, needId);
    expect(sinceMs).toBe(catalogue.context.now() - HOUR_MS);
    expect(changes.find(({ id }) => id === newcomer)).toMatchObject({ kind: 'new', causes: ['recordNew'] });
    expect(changes.find(({ id }) => id === far)).toMatchObject({
      kind: 'gone',
      title: '帘子布织造',
      causes: ['recordRemoved'],
    });
    const moved = changes.find(({ id }) => id === near);
    expect(moved).toMatchObject({ kind: 'down', causes: ['recordEdited'] });
    expect(moved?.fields.toSorted()).toEqual(['summary', 'title']);
  });

  test('the need itself, weights and decisions are named as causes', async () => {
    const { catalogue, needId, near } = await aLookedAtNeed();
    edit(catalogue, 'need', needId, { title: '织机张力', originalWords: '帘子布织机张力控制' });
    catalogue.context.write({ code: 'test.weights' }, (batch) =>
      batch.insert('weightSet', { source: 'edited', parts: null, levels: null }),
    );
    await matchingHandlers.decide(
      catalogue.context,
      contract.matching.decide.input.parse({
        demandKind: 'need',
        demandId: needId,
        achievementId: near,
        verdict: 'reserve',
      }),
    );
    const { changes } = await look(catalogue, needId);
    const moved = changes.find(({ id }) => id === near)!;
    expect(moved.causes).toEqual(['questionEdited', 'weights']);
    expect(moved.verdict).toBe('reserve');
  });

  test('a change of what is no part of the record is none', async () => {
    const { catalogue, needId, near } = await aLookedAtNeed();
    edit(catalogue, 'achievement', near, { reviewOn: '2027-01-01' });
    expect((await look(catalogue, needId)).changes).toEqual([]);
  });

  test('within one sitting it stays told; accepted, it is told no more', async () => {
    const { catalogue, needId } = await aLookedAtNeed();
    anAchievement(catalogue, { title: '尼龙66帘子布耐热老化', summary: cord });
    expect((await look(catalogue, needId)).changes).toHaveLength(1);
    catalogue.pass({ ms: 60_000 });
    expect((await look(catalogue, needId)).changes).toHaveLength(1);
    expect((await look(catalogue, needId, 'accepted')).changes).toHaveLength(1);
    expect((await look(catalogue, needId)).changes).toEqual([]);
  });

  test('what was seen is derived: deleted or damaged, the next look is a first one', async () => {
    const { catalogue, needId } = await aLookedAtNeed();
    const folder = path.join(catalogue.context.folder.derived, 'seen');
    writeFileSync(path.join(folder, `${needId}.json`), '{"version":1,"base');
    expect(await look(catalogue, needId)).toEqual({ sinceMs: null, changes: [] });
    rmSync(folder, { recursive: true });
    expect(await look(catalogue, needId)).toEqual({ sinceMs: null, changes: [] });
    const operations = catalogue.db.prepare('SELECT count(*) FROM operation').pluck().get();
    await look(catalogue, needId);
    expect(catalogue.db.prepare('SELECT count(*) FROM operation').pluck().get()).toBe(operations);
  });
});
