import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../build/bundle.ts';
import { packagingFor } from '../../../build/packaging.config.ts';
import { removeFolder, temporaryFolder } from '../../support/host.ts';

// The real packer over a stand-in for the Electron folder: all it needs of Electron is a file with the fuse wire.

interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly unpacked?: boolean;
}

/** Every file of an archive: name to whether it lies inside. */
function filesOf(entry: AsarEntry, at = ''): [string, boolean][] {
  if (entry.files === undefined) return [[at, entry.unpacked !== true]];
  return Object.entries(entry.files).flatMap(([name, child]) =>
    filesOf(child, at === '' ? name : `${at}/${name}`),
  );
}

/** The header of an archive: its length stands in the bytes 12 to 16, the JSON follows. */
function asarHeader(file: string): AsarEntry {
  const bytes = readFileSync(file);
  return JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as AsarEntry;
}

describe('the packed program for Linux', () => {
  const folder = temporaryFolder();
  const program = path.join(folder, 'packed', 'linux-unpacked');
  const resources = path.join(program, 'resources');
  let files: ReadonlyMap<string, boolean>;

  beforeAll(async () => {
    const electronDist = path.join(folder, 'electron');
    mkdirSync(path.join(electronDist, 'resources'), { recursive: true });
    mkdirSync(path.join(electronDist, 'locales'));
    const wire = Buffer.concat([
      Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      Buffer.from([1, 9]),
      Buffer.from('101100011'),
    ]);
    writeFileSync(path.join(electronDist, 'electron'), wire, { mode: 0o755 });
    for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'locales/zh-CN.pak'])
      writeFileSync(path.join(electronDist, name), '');
    writeFileSync(path.join(electronDist, 'version'), '45.4.1');
    const packaging = packagingFor('linux');
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir'),
      config: {
        ...packaging,
        electronDist,
        directories: { ...packaging.directories, output: path.join(folder, 'packed') },
      },
    });
    files = new Map(filesOf(asarHeader(path.join(resources, 'app.asar'))));
  });
  afterAll(() => removeFolder(folder));

  it('holds the bundle and the native module, and nothing of the project besides', () => {
    const tops = new Set(
      [...files.keys()].map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('node_modules/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...tops].sort()).toEqual(['node_modules/better-sqlite3', 'out', 'package.json']);
    const ours = [...files.keys()].filter((name) => name.startsWith('node_modules/'));
    expect(ours.filter((name) => /\/(deps|src)\/|\.gyp$/.test(name))).toEqual([]);
    expect(ours.filter((name) => name.endsWith('.node')).every((name) => /prebuilds\/linux/.test(name))).toBe(
      true,
    );
    expect(files.has('out/host.js')).toBe(false);
  });

  it('keeps inside what shows the window, and as real files what is started beside it', () => {
    const inside = [...files].filter(([, isInside]) => isInside).map(([name]) => name);
    expect(inside).toEqual(
      expect.arrayContaining(['out/main.js', 'out/preload.cjs', 'package.json', 'out/renderer/index.html']),
    );
    expect(
      inside.filter((name) => /^out\/(?!main)[^/]*\.js$|\.node$|\.sql$|^node_modules\//.test(name)),
    ).toEqual([]);
  });

  it('has its fuses set', async () => {
    const fuses = await getCurrentFuseWire(path.join(program, 'yinxian'));
    expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE);
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
    expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE);
  });

  it('loads the native module from where the workers lie', () => {
    const out = path.join(resources, 'app.asar.unpacked', 'out');
    expect(existsSync(path.join(out, 'worker.js'))).toBe(true);
    const asked =
      "import Database from 'better-sqlite3'; console.log(new Database(':memory:').prepare('select 7 as n').get().n)";
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', asked], {
      cwd: out,
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['7\n', '']);
  });

  it('leaves the real files as they were built', () => {
    const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
    const unpacked = path.join(resources, 'app.asar.unpacked', 'out');
    const names = readdirSync(unpacked);
    expect(names).toContain('worker.js');
    for (const name of names)
      expect([name, hash(path.join(unpacked, name))]).toEqual([name, hash(path.join(root, 'out', name))]);
  });
});
