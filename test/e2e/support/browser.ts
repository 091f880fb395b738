import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../../build/chromium.ts';
import type { HostProcess } from '../../support/host.ts';

/** A real Chromium; started once per suite. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    // In the language C it opens no file with a Chinese name.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
}

/** A page and everything that went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, exceptions, refused styles and scripts, requests to anywhere else. Must stay empty. */
  readonly troubles: string[];
}

/** Opens the application in a window of its own. */
export async function openApplication(
  browser: Browser,
  host: HostProcess,
  size = { width: 1280, height: 800 },
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: size,
    acceptDownloads: true,
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(host.origin) && !/^(data|blob):/.test(request.url()))
      troubles.push(`request: ${request.url()}`);
  });
  await page.goto(host.address);
  return { page, troubles };
}

/** Goes to a page of the application by its address in it. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${address}`);
}
