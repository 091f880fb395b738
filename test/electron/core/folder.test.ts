import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviceCode, folderWarning, prepareFolder } from '../../../electron/core/folder.ts';
import { lockFolder } from '../../../electron/core/lock.ts';
import { aFolder } from '../../builders/folder.ts';

describe('a data folder', () => {
  test('gets its parts, keeps what is in them, and loses the blobs of the last run', () => {
    const root = path.join(aFolder(), '新 文件夹');
    const folder = prepareFolder(root);
    for (const place of [folder.blobs, folder.attachments, folder.backups])
      writeFileSync(path.join(place, 'x'), 'x');
    prepareFolder(root);
    const names = [folder.blobs, folder.attachments, folder.backups].map((place) => readdirSync(place));
    expect(names).toEqual([[], ['x'], ['x']]);
    expect(existsSync(folder.derived)).toBe(true);
  });

  test('has one device code for good, without letters or digits that sound or look alike', () => {
    const codes = Array.from({ length: 40 }, () => {
      const root = aFolder();
      const code = deviceCode(root);
      expect(deviceCode(root)).toBe(code);
      return code;
    });
    for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-RT-Y][2-9][A-HJKMNP-RT-Y]$/);
    expect(new Set(codes).size).toBeGreaterThan(20);
  });

  test.each([
    ['/opt/someone/OneDrive/yinxian', 'cloud'],
    ['/opt/someone/坚果云/引线', 'cloud'],
    ['D:\\WPS云盘\\yinxian', 'cloud'],
    ['\\\\server\\share\\yinxian', 'network'],
    ['//server/share', 'network'],
    ['/opt/someone/.local/share/yinxian', null],
  ])('at %s is warned of as %s', (root, warning) => {
    expect(folderWarning(root)).toBe(warning);
  });
});

describe('the lock', () => {
  test('is held once, says by whom, and is free after its release', () => {
    const root = aFolder();
    const lock = lockFolder(root);
    expect(() => lockFolder(root)).toThrow(expect.objectContaining({ code: 'FOLDER_IN_USE' }));
    expect(() => lockFolder(root)).toThrow(String(process.pid));
    lock.release();
    lockFolder(root).release();
  });

  test.each([
    ['another program got its number after the machine was started anew', 'an-earlier-run', 'taken over'],
    ['it runs on', 'this run', 'refused'],
  ])('of a number that is alive: %s', (_name, boot, expected) => {
    const root = aFolder();
    lockFolder(root);
    const file = path.join(root, 'lock');
    const [, thisRun] = readFileSync(file, 'utf8').trim().split(' ');
    writeFileSync(file, `${process.ppid} ${boot === 'this run' ? thisRun : boot}\n`);
    const attempt = () => lockFolder(root).release();
    if (expected === 'refused') expect(attempt).toThrow(`process ${process.ppid}`);
    else expect(attempt).not.toThrow();
  });

  test('where something else stands in its place says so', () => {
    const file = path.join(aFolder(), 'file');
    writeFileSync(file, '');
    expect(() => lockFolder(file)).toThrow(/EEXIST|ENOTDIR/);
  });
});
