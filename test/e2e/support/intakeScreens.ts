import { words as detailWords } from '../../../renderer/features/catalogue/detail/words.ts';
import { words as collectWords } from '../../../renderer/features/collecting/words.ts';
import { words as jottingWords } from '../../../renderer/features/jotting/words.ts';
import { goTo } from './browser.ts';
import type { Screen } from './screens.ts';

/** What comes in and what is sent out to be filled in. */
export const intakeScreens: readonly Screen[] = [
  {
    name: 'collect',
    async show({ page, language }) {
      await goTo(page, '/dispatch/collect');
      await page.getByRole('heading', { name: collectWords[language].title, level: 1 }).waitFor();
    },
  },
  {
    name: 'collect-issue',
    async show({ page, language }) {
      await goTo(page, '/dispatch/collect');
      await page.getByRole('heading', { name: collectWords[language].title, level: 1 }).waitFor();
      // antd parts a name of two Chinese characters by a blank.
      const name = new RegExp(collectWords[language].issue.split('').join('\\s?'));
      await page.locator('.page-header').getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'jotting-sheet',
    async show({ page, language }) {
      await goTo(page, '/');
      await page.keyboard.press('Control+j');
      await page.getByRole('dialog', { name: jottingWords[language].title }).waitFor();
    },
  },
  {
    name: 'visit-sheet',
    async show({ page, ids, language }) {
      await goTo(page, `/need/${ids.need}`);
      await page.getByRole('button', { name: detailWords[language].visitSheet }).click();
      // The sheet of the screen before may still be closing.
      await page.locator('.document-desk').waitFor();
    },
  },
];
