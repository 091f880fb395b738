import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Core } from '../../../electron/core/core.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { aCore, ask, catalogueOf, setUp, startCore } from '../../builders/core.ts';
import { aFolder } from '../../builders/folder.ts';

const heading = '企业名称\t技术需求名称\t需求概述';

/** Pasted cells of so many needs of ten firms. */
function pastedNeeds(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, row) => `示范公司${row % 10}\t需求 ${row} 号尼龙切片\t第 ${row} 行的原话，切片含水`,
  );
  return [heading, ...rows].join('\n');
}

/** Reads cells and starts writing them under the job `import`. */
async function startImport(core: Core, text: string) {
  const draft = await ask(core, 'importing', 'open', { source: { from: 'paste', text }, kind: 'need' });
  const mapping = Object.fromEntries(draft.columns.map((column) => [column.index, column.target]));
  const { draftId, sheetIndex, headerRow, kind } = draft;
  const choice = { draftId, sheetIndex, headerRow, kind, mapping };
  return ask(core, 'importing', 'commit', choice, { role: 'desk', jobId: 'import' });
}

/** Resolves when the import has begun to write rows. */
function writingBegan(core: Core): Promise<void> {
  return new Promise((resolve) => {
    const stop = core.onEvent((event) => {
      if (event.type !== 'progress' || event.step !== 'writing') return;
      stop();
      resolve();
    });
  });
}

