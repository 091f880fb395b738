import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readSnapshot, writeSnapshot } from '../../../electron/services/snapshotFile.ts';
import type { IndexSnapshot } from '../../../shared/matching/indexSnapshot.ts';

function aFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinxian-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'index.snap');
}

const snapshot: IndexSnapshot = {
  arrays: {
    bytes: Uint8Array.of(1, 2, 255),
    signed: Int8Array.of(-127, 127),
    shorts: Uint16Array.of(65_535),
    longs: Uint32Array.of(4_294_967_295, 0, 7),
    singles: Float32Array.of(0.5, -1.25, Number.NaN),
    doubles: Float64Array.of(Math.PI, Number.MIN_VALUE),
    none: new Uint32Array(0),
  },
  texts: { names: '引线 📎 Al2O3\n', empty: '' },
};

function write(file: string, origin = 'one', what = snapshot): void {
  for (const _ of writeSnapshot(file, origin, what));
}

describe('a snapshot file', () => {
  test('gives back every number and text', () => {
    const file = aFile();
    write(file);
    expect(readSnapshot(file, 'one')).toEqual(snapshot);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  test('of views into larger arrays holds only what the views show', () => {
    const file = aFile();
    const whole = Float64Array.of(1, 2, 3, 4);
    write(file, 'one', { arrays: { middle: whole.subarray(1, 3) }, texts: {} });
    expect(readSnapshot(file, 'one')?.arrays.middle).toEqual(Float64Array.of(2, 3));
  });

  test('larger than one step is written in several', () => {
    const file = aFile();
    const large = new Uint32Array(3_000_000).map((_, place) => place);
    const steps = [...writeSnapshot(file, 'one', { arrays: { large }, texts: {} })].length;
    expect(steps).toBeGreaterThan(3);
    expect(readSnapshot(file, 'one')?.arrays.large?.at(-1)).toBe(2_999_999);
  });

  test('of another origin, absent, cut off at any place or with any byte changed is none', () => {
    const file = aFile();
    expect(readSnapshot(file, 'one')).toBeNull();
    write(file);
    expect(readSnapshot(file, 'two')).toBeNull();
    const bytes = readFileSync(file);
    for (let length = 0; length < bytes.length; length += 7) {
      writeFileSync(file, bytes);
      truncateSync(file, length);
      expect(readSnapshot(file, 'one'), `cut at ${length}`).toBeNull();
    }
    for (let at = 0; at < bytes.length - 4; at += 5) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 0x20;
      writeFileSync(file, changed);
      expect(readSnapshot(file, 'one'), `changed at ${at}`).toBeNull();
    }
  });

  test('that is left off in the middle leaves the earlier one', () => {
    const file = aFile();
    write(file);
    const writing = writeSnapshot(file, 'one', { arrays: {}, texts: { names: 'another' } });
    writing.next();
    writing.return(undefined);
    expect(readSnapshot(file, 'one')).toEqual(snapshot);
  });
});
