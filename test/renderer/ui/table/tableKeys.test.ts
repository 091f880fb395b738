import { describe, expect, test } from 'vitest';
import {
  everythingSelected,
  nothingSelected,
  type RowSelection,
} from '../../../../renderer/ui/table/selection.ts';
import { answerKey, type TableState } from '../../../../renderer/ui/table/tableKeys.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const chosen = (...names: string[]): RowSelection => ({ of: 'ids', ids: new Set(names) });

function state(part: Partial<TableState> = {}): TableState {
  return { ids, active: 2, selection: nothingSelected, pageRows: 3, ...part };
}
const press = (key: string, part: { ctrl?: boolean; shift?: boolean } = {}) => ({
  key,
  ctrl: part.ctrl ?? false,
  shift: part.shift ?? false,
});

describe('moving by keyboard', () => {
  test.each([
    ['ArrowDown', 2, 3],
    ['ArrowUp', 2, 1],
    ['PageDown', 2, 5],
    ['PageUp', 2, 0],
    ['Home', 4, 0],
    ['End', 0, 5],
    ['ArrowDown', 5, 5],
    ['ArrowUp', 0, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', -1, 5],
  ])('%s from %i goes to %i', (key, active, target) => {
    expect(answerKey(press(key), state({ active }))).toEqual({ active: target });
  });

  test('an empty list has nowhere to go', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'Home', 'End', 'Enter', ' '])
      expect(answerKey(press(key), state({ ids: [], active: -1 }))).toBeNull();
  });
});

describe('selecting by keyboard', () => {
  test('space turns the row over', () => {
    expect(answerKey(press(' '), state())).toEqual({ selection: chosen('c') });
    expect(answerKey(press(' '), state({ selection: chosen('c') }))).toEqual({ selection: chosen() });
  });

  test('shift takes the rows between along, in both directions', () => {
    expect(answerKey(press('PageDown', { shift: true }), state())).toEqual({
      active: 5,
      selection: chosen('c', 'd', 'e', 'f'),
    });
    expect(answerKey(press('Home', { shift: true }), state())).toEqual({
      active: 0,
      selection: chosen('a', 'b', 'c'),
    });
  });

  test('Ctrl+A selects everything, Escape nothing', () => {
    expect(answerKey(press('a', { ctrl: true }), state())).toEqual({ selection: everythingSelected });
    expect(answerKey(press('Escape'), state({ selection: chosen('a') }))).toEqual({
      selection: nothingSelected,
    });
  });

  test('Escape is left to others where nothing is selected', () => {
    expect(answerKey(press('Escape'), state())).toBeNull();
  });
});

describe('other keys', () => {
  test('Enter opens the row, Ctrl+C copies', () => {
    expect(answerKey(press('Enter'), state())).toEqual({ open: 'c' });
    expect(answerKey(press('c', { ctrl: true }), state())).toEqual({ copy: 'selection' });
  });

  test.each(['x', 'Tab', 'F5'])('%s means nothing here', (key) => {
    expect(answerKey(press(key), state())).toBeNull();
  });

  test('Ctrl with another key is left to the window', () => {
    expect(answerKey(press('z', { ctrl: true }), state())).toBeNull();
    expect(answerKey(press('ArrowDown', { ctrl: true }), state())).toBeNull();
  });
});
