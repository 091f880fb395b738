import path from 'node:path';
import { build } from 'electron-builder';
import { root } from '../bundle.ts';
import { presentElectron } from '../electronBinary.ts';
import { ensureBundle } from '../freshness.ts';
import { packagedSystem, packagingFor } from '../packaging.config.ts';

// npm run dist: the installers for this system, into dist/.

await ensureBundle();
const binary = presentElectron();
if (binary === null) {
  console.error(
    '引线 Yinxian: packaging needs the Electron binary, which is not here; `npm start` fetches it (ELECTRON_MIRROR names another source).',
  );
  process.exit(1);
}
try {
  const electronDist = path.join(root, 'node_modules', 'electron', 'dist');
  const config = { ...packagingFor(packagedSystem(process.platform)), electronDist };
  const files = await build({ projectDir: root, config });
  for (const file of files) console.log(path.relative(root, file));
} catch (error) {
  console.error(`引线 Yinxian: packaging failed: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
