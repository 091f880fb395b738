import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowCache, type SeenRange, wantedWindows } from '../../../../renderer/ui/table/rowCache.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

const idsUpTo = (count: number) => Array.from({ length: count }, (_, at) => `id-${at}`);
const at = (from: number, to: number, direction: SeenRange['direction'] = 'down') => ({
  from,
  to,
  direction,
});

/** A source whose answers the test gives out one by one. */
function heldSource() {
  const calls: {
    ids: string[];
    answer(text?: string, gone?: string[]): Promise<void>;
    fail(): Promise<void>;
  }[] = [];
  const cache = new RowCache<Row>(
    (ids) =>
      new Promise((resolve, reject) => {
        calls.push({
          ids,
          answer: async (text = 'old', gone = []) => {
            resolve(ids.filter((id) => !gone.includes(id)).map((id) => ({ id, text })));
            await settled();
          },
          fail: async () => {
            reject(new Error('broken line'));
            await settled();
          },
        });
      }),
  );
  return { cache, calls };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the windows round what is in sight', () => {
  test.each([
    ['at the top', at(0, 30), [0, 1, 2, 3, 4]],
    ['in the middle, going down', at(1_010, 1_040), [10, 11, 12, 13, 14, 9]],
    ['in the middle, going up', at(1_010, 1_040, 'up'), [10, 9, 8, 7, 6, 11]],
    ['over the edge of two windows', at(190, 220), [1, 2, 3, 4, 5, 6, 0]],
    ['at the end', at(99_980, 99_999), [999, 998]],
    ['beyond the end', at(99_980, 100_500), [999, 998]],
  ])('%s', (_name, seen, wanted) => {
    expect(wantedWindows(seen, 100_000)).toEqual(wanted);
  });

  test('an empty list wants none', () => {
    expect(wantedWindows(at(0, 0), 0)).toEqual([]);
  });

  test('hold every row in sight, and only windows of the list', () => {
    const list = fc.record({
      total: fc.integer({ min: 1, max: 5_000 }),
      from: fc.nat(5_000),
      length: fc.nat(80),
      direction: fc.constantFrom('up' as const, 'down' as const, 'still' as const),
    });
    fc.assert(
      fc.property(list, ({ total, from, length, direction }) => {
        const first = Math.min(from, total - 1);
        const last = Math.min(first + length, total - 1);
        const windows = wantedWindows({ from: first, to: last, direction }, total);
        for (let row = first; row <= last; row += 1) expect(windows).toContain(Math.floor(row / 100));
        for (const window of windows) expect(window * 100).toBeLessThan(total);
        expect(new Set(windows).size).toBe(windows.length);
      }),
    );
  });
});

describe('the cache of rows', () => {
  test('never asks for more rows than the contract allows, nor twice for the same ones', async () => {
    const { cache, calls } = heldSource();
    const ids = idsUpTo(1_000);
    cache.look(ids, at(0, 30));
    cache.look(ids, at(2, 32));
    for (const { ids: asked } of calls) expect(asked.length).toBeLessThanOrEqual(200);
    const all = calls.flatMap((call) => call.ids);
    expect(new Set(all).size).toBe(all.length);
  });

  test('a jump drops what was queued and asks for what is in sight next', async () => {
    const { cache, calls } = heldSource();
    const ids = idsUpTo(10_000);
    cache.look(ids, at(0, 30));
    cache.look(ids, at(9_000, 9_030));
    const begun = calls.length;
    await calls[0]!.answer();
    expect(calls[begun]!.ids[0]).toBe('id-9000');
  });

  test('tells that rows are here, on their way, or gone', async () => {
    const { cache, calls } = heldSource();
    cache.look(['a', 'b'], at(0, 1));
    expect(cache.get('a')).toBeUndefined();
    await calls[0]!.answer('here', ['b']);
    expect(cache.get('a')).toEqual({ id: 'a', text: 'here' });
    expect(cache.get('b')).toBeNull();
  });

  test('a row that changed stays readable until its new state has come', async () => {
    const { cache, calls } = heldSource();
    cache.look(['a'], at(0, 0));
    await calls[0]!.answer('old');
    cache.renew(['a']);
    expect(cache.get('a')?.text).toBe('old');
    cache.look(['a'], at(0, 0));
    await calls[1]!.answer('new');
    expect(cache.get('a')?.text).toBe('new');
  });

  test('a row that changes while it is being fetched is fetched again', async () => {
    const { cache, calls } = heldSource();
    cache.look(['a'], at(0, 0));
    cache.renew(['a']);
    await calls[0]!.answer('before the change');
    cache.look(['a'], at(0, 0));
    expect(calls).toHaveLength(2);
  });

  test('after a failure nothing is asked until somebody wants to try again', async () => {
    const { cache, calls } = heldSource();
    cache.look(['a'], at(0, 0));
    await calls[0]!.fail();
    expect(cache.failure).toEqual(new Error('broken line'));
    cache.look(['a'], at(0, 0));
    expect(calls).toHaveLength(1);
    cache.retry();
    cache.look(['a'], at(0, 0));
    expect(calls).toHaveLength(2);
  });

  test('tells its listeners of every arrival, and stops when they leave', async () => {
    const { cache, calls } = heldSource();
    const versions: number[] = [];
    const leave = cache.subscribe(() => versions.push(cache.version()));
    cache.look(['a'], at(0, 0));
    await calls[0]!.answer();
    leave();
    cache.renew(null);
    expect(versions).toEqual([1]);
  });

  test('gives all rows of a selection in its order, without those that are gone', async () => {
    const asked: string[][] = [];
    const cache = new RowCache<Row>(async (ids) => {
      asked.push(ids);
      return ids
        .filter((id) => id !== 'id-3')
        .map((id) => ({ id, text: id }))
        .toReversed();
    });
    const ids = idsUpTo(450);
    const rows = await cache.all(ids);
    expect(rows.map((row) => row.id)).toEqual(ids.filter((id) => id !== 'id-3'));
    expect(Math.max(...asked.map((part) => part.length))).toBeLessThanOrEqual(200);
  });

  test('passes a failure of a selection on', async () => {
    const cache = new RowCache<Row>(() => Promise.reject(new Error('broken line')));
    await expect(cache.all(['a'])).rejects.toThrow('broken line');
  });
});
