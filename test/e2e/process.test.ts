import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser } from './support/browser.ts';

/** Counts what a person does: a click, a key chord, a submitted form. Typing into a field is no action of its own. */
class Actions {
  count = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async click(selector: Parameters<Page['locator']>[0]): Promise<void> {
    this.count += 1;
    await this.page.locator(selector).first().click();
  }
  async press(chord: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.press(chord);
  }
}

describe('a thread under the law, on the screen', () => {
  const dataFolder = temporaryFolder();
  let host: HostProcess;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  let threadId = '';

  beforeAll(async () => {
    host = await HostProcess.start(dataFolder);
    await host.setUp();
    const organisation = await host.call('records', 'create', {
      kind: 'organisation',
      values: { name: '示范大学', kind: 'university' },
    });
    const achievement = { title: '耐高温尼龙帘子布浸胶配方', organisationId: organisation.id };
    await host.call('records', 'create', { kind: 'achievement', values: achievement });
    const need = { title: '帘子布耐高温浸胶', problem: '尼龙帘子布浸胶耐高温不足' };
    await host.call('records', 'create', { kind: 'need', values: need });
    browser = await startBrowser();
    ({ page, troubles } = await openApplication(browser, host));
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  it('comes from a need in at most four actions', async () => {
    await goTo(page, '/need');
    await page.locator('[data-testid^=row-]').first().waitFor();
    const actions = new Actions(page);
    await actions.click('[data-testid^=row-]');
    await actions.click('button:has-text("找匹配")');
    await page.getByRole('button', { name: /发起对接/ }).waitFor();
    await actions.press('t');
    await page.waitForURL(/#\/threads\/[0-9a-f-]{36}/);
    threadId = new URL(page.url()).hash.split('/').at(-1) ?? '';
    expect(threadId).not.toBe('');
    expect(actions.count).toBeLessThanOrEqual(4);
  });

  it('logs the outcome of a call in at most three actions', async () => {
    await page.locator('.log-form').waitFor();
    const actions = new Actions(page);
    await actions.press('l');
    await page.keyboard.type('厂方同意先看小样');
    const { nextStep } = await host.call('threads', 'get', { id: threadId });
    if (nextStep === null) {
      await page.locator('.log-form').getByLabel('做什么').fill('寄小样');
      await actions.click('.log-form button:has-text("三天后")');
    }
    await actions.press('Control+Enter');
    await page.getByText('厂方同意先看小样', { exact: true }).first().waitFor();
    expect(actions.count).toBeLessThanOrEqual(3);
  });

  it('asks for the next record with one button and takes it', async () => {
    await host.call('threads', 'update', { id: threadId, patch: { transferMode: 'assignment' } });
    await page.getByText('下一项：需方同意推送').waitFor();
    await page.locator('.process-next button').click();
    await page.getByRole('dialog').getByLabel('姓名或单位').fill('示范材料有限公司');
    await page.getByRole('dialog').locator('.ant-btn-primary').click();
    await page.getByText('下一项：供方同意推送').waitFor();
  });

  it('names what stands before the signature, and refuses it', async () => {
    await page.locator('.process-guard', { hasText: '请先记定价方式' }).waitFor();
    await page.locator('.work-actions .ant-dropdown-trigger').click();
    await page.locator('.ant-dropdown-menu-item', { hasText: '签约' }).click();
    await page.getByRole('dialog').locator('.ant-btn-primary').click();
    await page
      .getByText(/现在还不能做这一步/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    expect((await host.call('threads', 'get', { id: threadId })).stage).toBe('push');
  });

  it('shows the clock of a notice on the thread', async () => {
    const { today } = await host.call('session', 'state', {});
    const values = { title: '配方', place: '科技处公示栏', startOn: today, days: 15, unit: 'day' as const };
    await host.call('process', 'postNotice', { threadId, values: { kind: 'price', ...values } });
    await page.locator('.thread-aside').getByText('定价公示').first().waitFor();
    await page
      .getByText(/公示中/)
      .first()
      .waitFor();
    expect(troubles).toEqual([]);
  });
});
