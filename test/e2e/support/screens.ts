import type { Page } from 'playwright-core';
import { words as appWords } from '../../../renderer/app/words.ts';
import { words as createWords } from '../../../renderer/features/catalogue/create/words.ts';
import { words as listWords } from '../../../renderer/features/catalogue/words.ts';
import { words as contractWords } from '../../../renderer/features/contracts/words.ts';
import { words as importWords } from '../../../renderer/features/importing/words.ts';
import { words as matchWords } from '../../../renderer/features/matching/words.ts';
import { words as threadWords } from '../../../renderer/features/threads/words.ts';
import { words as tuningWords } from '../../../renderer/features/tuning/words.ts';
import type { Language } from '../../../renderer/i18n/words.ts';
import type { ListKind } from '../../../shared/contract/common.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import type { HostProcess } from '../../support/host.ts';
import { afterSigningScreens } from './afterSigningScreens.ts';
import { goTo } from './browser.ts';
import { intakeScreens } from './intakeScreens.ts';
import { moneyScreens, prepareMoney } from './moneyScreens.ts';
import { preparationScreens } from './preparationScreens.ts';
import { reportPaperScreens } from './reportPaperScreens.ts';

/** What a screen is shown with: the window, its language, and the first record of each kind. */
export interface Stage {
  readonly page: Page;
  readonly language: Language;
  readonly ids: Readonly<Record<ListKind, string>>;
}

export interface Screen {
  readonly name: string;
  show(stage: Stage): Promise<void>;
}

const kinds: readonly RecordKind[] = ['achievement', 'need', 'scenario', 'organisation', 'person'];

/** Cells as a spreadsheet puts them on the clipboard; the second row has a field that cannot be read. */
const pastedCells = [
  '需求名称\t需求单位\t技术领域\t资金需求（万元）\t备注栏',
  '低温环境下锂电池管理\t示范电源有限公司\t新能源\t120\t现场零下三十度',
  '废旧轮胎热解残渣利用\t示范环保有限公司\t资源与环境\t不便透露\t',
].join('\n');

/** antd's longest movement lasts 300 ms. */
const SETTLING_MS = 350;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** Waits until nothing is announced as on its way and what moved stands still. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('.ant-skeleton, .page-loading, .ant-spin-spinning') === null,
  );
  await page.waitForTimeout(SETTLING_MS);
}

const listScreens: readonly Screen[] = kinds.flatMap((kind): Screen[] => [
  {
    name: `${kind}-list`,
    async show({ page }) {
      await goTo(page, `/${kind}`);
      await page.locator('[data-testid^=row-]').first().waitFor();
    },
  },
  {
    name: `${kind}-detail`,
    async show({ page, ids }) {
      await goTo(page, `/${kind}/${ids[kind]}`);
      await page.locator('.detail-body').waitFor();
      // Each opened section moves the next one: the one that is still closed is always asked for anew.
      const closed = page.locator('.detail-body .ant-collapse-header[aria-expanded=false]');
      while ((await closed.count()) > 0) await closed.first().click();
    },
  },
  {
    name: `${kind}-new`,
    async show({ page, language }) {
      await goTo(page, `/${kind}/new`);
      await button(page, createWords[language].save).waitFor();
    },
  },
]);

async function openNeedList({ page }: Stage): Promise<void> {
  await goTo(page, '/need');
  await page.locator('[data-testid^=row-]').first().waitFor();
}

const listTools: readonly Screen[] = [
  ...(['addFilter', 'columns', 'views'] as const).map(
    (tool): Screen => ({
      name: `list-${tool}`,
      async show(stage) {
        await openNeedList(stage);
        await button(stage.page, listWords[stage.language][tool]).click();
        await stage.page.locator('.ant-popover:visible').waitFor();
      },
    }),
  ),
  {
    name: 'list-selection',
    async show(stage) {
      await openNeedList(stage);
      await stage.page.locator('[data-testid^=row-] input[type=checkbox]').first().check();
    },
  },
  {
    name: 'list-bin',
    async show(stage) {
      await openNeedList(stage);
      await button(stage.page, listWords[stage.language].recycleBin).click();
      await stage.page.getByText(listWords[stage.language].binEmpty).waitFor();
    },
  },
];

