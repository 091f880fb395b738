import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeParserSpawner, parseSpreadsheet } from '../../../electron/workers/parseSpreadsheet.ts';
import { refusalWords, SpreadsheetRefused } from '../../../shared/importing/refusals.ts';
import { hostileFiles } from '../../fixtures/hostileFiles.ts';

const spawnParser = nodeParserSpawner(
  new URL('../../../electron/workers/spreadsheet.ts', import.meta.url).pathname,
);
const megabyte = 1024 * 1024;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function refusalOf(path: string): Promise<SpreadsheetRefused> {
  try {
    await parseSpreadsheet({ path, encoding: null, separator: null }, { spawnParser });
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return error;
    throw error;
  }
  throw new Error('the file was read');
}

describe('a file that must not be read', () => {
  it.each(hostileFiles.map((file) => [file.name, file] as const))(
    '%s is refused by name',
    async (_, file) => {
      const path = join(folder, 'file.xlsx');
      await writeFile(path, file.build());
      const residentBefore = process.memoryUsage().rss;
      const refusal = await refusalOf(path);
      expect(refusal.code, JSON.stringify(refusal.params)).toBe(file.refusal);
      const { zh, en } = refusalWords[refusal.code];
      for (const [, name] of `${zh}${en}`.matchAll(/\{(\w+)\}/g))
        expect(refusal.params).toHaveProperty([name!]);
      expect(process.memoryUsage().rss - residentBefore).toBeLessThan(150 * megabyte);
    },
  );

  it.each([
    ['a missing file', 'missing.xlsx'],
    ['a folder', '.'],
  ])('%s is refused by name', async (_, name) => {
    expect((await refusalOf(join(folder, name))).code).toBe('FILE_MISSING');
  });
});
