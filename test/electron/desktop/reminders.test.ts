import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clocksToTell, type Reminder, remind, remindersOf } from '../../../electron/desktop/reminders.ts';
import { shippedCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { type Clock, clocksOf } from '../../../shared/domain/clocks/clocks.ts';
import { addDays } from '../../../shared/domain/days.ts';

const today = '2026-06-15';

/** An instalment that is due so many days from today. */
function dueIn(...days: readonly number[]): Clock[] {
  return clocksOf(
    days.map((left) => ({
      kind: 'instalment',
      subject: { kind: 'contract', id: `c${left}`, name: '示范合同' },
      startOn: null,
      dueOn: addDays(today, left),
    })),
    { today, calendar: shippedCalendar },
  );
}

describe('what is told', () => {
  test.each([
    [30, 0], // an instalment is near from 15 days on
    [16, 0],
    [15, 1],
    [14, 0],
    [7, 1],
    [3, 1],
    [0, 1],
    [-1, 1],
    [-3, 1],
    [-4, 0],
  ])('%i days before the day: %i', (left, count) => {
    expect(clocksToTell(dueIn(left), {}, today)).toHaveLength(count);
  });

  test('one clock is told once a day', () => {
    const clocks = dueIn(7);
    expect(clocksToTell(clocks, { 'instalment:c7': today }, today)).toEqual([]);
    expect(clocksToTell(clocks, { 'instalment:c7': '2026-06-14' }, today)).toEqual(clocks);
  });

  test('few stand apart, many come as one', () => {
    expect(remindersOf(dueIn(0, 1, 2), 'zh').map(({ title }) => title)).toEqual([
      '分期付款 · 2026-06-15 · 今天',
      '分期付款 · 2026-06-16 · 还有 1 天',
      '分期付款 · 2026-06-17 · 还有 2 天',
    ]);
    const [one, ...more] = remindersOf(dueIn(-1, 0, 1, 2, 3), 'en');
    expect([one?.title, more]).toEqual(['5 clocks are pressing', []]);
    expect(one?.body.split('\n')).toHaveLength(3);
  });
});

describe('the round', () => {
  function surroundings(clocks: readonly Clock[], firstRun = 'no') {
    const folder = mkdtempSync(path.join(tmpdir(), 'yinxian-reminders-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const shown: Reminder[] = [];
    const answers: Readonly<Record<string, unknown>> = {
      'session.state': { today, firstRun: firstRun === 'yes' },
      'clocks.due': { clocks, total: clocks.length },
    };
    return {
      shown,
      core: { call: async (name: string) => ({ ok: true as const, value: answers[name] }) },
      file: path.join(folder, 'reminders.json'),
      language: async () => 'zh' as const,
      show: (reminder: Reminder) => void shown.push(reminder),
    };
  }

  test('tells once, remembers it across a restart, and is quiet when nothing presses', async () => {
    const some = surroundings(dueIn(0, 7));
    expect(await remind(some)).toBe(2);
    expect(await remind(some)).toBe(0);
    expect(some.shown).toHaveLength(2);
    const none = surroundings(dueIn(40));
    expect(await remind(none)).toBe(0);
    expect(none.shown).toEqual([]);
  });

  test('says nothing before the first run, and a spoilt memory costs one notification more', async () => {
    const first = surroundings(dueIn(0), 'yes');
    expect(await remind(first)).toBe(0);
    const spoilt = surroundings(dueIn(0));
    writeFileSync(spoilt.file, '{"instalment:');
    expect(await remind(spoilt)).toBe(1);
    expect(await remind(spoilt)).toBe(0);
  });
});
