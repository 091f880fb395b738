import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messyLedger } from '../fixtures/messyLedger.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

const dataFolder = temporaryFolder();
const files = mkdtempSync(path.join(tmpdir(), 'yinxian-ledgers-'));
let host: HostProcess;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
let contractId = '';

beforeAll(async () => {
  [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
  await host.setUp();
  watched = await openApplication(browser, host);
  page = watched.page;
  page.setDefaultTimeout(15_000);
  await page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  removeFolder(dataFolder);
  rmSync(files, { recursive: true, force: true });
});

it('registers a contract in at most six actions and eight fields', async () => {
  let actions = 0;
  const act = async (work: () => Promise<void>) => {
    actions += 1;
    await work();
  };
  await act(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('c');
  });
  await page.getByRole('heading', { name: '合同与到账' }).waitFor();
  await act(() => page.keyboard.press('n'));
  const form = page.locator('.contract-form');
  await form.waitFor();
  expect(await form.locator('.ant-form-item:visible').count()).toBeLessThanOrEqual(8);
  await form.getByLabel('项目名称').fill('耐热尼龙工艺委托开发');
  await form.getByRole('combobox', { name: '卖方（技术方）' }).fill('示范大学');
  await form.getByRole('combobox', { name: '买方（用户方）' }).fill('示范材料有限公司');
  await form.locator('[id$=-total]').fill('120');
  await form.locator('[id$=-technical]').fill('100');
  await act(() => form.locator('[id$=-technical]').press('Enter'));
  await page.getByText(/已登记 /).waitFor();
  expect(actions).toBeLessThanOrEqual(6);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/contracts\/[0-9a-f-]{36}$/);
  contractId = new URL(page.url()).hash.split('/').at(-1)!;
  const contract = await host.call('contracts', 'get', { id: contractId });
  expect(contract).toMatchObject({
    sellers: ['示范大学'],
    buyers: ['示范材料有限公司'],
    countedFen: 120_000_000,
  });
});

it('says beside the field what contradicts itself, and loses nothing that was typed', async () => {
  await page.getByRole('button', { name: '修改' }).click();
  const form = page.locator('.contract-form');
  await form.locator('[id$=-technical]').fill('121');
  await form.getByText('技术交易额不能大于成交额。').waitFor();
  await form.getByRole('button', { name: '保存' }).click();
  expect(await form.getByLabel('项目名称').inputValue()).toBe('耐热尼龙工艺委托开发');
  await form.getByRole('button', { name: '取消' }).click();
});

it('plans instalments, shares a receipt out to the 分, and shows the proof of the broker’s work', async () => {
  await page.getByRole('button', { name: '编辑计划' }).click();
  const plan = page.getByRole('dialog', { name: '分期付款计划' });
  await plan.getByLabel('付款条件 1').fill('签订后10个工作日内');
  await plan.getByLabel('金额 1').fill('36.5');
  await plan.getByRole('button', { name: '保存' }).click();
  await page.getByText('计划已保存').waitFor();
  await page.getByText('各期合计低于合同金额').waitFor();
  const today = (await host.call('session', 'state', {})).today;
  await host.call('contracts', 'addReceipt', {
    contractId,
    values: { receivedOn: today, amountFen: 36_500_000, payer: '示范材料有限公司' },
    aboveTotal: 'refuse',
  });
  await page.getByRole('button', { name: '分配', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: '收益分配' });
  await sheet.getByLabel('姓名或单位 1').fill('完成人甲');
  await sheet.getByLabel('比例（%） 1').fill('60');
  await sheet.getByLabel('姓名或单位 2').fill('示范学院');
  await sheet.getByLabel('比例（%） 2').fill('30');
  await sheet.getByRole('button', { name: '保存' }).click();
  await sheet.getByText('各项比例相加不等于100%').waitFor();
  await sheet.getByLabel('比例（%） 2').fill('40');
  await sheet.getByRole('button', { name: '保存' }).click();
  await page.getByText('分配表已保存').waitFor();
  const money = await host.call('money', 'of', { contractId });
  expect(money.plan).toMatchObject([{ state: 'paid', paidFen: 36_500_000 }]);
  expect(money.undistributed).toEqual([]);
  expect(money.sheets[0]?.shareFen).toEqual([21_900_000, 14_600_000]);
  await page.getByRole('button', { name: '居间工作证明' }).click();
  const proof = page.getByRole('dialog', { name: '居间工作证明' });
  await proof.getByText('示范').first().waitFor();
  await page.keyboard.press('Escape');
  await proof.waitFor({ state: 'hidden' });
});

it('shows four tracks side by side, and each step moves its own', async () => {
  for (const track of ['认定登记', '到账', '收益分配', '权属与备案', '跟踪'])
    await page.locator('.track-name', { hasText: track }).waitFor();
  await page.getByRole('button', { name: '记一笔 认定登记' }).click();
  await page.getByRole('dialog').getByLabel('登记机构').fill('示范登记站');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s?存/ })
    .click();
  await page.locator('.track-card', { hasText: '提交登记' }).waitFor();
  const { registration } = await host.call('fulfilment', 'of', { contractId });
  expect(registration).toMatchObject({ state: 'submitted', registry: '示范登记站' });
});

it('copies the registration form field by field', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin });
  await page.getByRole('button', { name: '登记表' }).click();
  const first = page.getByRole('button', { name: '复制项目名称' });
  await first.focus();
  await page.keyboard.press('Enter');
  await page.getByText('已复制“项目名称”').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('耐热尼龙工艺委托开发');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('复制合同签订日期');
  await page.keyboard.press('Escape');
});

it('exports the registration workbook, which reads back as the form', async () => {
  await goTo(page, '/ledger/package');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出工作簿' }).click();
  const file = path.join(files, 'registration.xlsx');
  await (await download).saveAs(file);
  const [sheet] = await readWorkbook(file);
  const [head, row] = sheet!.data;
  const { fields } = await host.call('registration', 'form', { contractId });
  for (const field of fields) {
    const cell = row![head!.indexOf(field.label.zh)] ?? '';
    expect(typeof cell === 'number' ? cell.toFixed(2) : cell, field.label.zh).toBe(field.value);
  }
});

it('takes in a ledger of 500 past contracts, every row kept, and clears a doubt', async () => {
  const file = path.join(files, '合同台账.tsv');
  writeFileSync(file, messyLedger(500).text);
  await goTo(page, '/ledger/import');
  await page.getByLabel(/台账所属单位/).fill('某示范大学');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('500 行记录').waitFor();
  await page.getByRole('button', { name: '导入全部 500 行' }).click();
  await page.getByText('已导入 500 行').waitFor();
  const kept = async () => {
    const { total } = await host.call('ledger', 'pending', {});
    const { total: contracts } = await host.call('records', 'ids', {
      kind: 'contract',
      filter: {},
      sort: null,
    });
    return { contracts: contracts - 1, pending: total };
  };
  const before = await kept();
  const { items } = await host.call('ledger', 'pending', { limit: 200 });
  const held = items.filter((item) => item.targetId === null).length;
  expect(before.contracts + held).toBe(500);
  await page.getByRole('button', { name: '查看待核' }).click();
  await page.locator('[data-testid^=pending-]').first().waitFor();
  await page
    .getByRole('button', { name: /^已核 / })
    .first()
    .click();
  await expect.poll(async () => (await kept()).pending).toBe(before.pending - 1);
  expect(watched.troubles).toEqual([]);
});
