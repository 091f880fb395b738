import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

const statement = [
  '到账日期,流水号,到账金额,付款单位,摘要',
  '2026-03-02,R1,"300,000.00",示范材料有限公司,HT2026-01首付款',
  '2026-03-03,R2,400000,示范材料有限公司,两个项目',
  '2026-03-04,R3,12.5,某银行,结息',
  '2026-03-05,R4,-100000,示范协作大学,拨付协作经费',
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
    expect(await page.locator('[data-testid^=line-]').count()).toBe(4);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('重复 4 笔').first().waitFor();
    expect(await page.locator('[data-testid^=line-]').count()).toBe(4);
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
    expect((await host.call('claiming', 'pool', {})).counts).toEqual({ open: 2, claimed: 1, setAside: 1 });
  });

  it('books what went out as passed on to a partner, off what the contract received', async () => {
    await row('拨付协作经费').getByRole('button', { name: '另选合同' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('外拨（转给合作单位）').click();
    await dialog.getByLabel('合同编号、项目、负责人或付款单位').fill('耐热尼龙委托开发');
    await dialog
      .locator('.claim-choices li', { hasText: '耐热尼龙委托开发' })
      .getByRole('button', { name: /加\s*入/ })
      .click();
    await dialog.getByRole('button', { name: /^认\s*领$/ }).click();
    await row('拨付协作经费').waitFor({ state: 'detached' });
    expect(await received(0)).toBe(10_000_000);
    const { receipts } = await host.call('contracts', 'get', { id: ids[0]! });
    expect(receipts.map(({ amountFen, nature }) => [amountFen, nature])).toContainEqual([
      -10_000_000,
      'outward',
    ]);
  });

  it('remembers under which name a buyer pays, and forgets it again', async () => {
    await page.getByRole('button', { name: '付款别名' }).click();
    const dialog = page.getByRole('dialog', { name: '付款别名' });
    await dialog.getByText('还没有付款别名').waitFor();
    await dialog.getByLabel('合同买方').fill('示范材料有限公司');
    await dialog.getByLabel('付款时的名称').fill('示范集团财务公司');
    await dialog.getByRole('button', { name: /记\s*下/ }).click();
    await dialog.getByRole('cell', { name: '示范集团财务公司' }).waitFor();
    const later = '到账日期\t流水号\t到账金额\t付款单位\t摘要\n2026-03-06\tR5\t77700\t示范集团财务公司\t往来';
    await host.call('claiming', 'importLines', { source: { from: 'paste', text: later } });
    const { lines } = await host.call('claiming', 'pool', { text: '示范集团' });
    expect(lines[0]?.proposals.length).toBeGreaterThan(0);
    await dialog.getByRole('button', { name: '移除第 1 个' }).click();
    await dialog.getByText('还没有付款别名').waitFor();
    await dialog
      .getByRole('button', { name: /关\s*闭/ })
      .last()
      .click();
  });

  it('left nothing in the console', () => {
    expect(watched.troubles).toEqual([]);
  });
});
