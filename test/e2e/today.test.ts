import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractInput } from '../builders/work.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

/** The demonstration of eight days ago with an office's contracts, seen today. */
describe('today as the desk of the team', () => {
  const dataFolder = temporaryFolder();
  let host: HostProcess;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let today = '';
  let pushed = '';
  let helped = '';

  beforeAll(async () => {
    host = await HostProcess.start(dataFolder, -8);
    await host.setUp();
    await host.call('demonstration', 'load', {});
    ({ id: pushed } = await startThread('推送后无回音'));
    await host.stop();
    host = await HostProcess.start(dataFolder);
    ({ today } = await host.call('session', 'state', {}));
    const { profileId } = await host.call('session', 'addProfile', { name: '乙协办', role: '技术经理人' });
    ({ id: helped } = await startThread('协办的事'));
    await host.call('threads', 'update', { id: helped, patch: { helperIds: [profileId] } });
    const year = Number(today.slice(0, 4)) - 1;
    for (let made = 0; made < 60; made += 1) {
      const month = String((made % 12) + 1).padStart(2, '0');
      const values = { projectName: `示范合同${made}`, signedOn: `${year}-${month}-10` };
      await host.call('contracts', 'register', contractInput(values));
    }
    browser = await startBrowser();
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(10_000);
    await page.locator('.today-columns').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  async function startThread(title: string) {
    const nextStepOn = (await host.call('session', 'state', {})).today;
    const { id: targetId } = await host.call('records', 'create', {
      kind: 'organisation',
      values: { name: `${title}示范公司` },
    });
    return host.call('threads', 'start', {
      title,
      links: [{ side: 'demand', targetKind: 'organisation', targetId }],
      next: { nextStep: '约见', nextStepOn },
    });
  }

  const section = (name: string) => page.locator(`[aria-labelledby=today-${name}]`);
  const rowIn = (name: string, id: string) => section(name).getByTestId(`row-${id}`);
  const nextOf = async (id: string) => {
    const { nextStep, nextStepOn } = await host.call('threads', 'get', { id });
    return { nextStep, nextStepOn };
  };

  async function showAllDue(): Promise<void> {
    await section('due')
      .getByRole('button', { name: /还有 \d+ 件/ })
      .click();
  }

  it('shows what is due and folds a year of contracts into a line with its count', async () => {
    const clocks = section('clocks');
    const fold = clocks.getByRole('button', { name: /签约后跟踪/ });
    expect(await fold.textContent()).toMatch(/\d{2,} 项/);
    expect(await clocks.getByRole('link').count()).toBeLessThan(10);
    await fold.click();
    expect(await clocks.getByRole('link').count()).toBeGreaterThanOrEqual(20);
    await fold.click();
    // The first screen holds the next steps, whatever else there is.
    const place = await section('due').boundingBox();
    expect(place!.y).toBeLessThan(300);
    const { due } = await host.call('overview', 'today', {});
    const counts = page.getByRole('navigation', { name: '今天有多少事' });
    expect(await counts.getByRole('button', { name: /到期/ }).textContent()).toContain(String(due.length));
  });

  it('says at which step an answer is waited for; tried in vain, the next attempt is planned', async () => {
    const row = rowIn('waiting', pushed);
    expect(await row.textContent()).toMatch(/T\+7打电话，问清卡在哪里已等 8 天/);
    await row.getByRole('button', { name: /仍未答复/ }).click();
    await row.waitFor({ state: 'detached' });
    const planned = await nextOf(pushed);
    expect(planned.nextStep).toBe('上门，或请首席科技服务员出面');
    expect(Date.parse(planned.nextStepOn!) - Date.parse(today)).toBe(6 * 86_400_000);
    const { events } = await host.call('threads', 'get', { id: pushed });
    expect(events[0]).toMatchObject({ kind: 'contact', activityKind: 'noAnswer' });
    await page.keyboard.press('Control+z');
    await row.waitFor();
  });

  it('puts a step off and does one, where they stand', async () => {
    await showAllDue();
    const row = rowIn('due', helped);
    await row.getByRole('button', { name: /推迟/ }).click();
    await page.getByRole('button', { name: '一周后' }).click();
    await row.waitFor({ state: 'detached' });
    expect((await nextOf(helped)).nextStep).toBe('约见');
    await page.keyboard.press('Control+z');
    await row.waitFor();
    await row.getByRole('button', { name: /办了/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('结果').fill('已约周三');
    await dialog.getByLabel('做什么').fill('带样品上门');
    await dialog.getByRole('button', { name: '三天后' }).click();
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await row.waitFor({ state: 'detached' });
    expect((await nextOf(helped)).nextStep).toBe('带样品上门');
    const { events } = await host.call('threads', 'get', { id: helped });
    expect(events.map(({ body }) => body)).toContain('约见：已约周三');
    await page.keyboard.press('Control+z');
    await row.waitFor();
  });

  it('is filtered by person and part, and remembers it', async () => {
    await page.getByRole('combobox', { name: '谁的事' }).click();
    await page.locator('.ant-select-item-option', { hasText: '乙协办' }).click();
    await rowIn('due', helped).waitFor();
    await rowIn('due', pushed).waitFor({ state: 'detached' });
    await page.getByRole('radiogroup', { name: '负责还是协办' }).getByText('负责', { exact: true }).click();
    await rowIn('due', helped).waitFor({ state: 'detached' });
    await page.getByRole('radiogroup', { name: '负责还是协办' }).getByText('协办', { exact: true }).click();
    await rowIn('due', helped).waitFor();
    await page.reload();
    await rowIn('due', helped).waitFor();
    expect(await section('due').getByRole('listitem').count()).toBe(1);
    await page.getByRole('combobox', { name: '谁的事' }).click();
    await page.locator('.ant-select-item-option', { hasText: '全部人员' }).click();
    await showAllDue();
    await rowIn('due', helped).waitFor();
  });

  it('opens the thing behind a row', async () => {
    await rowIn('due', helped).getByRole('link').click();
    await page.getByRole('heading', { name: '协办的事' }).waitFor();
    await goTo(page, '/');
  });

  it('did all this without a trouble in the page', () => {
    expect(watched.troubles).toEqual([]);
  });
});
