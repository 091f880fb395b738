import path from 'node:path';
import type { Source } from './sources.ts';

/** Which of our folders a folder may import from (design: shared → nothing, db → shared, …). */
const allowed: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  db: ['shared'],
  electron: ['db', 'shared', 'package.json'],
  renderer: ['shared'],
  build: ['electron', 'shared', 'db', 'test'],
  test: ['shared', 'db', 'electron', 'renderer', 'build', 'package.json'],
};

/** Packages that would tie a folder to a runtime it must not know. */
const forbiddenPackages: Readonly<Record<string, RegExp>> = {
  shared: /^(node:|electron$|better-sqlite3$|react)/,
  db: /^(electron$|react)/,
  renderer: /^(node:|electron$|better-sqlite3$)/,
};

/** SQL belongs to db; nobody else prepares a statement. */
const sqlOutsideDb = /\.prepare\(\s*[`'"]\s*(select|insert|update|delete)\b/i;

const IMPORT = /(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Imports that cross a layer, and SQL outside db; one line each. */
export function layerProblems(files: readonly Source[]): string[] {
  return files.flatMap(({ file, text }) => {
    const layer = file.split('/')[0]!;
    if (!(layer in allowed)) return [];
    const problems = [...text.matchAll(IMPORT)].flatMap(
      (found) => importProblem(file, layer, found[1] ?? found[2]!) ?? [],
    );
    if (['electron', 'renderer', 'shared'].includes(layer) && sqlOutsideDb.test(text))
      problems.push(`${file} holds SQL; it belongs into db`);
    return problems;
  });
}

function importProblem(file: string, layer: string, target: string): string | null {
  if (!target.startsWith('.')) {
    return forbiddenPackages[layer]?.test(target)
      ? `${file} imports ${target}, which ${layer} must not know`
      : null;
  }
  const top = path.posix.join(path.posix.dirname(file), target).split('/')[0]!;
  return top === layer || allowed[layer]!.includes(top)
    ? null
    : `${file} imports ${target}: ${layer} may import only ${allowed[layer]!.join(', ') || 'itself'}`;
}
