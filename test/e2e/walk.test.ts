import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.ts';
import { twinCounts } from '../fixtures/twins.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { sharedData, titleNeeding } from '../support/sharedData.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

/** One set of the three files an office sends, and what must come of them. */
interface OfficeFiles {
  readonly folder: string;
  readonly achievements: number;
  readonly needs: number;
  readonly problems: number;
  /** Rows of the problems from the first on that repeat a need; the rest must not be flagged. */
  readonly repeated: number;
  readonly leastFlagged: number;
  readonly mostFalselyFlagged: number;
  /** A word for which a need is searched and matched. */
  readonly topic: string;
}

const realFolder = sharedData('spreadsheets');
const real: OfficeFiles = {
  folder: realFolder ?? '',
  achievements: 400,
  needs: 300,
  problems: 180,
  repeated: 150,
  leastFlagged: 135,
  mostFalselyFlagged: 1,
  topic: '饲料添加剂',
};
const twins: OfficeFiles = {
  folder: path.join(root, 'test/fixtures/twins'),
  achievements: twinCounts.achievements,
  needs: twinCounts.needs,
  problems: twinCounts.repeatedNeeds + twinCounts.otherNeeds,
  repeated: twinCounts.repeatedNeeds,
  leastFlagged: twinCounts.repeatedNeeds,
  mostFalselyFlagged: 0,
  topic: '碳纤维',
};

for (const [title, files] of [
  [titleNeeding('the first thread on the three real spreadsheets', realFolder, 'spreadsheets'), real],
  ['the first thread on the committed twins', twins],
] as const) {
  describe.skipIf(files.folder === '')(title, () => walk(files));
}

