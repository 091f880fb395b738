import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { portfolioHandlers } from '../../../electron/handlers/portfolio.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aMatching } from '../../builders/matching.ts';
import { aNeed, anAchievement, anOrganisation } from '../../builders/records.ts';
import { expectRefusal } from '../../builders/work.ts';

const overview = async ({ context }: TestCatalogue, limit = 200) =>
  portfolioHandlers.overview(context, { limit });

async function compute(catalogue: TestCatalogue): Promise<void> {
  await portfolioHandlers.compute(aMatching(catalogue).context, {});
}

/** Two firms ask for the same, one for something nobody has; one achievement fits, one fits nobody. */
function aSmallCatalogue(catalogue: TestCatalogue) {
  const cord = '尼龙66帘子布耐热老化后强度保持率低，需要耐热助剂配方';
  const [one, other] = [anOrganisation(catalogue), anOrganisation(catalogue)];
  return {
    first: aNeed(catalogue, { title: '帘子布耐热老化', originalWords: cord, organisationId: one }),
    second: aNeed(catalogue, { title: '帘子布耐热老化配方', originalWords: cord, organisationId: other }),
    lonely: aNeed(catalogue, {
      title: '古籍修复用纸',
      originalWords: '古籍修复用楮皮纸染色',
      organisationId: one,
    }),
    fitting: anAchievement(catalogue, { title: '尼龙66帘子布耐热老化助剂配方', summary: cord }),
    idle: anAchievement(catalogue, { title: '猪饲料酶制剂', summary: '生猪饲料消化酶' }),
  };
}

describe('the views of the portfolio', () => {
  test('are empty before they were computed', async () => {
    const catalogue = await aCatalogue();
    expect(await overview(catalogue)).toMatchObject({ computedAtMs: null, openNeeds: [], clusters: [] });
  });

  test('name needs without candidates, achievements without needs, common needs and strong pairs', async () => {
    const catalogue = await aCatalogue();
    const { first, second, lonely, fitting, idle } = aSmallCatalogue(catalogue);
    await compute(catalogue);
    const views = await overview(catalogue);
    expect(views).toMatchObject({ needCount: 3, achievementCount: 2, changedSince: 0 });
    expect(views.openNeeds.map((need) => need.id)).toEqual([lonely]);
    expect(views.openNeeds[0]?.bestLevel).toBeLessThan(3);
    expect(views.idleAchievements.map((achievement) => achievement.id)).toEqual([idle]);
    expect(views.clusters).toHaveLength(1);
    expect(views.clusters[0]).toMatchObject({ organisationCount: 2 });
    expect(views.clusters[0]?.needs.map((need) => need.id).sort()).toEqual([first, second].sort());
    expect(views.network.pairCount).toBe(2);
    expect(views.network.achievements.map((achievement) => achievement.id)).toEqual([fitting]);
    expect(catalogue.told.at(-1)).toMatchObject({ done: 3, total: 3 });
  });

  test('say how much has changed since, leave out what is in the bin, and are the same when computed again', async () => {
    const catalogue = await aCatalogue();
    const { lonely } = aSmallCatalogue(catalogue);
    await compute(catalogue);
    const before = await overview(catalogue);
    await compute(catalogue);
    expect(await overview(catalogue)).toEqual(before);
    catalogue.context.write({ code: 'test' }, (batch) => batch.remove('need', lonely));
    const after = await overview(catalogue);
    expect(after.changedSince).toBe(1);
    expect(after.openNeeds).toEqual([]);
  });

  test('leave closed needs alone', async () => {
    const catalogue = await aCatalogue();
    aNeed(catalogue, { title: '古籍修复用纸', closed: true });
    await compute(catalogue);
    expect((await overview(catalogue)).openNeedCount).toBe(0);
  });

  test('stand as they were when computing is cancelled', async () => {
    const catalogue = await aCatalogue();
    aSmallCatalogue(catalogue);
    await compute(catalogue);
    const before = await overview(catalogue);
    for (let at = 0; at < 30; at++) aNeed(catalogue);
    const { context } = aMatching(catalogue);
    catalogue.cancel();
    await expectRefusal(() => portfolioHandlers.compute(context, {}), 'CANCELLED');
    expect((await overview(catalogue)).needCount).toBe(before.needCount);
  });

  test.each(['', '{', '{"version":2}', 'null'])('of a file that says %j are not computed', async (text) => {
    const catalogue = await aCatalogue();
    writeFileSync(path.join(catalogue.context.folder.derived, 'portfolio.json'), text);
    expect((await overview(catalogue)).computedAtMs).toBeNull();
  });

  test('show at most as many rows as asked, and count all', async () => {
    const catalogue = await aCatalogue();
    for (let at = 0; at < 5; at++) anAchievement(catalogue, { title: `无关成果${at}` });
    await compute(catalogue);
    const { idleAchievements, idleAchievementCount } = await overview(catalogue, 2);
    expect([idleAchievements.length, idleAchievementCount]).toEqual([2, 5]);
  });
});
