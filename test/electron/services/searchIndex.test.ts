import { rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filledUpTo, openSearchForFilling } from '../../../db/search/searchDb.ts';
import { recordsHandlers } from '../../../electron/handlers/records.ts';
import { searchHandlers } from '../../../electron/handlers/search.ts';
import { SearchIndex } from '../../../electron/services/searchIndex.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aNeed, anAchievement, anOrganisation, aRecord } from '../../builders/records.ts';
import { aContract, aThread } from '../../builders/work.ts';

/** A catalogue with its search file; `fill` follows the log to its end. */
async function aSearchedCatalogue() {
  const catalogue = await aCatalogue();
  const file = openSearchForFilling(catalogue.context.folder.search);
  onTestFinished(() => void file.close());
  const index = new SearchIndex(catalogue.db, file);
  const fill = () => {
    let steps = 0;
    while (index.step()) steps += 1;
    return steps;
  };
  return { catalogue, file, fill };
}

async function everything({ context }: TestCatalogue, text: string, rest: Record<string, unknown> = {}) {
  const input = contract.search.everything.input.parse({ text, ...rest });
  return (await searchHandlers.everything(context, input)).hits;
}

async function found(catalogue: TestCatalogue, text: string): Promise<string[]> {
  return (await everything(catalogue, text)).map((hit) => hit.title);
}

describe('what is found', () => {
  const title = '高压电气设备用石墨电极';
  const cases: [string, string][] = [
    ['one Chinese character', '墨'],
    ['a word of two', '电极'],
    ['a phrase', '石墨电极'],
    ['two words in any order', '电极 高压'],
    ['traditional characters', '石墨電極'],
    ['pinyin initials inside the title', 'smdj'],
    ['the beginning of such initials', 'smd'],
    ['full pinyin', 'shimodianji'],
    ['a Latin word by its beginning', 'graph'],
    ['full width and capitals', 'ＧＲＡＰＨ'],
    ['its number', 'YX-77'],
    ['a word of the body', '导电率'],
    ['a keyword', '负极'],
    ['the organisation', '示范炭素'],
    ['a column that was kept as it is', '特殊说明'],
  ];
  test.each(cases)('%s: %s', async (_name, text) => {
    const { catalogue, fill } = await aSearchedCatalogue();
    const organisationId = anOrganisation(catalogue, { name: '示范炭素有限公司' });
    anAchievement(catalogue, {
      title,
      number: 'YX-77',
      organisationId,
      summary: '提高导电率，graphite electrode',
      keywords: ['负极'],
      extra: { 备注: '特殊说明' },
    });
    aNeed(catalogue, { title: '尼龙切片干燥', number: 'YX-12' });
    fill();
    expect(await found(catalogue, text)).toContain(title);
    expect(await found(catalogue, text)).not.toContain('尼龙切片干燥');
  });

  test('characters that do not stand side by side are no phrase', async () => {
    const { catalogue, fill } = await aSearchedCatalogue();
    aNeed(catalogue, { title: '电石与石墨' });
    fill();
    expect(await found(catalogue, '电墨')).toEqual([]);
  });

  test('titles come before bodies', async () => {
    const { catalogue, fill } = await aSearchedCatalogue();
    aNeed(catalogue, { title: '切片', originalWords: '尼龙'.repeat(3) });
    aNeed(catalogue, { title: '尼龙' });
    fill();
    expect(await found(catalogue, '尼龙')).toEqual(['尼龙', '切片']);
  });

  test('threads, contracts and people too; kinds and limit are kept to', async () => {
    const { catalogue, fill } = await aSearchedCatalogue();
    await aThread(catalogue, { title: '引线试验' });
    await aContract(catalogue, { projectName: '引线合同' });
    aRecord(catalogue, 'person', { name: '引线人' });
    fill();
    const kinds = async (rest = {}) =>
      (await everything(catalogue, '引线', rest)).map((hit) => hit.kind).sort();
    expect(await kinds()).toEqual(['contract', 'person', 'thread']);
    expect(await kinds({ kinds: ['thread'] })).toEqual(['thread']);
    expect(await kinds({ limit: 2 })).toHaveLength(2);
  });

  test('nothing is found of a deleted row until it comes back; the bin is searched by its list', async () => {
    const { catalogue, fill } = await aSearchedCatalogue();
    const id = aNeed(catalogue, { title: '煤泥烘干' });
    catalogue.context.write({ code: 'test' }, (batch) => batch.remove('need', id));
    fill();
    const listed = (from: 'live' | 'bin') => {
      const filter = { text: '煤泥', conditions: [], from };
      return recordsHandlers.ids(catalogue.context, { kind: 'need', filter, sort: null });
    };
    expect(await found(catalogue, '煤泥')).toEqual([]);
    expect(await listed('live')).toMatchObject({ ids: [], total: 0 });
    expect(await listed('bin')).toMatchObject({ ids: [id], total: 1 });
    catalogue.context.write({ code: 'test' }, (batch) => batch.update('need', id, { deletedAt: null }));
    fill();
    expect(await found(catalogue, '煤泥')).toEqual(['煤泥烘干']);
    expect(await listed('live')).toMatchObject({ ids: [id] });
  });

  test('a changed text and a renamed organisation are found by the new words only', async () => {
    const { catalogue, fill } = await aSearchedCatalogue();
    const organisationId = anOrganisation(catalogue, { name: '旧名厂' });
    const id = aNeed(catalogue, { title: '旧题', organisationId });
    fill();
    expect(await found(catalogue, '旧名厂')).toEqual(['旧名厂', '旧题']);
    catalogue.context.write({ code: 'test' }, (batch) => {
      batch.update('organisation', organisationId, { name: '新名厂' });
      batch.update('need', id, { title: '新题' });
    });
    fill();
    expect(await found(catalogue, '新名厂')).toEqual(['新名厂', '新题']);
    expect(await found(catalogue, '旧题')).toEqual([]);
    expect(await found(catalogue, '旧名厂')).toEqual([]);
  });
});

