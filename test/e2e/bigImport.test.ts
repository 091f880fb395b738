import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openForReading } from '../../db/open.ts';
import { BIG_TABLE_ROWS, bigTable } from '../fixtures/bigTable.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { goTo, openApplication, startBrowser, type WatchedPage } from './support/browser.ts';
import { endWatch, type Responsiveness, startWatch } from './support/pageWatch.ts';

/** Generous for a busy machine of two cores; the figures are printed. */
const LONGEST_GAP_MS = 500;
const MOST_HANDLERS_MS = 100;
const FRAMES_SCROLLED = 200;

const dataFolder = temporaryFolder();
const fileFolder = mkdtempSync(path.join(tmpdir(), 'yinxian-big-'));
const file = path.join(fileFolder, '大表.csv');
let host: HostProcess;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  writeFileSync(file, bigTable());
  [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
  await host.setUp();
  watched = await openApplication(browser, host);
  page = watched.page;
  page.setDefaultTimeout(120_000);
  await page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  removeFolder(dataFolder);
  rmSync(fileFolder, { recursive: true, force: true });
});

it('reads 100,000 rows without holding the page up', async () => {
  await goTo(page, '/import');
  await startWatch(page);
  await page.locator('input[type=file]').setInputFiles(file);
  await commitButton().waitFor();
  expectCalm('reading', await endWatch(page));
});

it('leaves nothing when it is cancelled in the middle', async () => {
  const before = operationCount();
  await commitButton().click();
  await page.waitForFunction(() => {
    const now = document.querySelector('.import-progress [role=progressbar]')?.getAttribute('aria-valuenow');
    return Number(now ?? 0) >= 30 && Number(now) < 90;
  });
  await page.locator('.import-progress').getByRole('button', { name: '取消' }).click();
  await commitButton().waitFor();
  const { counts } = await host.call('records', 'counts', {});
  expect(Object.values(counts).every(({ live, bin }) => live === 0 && bin === 0)).toBe(true);
  expect(operationCount()).toBe(before);
});

it('writes 100,000 rows while the page and the core answer', async () => {
  await startWatch(page);
  const startedMs = performance.now();
  await commitButton().click();
  await page.getByText('已导入 100,000 条成果').or(page.getByText('已导入 100000 条成果')).waitFor();
  const elapsedMs = performance.now() - startedMs;
  const seen = await endWatch(page);
  console.log(`import: ${Math.round((BIG_TABLE_ROWS / elapsedMs) * 1000)} rows/s`);
  expectCalm('writing', seen);
  expect(seen.progress.length).toBeGreaterThanOrEqual(5);
  const { counts } = await host.call('records', 'counts', {});
  expect(counts.achievement!.live).toBe(BIG_TABLE_ROWS);
});

it('shows no row without text in a scroll through all of them', async () => {
  await goTo(page, '/achievement');
  await page.locator('[data-testid^=row-]').first().waitFor();
  const { empty, waiting, drawn } = await page.evaluate(async (frames) => {
    const scroller = document.querySelector('.table-scroller')!;
    const steps = { empty: 0, waiting: 0, drawn: 0 };
    const step = (scroller.scrollHeight - scroller.clientHeight) / frames;
    for (let frame = 1; frame <= frames; frame += 1) {
      scroller.scrollTop = step * frame;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const sight = scroller.getBoundingClientRect();
      const rows = [...scroller.querySelectorAll('[data-testid^=row-]')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > sight.top && box.top < sight.bottom;
      });
      if (rows.length === 0) steps.empty += 1;
      for (const row of rows) {
        steps.drawn += 1;
        if ((row.textContent ?? '').trim() === '') steps.empty += 1;
        if (row.querySelector('.table-waiting') !== null) steps.waiting += 1;
      }
    }
    return steps;
  }, FRAMES_SCROLLED);
  console.log(`scroll: ${drawn} rows drawn in ${FRAMES_SCROLLED} frames, ${waiting} showed only their place`);
  expect(empty).toBe(0);
  expect(drawn).toBeGreaterThan(FRAMES_SCROLLED * 10);
});

it('turns the whole import back in one step', async () => {
  await goTo(page, '/history');
  await startWatch(page);
  const startedMs = performance.now();
  await page.getByRole('button', { name: /^撤销/ }).first().click();
  await expect
    .poll(async () => (await host.call('records', 'counts', {})).counts.achievement!.live, {
      timeout: 120_000,
    })
    .toBe(0);
  console.log(`undo: ${Math.round(performance.now() - startedMs)} ms`);
  expectCalm('undo', await endWatch(page));
  await goTo(page, '/achievement');
  await page.getByText('还没有成果').waitFor();
});

it('did all this without a trouble in the page', () => {
  expect(watched.troubles).toEqual([]);
});

function commitButton() {
  return page.getByRole('button', { name: /^导入 100,?000 行$/ });
}

function operationCount(): number {
  const db = openForReading(path.join(dataFolder, 'catalogue.db'));
  try {
    return (db.prepare('SELECT count(*) AS count FROM operation').get() as { count: number }).count;
  } finally {
    db.close();
  }
}

function expectCalm(during: string, { frames, handlers, questions, progress }: Responsiveness): void {
  console.log(`${during}: ${JSON.stringify({ frames, handlers, questions, steps: progress.length })}`);
  expect(handlers.p99).toBeLessThan(MOST_HANDLERS_MS);
  expect(Math.max(frames.max, handlers.max)).toBeLessThan(LONGEST_GAP_MS);
}
