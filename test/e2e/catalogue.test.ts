import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

const dataFolder = temporaryFolder();
const downloads = mkdtempSync(path.join(tmpdir(), 'yinxian-downloads-'));
let host: HostProcess;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
let needId = '';

beforeAll(async () => {
  [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
  await host.setUp();
  watched = await openApplication(browser, host);
  page = watched.page;
  page.setDefaultTimeout(8_000);
  await page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  removeFolder(dataFolder);
  rmSync(downloads, { recursive: true, force: true });
});

it('keeps the draft of a new need over a reload and saves it with at most eight fields', async () => {
  await goTo(page, '/need/new');
  await page.locator('#new-title').fill('冷链箱蓄冷材料');
  await page.locator('#new-originalWords').fill('夏天四十度，药箱里要保持两到八度七十二小时。');
  await page.reload();
  await page.getByText('已找回上次没有保存的内容').waitFor();
  expect(await page.locator('#new-title').inputValue()).toBe('冷链箱蓄冷材料');
  expect(await page.locator('.create-record .ant-form-item').count()).toBeLessThanOrEqual(8);
  await page.locator('.create-record').getByRole('button', { name: /^保存/ }).click();
  await page.locator('#field-title').waitFor();
  needId = new URL(page.url()).hash.split('/').at(-1)!;
  expect((await need()).values).toMatchObject({ title: '冷链箱蓄冷材料' });
});

it('edits in place, says so, and turns it back and forth by keyboard', async () => {
  await page.locator('#field-title').fill('冷链箱相变蓄冷材料');
  await page.locator('#field-title').press('Enter');
  await page.getByText('已保存').first().waitFor();
  const title = async () => (await need()).values.title;
  expect(await title()).toBe('冷链箱相变蓄冷材料');
  await page.locator('#field-title').blur();
  await page.keyboard.press('Control+z');
  await expect.poll(title).toBe('冷链箱蓄冷材料');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(title).toBe('冷链箱相变蓄冷材料');
});

it('keeps figures row by row', async () => {
  const header = page.locator('.detail-body .ant-collapse-header', { hasText: '技术指标' });
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  await page.getByRole('button', { name: '添加指标' }).click();
  const row = page.locator('.figure-row').last();
  await row.getByLabel('指标名称').fill('保温时间');
  await row.getByLabel('数值').fill('72');
  await row.getByLabel('单位').fill('h');
  await page.locator('#field-title').focus();
  await expect.poll(async () => (await need()).figures[0]?.low).toBe(72);
  expect((await need()).figures[0]).toMatchObject({ quantity: '保温时间', comparator: 'atLeast', unit: 'h' });
});

it('words every step in the history', async () => {
  await goTo(page, '/history');
  await page.locator('tbody tr').first().waitFor();
  const steps = await page.locator('tbody tr').allInnerTexts();
  expect(steps.length).toBeGreaterThanOrEqual(4);
  for (const step of steps) expect(step).not.toMatch(/records\.|session\.|\{\{/);
});

it('takes pasted cells as an import', async () => {
  await goTo(page, '/import');
  await page
    .getByLabel('或把单元格粘贴在这里')
    .fill(['需求名称\t技术领域', '轧机轴承在线诊断\t先进制造', '湿法冶金废水除镉\t资源与环境'].join('\n'));
  await page.getByRole('button', { name: '读取粘贴的内容' }).click();
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await page.getByText('已导入 2 条需求').waitFor();
  expect(await liveNeeds()).toBe(3);
});

it('filters, keeps the question as a view, and reads the exported list back', async () => {
  await goTo(page, '/need');
  await page.getByPlaceholder(/在需求中搜索/).fill('诊断');
  await page.getByText('找到 1 条').waitFor();
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByLabel('视图名称').fill('诊断类');
  await page.getByRole('button', { name: '存为视图' }).click();
  await page.getByText('视图已保存').waitFor();
  expect((await host.call('views', 'list', { kind: 'need' })).views[0]?.name).toBe('诊断类');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const file = path.join(downloads, 'needs.xlsx');
  await (await download).saveAs(file);
  const cells = (await readWorkbook(file)).flatMap((sheet) => sheet.data.flat());
  expect(cells).toContain('轧机轴承在线诊断');
  expect(cells).not.toContain('湿法冶金废水除镉');
});

it('finds a need in the palette by initials and by a typo', async () => {
  for (const typed of ['sfyj', '湿法冶今废水']) {
    await page.keyboard.press('Escape');
    await page.locator('body').press('Control+k');
    await page.locator('[cmdk-input]').fill(typed);
    await page.locator('[cmdk-item]', { hasText: '湿法冶金废水除镉' }).waitFor();
  }
  await page.keyboard.press('Escape');
});

it('puts a need into the recycle bin and takes it out again', async () => {
  await goTo(page, `/need/${needId}`);
  await page.locator('.detail-header').getByRole('button', { name: '放入回收站' }).click();
  await expect.poll(liveNeeds).toBe(2);
  await page.getByRole('button', { name: '回收站', exact: true }).click();
  await page.locator('[data-testid^=row-] input[type=checkbox]').first().check();
  await page.locator('.bulk-bar').getByRole('button', { name: '恢复' }).click();
  await expect.poll(liveNeeds).toBe(3);
});

it('loads the demonstration and removes it with one click each', async () => {
  await goTo(page, '/settings');
  await page.getByRole('button', { name: /载入示范/ }).click();
  await expect.poll(liveNeeds, { timeout: 20_000 }).toBeGreaterThan(20);
  await page.getByRole('button', { name: '移除全部示范记录' }).click();
  await expect.poll(liveNeeds, { timeout: 20_000 }).toBe(3);
});

it('did all this without a trouble in the page', () => {
  expect(watched.troubles).toEqual([]);
});

function need() {
  return host.call('records', 'get', { kind: 'need', id: needId });
}

async function liveNeeds(): Promise<number> {
  return (await host.call('records', 'counts', {})).counts.need?.live ?? 0;
}
