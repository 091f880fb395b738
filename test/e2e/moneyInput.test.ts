import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser } from './support/browser.ts';
import { settled } from './support/screens.ts';

const dataFolder = temporaryFolder();
let host: HostProcess;
let browser: Browser;
let page: Page;
let thread = '';

beforeAll(async () => {
  host = await HostProcess.start(dataFolder);
  await host.setUp();
  const { id: targetId } = await host.call('records', 'create', {
    kind: 'organisation',
    values: { name: '示范甲公司' },
  });
  ({ id: thread } = await host.call('threads', 'start', {
    title: '一件对接',
    links: [{ side: 'demand', targetKind: 'organisation', targetId }],
  }));
  browser = await startBrowser();
  ({ page } = await openApplication(browser, host));
  page.setDefaultTimeout(10_000);
  await page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  removeFolder(dataFolder);
});

it('leaving an amount moves nothing: what was being clicked stays under the pointer', async () => {
  await goTo(page, `/threads/${thread}`);
  const field = page.locator('.intended-amount input');
  await field.fill('5万');
  await page.getByText('= 5 万元').or(page.getByText('= 5万元')).waitFor();
  const save = page.locator('.intended-amount button');
  const places = () =>
    page.locator('.thread-aside *').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  // What came with the typing, and sections below, may still be on their way: only what stands still can be seen to move.
  await settled(page);
  const before = await places();
  await field.blur();
  expect(await field.inputValue()).toBe('5');
  expect(await places()).toEqual(before);
  const place = (await save.boundingBox())!;
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  const stored = async () => (await host.call('threads', 'get', { id: thread })).intendedFen;
  await expect.poll(stored).toBe(5_000_000);
  // Another amount set from elsewhere is shown, not what was typed before.
  await host.call('threads', 'update', { id: thread, patch: { intendedFen: 7_000_000 } });
  await goTo(page, '/threads');
  await goTo(page, `/threads/${thread}`);
  await expect.poll(() => field.inputValue()).toBe('7');
});
