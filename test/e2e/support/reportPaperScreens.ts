import type { Page } from 'playwright-core';
import { words as indicatorWords } from '../../../renderer/features/report/indicators/words.ts';
import { words as paperWords } from '../../../renderer/features/report/papers/words.ts';
import { periodPapers, recordPapers } from '../../../shared/reporting/papers/request.ts';
import { goTo } from './browser.ts';
import type { Screen, Stage } from './screens.ts';

const names = { ...periodPapers, ...recordPapers };

/** The list of indicators, the shipped ones in it. */
async function showIndicators({ page, language }: Stage): Promise<void> {
  await goTo(page, '/report/indicators');
  await button(page, indicatorWords[language].addShipped).click();
  await page.getByTestId('indicator-contractTurnover').waitFor();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Papers of each layout, the rows behind one, and indicators with their dialogs. */
export const reportPaperScreens: readonly Screen[] = [
  ...(['annualReport', 'onePage', 'survey', 'needForm', 'registrationForm'] as const).map(
    (paper): Screen => ({
      name: `report-papers-${paper}`,
      async show({ page, language }) {
        await goTo(page, '/report/papers');
        await button(page, names[paper][language]).click();
        await page.locator('.papers .document-desk').waitFor();
      },
    }),
  ),
  {
    name: 'report-papers-rows',
    async show({ page, language }) {
      await goTo(page, '/report/papers');
      await button(page, paperWords[language].rows).click();
      await page.locator('.paper-cut .numbers-table').first().waitFor();
    },
  },
  { name: 'report-indicators', show: showIndicators },
  {
    name: 'report-indicator',
    async show(stage) {
      await showIndicators(stage);
      await stage.page.getByTestId('indicator-contractTurnover').getByRole('button').click();
      await stage.page.locator('.indicator-entry').waitFor();
    },
  },
  ...(['add', 'newRequest'] as const).map(
    (name): Screen => ({
      name: `report-indicators-${name}`,
      async show(stage) {
        await showIndicators(stage);
        await button(stage.page, indicatorWords[stage.language][name]).click();
        await stage.page.getByRole('dialog').waitFor();
      },
    }),
  ),
];
