import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

/** A need from its first words to 可对接, an achievement into the library, a grant into its register. */
describe('before the pair, in the browser', () => {
  const dataFolder = temporaryFolder();
  let browser: Browser;
  let host: HostProcess;
  let watched: WatchedPage;
  let page: Page;

  const dialog = () => page.getByRole('dialog');
  const save = () =>
    dialog()
      .getByRole('button', { name: /保\s*存/ })
      .click();

  async function openSection(name: string): Promise<void> {
    const header = page.locator('.detail-body .ant-collapse-header', { hasText: name });
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }

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

  it('diagnoses a need and publishes only what the firm confirmed', async () => {
    const { id } = await host.call('records', 'create', {
      kind: 'need',
      values: { title: '耐热帘子布', originalWords: '布一热就脆', needType: 'product' },
    });
    await goTo(page, `/need/${id}`);
    await openSection('诊断与确认');
    await page.getByText('还没有企业确认稿').waitFor();
    expect(await page.getByRole('textbox', { name: '企业原话' }).count()).toBe(0);

    await page.getByRole('button', { name: '问诊提纲' }).click();
    await page.getByText('目标产品的用途、用户、预计年销量与售价').first().waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '下结论' }).click();
    await dialog().getByLabel('结论').click();
    await page.getByTitle('可对接', { exact: true }).click();
    await save();
    await page.locator('.preparation-facts .screen-only', { hasText: '可对接' }).waitFor();

    await page.getByRole('button', { name: '企业确认', exact: true }).click();
    await dialog().getByLabel('确认稿').fill('长期耐热两百度的帘子布');
    await dialog().getByLabel('企业确认人').fill('王厂长');
    const scan = { name: '盖章件.png', mimeType: 'image/png', buffer: Buffer.from('扫描') };
    await dialog().locator('input[type=file]').setInputFiles(scan);
    await save();
    await page.locator('.preparation-files').getByRole('button', { name: scan.name, exact: true }).waitFor();
    await page.locator('.preparation-confirmed').getByText('长期耐热两百度的帘子布').waitFor();
    await page.getByRole('button', { name: /转为可对接/ }).click();
    await page.locator('.preparation-stages .ant-tag', { hasText: '可对接' }).waitFor();

    const { today } = await host.call('session', 'state', {});
    const verdict = { verdict: 'notEstablished' as const, byName: '周技', body: '属伪需求', untilOn: null };
    await host.call('preparation', 'judge', { id, values: { ...verdict, happenedOn: today } });
    const facts = page.locator('.preparation-facts');
    await facts.getByText('伪需求（仅内部可见）').waitFor();
    await page.emulateMedia({ media: 'print' });
    // biome-ignore lint/performance/useDomNodeTextContent: what is not drawn on paper must not count
    const printed = await facts.innerText();
    await page.emulateMedia({ media: 'screen' });
    expect(printed).toContain('暂不具备对接条件');
    expect(printed).not.toContain('伪需求');
  });

  it('assesses an achievement and finds it in the library', async () => {
    const { id } = await host.call('records', 'create', {
      kind: 'achievement',
      values: { title: '耐热助剂' },
    });
    const assessment = { byName: '评委甲', grades: { trl: 7, economic: 9, potential: 9 }, comment: null };
    const today = (await host.call('session', 'state', {})).today;
    await host.call('preparation', 'assess', {
      id,
      happenedOn: today,
      assessment: { ...assessment, trlEvidence: '检测报告' },
    });
    await goTo(page, `/achievement/${id}`);
    await openSection('评价与入库');
    await page.getByRole('button', { name: /^评\s*价$/ }).click();
    await dialog().getByLabel('评价人').fill('评委乙');
    await dialog().getByLabel('技术成熟度（TRL 1–9）').fill('6');
    await dialog().getByLabel('经济价值').fill('8');
    await save();
    await dialog().getByText('评了成熟度，请写明依据').waitFor();
    await dialog().getByLabel('成熟度依据').fill('台架试验');
    await save();
    await page.getByText('达到入库条件').waitFor();
    await goTo(page, '/registers/library');
    await page
      .getByRole('row', { name: /耐热助剂/ })
      .getByText('在库')
      .waitFor();
  });

  it('enters a grant; its end stands among today’s clocks', async () => {
    await goTo(page, '/registers/grant');
    await page.getByRole('button', { name: '登记一条' }).click();
    await dialog().getByLabel('成果名称').fill('耐热助剂');
    await save();
    await page.getByRole('button', { name: '耐热助剂' }).waitFor();
    const [entry] = (await host.call('registers', 'list', { kind: 'grant' })).entries;
    const { today } = await host.call('session', 'state', {});
    await host.call('registers', 'save', {
      kind: 'grant',
      id: entry!.id,
      values: { ...entry!.values, termTo: today },
    });
    await goTo(page, '/');
    await page.locator('.today-clocks').getByText('赋权期满').waitFor();
    expect(watched.troubles).toEqual([]);
  });
});
