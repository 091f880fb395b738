import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractInput } from '../builders/work.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

/** Half past four: money received this year by unit against the same period, as a sentence and a table. */
describe('the question of half past four', () => {
  const dataFolder = temporaryFolder();
  let browser: Browser;
  let host: HostProcess;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
    await host.setUp();
    await host.call('demonstration', 'load', {});
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(10_000);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('navigation').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  it('is answered in five actions, figures as the core counts them', async () => {
    let actions = 0;
    const act = async (action: Promise<unknown>) => {
      actions += 1;
      await action;
    };
    await act(page.getByRole('link', { name: '报表' }).click());
    await act(page.getByText('问数', { exact: true }).click());
    await page.locator('.numbers-table').waitFor();
    await act(page.getByRole('button', { name: '复制一句话' }).click());
    const recipient = page.getByRole('dialog').getByLabel('发给谁');
    await recipient.fill('示范甲学校办公室');
    await act(recipient.press('Enter'));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const sentence = await page.evaluate(() => navigator.clipboard.readText());
    const downloading = page.waitForEvent('download');
    await act(page.getByRole('button', { name: 'Excel' }).click());
    const file = await (await downloading).path();
    expect(actions).toBeLessThanOrEqual(5);

    const { today } = await host.call('session', 'state', {});
    const question = {
      basis: 'received',
      by: 'unit',
      panel: 'all',
      from: `${today.slice(0, 4)}-01-01`,
      to: today,
    } as const;
    const cut = await host.call('reports', 'cut', question);
    expect(cut.total.amountFen).toBeGreaterThan(0);
    expect(sentence).toContain(`到账${cut.total.amountFen / 1_000_000}万元`);
    const [sheet] = await readWorkbook(readFileSync(file));
    const rows = (sheet?.data ?? []).slice(1, 1 + cut.groups.length);
    expect(rows.map((row) => [row[0], row[2], row[3]])).toEqual(
      cut.groups.map((group) => [
        group.key,
        group.amountFen / 1_000_000,
        group.previousAmountFen / 1_000_000,
      ]),
    );
  });

  it('opens the rows behind a figure, and they add up to it', async () => {
    await page.keyboard.press('Escape');
    const total = page.locator('[data-testid=cut-total] .report-number').first();
    const amount = await total.textContent();
    await total.click();
    await page.getByText(`合计 ${amount} 万元`).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.ant-drawer-content').waitFor({ state: 'detached' });
  });

  it('keeps a frozen number as it was printed, and lists what has changed since', async () => {
    const printed = await page.locator('.numbers-sentence p').textContent();
    await page.getByRole('button', { name: '冻结快照' }).click();
    await page.getByRole('dialog').getByLabel('快照名称').fill('十一月报送');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /冻\s*结/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const openSnapshot = async () => {
      await page.getByText('快照', { exact: true }).click();
      await page.getByRole('button', { name: '十一月报送' }).click();
      return page.locator('.ant-drawer');
    };
    const before = await openSnapshot();
    await before.getByText('与冻结时完全一致，没有需要重述的数字。').waitFor();
    await page.keyboard.press('Escape');
    // Money that is entered late, for a day the snapshot has already told of.
    const { today } = await host.call('session', 'state', {});
    const { id } = await host.call('contracts', 'register', contractInput({ signedOn: today }));
    await host.call('contracts', 'addReceipt', {
      contractId: id,
      values: { receivedOn: today, amountFen: 7_000_000, payer: null, note: null },
    });
    const after = await openSnapshot();
    const list = after.getByRole('table', { name: '重述清单' });
    const whole = list.getByRole('row').filter({ hasText: '合计' }).filter({ hasText: '万元' }).first();
    await whole.waitFor();
    const [was, now] = (await whole.getByRole('cell').allTextContents())
      .slice(-2)
      .map((cell) => Number.parseFloat(cell.replaceAll(',', '')));
    expect(now! - was!).toBeCloseTo(7);
    await after.getByRole('button', { name: '查看原件' }).click();
    const paper = page.locator('.document-desk');
    await paper.waitFor();
    expect(await paper.textContent()).toContain(printed);
    expect(watched.troubles).toEqual([]);
  });
});
