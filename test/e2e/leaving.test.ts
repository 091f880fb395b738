import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

const firmName = '河南省示范甲帘布有限公司';

describe('what leaves by chat', () => {
  const dataFolder = temporaryFolder();
  let host: HostProcess;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let firm = '';
  let need = '';
  let unfiled = '';
  let thread = '';

  beforeAll(async () => {
    host = await HostProcess.start(dataFolder);
    await host.setUp();
    const create = async (kind: 'organisation' | 'need' | 'achievement', values: Record<string, unknown>) =>
      (await host.call('records', 'create', { kind, values })).id;
    firm = await create('organisation', { name: firmName });
    need = await create('need', {
      title: '帘子布耐热',
      organisationId: firm,
      originalWords: '不行就换供应商',
      confirmedText: `${firmName}要求耐热老化`,
    });
    unfiled = await create('achievement', {
      title: '耐热助剂',
      leaderName: '林一川',
      ipState: 'planned',
      summary: '铜盐与芳香胺协同',
      advantages: '强度保持率提高一倍',
    });
    ({ id: thread } = await host.call('threads', 'start', {
      links: [
        { side: 'demand', targetKind: 'need', targetId: need },
        { side: 'supply', targetKind: 'achievement', targetId: unfiled },
      ],
    }));
    browser = await startBrowser();
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(10_000);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin });
    await page.getByRole('navigation').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  /** Waits for the dialog, names the recipient where none is preselected, presses Enter; the text that left. */
  async function leave(recipientName?: string): Promise<{ to: string; text: string }> {
    const dialog = page.getByRole('dialog');
    const recipient = dialog.getByLabel('发给谁');
    await expect.poll(() => recipient.evaluate((input) => input === document.activeElement)).toBe(true);
    if (recipientName !== undefined) await recipient.fill(recipientName);
    const to = await recipient.inputValue();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    return { to, text: await page.evaluate(() => navigator.clipboard.readText()) };
  }

  async function lastKept() {
    const [last] = (await host.call('disclosures', 'list', {})).rows;
    return last!.values;
  }

  it('a need: named with c, without names with Shift+C, never more than the firm confirmed', async () => {
    await goTo(page, `/need/${need}`);
    await page.getByRole('heading', { name: '帘子布耐热' }).waitFor();
    await page.keyboard.press('c');
    const told = await leave('示范乙教授');
    expect(told.text).toContain(`${firmName}要求耐热老化`);
    expect(told.text).not.toContain('换供应商');
    await page.keyboard.press('Shift+C');
    const hidden = await leave();
    // Whom one wrote to last is who one writes to next.
    expect(hidden.to).toBe('示范乙教授');
    expect(hidden.text).toContain('要求耐热老化');
    expect(hidden.text).not.toContain('示范甲');
    expect(await lastKept()).toMatchObject({
      subjectKind: 'need',
      subjectId: need,
      recipientName: '示范乙教授',
      way: 'wechat',
      form: 'anonymous',
      note: hidden.text,
    });
  });

  it('an invention before filing: by title and effect alone, and the record shows that it left', async () => {
    await goTo(page, `/achievement/${unfiled}`);
    await page.getByRole('heading', { name: '耐热助剂' }).waitFor();
    await page.getByRole('button', { name: '复制为微信文本' }).click();
    const { text } = await leave('示范丙公司');
    expect(text).toContain('强度保持率提高一倍');
    expect(text).not.toContain('铜盐');
    await page.getByRole('button', { name: /披露记录/ }).click();
    const log = page.getByRole('table', { name: '披露记录' });
    expect(await log.getByRole('row').nth(1).textContent()).toMatch(/示范丙公司.*微信 · 署名版/);
  });

  it('from a thread: to whoever stands on the other side, and the thread keeps it', async () => {
    await goTo(page, `/threads/${thread}`);
    await page
      .getByRole('listitem')
      .filter({ hasText: '耐热助剂' })
      .getByRole('button', { name: '复制为微信文本' })
      .click();
    expect((await leave()).to).toBe(firmName);
    expect(await lastKept()).toMatchObject({ threadId: thread, recipientId: firm });
    await page
      .getByRole('listitem')
      .filter({ hasText: '帘子布耐热' })
      .getByRole('button', { name: '复制为微信文本' })
      .click();
    expect((await leave()).to).toBe('林一川');
    const section = page.locator('.work-section', { hasText: '披露记录' });
    await section.getByText(firmName).waitFor();
    await section.getByText('林一川').waitFor();
  });

  it('the reminder of a meeting, with what is still open', async () => {
    const { today } = await host.call('session', 'state', {});
    const { id } = await host.call('dispatch', 'plan', { title: '六月调度会', heldOn: today });
    await host.call('dispatch', 'assign', {
      title: '走访示范甲帘布',
      leadUnit: '示范科技局',
      dueOn: today,
    });
    await goTo(page, `/dispatch/meetings/${id}`);
    await page.getByRole('heading', { name: '六月调度会' }).waitFor();
    await page.keyboard.press('c');
    const told = await leave('专班工作群');
    expect(told.text).toContain('【会议提醒】六月调度会');
    expect(told.text).toContain('1. 走访示范甲帘布 · 示范科技局');
    await page.keyboard.press('Shift+C');
    const hidden = await leave();
    for (const name of ['走访', '科技局']) expect(hidden.text).not.toContain(name);
    expect(await lastKept()).toMatchObject({ subjectKind: 'meeting', subjectId: id, form: 'anonymous' });
  });

  it('the sentence of a report', async () => {
    await goTo(page, '/report/numbers');
    await page.locator('.numbers-sentence').waitFor();
    await page.keyboard.press('c');
    const { text } = await leave('分管院长');
    expect(text).toBe(await page.locator('.numbers-sentence p').textContent());
    expect(await lastKept()).toMatchObject({ subjectKind: 'report', recipientName: '分管院长', note: text });
  });

  it('is found again in the log by any word, and can be taken back', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('披露');
    await page.getByRole('option', { name: '披露记录' }).click();
    const log = page.getByRole('table', { name: '披露记录' });
    await page.getByText('8 条', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('分管院长');
    await page.getByText('1 条', { exact: true }).waitFor();
    await log.getByRole('button', { name: /撤\s*回/ }).click();
    await log.getByText('已撤回').waitFor();
  });

  it('did all this without a trouble in the page', () => {
    expect(watched.troubles).toEqual([]);
  });
});
