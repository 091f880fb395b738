import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANSWERED,
  CHANGED_RECORDS,
  oddRows,
  returnedWorkbooks,
  SAFE_CHANGES,
  sendOut,
} from '../fixtures/returnedWorkbooks.ts';
import { sixtyWordFiles } from '../fixtures/wordForms.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The ways in of an office's day: filled forms, a chat, workbooks that come back. */
describe('what comes in', () => {
  const dataFolder = temporaryFolder();
  let browser: Browser;
  let host: HostProcess;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
    await host.setUp();
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(20_000);
    await page.getByRole('navigation').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  const live = async () => (await host.call('records', 'counts', {})).counts.need!.live;

  it('takes sixty messy Word forms at once: nothing lost, nothing doubled', async () => {
    const files = await sixtyWordFiles();
    const expected = files.flatMap(({ titles }) => titles).length;
    const scans = files.filter(({ becomes }) => becomes === 'lead').length;
    await goTo(page, '/import');
    await page
      .locator('.drop-zone input[type=file]')
      .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: WORD, buffer: Buffer.from(bytes) })));
    const commit = page.getByRole('button', { name: `导入 ${expected + scans} 份` });
    await commit.waitFor({ timeout: 180_000 });
    expect(await page.getByText('空表，未填写，不导入').count()).toBe(3);
    await commit.click();
    await page.getByText(`已导入 ${expected} 条需求`).waitFor({ timeout: 60_000 });
    await page.getByText(`${scans} 份存为线索，在今日页整理`).waitFor();
    expect(await live()).toBe(expected);
    await goTo(page, '/');
    await page.getByRole('heading', { name: `未整理的速记 ${scans}` }).waitFor();
  });

  it('keeps a pasted chat with a picture by one key, and makes a need of it by one press', async () => {
    const before = await live();
    await page.keyboard.press('Control+j');
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('原话').fill('示范轴承第19有限公司的人说：样品不耐热');
    await sheet
      .locator('input[type=file]')
      .setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71]) });
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Control+Enter');
    await sheet.waitFor({ state: 'hidden' });
    const item = page.locator('.jotting-item', { hasText: '样品不耐热' });
    await item.getByText(/电话 · .* 联系/).waitFor();
    await item.getByRole('button', { name: '是 示范轴承第19有限公司？' }).click();
    await item.getByRole('button', { name: '取消归属 示范轴承第19有限公司' }).waitFor();
    await item.getByRole('button', { name: '成为需求' }).click();
    await page.getByRole('heading', { level: 2, name: /样品不耐热/ }).waitFor();
    expect(await live()).toBe(before + 1);
    // What was noted is found by its words, and opens what was made of it.
    await goTo(page, '/');
    await page.keyboard.press('Control+k');
    const noted = page.getByRole('group', { name: '速记' }).getByText(/样品不耐热/);
    // The search takes in what was noted a little after it is on disk.
    await expect
      .poll(
        async () => {
          await page.getByPlaceholder(/./).last().fill('');
          await page.getByPlaceholder(/./).last().fill('样品不耐热');
          await page.waitForTimeout(500);
          return noted.count();
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    await noted.click();
    await page.getByRole('heading', { level: 2, name: /样品不耐热/ }).waitFor();
  });

  it('sends workbooks out by one dialog', async () => {
    await goTo(page, '/dispatch/collect');
    await page
      .getByRole('button', { name: /下\s*发/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    const asked = dialog.getByText(/^\d+ 份，共 \d+ 条$/);
    await asked.waitFor();
    const everyone = await asked.textContent();
    // Some records alone: the count follows the filter, and comes back without it.
    const which = dialog.getByRole('textbox', { name: /搜索/ });
    await which.fill('样品不耐热');
    await dialog.getByText('1 份，共 1 条').waitFor();
    await which.fill('');
    await dialog.getByText(everyone!).waitFor();
    await dialog.getByRole('button', { name: /下\s*发/ }).click();
    await page.getByText(/^【催报】/).waitFor();
  });

  it('takes twenty workbooks back, late, doubled and edited: nothing lost, nothing doubled', async () => {
    const id = await sendOut(host);
    const { sheets } = await host.call('collecting', 'detail', { id });
    // Firms of the forms taken in above are asked too; those sent out here come first to mind by their name.
    const own = sheets.filter(({ recipient }) => recipient.startsWith('示范单位'));
    const returned = await returnedWorkbooks(
      own.map((sheet) => sheet.id),
      async (sheetId) => {
        const { blobId } = await host.call('collecting', 'download', { id, sheetId });
        return Buffer.from(await (await host.get(`/blob/${blobId}`)).arrayBuffer());
      },
    );
    const before = await live();
    await goTo(page, '/dispatch/collect');
    await page
      .locator('.page-header input[type=file]')
      .setInputFiles(returned.map(({ name, bytes }) => ({ name, mimeType: EXCEL, buffer: bytes })));
    const accept = page.getByRole('button', { name: `接受 ${SAFE_CHANGES + 1} 处改动` });
    await accept.waitFor({ timeout: 60_000 });
    expect(await page.locator('.return-problems li').count()).toBe(oddRows.length);
    expect(await page.getByText(/迟 \d+ 天/).count()).toBe(ANSWERED + 2);
    await accept.click();
    await page.getByText(`已更新 ${CHANGED_RECORDS} 条，新增 1 条，登记 ${ANSWERED + 1} 份`).waitFor();
    expect(await live()).toBe(before + 1);
    await goTo(page, `/dispatch/collect/${id}`);
    await page.getByText(/^【催报】.*示范单位19有限公司（3 条）/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(live).toBe(before);
  });

  it('did all this without a trouble in the page', () => {
    expect(watched.troubles).toEqual([]);
  });
});