/** Row counts of everything that an import writes, and the files it keeps. */
function traces(dataFolder: string): Record<string, unknown> & { files: string[] } {
  const db = new Database(catalogueOf(dataFolder), { readonly: true });
  try {
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    const tables = [
      'need',
      'organisation',
      'operation',
      'batch',
      'duplicatePair',
      'importMapping',
      'attachment',
      'counter',
    ];
    return {
      ...Object.fromEntries(tables.map((table) => [table, count(table)])),
      files: readdirSync(path.join(dataFolder, 'attachments')),
      check: db.pragma('integrity_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}

/** Where a leaf page of a table lies in the file, first and last byte. */
function pageOf(file: string, table: string): [number, number] {
  const db = new Database(file, { readonly: true });
  try {
    const leaf = db
      .prepare("SELECT max(pageno) FROM dbstat WHERE name = ? AND pagetype = 'leaf'")
      .pluck()
      .get(table);
    const size = Number(db.pragma('page_size', { simple: true }));
    return [(Number(leaf) - 1) * size, Number(leaf) * size];
  } finally {
    db.close();
  }
}

describe('one folder, one program', () => {
  test('a second core is refused and the first one works on; after a close the folder is free', async () => {
    const { core, dataFolder } = await aCore();
    await expect(startCore(dataFolder)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
    await setUp(core);
    await core.close();
    const again = await startCore(dataFolder);
    onTestFinished(() => again.close());
    expect((await ask(again, 'session', 'state', {})).profile?.name).toBe('试用者');
    expect(again.device).toBe(core.device);
  });

  test.each(['left by a process that died', 'that is no process id'])(
    'a lock %s is taken over',
    async (kind) => {
      const dataFolder = aFolder();
      const child = spawn(process.execPath, ['-e', '']);
      await once(child, 'exit');
      writeFileSync(path.join(dataFolder, 'lock'), kind.startsWith('left') ? `${child.pid}\n` : 'nonsense');
      const { core } = await aCore(dataFolder);
      expect((await ask(core, 'session', 'state', {})).firstRun).toBe(true);
      await core.close();
      expect(existsSync(path.join(dataFolder, 'lock'))).toBe(false);
    },
  );

  test.each([
    [
      'NEWER_FILE',
      (file: string) => {
        const db = new Database(file);
        db.pragma('user_version = 9999');
        db.close();
      },
    ],
    ['CATALOGUE_DAMAGED', (file: string) => writeFileSync(file, '不是数据库'.repeat(500))],
  ])('a start that fails with %s lets the folder go and says why', async (code, spoil) => {
    const dataFolder = aFolder();
    spoil(catalogueOf(dataFolder));
    await expect(startCore(dataFolder)).rejects.toMatchObject({ name: 'CoreStartError', code });
    expect(existsSync(path.join(dataFolder, 'lock'))).toBe(false);
  });
});

describe('a long import', () => {
  test('lets queries be answered in a moment, commands wait for its end, and one undo takes it back', {
    timeout: 90_000,
  }, async () => {
    const { core, dataFolder } = await aCore();
    await setUp(core);
    const before = traces(dataFolder);
    const began = writingBegan(core);
    const importing = startImport(core, pastedNeeds(20_000));
    await began;
    const order: string[] = [];
    const creating = ask(core, 'records', 'create', { kind: 'need', values: { title: '途中登记' } }).then(
      () => order.push('command'),
    );
    const done = importing.then((result) => {
      order.push('import');
      return result;
    });
    const waits: number[] = [];
    while (order.length === 0) {
      const startedMs = performance.now();
      const { counts } = await ask(core, 'records', 'counts', {});
      waits.push(performance.now() - startedMs);
      if (order.length === 0) expect([0, 20_000], 'none of its rows, or all').toContain(counts.need!.live);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const result = await done;
    await creating;
    expect(order).toEqual(['import', 'command']);
    expect(result).toMatchObject({ created: 20_000, organisations: 10, refused: 0 });
    expect(waits.length).toBeGreaterThan(10);
    expect(waits.sort((left, right) => left - right)[Math.floor(waits.length * 0.9)]).toBeLessThan(200);
    await ask(core, 'history', 'undo', {});
    await ask(core, 'history', 'undo', {});
    const { counts } = await ask(core, 'records', 'counts', {});
    expect([counts.need!.live, counts.organisation!.live]).toEqual([0, 0]);
    expect(before.need).toBe(0);
  });

  test('that is cancelled leaves nothing: no row, no operation, no number, no file', async () => {
    const { core, dataFolder } = await aCore();
    await setUp(core);
    const before = traces(dataFolder);
    const began = writingBegan(core);
    const importing = startImport(core, pastedNeeds(20_000));
    const refused = expect(importing).rejects.toMatchObject({ code: 'CANCELLED' });
    await began;
    await ask(core, 'jobs', 'cancel', { jobId: 'import' });
    await refused;
    expect(traces(dataFolder)).toEqual(before);
    await ask(core, 'records', 'create', { kind: 'need', values: { title: '照常登记' } });
    expect(traces(dataFolder)).toMatchObject({ need: 1, check: 'ok' });
  });

  test('ends a job that waited for it and was cancelled meanwhile', async () => {
    const { core } = await aCore();
    await setUp(core);
    await ask(core, 'records', 'create', { kind: 'need', values: { title: '先有一条' } });
    const began = writingBegan(core);
    const importing = startImport(core, pastedNeeds(20_000));
    await began;
    const list = { kind: 'need', filter: {}, sort: null, columns: ['title'], language: 'zh-CN' };
    const exporting = core.call('exporting.list', list, { role: 'desk', jobId: 'export' });
    await ask(core, 'jobs', 'cancel', { jobId: 'export' });
    expect(await exporting).toEqual({ ok: false, error: { code: 'CANCELLED', params: {} } });
    expect(await importing).toMatchObject({ created: 20_000 });
  });

  test('that is cancelled after it was written keeps no copy of the file', async () => {
    const { core, dataFolder } = await aCore();
    await setUp(core);
    const file = path.join(core.blobsFolder, '00000000-0000-4000-8000-000000000001');
    writeFileSync(file, `${heading.replaceAll('\t', ',')}\n示范公司,尼龙切片干燥,含水\n`);
    const source = { from: 'file' as const, blobId: path.basename(file), fileName: 'needs.csv' };
    const { draftId, sheetIndex, headerRow, kind } = await ask(core, 'importing', 'open', { source });
    const stop = core.onEvent((event) => {
      if (event.type === 'progress' && event.step === 'comparing')
        void core.call('jobs.cancel', { jobId: 'import' }, { role: 'desk' });
    });
    const choice = { draftId, sheetIndex, headerRow, kind, mapping: null };
    const answer = await core.call('importing.commit', choice, { role: 'desk', jobId: 'import' });
    stop();
    const { need, files } = traces(dataFolder);
    // Either it came too late and everything is there, or in time and nothing is.
    expect([need, files.length]).toEqual(answer.ok ? [1, 1] : [0, 0]);
  });

  test('in whose middle the core is closed leaves an intact file without it', async () => {
    const { core, dataFolder } = await aCore();
    await setUp(core);
    const before = traces(dataFolder);
    const began = writingBegan(core);
    const importing = startImport(core, pastedNeeds(20_000)).catch((error: unknown) => error);
    await began;
    await core.close();
    expect(await importing).toMatchObject({ name: 'ContractError' });
    expect(traces(dataFolder)).toEqual(before);
    expect(await core.call('records.counts', {}, { role: 'desk' })).toMatchObject({
      ok: false,
      error: { code: 'BUSY' },
    });
  });
});

describe('a worker that dies', () => {
  test('leaves nobody waiting: those who asked it and those who ask later are told, and the folder is let go', async () => {
    const dataFolder = aFolder();
    const entry = path.join(aFolder(), 'dyingWorker.mjs');
    writeFileSync(
      entry,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (message) => {
         if (message.type === 'open') parentPort.postMessage({ type: 'ready' });
         if (message.type === 'call' && message.name === 'records.counts') throw new Error('died of a call');
         if (message.type === 'close') { parentPort.postMessage({ type: 'closed' }); parentPort.close(); }
       });`,
    );
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const core = await startCore(dataFolder, pathToFileURL(entry));
    const dead = { ok: false, error: { code: 'INTERNAL', params: {} } };
    const answers = await Promise.all([1, 2].map(() => core.call('records.counts', {}, { role: 'desk' })));
    expect(answers).toEqual([dead, dead]);
    expect(await core.call('records.counts', {}, { role: 'desk' })).toEqual(dead);
    const ofAnother = core.call('history.redo', {}, { role: 'desk' });
    expect(await Promise.race([ofAnother, Promise.resolve('still waits for its own worker')])).toMatch(
      /waits/,
    );
    await core.close();
    expect(await ofAnother).toEqual(dead);
    expect(String(log.mock.calls[0])).toContain('died of a call');
    log.mockRestore();
    expect(existsSync(path.join(dataFolder, 'lock'))).toBe(false);
  });
});

describe('what the core tells and keeps', () => {
  test('a change is told with table and id, never with its content', async () => {
    const { core } = await aCore();
    await setUp(core);
    const events: CoreEvent[] = [];
    core.onEvent((event) => events.push(event));
    const { id } = await ask(core, 'records', 'create', {
      kind: 'need',
      values: { title: '不出现在事件里' },
    });
    await vi.waitFor(() => expect(events.some((event) => event.type === 'change')).toBe(true));
    const change = events.find((event) => event.type === 'change');
    expect(change).toMatchObject({ tables: { need: [id] } });
    expect(JSON.stringify(events)).not.toContain('不出现在事件里');
  });

  test('search and matching are built anew when derived/ was deleted', async () => {
    const { core, dataFolder } = await aCore();
    await setUp(core);
    const { id } = await ask(core, 'records', 'create', { kind: 'need', values: { title: '尼龙切片干燥' } });
    await core.close();
    rmSync(path.join(dataFolder, 'derived'), { recursive: true });
    const again = await startCore(dataFolder);
    onTestFinished(() => again.close());
    await vi.waitFor(
      async () => {
        const { hits } = await ask(again, 'search', 'everything', { text: '切片' });
        expect(hits.map((hit) => hit.id)).toEqual([id]);
        expect((await ask(again, 'matching', 'state', {})).needs).toBe(1);
      },
      { timeout: 10_000, interval: 50 },
    );
  });

  test('the whole file is checked after the start, and a damaged one is called so', async () => {
    const { core, dataFolder } = await aCore();
    await setUp(core);
    const checked = (running: Core, state: string) =>
      vi.waitFor(async () => expect((await ask(running, 'session', 'state', {})).checks).toBe(state), {
        timeout: 10_000,
      });
    await checked(core, 'ok');
    await startImport(core, pastedNeeds(500));
    await core.close();
    const file = catalogueOf(dataFolder);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, ...pageOf(file, 'need'));
    writeFileSync(file, bytes);
    const again = await startCore(dataFolder);
    onTestFinished(() => again.close());
    await checked(again, 'damaged');
  });
});
