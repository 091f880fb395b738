import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

/** An achievement's English page, written beside its Chinese text, put on record and seen as it leaves. */
describe('an English offer in the browser', () => {
  const dataFolder = temporaryFolder();
  let browser: Browser;
  let host: HostProcess;
  let watched: WatchedPage;
  let page: Page;
  let id: string;

  beforeAll(async () => {
    host = await HostProcess.start(dataFolder);
    await host.setUp();
    const values = { title: '耐热尼龙', advantages: '千小时强度损失小于5%', trl: 6 };
    ({ id } = await host.call('records', 'create', { kind: 'achievement', values }));
    browser = await startBrowser();
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  it('is written, waits for the check where it goes abroad, and is kept in the log', async () => {
    await goTo(page, `/achievement/${id}`);
    await page.getByRole('button', { name: '英文供需书' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('千小时强度损失小于5%').waitFor();
    await form.getByLabel('Title').fill('Heat-resistant nylon');
    await form.getByLabel('Advantages and innovations').fill('Keeps 95 % of its strength');
    await page.getByRole('button', { name: '预览并送出…' }).click();
    await page.getByLabel('送给谁').fill('境外合作网络');
    await page.getByLabel(/对方国家代码/).fill('276');
    await page.getByRole('button', { name: '打开预览' }).click();
    await page
      .getByRole('alert')
      .getByText(/出口管制/)
      .waitFor();
    await page.getByLabel(/对方国家代码/).fill('');
    await page.getByRole('button', { name: '打开预览' }).click();
    const desk = page.locator('.document-desk');
    await desk.getByText('Keeps 95 % of its strength').waitFor();
    await desk.getByText('TRL 6').waitFor();
    const { rows } = await host.call('disclosures', 'of', { subject: { kind: 'achievement', id } });
    expect(rows.map(({ values }) => [values.recipientName, values.form])).toEqual([
      ['境外合作网络', 'anonymous'],
    ]);
  });

  it('did all this without a trouble in the page', () => {
    expect(watched.troubles).toEqual([]);
  });
});
