import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

/** Two meetings a week apart: the same folder, its host restarted seven days later. */
describe('dispatch meetings in the browser', () => {
  const dataFolder = temporaryFolder();
  let browser: Browser;
  let host: HostProcess;
  let watched: WatchedPage;
  let page: Page;

  async function openOn(daysAhead: number): Promise<void> {
    host = await HostProcess.start(dataFolder, daysAhead);
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(10_000);
  }

  async function plan(title: string): Promise<void> {
    await goTo(page, '/dispatch/meetings');
    await page.getByRole('button', { name: '安排调度会' }).first().click();
    await page.getByLabel('会议名称').fill(title);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async function assign(title: string): Promise<void> {
    await page
      .locator('.page-header')
      .getByRole('button', { name: /交\s*办/ })
      .click();
    await page.getByLabel('事项', { exact: true }).fill(title);
    await page.getByLabel('牵头单位').fill('示范科技局');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await page.getByRole('button', { name: title }).waitFor();
  }

  beforeAll(async () => {
    browser = await startBrowser();
    await openOn(-7);
    await host.setUp();
    await host.call('demonstration', 'load', {});
    await page.reload();
    await page.getByRole('navigation').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  it('holds the first one: nothing to compare with, two tasks, closed', async () => {
    await plan('第一次调度会');
    await page.getByText('这是第一次调度会，没有可比较的上次会议。').waitFor();
    expect(await page.locator('.meeting-threads li').count()).toBeGreaterThan(0);
    await assign('收齐需求台账');
    await assign('约企业看样');
    await page.getByRole('button', { name: '结束会议' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束会议' }).click();
    await page
      .getByText(/^已结束|· 已结束/)
      .first()
      .waitFor();
    await page.context().close();
    await host.stop();
  });

  it('opens the second a week later with what is unfinished and what changed', async () => {
    await openOn(0);
    const [thread] = (await host.call('threads', 'board', { ended: 'without', ownerId: null })).cards.filter(
      (card) => card.stage === 'contact' && card.status === 'open',
    );
    if (thread === undefined) throw new Error('The demonstration has no open thread in contact');
    await host.call('threads', 'move', { id: thread.id, from: 'contact', to: 'verify' });
    await goTo(page, '/dispatch/tasks');
    await page.getByRole('button', { name: '约企业看样' }).click();
    await page.getByRole('button', { name: /^办\s*结$/ }).click();
    await page.getByLabel('办结情况与佐证').fill('已看样，附照片');
    await page
      .getByRole('dialog', { name: /办\s*结/ })
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await page.getByText('已看样，附照片').first().waitFor();
    await page.keyboard.press('Escape');
    await plan('第二次调度会');
    const changes = page.locator('.meeting-changes li');
    await changes.first().waitFor();
    const lines = await changes.allTextContents();
    expect(lines.filter((line) => line.startsWith('对接推进'))).toEqual([
      `对接推进：${thread.title}（${thread.number}） 对接 → 验证`,
    ]);
    expect(lines.filter((line) => line.startsWith('已办结'))).toEqual([
      expect.stringContaining('已办结：约企业看样'),
    ]);
    expect(lines.filter((line) => line.startsWith('新交办') || line.startsWith('新开对接'))).toEqual([]);
    const unfinished = page.getByRole('table', { name: '上次未办结的交办事项' });
    expect(await unfinished.getByRole('button').allTextContents()).toEqual(['收齐需求台账']);
  });

  it('prints the minutes with the task and the changes', async () => {
    await assign('形成专题材料');
    await page.getByRole('button', { name: '纪要' }).click();
    const paper = page.locator('.document-desk');
    await paper.getByText('形成专题材料').first().waitFor();
    expect(await paper.textContent()).toContain('已办结：约企业看样');
    await page.keyboard.press('Escape');
    expect(watched.troubles).toEqual([]);
  });
});
