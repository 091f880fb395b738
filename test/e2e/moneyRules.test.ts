import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

/** What an office takes off and by which notices it estimates, set on screen and met again in a contract. */
describe('rules of money in the browser', () => {
  const dataFolder = temporaryFolder();
  let browser: Browser;
  let host: HostProcess;
  let watched: WatchedPage;
  let page: Page;

  const section = (name: string) => page.locator('.settings-section', { hasText: name });
  const rules = () => host.call('rules', 'get', {});

  beforeAll(async () => {
    host = await HostProcess.start(dataFolder);
    await host.setUp();
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

  it('takes an item of the office’s own, orders it, and undoes it by one key', async () => {
    await goTo(page, '/settings');
    const deductions = section('净收入扣除项');
    await deductions.getByRole('button', { name: '加一项' }).click();
    await deductions.getByLabel('名称（可不填） 7').fill('知识产权运营费');
    await deductions.getByLabel('自动列出的方式 7').click();
    await page.locator('.ant-select-item-option', { hasText: '许可' }).click();
    await page.keyboard.press('Escape');
    await deductions.getByLabel('依据 7').fill('示范大学办法第七条');
    await deductions.getByRole('button', { name: '上移 7' }).click();
    await deductions.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('已保存').waitFor();
    const kept = (await rules()).deductions;
    expect(kept[5]).toEqual({
      kind: 'other',
      title: '知识产权运营费',
      modes: ['licence'],
      source: '示范大学办法第七条',
      certainty: '?',
    });
    await page.locator('body').press('Control+z');
    await expect.poll(async () => (await rules()).deductions.length).toBe(6);
    await host.call('rules', 'saveDeductions', { deductions: kept });
  });

  it('takes a notice of another year', async () => {
    const notices = section('后补助规则');
    await notices.getByRole('button', { name: '录入一份通知' }).click();
    const dialog = page.getByRole('dialog', { name: '后补助通知' });
    await dialog.getByLabel('通知名称', { exact: true }).fill('示范市后补助通知');
    await dialog.getByLabel('通知日期').fill('2026-03-01');
    await dialog.getByLabel('通知日期').press('Enter');
    await dialog.getByLabel('比例（占当年到账）').fill('5');
    await dialog.getByLabel('一家机构一年的上限').fill('100');
    await dialog.getByLabel('计入的合同类型').click();
    await page.locator('.ant-select-item-option', { hasText: '许可' }).last().click();
    await page.keyboard.press('Escape');
    await dialog.getByLabel('依据（通知名称、文号）').fill('示范市科技局2026年3月通知');
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await notices.getByText('示范市后补助通知').waitFor();
    expect((await rules()).subsidies[0]).toMatchObject({ rateMillionths: 50_000, capFen: 100_000_000 });
  });

  it('begins a sheet with what the office lists, and prints an estimate that is no verdict', async () => {
    const { today } = await host.call('session', 'state', {});
    const { id } = await host.call('contracts', 'register', {
      values: {
        projectName: '耐热尼龙许可',
        contractType: 'licence',
        totalFen: 100_000_000,
        signedOn: '2026-01-05',
      },
      parties: [
        { side: 'seller', organisationId: null, name: '示范大学' },
        { side: 'buyer', organisationId: null, name: '示范材料有限公司' },
      ],
    });
    await host.call('contracts', 'addReceipt', {
      contractId: id,
      values: { receivedOn: today, amountFen: 10_000_000 },
      aboveTotal: 'refuse',
    });
    await goTo(page, `/contracts/${id}`);
    await page.getByRole('button', { name: '分配', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: '收益分配' });
    await sheet.getByText('知识产权运营费').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '居间工作证明' }).click();
    const proof = page.locator('.document-desk');
    await proof.getByText('按2026年通知测算：示范市后补助通知').waitFor();
    await proof.getByText('待核').first().waitFor();
    expect(await proof.getByText('符合').count()).toBe(0);
    expect(watched.troubles).toEqual([]);
  });
});
