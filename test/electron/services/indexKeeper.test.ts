import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aMatching } from '../../builders/matching.ts';
import { aNeed, anAchievement, aRecord } from '../../builders/records.ts';

const COUNT = 1_100;

async function aLargeCatalogue(): Promise<TestCatalogue> {
  const catalogue = await aCatalogue();
  for (let i = 0; i < COUNT; i++)
    anAchievement(catalogue, { title: `水泵叶轮第${i}型`, summary: `流量${i}` });
  return catalogue;
}

const question = { id: 'question', title: '水泵叶轮', text: '第77型' };
const asked = { limit: 5, today: '2026-06-15' };

describe('an engine that is started again', () => {
  test('has every record at once, and what was written in between after following the log', async () => {
    const catalogue = await aLargeCatalogue();
    const needId = aNeed(catalogue, { title: '水泵漏水' });
    const scenarioId = aRecord(catalogue, 'scenario', { title: '泵站改造场景' });
    const before = aMatching(catalogue).service;
    const best = before.rank(question, 'achievement', asked);
    const newId = anAchievement(catalogue, { title: '水泵叶轮', summary: '第77型，第77型' });
    const again = aMatching(catalogue, 'not caught up');
    expect(again.service.state()).toMatchObject({ phase: 'ready', achievements: COUNT, needs: 2 });
    expect(again.service.rank(question, 'achievement', asked)).toEqual(best);
    expect(again.service.find(scenarioId)?.side).toBe('scenario');
    expect([...again.service.idsOf('need')]).toEqual([needId]);
    again.catchUp();
    expect(again.service.rank(question, 'achievement', asked)[0]!.id).toBe(newId);
  });

  test('reads everything anew where the catalogue is another one than the file was made of', async () => {
    const catalogue = await aLargeCatalogue();
    aMatching(catalogue);
    // As after a restored backup: the same numbers of operations, another history.
    catalogue.db.prepare("UPDATE operation SET clock = clock || 'x'").run();
    const again = aMatching(catalogue, 'not caught up').service;
    expect(again.state()).toMatchObject({ phase: 'building', achievements: 0 });
    expect(existsSync(path.join(catalogue.context.folder.derived, 'index.snap'))).toBe(false);
  });

  test('draws those who ask anew when they have become many more', async () => {
    const catalogue = await aLargeCatalogue();
    aMatching(catalogue);
    for (let i = 0; i < 60; i++) aNeed(catalogue, { title: `laser pump ${i}` });
    const again = aMatching(catalogue, 'not caught up').service;
    expect(again.state()).toMatchObject({ phase: 'building', achievements: 0 });
  });

  test('takes off what English records have in common with whatever is asked for, now and after a start', async () => {
    const catalogue = await aLargeCatalogue();
    for (let i = 0; i < 60; i++)
      aNeed(catalogue, { title: 'laser system design for laser pump', originalWords: `laser ${i}` });
    const general = anAchievement(catalogue, {
      title: 'laser system design for laser pump laser control',
      summary: 'laser',
    });
    const before = aMatching(catalogue);
    const english = { id: 'question', title: 'laser system', text: 'laser system design' };
    const [found] = before.service.compare(english, 'achievement', [general], asked.today);
    const again = aMatching(catalogue, 'not caught up');
    expect(again.service.state().phase).toBe('ready');
    expect(again.service.compare(english, 'achievement', [general], asked.today)).toEqual([found]);
    const fewer = await aLargeCatalogue();
    const same = anAchievement(fewer, {
      title: 'laser system design for laser pump laser control',
      summary: 'laser',
    });
    const [alone] = aMatching(fewer).service.compare(english, 'achievement', [same], asked.today);
    expect(found!.score).toBeLessThan(alone!.score - 0.05);
  });

  test('keeps no file of a small catalogue', async () => {
    const catalogue = await aCatalogue();
    anAchievement(catalogue);
    aMatching(catalogue);
    expect(existsSync(path.join(catalogue.context.folder.derived, 'index.snap'))).toBe(false);
  });
});
