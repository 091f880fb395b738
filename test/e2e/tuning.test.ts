import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

/** Weights, learning, thesaurus and the views of the portfolio, on the demonstration catalogue. */
describe('tuning and portfolio in the browser', () => {
  const dataFolder = temporaryFolder();
  let host: HostProcess;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    host = await HostProcess.start(dataFolder);
    await host.setUp();
    await host.call('demonstration', 'load', {});
    browser = await startBrowser();
    watched = await openApplication(browser, host);
    page = watched.page;
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  it('shows what a weight changes before it is saved, keeps the set, and goes back', async () => {
    await goTo(page, '/tuning');
    const region = page.getByRole('slider', { name: '“地域”的权重' });
    await region.waitFor();
    await page.getByRole('table', { name: '前后对照' }).waitFor();
    await region.focus();
    for (let press = 0; press < 9; press++) await page.keyboard.press('ArrowRight');
    await page.getByText('出厂 0.03').waitFor();
    await page.getByRole('button', { name: '保存为本单位的权重' }).click();
    const history = page.getByRole('table', { name: '保存过的权重' });
    await history.getByText('地域 0.03 → 0.12').waitFor();
    const { inForce } = await host.call('tuning', 'weights', {});
    expect(inForce.parts.region).toBeCloseTo(0.12, 9);
    await page.getByRole('button', { name: '恢复出厂权重' }).click();
    await history.getByText('与出厂相同').waitFor();
    expect((await host.call('tuning', 'weights', {})).inForce).toMatchObject({ source: 'shipped' });
  });

  it('says how many decisions are missing before anything can be learnt', async () => {
    await page.getByText('从判断学习').click();
    await page.getByText(/判断还不够：已有 \d+ 条，还差 \d+ 条/).waitFor();
  });

  it('takes an entry into the thesaurus and shows it where it joins two texts', async () => {
    await page.getByText('词库', { exact: true }).click();
    await page.getByRole('button', { name: '添加词条' }).click();
    const names = page.getByLabel('同一样东西的各种说法').last();
    await names.fill('黑话设备');
    await names.press('Enter');
    await names.fill('行话系统');
    await names.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await page.getByText('黑话设备 · 行话系统').waitFor();
    const need = await host.call('records', 'create', {
      kind: 'need',
      values: { title: '黑话设备改造', originalWords: '黑话设备故障多' },
    });
    await host.call('records', 'create', {
      kind: 'achievement',
      values: { title: '行话系统诊断方法', summary: '行话系统' },
    });
    await goTo(page, `/match/need/${need.id}`);
    await page.getByText('黑话设备 ≈ 行话系统').waitFor();
    expect(await page.getByText('黑话设备 ≈ 行话系统').count()).toBe(1);
  });

  it('computes the views by itself and draws the network', async () => {
    await goTo(page, '/portfolio/network');
    await page.getByRole('img', { name: '需求与成果的匹配网' }).waitFor();
    const views = await host.call('portfolio', 'overview', {});
    expect(views.needCount).toBe(41);
    expect(views.network.pairs.length).toBeGreaterThan(0);
    await page.getByText(/^共性技术/).click();
    await page.getByText(/^无人要的成果/).click();
    await page.getByText(/^无人可接的需求/).click();
  });

  it('leaves nothing in the console and asks nobody else', () => {
    expect(watched.troubles).toEqual([]);
  });
});
