import { words as registerWords } from '../../../renderer/features/registers/words.ts';
import { registerKinds } from '../../../shared/domain/registers.ts';
import { goTo } from './browser.ts';
import type { Screen } from './screens.ts';

/** What comes before the pair: the registers. The sections of a record stand in its detail. */
export const preparationScreens: readonly Screen[] = ['library', ...registerKinds, 'disclosures'].map(
  (tab): Screen => ({
    name: `registers-${tab}`,
    async show({ page, language }) {
      await goTo(page, `/registers/${tab}`);
      await page.getByRole('heading', { name: registerWords[language].title, level: 1 }).waitFor();
    },
  }),
);
