import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { openApplication, startBrowser } from './support/browser.ts';
import { firstIds, leaveScreen, type Stage, screens, settled } from './support/screens.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Screens that only differ from these by what they hold are left to the other suites. */
const mainScreens = screens.filter(({ name }) =>
  [
    'today',
    'achievement-list',
    'need-detail',
    'registers-library',
    'registers-grant',
    'registers-disclosures',
    'need-new',
    'organisation-detail',
    'list-addFilter',
    'list-columns',
    'list-selection',
    'match-start',
    'match-need',
    'threads-board',
    'threads-list',
    'thread-start',
    'thread',
    'contracts',
    'contract-detail',
    'contract-new',
    'contract-receipt',
    'money-distribution',
    'money-plan-edit',
    'money-sheet',
    'money-commission-add',
    'money-proof',
    'dossier',
    'claims',
    'claims-choose',
    'claims-payerNames',
    'rules-subsidy',
    'registers-print',
    'import',
    'import-columns',
    'import-errors',
    'report',
    'report-rows',
    'report-numbers',
    'report-paper',
    'report-papers-annualReport',
    'report-papers-onePage',
    'report-papers-needForm',
    'report-papers-rows',
    'report-indicators',
    'report-indicator',
    'report-indicators-add',
    'report-indicators-newRequest',
    'report-snapshots',
    'dispatch-tasks',
    'dispatch-meetings',
    'collect',
    'collect-issue',
    'jotting-sheet',
    'tuning-weights',
    'tuning-learning',
    'tuning-thesaurus',
    'tuning-entry',
    'portfolio-achievements',
    'portfolio-network',
    'duplicates',
    'history',
    'settings',
    'palette',
    'shortcuts',
  ].includes(name),
);

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
  it('can be used by everybody', async () => {
    const { page } = await openApplication(browser, host);
    await page.getByRole('button', { name: '开始使用' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
});

for (const theme of ['light', 'dark'] as const) {
  describe(`in the ${theme} theme`, () => {
    let stage: Stage;

    beforeAll(async () => {
      if ((await host.call('session', 'state', {})).firstRun) {
        await host.setUp();
        await host.call('demonstration', 'load', {});
      }
      await host.call('session', 'saveSettings', { theme });
      const { page } = await openApplication(browser, host);
      page.setDefaultTimeout(10_000);
      await page.getByRole('navigation').waitFor();
      stage = { page, language: 'zh', ids: await firstIds(host) };
    });
    afterAll(() => stage?.page.context().close());

    it.each(mainScreens)('$name', async (screen) => {
      await screen.show(stage);
      await settled(stage.page);
      const found = await barriers(stage.page);
      await leaveScreen(stage);
      expect(found).toEqual([]);
    });
  });
}

/** What axe calls serious or critical: rule, first places, and what is asked. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    (options) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, options),
    { resultTypes: ['violations'] } satisfies RunOptions,
  );
  return seriousOnly(results as AxeResults);
}

function seriousOnly({ violations }: AxeResults): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 4)
        .map(
          (node) =>
            `${id}: ${node.html.slice(0, 200)} — ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message}`,
        ),
    );
}