const matchScreens: readonly Screen[] = [
  { name: 'match-start', show: ({ page }) => goTo(page, '/match') },
  ...(['need', 'achievement', 'scenario'] as const).map(
    (kind): Screen => ({
      name: `match-${kind}`,
      async show({ page, ids }) {
        await goTo(page, `/match/${kind}/${ids[kind]}`);
        await page.locator('.match-candidates, .match-wait').first().waitFor();
      },
    }),
  ),
  {
    name: 'match-text',
    async show({ page, language }) {
      await goTo(page, '/match');
      await page
        .getByLabel(matchWords[language]['question.paste'])
        .fill('需要耐高温的碳纤维复合材料，使用温度不低于 200 ℃，批量生产');
      await button(page, matchWords[language]['question.run']).click();
      await page.locator('.match-candidates').waitFor();
    },
  },
];

async function openThread({ page, ids }: Stage): Promise<void> {
  await goTo(page, `/threads/${ids.thread}`);
  await page.locator('.thread-drawn').waitFor();
}

const threadScreens: readonly Screen[] = [
  ...(['board', 'list'] as const).map(
    (form): Screen => ({
      name: `threads-${form}`,
      async show({ page, language }) {
        await goTo(page, '/threads');
        await page
          .locator('.threads-filters .ant-segmented-item', { hasText: threadWords[language][`page.${form}`] })
          .first()
          .click();
      },
    }),
  ),
  {
    name: 'thread-start',
    async show({ page, language }) {
      await goTo(page, '/threads');
      await button(page, threadWords[language]['page.start']).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'thread', show: openThread },
  ...(['status.pause', 'status.end'] as const).map(
    (word): Screen => ({
      name: `thread-${word.split('.')[1]}`,
      async show(stage) {
        await openThread(stage);
        await button(stage.page, threadWords[stage.language][word]).click();
        await stage.page.getByRole('dialog').waitFor();
      },
    }),
  ),
  {
    name: 'thread-contract',
    async show(stage) {
      await openThread(stage);
      await button(stage.page, threadWords[stage.language]['contracts.register']).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  },
];

const contractScreens: readonly Screen[] = [
  {
    name: 'contracts',
    async show({ page }) {
      await goTo(page, '/contracts');
      await page.locator('[data-testid^=row-]').first().waitFor();
    },
  },
  {
    name: 'contract-detail',
    async show({ page, ids, language }) {
      await goTo(page, `/contracts/${ids.contract}`);
      await button(page, contractWords[language]['detail.edit']).waitFor();
    },
  },
  {
    name: 'contract-edit',
    async show({ page, ids, language }) {
      await goTo(page, `/contracts/${ids.contract}`);
      await button(page, contractWords[language]['detail.edit']).click();
    },
  },
  { name: 'contract-new', show: ({ page }) => goTo(page, '/contracts/new') },
  {
    name: 'contract-receipt',
    async show({ page, ids, language }) {
      await goTo(page, `/contracts/${ids.contract}`);
      await button(page, contractWords[language]['receipts.add']).click();
      await page.locator('form.receipt-form').waitFor();
    },
  },
];

async function openPreview({ page, language }: Stage): Promise<void> {
  await goTo(page, '/import');
  await page.getByLabel(importWords[language].pasteBox).fill(pastedCells);
  await button(page, importWords[language].readPasted).click();
  await page.locator('.preview-step').waitFor();
}

const importScreens: readonly Screen[] = [
  { name: 'import', show: ({ page }) => goTo(page, '/import') },
  { name: 'import-columns', show: openPreview },
  ...(['asStored', 'asInFile', 'errors'] as const).map(
    (tab): Screen => ({
      name: `import-${tab}`,
      async show(stage) {
        await openPreview(stage);
        await stage.page.getByRole('tab', { name: importWords[stage.language][tab] }).first().click();
      },
    }),
  ),
];

const tuningScreens: readonly Screen[] = [
  {
    name: 'tuning-weights',
    async show({ page }) {
      await goTo(page, '/tuning');
      await page.locator('.tuning-preview .plain-table').waitFor();
    },
  },
  {
    name: 'tuning-learning',
    async show({ page }) {
      await goTo(page, '/tuning/learning');
      await page.locator('.tuning-few').waitFor();
    },
  },
  {
    name: 'tuning-thesaurus',
    async show({ page }) {
      await goTo(page, '/tuning/thesaurus');
      await page.locator('.tuning-names').first().waitFor();
    },
  },
  {
    name: 'tuning-entry',
    async show({ page, language }) {
      await goTo(page, '/tuning/thesaurus');
      await button(page, tuningWords[language].add).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  ...(['needs', 'achievements', 'clusters', 'network'] as const).map(
    (tab): Screen => ({
      name: `portfolio-${tab}`,
      async show({ page }) {
        await goTo(page, `/portfolio/${tab}`);
        await page.locator('.portfolio > .ant-segmented').waitFor();
      },
    }),
  ),
];

const otherScreens: readonly Screen[] = [
  {
    name: 'report',
    async show({ page }) {
      await goTo(page, '/report');
      await page.locator('.report-figures').waitFor();
    },
  },
  {
    name: 'report-rows',
    async show({ page }) {
      await goTo(page, '/report');
      await page.locator('.report-figure-value').first().click();
      await page.locator('.ant-drawer-body').waitFor();
    },
  },
  {
    name: 'report-numbers',
    async show({ page }) {
      await goTo(page, '/report/numbers');
      await page.locator('.numbers-table').waitFor();
    },
  },
  {
    name: 'report-paper',
    async show({ page }) {
      await goTo(page, '/report/numbers');
      await page.locator('.numbers-sentence button').nth(1).click();
      await page.locator('.document-desk').waitFor();
    },
  },
  ...reportPaperScreens,
  { name: 'report-snapshots', show: ({ page }) => goTo(page, '/report/snapshots') },
  { name: 'dispatch-tasks', show: ({ page }) => goTo(page, '/dispatch/tasks') },
  { name: 'dispatch-meetings', show: ({ page }) => goTo(page, '/dispatch/meetings') },
  { name: 'duplicates', show: ({ page }) => goTo(page, '/duplicates') },
  { name: 'history', show: ({ page }) => goTo(page, '/history') },
  { name: 'settings', show: ({ page }) => goTo(page, '/settings') },
  { name: 'no-such-page', show: ({ page }) => goTo(page, '/nowhere/at/all') },
  {
    name: 'palette',
    async show({ page }) {
      await goTo(page, '/');
      await page.keyboard.press('Control+k');
      await page.locator('[cmdk-input]').waitFor();
    },
  },
  {
    name: 'palette-found',
    async show({ page }) {
      await goTo(page, '/');
      await page.keyboard.press('Control+k');
      await page.locator('[cmdk-input]').fill('材料');
      await page.locator('[cmdk-item]').first().waitFor();
    },
  },
  {
    name: 'shortcuts',
    async show({ page, language }) {
      await goTo(page, '/');
      await page.locator('body').press('?');
      await page.getByText(appWords[language].shortcuts, { exact: true }).waitFor();
    },
  },
];

/** Every screen of a set-up window with the demonstration catalogue in it. */
export const screens: readonly Screen[] = [
  {
    name: 'today',
    async show({ page }) {
      await goTo(page, '/');
      await page.locator('.today-columns').waitFor();
    },
  },
  ...listScreens,
  ...listTools,
  ...matchScreens,
  ...threadScreens,
  ...contractScreens,
  ...afterSigningScreens,
  ...moneyScreens,
  ...intakeScreens,
  ...preparationScreens,
  ...importScreens,
  ...tuningScreens,
  ...otherScreens,
];

/** Closes what a screen left open, by leaving for a page of its own. */
export async function leaveScreen({ page, language }: Stage): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await goTo(page, '/settings');
  await page.getByRole('heading', { name: appWords[language].settings }).first().waitFor();
}

/** The first record of each kind (its contract with money), and a thread that is still open. @throws Error where a kind has none */
export async function firstIds(host: HostProcess): Promise<Stage['ids']> {
  const found = await Promise.all(
    [...kinds, 'contract' as const].map(async (kind) => {
      const { ids } = await host.call('records', 'ids', { kind, filter: {}, sort: null });
      return [kind, existing(ids[0], kind)] as const;
    }),
  );
  const { cards } = await host.call('threads', 'board', {});
  const open = existing(cards.find((card) => card.status === 'open')?.id, 'open thread');
  const ids = { ...Object.fromEntries(found), thread: open } as Record<ListKind, string>;
  await prepareMoney(host, ids.contract);
  return ids;
}

function existing(id: string | undefined, what: string): string {
  if (id === undefined) throw new Error(`The catalogue holds no ${what}`);
  return id;
}
