import type { Page } from 'playwright-core';
import { words as fulfilmentWords } from '../../../renderer/features/contracts/fulfilment/words.ts';
import { words as contractWords } from '../../../renderer/features/contracts/words.ts';
import { words as ledgerWords } from '../../../renderer/features/ledger/words.ts';
import { goTo } from './browser.ts';
import type { Screen } from './screens.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name }).first();

const ledgerTabs = ['import', 'pending', 'package', 'registry', 'codes', 'rights', 'qualifications'];

const ledgerScreens: readonly Screen[] = ledgerTabs.map(
  (tab): Screen => ({
    name: `ledger-${tab}`,
    async show({ page, language }) {
      await goTo(page, `/ledger/${tab}`);
      await page.getByRole('heading', { name: ledgerWords[language].title, level: 1 }).waitFor();
    },
  }),
);

/** What follows signing: the registration form, a change, and the pages of ledgers and registration. */
export const afterSigningScreens: readonly Screen[] = [
  {
    name: 'contract-registration-form',
    async show({ page, ids, language }) {
      await goTo(page, `/contracts/${ids.contract}`);
      await button(page, contractWords[language]['detail.sheet']).click();
      await page.locator('.registration-sheet').waitFor();
    },
  },
  {
    name: 'contract-change',
    async show({ page, ids, language }) {
      await goTo(page, `/contracts/${ids.contract}`);
      await button(page, fulfilmentWords[language].addChange).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  ...ledgerScreens,
];
