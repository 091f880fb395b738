import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

const statement = [
  '到账日期,流水号,到账金额,付款单位,摘要',
  '2026-03-02,R1,"300,000.00",示范材料有限公司,HT2026-01首付款',
  '2026-03-03,R2,400000,示范材料有限公司,两个项目',
  '2026-03-04,R3,12.5,某银行,结息',
].join('\n');

/** 到账认领 in the browser, its actions counted. */
describe('claiming in the browser', () => {
  const dataFolder = temporaryFolder();
  let browser: Browser;
  let host: HostProcess;
  let watched: WatchedPage;
  let page: Page;
  const ids: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    host = await HostProcess.start(dataFolder);
    await host.setUp();
    for (const [contractNumber, projectName, totalFen] of [
      ['HT2026-01', '耐热尼龙委托开发', 100_000_000],
      ['HT2026-02', '轴承寿命预测', 20_000_000],
      ['HT2026-03', '钢丝绳缺陷识别', 5_000_000],
    ] as const) {
      const made = await host.call('contracts', 'register', {
        values: { projectName, contractNumber, totalFen, signedOn: '2026-01-05' },
        parties: [
          { side: 'seller', organisationId: null, name: '示范大学' },
          { side: 'buyer', organisationId: null, name: '示范材料有限公司' },
        ],
      });
      ids.push(made.id);
    }
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(10_000);
    await goTo(page, '/contracts');
    await page.getByRole('button', { name: '到账认领' }).click();
    await page.getByText('没有待认领的到账').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  const row = (text: string) => page.locator('tr', { hasText: text });
  const received = async (place: number) =>
    (await host.call('contracts', 'get', { id: ids[place]! })).receivedFen;

  it('takes a statement in, claims nothing by itself, and twice is once', async () => {
    const file = { name: '流水.csv', mimeType: 'text/csv', buffer: Buffer.from(statement) };
    await page.locator('input[type=file]').setInputFiles(file);
    await row('HT2026-01首付款').waitFor();
    expect(await page.locator('[data-testid^=line-]').count()).toBe(3);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('重复 3 笔').first().waitFor();
    expect(await page.locator('[data-testid^=line-]').count()).toBe(3);
    expect(await received(0)).toBe(0);
  });

  it('claims the proposed contract in one action and turns it back', async () => {
    let actions = 0;
    await row('HT2026-01首付款').getByText('写明合同编号').waitFor();
    await row('HT2026-01首付款')
      .getByRole('button', { name: /^认\s*领$/ })
      .click();
    actions += 1;
    await row('HT2026-01首付款').waitFor({ state: 'detached' });
    expect(await received(0)).toBe(30_000_000);
    expect(actions).toBeLessThanOrEqual(2);
    await page.getByRole('tab', { name: /已认领/ }).click();
    await row('HT2026-01首付款').getByRole('button', { name: '撤回认领' }).click();
    await row('HT2026-01首付款').waitFor({ state: 'detached' });
    expect(await received(0)).toBe(0);
    await page.getByRole('tab', { name: /待认领/ }).click();
    await row('HT2026-01首付款').waitFor();
  });

  it('splits one payment over two contracts chosen by hand', async () => {
    await row('两个项目').getByRole('button', { name: '另选合同' }).click();
    const dialog = page.getByRole('dialog');
    for (const name of ['轴承寿命预测', '耐热尼龙委托开发']) {
      await dialog.getByLabel('合同编号、项目、负责人或付款单位').fill(name);
      await dialog
        .locator('.claim-choices li', { hasText: name })
        .getByRole('button', { name: /加\s*入/ })
        .click();
    }
    await dialog.getByRole('button', { name: /^认\s*领$/ }).click();
    await row('两个项目').waitFor({ state: 'detached' });
    expect([await received(0), await received(1), await received(2)]).toEqual([20_000_000, 20_000_000, 0]);
  });

  it('sets aside what is no contract’s', async () => {
    await row('结息').getByText('没有找到对得上的合同').waitFor();
    await row('结息').getByRole('button', { name: '不属于合同' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('利息');
    await dialog.getByRole('button').last().click();
    await row('结息').waitFor({ state: 'detached' });
    expect((await host.call('claiming', 'pool', {})).counts).toEqual({ open: 1, claimed: 1, setAside: 1 });
  });

  it('left nothing in the console', () => {
    expect(watched.troubles).toEqual([]);
  });
});
