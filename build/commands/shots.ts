import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openApplication, startBrowser } from '../../test/e2e/support/browser.ts';
import { firstIds, leaveScreen, screens, settled } from '../../test/e2e/support/screens.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../../test/support/host.ts';
import { root } from '../bundle.ts';
import { ensureBundle } from '../freshness.ts';

// npm run shots: every screen in both languages and themes and two sizes, as PNG under test/shots.
// `npm run shots -- thread zh dark` keeps to what all these words occur in.

const wanted = process.argv.slice(2);
const folder = path.join(root, 'test', 'shots');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

await ensureBundle();
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const dataFolder = temporaryFolder();
const [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
try {
  await host.setUp();
  await host.call('demonstration', 'load', {});
  const ids = await firstIds(host);
  for (const language of ['zh', 'en'] as const)
    for (const theme of ['light', 'dark'] as const)
      for (const size of sizes) {
        const look = `${language}-${theme}-${size.width}x${size.height}`;
        const shown = screens.filter(({ name }) =>
          wanted.every((word) => name.startsWith(word) || look.split('-').includes(word)),
        );
        if (shown.length === 0) continue;
        await host.call('session', 'saveSettings', { language: language === 'zh' ? 'zh-CN' : 'en', theme });
        const { page } = await openApplication(browser, host, size);
        page.setDefaultTimeout(10_000);
        await page.getByRole('navigation').waitFor();
        for (const screen of shown) {
          const file = path.join(folder, `${screen.name}-${look}.png`);
          try {
            await screen.show({ page, language, ids });
            await settled(page);
          } catch (error) {
            process.exitCode = 1;
            console.error(`${screen.name}: ${error instanceof Error ? error.message : error}`);
          }
          await page.screenshot({ path: file });
          console.log(path.relative(root, file));
          await leaveScreen({ page, language, ids });
        }
        await page.context().close();
      }
} finally {
  await browser.close();
  await host.stop();
  removeFolder(dataFolder);
}