describe('a hit', () => {
  test('shows the body round the first place, else the title, with the places marked', async () => {
    const { catalogue, fill } = await aSearchedCatalogue();
    aNeed(catalogue, { title: '干燥', originalWords: `${'前'.repeat(90)}尼龙切片含水` });
    aNeed(catalogue, { title: '切片机' });
    fill();
    const hits = await everything(catalogue, '切片');
    const pieces = hits.map(({ title, excerpt, marks }) => [
      title,
      marks.map(([start, end]) => excerpt.slice(start, end)),
    ]);
    expect(pieces).toEqual([
      ['切片机', ['切片']],
      ['干燥', ['切片']],
    ]);
    expect(hits[0]?.excerpt).toBe('切片机');
    expect(hits[1]?.excerpt).toMatch(/^…前+尼龙切片含水/);
  });
});

describe('when nothing holds everything that was typed', () => {
  const cases: [string, string, string[]][] = [
    ['a wrong character', '耐高温泥龙帘子布', ['耐高温尼龙帘子布']],
    ['a missing character', '耐高尼龙帘子布', ['耐高温尼龙帘子布']],
    ['a word too many', '尼龙帘子布 采购', ['耐高温尼龙帘子布']],
    ['a Latin word with a slip at its end', 'graphhene', ['graphene 浆料']],
    ['something else altogether', '水稻育种基地', []],
    ['two characters, one of them wrong', '泥龙', []],
  ];
  test.each(cases)('%s: %s', async (_name, text, titles) => {
    const { catalogue, fill } = await aSearchedCatalogue();
    for (const title of ['耐高温尼龙帘子布', 'graphene 浆料', '煤泥']) aNeed(catalogue, { title });
    fill();
    expect(await found(catalogue, text)).toEqual(titles);
  });
});

describe('the search file', () => {
  test('is filled in steps, follows only what is new, and is the same when it is built anew', async () => {
    const { catalogue, file, fill } = await aSearchedCatalogue();
    for (let made = 0; made < 1_200; made += 1) aNeed(catalogue, { title: `尼龙 ${made}` });
    expect(fill()).toBeGreaterThan(1);
    expect(fill()).toBe(0);
    expect(filledUpTo(file)).toBe(catalogue.db.prepare('SELECT max(seq) FROM operation').pluck().get());
    const before = await everything(catalogue, '尼龙 7', { limit: 100 });
    file.exec("DELETE FROM entry; DELETE FROM words; UPDATE state SET value = 0 WHERE name = 'seq'");
    fill();
    expect(await everything(catalogue, '尼龙 7', { limit: 100 })).toEqual(before);
  });

  test.each([
    ['damaged', (file: string) => writeFileSync(file, '坏'.repeat(5_000))],
    ['deleted', (file: string) => rmSync(file)],
  ])('is begun anew when it is %s', async (_name, harm) => {
    const { context } = await aCatalogue();
    openSearchForFilling(context.folder.search).close();
    harm(context.folder.search);
    const again = openSearchForFilling(context.folder.search);
    onTestFinished(() => void again.close());
    expect(filledUpTo(again)).toBe(0);
  });

  test('answers any text without an error', async () => {
    const { catalogue, fill } = await aSearchedCatalogue();
    aNeed(catalogue, { title: '尼龙 OR "x" NEAR' });
    fill();
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom('"', '*', 'OR', 'NEAR(', '尼', '-', ':', '^', '\u0000', 'ก', '𞤀', '𰻞'), {
          maxLength: 12,
        })
        .map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (asked) => {
        await everything(catalogue, asked.slice(0, 500));
      }),
      { numRuns: 150 },
    );
  });
});
