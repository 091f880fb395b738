import { words as englishWords } from '../../../renderer/features/english/words.ts';
import { words as registerWords } from '../../../renderer/features/registers/words.ts';
import { words as settingsWords } from '../../../renderer/features/settings/words.ts';
import { registerKinds } from '../../../shared/domain/registers.ts';
import { goTo } from './browser.ts';
import type { Screen } from './screens.ts';

const registerScreens: readonly Screen[] = ['library', ...registerKinds, 'disclosures'].map(
  (tab): Screen => ({
    name: `registers-${tab}`,
    async show({ page, language }) {
      await goTo(page, `/registers/${tab}`);
      await page.getByRole('heading', { name: registerWords[language].title, level: 1 }).waitFor();
    },
  }),
);

/** What comes before the pair, and what leaves: registers, the English page, copies elsewhere. */
export const preparationScreens: readonly Screen[] = [
  ...registerScreens,
  {
    name: 'english-offer',
    async show({ page, language, ids }) {
      await goTo(page, `/achievement/${ids.achievement}`);
      await page.getByRole('button', { name: englishWords[language].button }).click();
      await page.getByRole('dialog').getByLabel('Title').waitFor();
    },
  },
  {
    name: 'settings-outside',
    async show({ page, language }) {
      await goTo(page, '/settings');
      const heading = page.getByRole('heading', { name: settingsWords[language].outside, exact: true });
      await heading.scrollIntoViewIfNeeded();
    },
  },
];
