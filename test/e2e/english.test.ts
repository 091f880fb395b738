import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../renderer/i18n/words.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { openApplication, startBrowser, type WatchedPage } from './support/browser.ts';
import { firstIds, leaveScreen, type Stage, screens, settled } from './support/screens.ts';

/** A text of a screen that should not be there, and where it stands. */
interface Stray {
  readonly text: string;
  readonly place: string;
}

const dataFolder = temporaryFolder();
let host: HostProcess;
let browser: Browser;

beforeAll(async () => {
  [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  removeFolder(dataFolder);
});

describe('before the first run', () => {
  it('speaks English once English is chosen, and Chinese otherwise', async () => {
    const { page } = await openApplication(browser, host);
    await page.getByText('English').click();
    await page.getByRole('button', { name: 'Start' }).waitFor();
    expect(await unmarkedChinese(page)).toEqual([]);
    expect(await unwordedKeys(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.getByText('中文').click();
    await page.getByRole('button', { name: '开始使用' }).waitFor();
    expect(await unwordedKeys(page)).toEqual([]);
    await page.context().close();
  });
});

for (const language of ['en', 'zh'] as const) {
  describe(language === 'en' ? 'in English' : 'in Chinese', () => {
    let watched: WatchedPage;
    let stage: Stage;

    beforeAll(async () => {
      await prepare(language);
      watched = await openApplication(browser, host);
      watched.page.setDefaultTimeout(10_000);
      await watched.page.getByRole('navigation').waitFor();
      stage = { page: watched.page, language, ids: await firstIds(host) };
    });
    afterAll(() => watched?.page.context().close());

    it.each(screens)('$name', async (screen) => {
      await screen.show(stage);
      await settled(stage.page);
      const strays = language === 'en' ? await unmarkedChinese(stage.page) : [];
      const keys = await unwordedKeys(stage.page);
      await leaveScreen(stage);
      expect({ strays, keys }).toEqual({ strays: [], keys: [] });
    });

    it('did all this without a trouble in the page', () => {
      expect(watched.troubles).toEqual([]);
    });
  });
}

async function prepare(language: Language): Promise<void> {
  if ((await host.call('session', 'state', {})).firstRun) {
    await host.setUp();
    await host.call('demonstration', 'load', {});
  }
  await host.call('session', 'saveSettings', { language: language === 'en' ? 'en' : 'zh-CN' });
}

/** Chinese that no element marks as such: visible text, names read out, and what inputs show. */
function unmarkedChinese(page: Page): Promise<Stray[]> {
  return page.evaluate(() => {
    const han = /\p{Script=Han}/u;
    const told = ['title', 'aria-label', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'];
    const isMarked = (element: Element) => (element.closest('[lang]')?.getAttribute('lang') ?? '') === 'zh';
    const placeOf = (element: Element) => {
      const steps = [];
      for (let at: Element | null = element; at !== null && steps.length < 4; at = at.parentElement)
        steps.unshift(`${at.tagName.toLowerCase()}${at.className ? `.${at.getAttribute('class')}` : ''}`);
      return steps.join(' > ');
    };
    const found: { text: string; place: string }[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (isMarked(element) || element.closest('script, style') !== null) continue;
      const texts = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue ?? '');
      const named = told.map((name) => element.getAttribute(name) ?? '');
      const typed =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [element.value] : [];
      for (const text of [...texts, ...named, ...typed])
        if (han.test(text)) found.push({ text: text.trim().slice(0, 80), place: placeOf(element) });
    }
    if (han.test(document.title)) found.push({ text: document.title, place: 'title' });
    return found;
  });
}

/** Texts that look like the key of a word that was not found, or a param that was not filled in. */
function unwordedKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const looksLikeKey =
      /^[a-z]+(?:[A-Z][a-z]+)+$|^[a-z]+\.[a-z]\w*$|\{\{|\}\}|\bundefined\b|\bNaN\b|\[object /;
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('script, style, [lang=zh]') !== null) continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE && looksLikeKey.test(node.nodeValue?.trim() ?? ''))
          found.push(node.nodeValue!.trim());
      for (const name of ['title', 'aria-label', 'placeholder'])
        if (looksLikeKey.test(element.getAttribute(name) ?? '')) found.push(element.getAttribute(name)!);
    }
    return found;
  });
}
