import { expect, test } from 'vitest';
import { readHolidayTable } from '../../../../shared/domain/calendar/readTable.ts';

test.each([
  ['2027-10-01 至 2027-10-07 休', [['2027-10-01', '2027-10-07']], []],
  ['10月1日至7日放假', [['2027-10-01', '2027-10-07']], []],
  ['10月1日（周五）', [['2027-10-01', '2027-10-01']], []],
  ['2月5日至2月11日 放假', [['2027-02-05', '2027-02-11']], []],
  ['2027/10/09 班', [], ['2027-10-09']],
  ['10月10日（周日）上班', [], ['2027-10-10']],
  ['5.1-5.5', [['2027-05-01', '2027-05-05']], []],
])('%s', (line, off, work) => {
  expect(readHolidayTable(line, 2027)).toEqual({ off, work, unread: [] });
});

test('lines without a day, impossible days and ranges that run backwards are told', () => {
  const text = '国庆节\n2月30日 休\n10月7日至10月1日 休\n\n13月1日';
  expect(readHolidayTable(text, 2027)).toEqual({
    off: [],
    work: [],
    unread: ['国庆节', '2月30日 休', '10月7日至10月1日 休', '13月1日'],
  });
});
