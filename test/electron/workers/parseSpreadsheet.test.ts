import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  nodeParserSpawner,
  type ParsedSpreadsheet,
  parseSpreadsheet,
  type SpawnParser,
} from '../../../electron/workers/parseSpreadsheet.ts';
import type { ParseRequest } from '../../../electron/workers/spreadsheetMessages.ts';
import { awkwardFiles } from '../../fixtures/awkwardFiles.ts';
import { buildWorkbook } from '../../fixtures/workbookBuilder.ts';

const entry = new URL('../../../electron/workers/spreadsheet.ts', import.meta.url).pathname;
const spawnParser = nodeParserSpawner(entry);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'awkward-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function read(bytes: Buffer, request: Partial<ParseRequest> = {}): Promise<ParsedSpreadsheet> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return parseSpreadsheet({ path, encoding: null, separator: null, ...request }, { spawnParser });
}

/** A child that never answers, and tells whether it was killed. */
function silentChild(): { spawn: SpawnParser; kill: ReturnType<typeof vi.fn>; exit: () => void } {
  const listeners: (() => void)[] = [];
  const kill = vi.fn();
  const spawn: SpawnParser = () => ({
    send: () => undefined,
    onAnswer: () => undefined,
    onExit: (listener) => void listeners.push(listener),
    kill,
  });
  return { spawn, kill, exit: () => listeners.forEach((listener) => void listener()) };
}

const anyRequest: ParseRequest = { path: '/nowhere', encoding: null, separator: null };

describe('an odd file', () => {
  it.each(awkwardFiles.map((file) => [file.name, file] as const))('%s is read exactly', async (_, file) => {
    const { tables, facts } = await read(file.build(), file.request);
    expect(tables[0]?.rows).toEqual(file.rows);
    expect(facts.warnings).toEqual(file.warnings ?? []);
  });
});

describe('sheets of a workbook', () => {
  it('come in order, with hidden ones marked and merged blocks told', async () => {
    const bytes = buildWorkbook({
      sheets: [
        {
          name: '汇总 & 说明',
          rows: [
            ['总表', null],
            ['甲', '乙'],
          ],
          merges: ['A1:B1'],
        },
        { name: '字典', rows: [['成熟度']], isHidden: true },
        { name: '空表', rows: [] },
      ],
    });
    const { tables } = await read(bytes);
    expect(tables.map(({ sheetName, hidden, merges }) => ({ sheetName, hidden, merges }))).toEqual([
      { sheetName: '汇总 & 说明', hidden: false, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] },
      { sheetName: '字典', hidden: true, merges: [] },
      { sheetName: '空表', hidden: false, merges: [] },
    ]);
  });

  it('of 100,000 rows arrive whole, with progress on the way', async () => {
    const rows = Array.from({ length: 100_001 }, (_, index) => `成果${index},甲大学,${index}`).join('\n');
    const path = join(folder, 'large.csv');
    await writeFile(path, rows);
    const progress: number[] = [];
    const { tables } = await parseSpreadsheet(
      { path, encoding: null, separator: null },
      { spawnParser, onProgress: (rowsRead) => void progress.push(rowsRead) },
    );
    expect(tables[0]?.rows).toHaveLength(100_001);
    expect(tables[0]?.rows.at(-1)).toEqual(['成果100000', '甲大学', '100000']);
    expect(progress).toHaveLength(101);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });
});

describe('the parsing child', () => {
  it('that fills its memory ends in a refusal, and this process goes on', async () => {
    const greedy = nodeParserSpawner(new URL('../../fixtures/heapEater.ts', import.meta.url).pathname);
    await expect(parseSpreadsheet(anyRequest, { spawnParser: greedy })).rejects.toMatchObject({
      code: 'READING_CRASHED',
    });
  });

  it('that cannot be started ends in a refusal', async () => {
    const missing = nodeParserSpawner(join(folder, 'no-such-entry.ts'));
    await expect(parseSpreadsheet(anyRequest, { spawnParser: missing })).rejects.toMatchObject({
      code: 'READING_CRASHED',
    });
  });

  it('that does not answer is killed when the time is up', async () => {
    const child = silentChild();
    const reading = parseSpreadsheet(anyRequest, { spawnParser: child.spawn, timeLimitMs: 20 });
    await expect(reading).rejects.toMatchObject({
      code: 'READING_TIMED_OUT',
      params: { limitSeconds: 0.02 },
    });
    expect(child.kill).toHaveBeenCalledOnce();
  });

  it('is killed when the user cancels', async () => {
    const child = silentChild();
    const cancelling = new AbortController();
    const reading = parseSpreadsheet(anyRequest, { spawnParser: child.spawn, signal: cancelling.signal });
    cancelling.abort();
    await expect(reading).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    expect(child.kill).toHaveBeenCalledOnce();
  });

  it('is not even started when the user has cancelled already', async () => {
    const spawn = vi.fn();
    const reading = parseSpreadsheet(anyRequest, { spawnParser: spawn, signal: AbortSignal.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    expect(spawn).not.toHaveBeenCalled();
  });

  it('that ends by itself before the end of the rows counts as crashed', async () => {
    const child = silentChild();
    const reading = parseSpreadsheet(anyRequest, { spawnParser: child.spawn });
    child.exit();
    await expect(reading).rejects.toMatchObject({ code: 'READING_CRASHED' });
  });
});
