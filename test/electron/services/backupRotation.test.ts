import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupName, backupsToDelete, isBackupName } from '../../../electron/services/backupRotation.ts';
import { addDays } from '../../../shared/domain/days.ts';

const today = '2026-06-15';
const noon = (day: string) => backupName(day, '120000');

describe('which backups may go', () => {
  test('of today all but the latest three', () => {
    const names = ['080000', '090000', '100000', '110000', '120000'].map((time) => backupName(today, time));
    expect(backupsToDelete(names, today)).toEqual([names[1], names[0]]);
  });

  test('of an earlier day all but its latest, for a fortnight', () => {
    const kept = [noon('2026-06-14'), noon('2026-06-02')];
    const gone = [backupName('2026-06-14', '110000'), backupName('2026-06-01', '110000')];
    // The first of June is older than a fortnight and not the latest of its month.
    expect(backupsToDelete([...kept, ...gone], today).sort()).toEqual(gone.sort());
  });

  test('of an earlier month all but its latest, for twelve months', () => {
    const monthly = Array.from({ length: 14 }, (_none, index) => noon(addDays('2025-01-31', index * 28)));
    const months = new Set(monthly.map((name) => name.slice(8, 15)));
    const left = monthly.filter((name) => !backupsToDelete(monthly, today).includes(name));
    expect(new Set(left.map((name) => name.slice(8, 15))).size).toBe(Math.min(12, months.size));
  });

  test.each([
    'yinxian.backup',
    'yinxian-2026-06-15.backup',
    'catalogue.db',
    'yinxian-2026-06-15-120000.backup.partial',
    'x-yinxian-2026-06-15-120000.backup',
  ])('never %s, which is not ours', (name) => {
    expect(isBackupName(name)).toBe(false);
    expect(backupsToDelete([name, name], today)).toEqual([]);
  });

  test('the newest always stays, at most 3 + 14 + 12 do, and a second look deletes nothing more', () => {
    const anyName = fc
      .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 235_959 }))
      .map(([age, time]) => backupName(addDays(today, -age), String(time).padStart(6, '0')));
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { minLength: 1, maxLength: 60 }), (names) => {
        const gone = new Set(backupsToDelete(names, today));
        const left = names.filter((name) => !gone.has(name));
        expect(left).toContain(names.toSorted().at(-1));
        expect(left.length).toBeLessThanOrEqual(29);
        expect(backupsToDelete(left, today)).toEqual([]);
      }),
    );
  });
});
