import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asContractSelection,
  everythingSelected,
  isSelected,
  MOST_NAMED_IDS,
  nothingSelected,
  type RowSelection,
  selectedCount,
  selectedOf,
  toggled,
  withRows,
} from '../../../../renderer/ui/table/selection.ts';

const filter = { text: '', conditions: [], from: 'live' as const };
const idsUpTo = (count: number) => Array.from({ length: count }, (_, at) => `id-${at}`);

/** A list with any selection that clicks can lead to. */
const worked = fc
  .record({
    count: fc.integer({ min: 1, max: 40 }),
    start: fc.constantFrom<RowSelection>(nothingSelected, everythingSelected),
    clicks: fc.array(fc.nat(39), { maxLength: 60 }),
  })
  .map(({ count, start, clicks }) => {
    const ids = idsUpTo(count);
    const selection = clicks.reduce((present, click) => toggled(present, ids[click % count]!), start);
    return { ids, selection };
  });

describe('a selection of rows', () => {
  test('counts exactly the rows that are selected', () => {
    fc.assert(
      fc.property(worked, ({ ids, selection }) => {
        expect(selectedCount(selection, ids.length)).toBe(selectedOf(selection, ids).length);
      }),
    );
  });

  test('turning a row over changes that row and no other', () => {
    fc.assert(
      fc.property(worked, fc.nat(), ({ ids, selection }, pick) => {
        const id = ids[pick % ids.length]!;
        const turned = toggled(selection, id);
        for (const other of ids)
          expect(isSelected(turned, other)).toBe(isSelected(selection, other) !== (other === id));
      }),
    );
  });

  test('adding rows selects them and keeps the rest', () => {
    fc.assert(
      fc.property(worked, fc.nat(), ({ ids, selection }, cut) => {
        const added = ids.slice(0, cut % (ids.length + 1));
        const more = withRows(selection, added);
        for (const id of ids)
          expect(isSelected(more, id)).toBe(added.includes(id) || isSelected(selection, id));
      }),
    );
  });

  test('does not change the selection it was made from', () => {
    const ids = new Set(['a']);
    toggled({ of: 'ids', ids }, 'b');
    withRows({ of: 'ids', ids }, ['c']);
    expect([...ids]).toEqual(['a']);
  });
});

describe('a selection as a call takes it', () => {
  test('nothing selected is nothing to call with', () => {
    expect(asContractSelection(nothingSelected, filter, idsUpTo(3))).toBeNull();
    expect(asContractSelection(everythingSelected, filter, [])).toBeNull();
  });

  test('everything of 100,000 rows names the filter, not the rows', () => {
    const selection = toggled(everythingSelected, 'id-5');
    expect(asContractSelection(selection, filter, idsUpTo(100_000))).toEqual({
      of: 'filter',
      filter,
      except: ['id-5'],
    });
  });

  test('more named rows than a call takes are told as all but the others', () => {
    const ids = idsUpTo(MOST_NAMED_IDS + 2);
    const selection = withRows(nothingSelected, ids.slice(1));
    expect(asContractSelection(selection, filter, ids)).toEqual({ of: 'filter', filter, except: ['id-0'] });
  });

  test('more exceptions than a call takes are told as the rows that are left', () => {
    const ids = idsUpTo(MOST_NAMED_IDS + 2);
    const except = new Set(ids.slice(0, MOST_NAMED_IDS + 1));
    const answer = asContractSelection({ of: 'allBut', except }, filter, ids);
    expect(answer).toEqual({ of: 'ids', ids: [ids.at(-1)] });
  });

  test('half of a long list cannot be told in one call', () => {
    const ids = idsUpTo(MOST_NAMED_IDS * 2 + 2);
    const half = ids.filter((_, at) => at % 2 === 0);
    expect(asContractSelection(withRows(nothingSelected, half), filter, ids)).toBeNull();
    expect(asContractSelection({ of: 'allBut', except: new Set(half) }, filter, ids)).toBeNull();
  });

  test('names the same rows that are selected', () => {
    fc.assert(
      fc.property(worked, ({ ids, selection }) => {
        const answer = asContractSelection(selection, filter, ids);
        const named =
          answer === null
            ? []
            : answer.of === 'ids'
              ? answer.ids
              : ids.filter((id) => !answer.except.includes(id));
        expect(new Set(named)).toEqual(new Set(selectedOf(selection, ids)));
      }),
    );
  });
});
