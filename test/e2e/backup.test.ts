import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

/** The weekly copy on a stick, the way back, and everything as open files, as a person does them. */
describe('copies in the browser', () => {
  const dataFolder = temporaryFolder();
  const stick = temporaryFolder();
  let browser: Browser;
  let host: HostProcess;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    host = await HostProcess.start(dataFolder);
    await host.setUp();
    await host.call('records', 'create', { kind: 'need', values: { title: '帘子布耐热' } });
    browser = await startBrowser();
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
    removeFolder(stick);
  });

  it('reminds of a copy, makes it, and says that it was checked', async () => {
    await page.getByText('数据还没有备份到U盘等别处').click();
    const folder = page.getByLabel('其他文件夹的完整路径');
    await folder.fill('/no/such/stick');
    await page.getByRole('button', { name: '备份到这里' }).click();
    await page.getByText('没有这个文件夹，U 盘是否插好？').waitFor();
    await folder.fill(stick);
    await page.getByRole('button', { name: '备份到这里' }).click();
    await page.getByText(/检验无误，可以拔出/).waitFor();
    expect(readdirSync(stick)).toHaveLength(1);
    await page.getByText('成果 0 · 需求 1').waitFor();
    await goTo(page, '/');
    await page.getByRole('heading', { name: '今日' }).waitFor();
    expect(await page.getByText('数据还没有备份到U盘等别处').count()).toBe(0);
  });

  it('goes back to a day with both counts in sight, and can be called off', async () => {
    await goTo(page, '/settings');
    await page.getByRole('button', { name: '立即备份' }).click();
    await page.getByRole('button', { name: '恢复…' }).first().waitFor();
    await host.call('records', 'create', { kind: 'need', values: { title: '后来的需求' } });
    await page.getByRole('button', { name: '恢复…' }).first().click();
    const row = page.getByRole('dialog').getByRole('row', { name: /需求/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual(['需求', '1', '2', '-1']);
    await page.getByRole('button', { name: '下次打开时恢复' }).click();
    await page.getByText(/下次打开程序时将恢复/).waitFor();
    await page.getByRole('button', { name: '不恢复了' }).click();
    await page.getByText(/下次打开程序时将恢复/).waitFor({ state: 'hidden' });
  });

  it('lists a copy that came back from the stick, and names files that are not what they were', async () => {
    await goTo(page, '/settings');
    const restorable = page.getByRole('button', { name: '恢复…' });
    await restorable.first().waitFor();
    const before = await restorable.count();
    const folder = page.getByLabel('其他文件夹的完整路径');
    await folder.fill(stick);
    await page.getByRole('button', { name: '从这里带回备份' }).click();
    await restorable.nth(before).waitFor();
    writeFileSync(path.join(dataFolder, 'attachments', 'a'.repeat(64)), 'not what its name says');
    await page.getByRole('button', { name: '备份到这里' }).click();
    const alert = page.getByRole('alert').filter({ hasText: /1 个附件/ });
    await alert.waitFor();
    expect(await page.getByText(/检验无误，可以拔出/).count()).toBe(0);
  });

  it('gives everything as open files', async () => {
    await goTo(page, '/settings');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出全部' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
    await page.getByText(/已导出 \d+ 张表/).waitFor();
  });

  it('did all this without a trouble in the page', () => {
    expect(watched.troubles).toEqual([]);
  });
});
