import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(root, 'out');

/** Every file that Node or Electron starts by itself; each stays one file beside the others in out/. */
const nodeEntries = {
  host: 'electron/host.ts',
  worker: 'electron/core/worker.ts',
  spreadsheet: 'electron/workers/spreadsheet.ts',
  quickCheck: 'electron/workers/quickCheck.ts',
};

const nodeBundle: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(nodeEntries).map(([name, file]) => [name, path.join(root, file)]),
      ),
      external: [/^node:/, ...builtinModules, 'better-sqlite3', 'electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
};

/** Makes out/ from the sources: the shells, the workers, the renderer and the files they read beside themselves. */
export async function bundle(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build(nodeBundle);
  await build({ configFile: path.join(root, 'build/vite.renderer.config.ts'), logLevel: 'warn' });
  copyFileSync(path.join(root, 'shared/matching/basis/background.bin'), path.join(out, 'background.bin'));
  const migrations = path.join(root, 'db/migrations');
  for (const name of readdirSync(migrations).filter((file) => file.endsWith('.sql'))) {
    copyFileSync(path.join(migrations, name), path.join(out, name));
  }
}