function walk(files: OfficeFiles): void {
  const dataFolder = temporaryFolder();
  const downloads = mkdtempSync(path.join(tmpdir(), 'yinxian-downloads-'));
  let host: HostProcess;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
    rmSync(downloads, { recursive: true, force: true });
  });

  it('asks who you are, once', async () => {
    await page.getByLabel('姓名').fill('王工');
    await page.getByLabel('角色').fill('技术经理人');
    await page.getByLabel('单位名称').fill('示范转移中心');
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('navigation').getByRole('link', { name: '成果' }).waitFor();
    expect((await host.call('session', 'state', {})).profile?.name).toBe('王工');
  });

  it('takes in the three files as they are', async () => {
    await goTo(page, '/import');
    await importFile(page, path.join(files.folder, '成果汇总表.xlsx'), files.achievements, '成果');
    await importFile(page, path.join(files.folder, '需求征集表_gbk.csv'), files.needs, '需求');
    await importFile(page, path.join(files.folder, '企业难题_第二批.tsv'), files.problems, '需求');
    const { counts } = await host.call('records', 'counts', {});
    expect(counts.achievement!.live).toBe(files.achievements);
    expect(counts.need!.live).toBe(files.needs + files.problems);
  });

  it('flags what the second list repeats, and hardly anything else', async () => {
    const { rows } = await flaggedProblems(host, files);
    expect(rows.filter((row) => row <= files.repeated).length).toBeGreaterThanOrEqual(files.leastFlagged);
    expect(rows.filter((row) => row > files.repeated).length).toBeLessThanOrEqual(files.mostFalselyFlagged);
    await goTo(page, '/duplicates');
    await page.getByText(/疑似/).first().waitFor();
  });

  let threadId = '';

  it('goes from a need to a started thread in at most four actions', async () => {
    // A catalogue of this size learns its own dimensions first; the list would change under the keys.
    const phase = async () => (await host.call('matching', 'state', {})).phase;
    await expect.poll(phase, { timeout: 90_000, interval: 500 }).toBe('ready');
    await goTo(page, '/need');
    await page.getByPlaceholder(/在需求中搜索/).fill(files.topic);
    // Until the list is filtered a row may move away under the pointer.
    await page.getByText(/^找到 [\d,]+ 条$/).waitFor();
    await page.locator('[data-testid^=row-]', { hasText: files.topic }).first().waitFor();
    let actions = 0;
    const act = async (work: () => Promise<void>) => {
      actions += 1;
      await work();
    };
    await act(() => page.locator('[data-testid^=row-]', { hasText: files.topic }).first().click());
    await act(() => page.getByRole('button', { name: /找匹配/ }).click());
    await page.getByText(/个候选/).waitFor();
    await page.getByRole('button', { name: /发起对接/ }).waitFor();
    await act(() => page.keyboard.press('r'));
    await page.getByText('已记：推荐').waitFor();
    await act(() => page.keyboard.press('t'));
    await page.getByRole('button', { name: /推进到 对接/ }).waitFor();
    expect(actions).toBeLessThanOrEqual(4);
    threadId = new URL(page.url()).hash.split('/').at(-1)!;
    const thread = await host.call('threads', 'get', { id: threadId });
    expect(thread.demand[0]!.kind).toBe('need');
    expect(thread.supply[0]!.kind).toBe('achievement');
    expect(thread.nextStepOn).not.toBeNull();
  });

  it('carries the thread to 签约', async () => {
    const stageNow = async () => (await host.call('threads', 'get', { id: threadId })).stage;
    const stages = {
      对接: 'contact',
      验证: 'verify',
      洽谈: 'negotiate',
      定价: 'price',
      签约: 'sign',
    } as const;
    for (const [words, stage] of Object.entries(stages)) {
      await page.getByRole('button', { name: `推进到 ${words}` }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await expect.poll(stageNow, { timeout: 20_000 }).toBe(stage);
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });

  it('registers the contract and the first money', async () => {
    await page.getByRole('button', { name: /登记合同/ }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/卖方/).fill('示范大学');
    if ((await form.getByLabel(/买方/).inputValue()) === '') await form.getByLabel(/买方/).fill('示范企业');
    await form.getByLabel(/^成交额/).fill('120');
    await form.getByLabel(/技术交易额/).fill('80');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await page
      .getByText(/已登记合同|合同已登记|已登记/)
      .first()
      .waitFor();
    const { contracts } = await host.call('threads', 'get', { id: threadId });
    expect(contracts).toHaveLength(1);
    await goTo(page, `/contracts/${contracts[0]!.id}`);
    await page.getByRole('button', { name: /登记到款/ }).click();
    await page.getByLabel(/^金额/).fill('36.5');
    await page.locator('form.receipt-form').getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已登记到款 36.5 万元').waitFor();
    const contract = await host.call('contracts', 'get', { id: contracts[0]!.id });
    expect(contract.values).toMatchObject({ totalFen: 120_000_000, technicalFen: 80_000_000 });
    expect(contract.receivedFen).toBe(36_500_000);
  });

  it('shows the amounts in the report and in its workbook', async () => {
    await goTo(page, '/report');
    await page.getByText('120', { exact: false }).first().waitFor();
    await page.getByText('36.5', { exact: false }).first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 Excel' }).click();
    const file = path.join(downloads, 'report.xlsx');
    await (await download).saveAs(file);
    const sheets = await readWorkbook(file);
    const numbers = sheets.flatMap((sheet) => sheet.data.flat()).filter((cell) => typeof cell === 'number');
    expect(numbers).toEqual(expect.arrayContaining([120, 80, 36.5]));
  });

  it('turns the last step back after a restart', async () => {
    await host.stop();
    host = await HostProcess.start(dataFolder);
    watched = await openApplication(browser, host);
    page = watched.page;
    await page.getByRole('navigation').getByRole('link', { name: '今日' }).waitFor();
    await page.locator('body').press('Control+z');
    await expect
      .poll(
        async () => (await host.call('records', 'ids', { kind: 'contract', filter: {}, sort: null })).total,
      )
      .toBe(1);
    await expect
      .poll(async () => {
        const { ids } = await host.call('records', 'ids', { kind: 'contract', filter: {}, sort: null });
        return (await host.call('contracts', 'get', { id: ids[0]! })).receivedFen;
      })
      .toBe(0);
  });

  it('did all this without a trouble in the page', () => {
    expect(watched.troubles).toEqual([]);
  });
}

async function importFile(page: Page, file: string, count: number, kind: string): Promise<void> {
  // As bytes, not as a path: under LANG=C Chromium cannot open a file with a Chinese name.
  const buffer = readFileSync(file);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: path.basename(file), mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: `导入 ${count} 行` }).click();
  await page.getByText(`已导入 ${count} 条${kind}`).waitFor();
  await page.getByRole('button', { name: '继续导入' }).click();
}

/** Which rows of the problems, counted from 1, stand in an open pair with a row of the needs. */
async function flaggedProblems(host: HostProcess, files: OfficeFiles): Promise<{ rows: number[] }> {
  const { ids } = await host.call('records', 'ids', {
    kind: 'need',
    filter: {},
    sort: { field: 'number', direction: 'ascending' },
  });
  const placeOf = new Map(ids.map((id, index) => [id, index - files.needs + 1]));
  const rows = new Set<number>();
  for (let offset = 0; ; offset += 200) {
    const { pairs, total } = await host.call('importing', 'duplicates', { kind: 'need', offset, limit: 200 });
    for (const pair of pairs) {
      const [low, high] = [placeOf.get(pair.leftId)!, placeOf.get(pair.rightId)!].toSorted((a, b) => a - b);
      if (low! < 1 && high! >= 1) rows.add(high!);
    }
    if (offset + 200 >= total) return { rows: [...rows] };
  }
}
