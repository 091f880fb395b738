import { describe, expect, it } from 'vitest';
import {
  cleanOfficeCode,
  exampleNumber,
  isOfficeCode,
  timeZones,
} from '../../../renderer/features/firstRun/officeForm.ts';
import { dueOn } from '../../../renderer/features/today/dueText.ts';

describe('office code', () => {
  it.each([
    ['sx-tt', 'SXTT'],
    ['ｐｄｓ０１', 'PDS01'],
    ['平顶山', ''],
    ['abcdefghijk', 'ABCDEFGH'],
  ])('%s becomes %s', (typed, expected) => {
    expect(cleanOfficeCode(typed)).toBe(expected);
  });

  it.each([
    ['PDS', true],
    ['A', false],
    ['ABCDEFGHI', false],
    ['pds', false],
    ['', false],
  ])('%j is a code: %s', (text, expected) => {
    expect(isOfficeCode(text)).toBe(expected);
  });

  it('stands in front of the numbers that records will carry', () => {
    expect(exampleNumber('PDS', 'A7B', '2026-11-22')).toBe('PDS-CG2026-0001-A7B');
  });
});

describe('timeZones', () => {
  it('offers the zone in force even where the machine does not list it', () => {
    expect(timeZones('Asia/Shanghai')).toContain('Asia/Shanghai');
    expect(timeZones('Mars/Olympus')[0]).toBe('Mars/Olympus');
  });
});

describe('dueOn', () => {
  it.each([
    ['2026-11-20', { when: 'overdue', days: 2 }],
    ['2026-11-22', { when: 'today' }],
    ['2026-12-01', { when: 'ahead', days: 9 }],
  ])('%s stands as %j', (day, expected) => {
    expect(dueOn(day, '2026-11-22')).toEqual(expected);
  });
});
