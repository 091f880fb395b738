import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type InlineConfig } from 'vite';
import { operations } from '../shared/contract/contract.ts';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(root, 'out');

/** Every file that Node starts by itself, as a process or a worker; they share chunks. */
const nodeEntries = {
  host: 'electron/host.ts',
  worker: 'electron/core/worker.ts',
  spreadsheet: 'electron/workers/spreadsheet.ts',
  quickCheck: 'electron/workers/quickCheck.ts',
  learnBasis: 'electron/workers/learnBasis.ts',
  rankNeeds: 'electron/workers/rankNeeds.ts',
};

/** One run of the bundler for code that runs in Node: only Node, electron and the native module stay outside. */
function nodeBundle(
  entries: Readonly<Record<string, string>>,
  output: NonNullable<BuildOptions['rolldownOptions']>['output'],
): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    define: { __OPERATION_NAMES__: JSON.stringify([...operations.keys()]) },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, path.join(root, file)]),
        ),
        external: [/^node:/, ...builtinModules, 'better-sqlite3', 'electron'],
        output,
      },
    },
  };
}

const nodeBundles: readonly InlineConfig[] = [
  nodeBundle(nodeEntries, {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[name]-[hash].js',
  }),
  // Shares no chunk with the workers: those lie beside the packed archive, this one is protected inside it.
  nodeBundle(
    { main: 'electron/main.ts' },
    { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
  ),
  // The page's sandbox loads one CommonJS file and resolves nothing but electron.
  nodeBundle(
    { preload: 'electron/preload.ts' },
    { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  ),
];

/** Makes out/ from the sources: the shells, the workers, the renderer and the files they read beside themselves. */
export async function bundle(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const config of nodeBundles) await build(config);
  // Packed, the workers lie in a folder of their own beside the archive, where no package.json says what they are.
  writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }\n');
  await build({ configFile: path.join(root, 'build/vite.renderer.config.ts'), logLevel: 'warn' });
  copyFileSync(path.join(root, 'shared/matching/basis/background.bin'), path.join(out, 'background.bin'));
  const migrations = path.join(root, 'db/migrations');
  for (const name of readdirSync(migrations).filter((file) => file.endsWith('.sql'))) {
    copyFileSync(path.join(migrations, name), path.join(out, name));
  }
}
