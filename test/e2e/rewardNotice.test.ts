import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

const dataFolder = temporaryFolder();
let host: HostProcess;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
let contractId = '';

beforeAll(async () => {
  [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
  await host.setUp();
  const { today } = await host.call('session', 'state', {});
  const values = { projectName: '示范许可', signedOn: today, totalFen: 10_000_000, contractType: 'licence' };
  const parties = [
    { side: 'seller' as const, organisationId: null, name: '示范大学' },
    { side: 'buyer' as const, organisationId: null, name: '示范材料有限公司' },
  ];
  contractId = (await host.call('contracts', 'register', { values, parties })).id;
  const receipt = { contractId, values: { receivedOn: today, amountFen: 10_000_000 } };
  const { receiptId } = await host.call('contracts', 'addReceipt', receipt);
  const shares = [{ role: 'person' as const, name: '示范甲', ratioMillionths: 1_000_000, isLeader: false }];
  const sheet = { receiptId, mode: 'licence', ownerType: 'public', grossFen: 10_000_000 } as const;
  await host.call('money', 'saveSheet', {
    contractId,
    values: { ...sheet, relatedStatement: '无', shares },
  });
  watched = await openApplication(browser, host);
  page = watched.page;
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  removeFolder(dataFolder);
});

it('posts the notice of a reward where the sheet stands, takes an objection and holds the payment', async () => {
  await goTo(page, `/contracts/${contractId}`);
  const sheet = page.locator('.money-sheet').first();
  const post = sheet.getByRole('button', { name: '记：公示' });
  await post.waitFor();
  expect(await post.isDisabled()).toBe(true);
  await sheet.getByLabel('公示位置').fill('示范大学科技处公示栏');
  await post.click();
  await sheet.getByText('示范大学科技处公示栏').waitFor();
  const sheetOf = async () => (await host.call('money', 'of', { contractId })).sheets[0]!;
  expect((await sheetOf()).notice?.values).toMatchObject({ days: 15, unit: 'workday', kind: 'reward' });
  await sheet.getByRole('button', { name: '记异议' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('分配比例不清');
  await page.getByRole('dialog').getByRole('button').last().click();
  await sheet.getByText('分配比例不清').waitFor();
  expect((await sheetOf()).notice?.openObjections).toBe(1);
  await sheet.getByRole('button', { name: '记：发放' }).click();
  await page.getByText('分配表有问题：公示有未处理的异议').waitFor();
  expect((await sheetOf()).paidOn).toBeNull();
  expect(watched.troubles).toEqual([]);
});
