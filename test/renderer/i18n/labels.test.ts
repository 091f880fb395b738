import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelWords, wordLabel } from '../../../renderer/i18n/labels.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** The codes that the core gives to batches, as they stand in its sources. */
function codesInSources(): string[] {
  const files = globSync('electron/handlers/**/*.ts', { cwd: root });
  const codes = files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    return [...source.matchAll(/(?:write|openBatch)\(\{ code: '([A-Za-z.]+)'/g)].map(
      (match) => match[1] ?? '',
    );
  });
  return [...new Set(codes)].toSorted();
}

describe('wordLabel', () => {
  it('knows every code that the core gives to a step of work', () => {
    const codes = codesInSources();
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !Object.hasOwn(labelWords.zh, code))).toEqual([]);
  });

  it.each([
    [{ code: 'need.create', params: { title: '浸胶' } }, 'zh', '新建需求“浸胶”'],
    [{ code: 'need.create', params: { title: '浸胶' } }, 'en', 'new need “浸胶”'],
    [{ code: 'thread.move', params: { title: '甲', from: 'push', to: 'sign' } }, 'zh', '“甲”由推送转到签约'],
    [
      { code: 'thread.setStatus', params: { title: '甲', from: 'paused', to: 'open' } },
      'zh',
      '“甲”状态改为进行中',
    ],
    [{ code: 'import', params: { count: 3, fileName: 'a.xlsx' } }, 'en', 'import of 3 rows: a.xlsx'],
    [{ code: 'receipt.add', params: { name: '甲', amountFen: 5_000_000 } }, 'zh', '“甲”到款 5 万元'],
    [{ code: 'person.removeMany', params: { count: 4 } }, 'zh', '删除 4 条人员'],
    [{ code: 'fromA.newerVersion', params: {} }, 'zh', '一次改动'],
    [{ code: 'toString', params: {} }, 'en', 'a change'],
  ] as const)('%j in %s is %s', (label, language, expected) => {
    expect(wordLabel(label, language)).toBe(expected);
  });
});
