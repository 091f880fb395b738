import { describe, expect, test } from 'vitest';
import { changesBetween, type Standing } from '../../../shared/domain/dispatch.ts';
import { lightOf, taskValuesSchema } from '../../../shared/domain/task.ts';

describe('the light of a task', () => {
  test.each([
    ['2026-06-15', null, 'amber'],
    ['2026-06-18', null, 'amber'],
    ['2026-06-19', null, 'green'],
    ['2026-06-14', null, 'red'],
    ['2025-12-31', null, 'red'],
    ['2026-06-01', '2026-06-14', 'done'],
  ] as const)('due %s, closed %s, seen on 2026-06-15: %s', (dueOn, closedOn, light) => {
    expect(lightOf({ dueOn, closedOn }, '2026-06-15')).toBe(light);
  });

  test('a month end and a leap day count as days', () => {
    expect(lightOf({ dueOn: '2028-03-02', closedOn: null }, '2028-02-28')).toBe('amber');
    expect(lightOf({ dueOn: '2027-03-04', closedOn: null }, '2027-02-28')).toBe('green');
  });
});

test.each([
  ['no title', { title: ' ', dueOn: '2026-06-15' }],
  ['no day', { title: '办', dueOn: '' }],
  ['a day that does not exist', { title: '办', dueOn: '2026-02-30' }],
])('a task with %s is refused', (_name, values) => {
  expect(taskValuesSchema.safeParse(values).success).toBe(false);
});

function aStanding(values: Partial<Standing> = {}): Standing {
  return {
    takenOn: '2026-06-08',
    threads: [],
    tasks: [],
    signedCount: 0,
    signedFen: 0,
    receivedFen: 0,
    ...values,
  };
}

const thread = {
  id: 'd1',
  number: 'YX-DJ2026-0001-T1',
  title: '耐热尼龙',
  stage: 'push',
  status: 'open',
} as const;
const task = {
  id: 'j1',
  number: 'YX-JB2026-0001-T1',
  title: '报送台账',
  dueOn: '2026-06-10',
  closedOn: null,
};

describe('what changed between two meetings', () => {
  test('each thread and task stands under what happened to it', () => {
    const before = aStanding({
      threads: [thread, { ...thread, id: 'd2' }, { ...thread, id: 'd3' }, { ...thread, id: 'd4' }],
      tasks: [
        task,
        { ...task, id: 'j2' },
        { ...task, id: 'j3' },
        { ...task, id: 'j4', closedOn: '2026-06-01' },
        { ...task, id: 'j5', dueOn: '2026-06-07' },
      ],
      signedCount: 1,
      signedFen: 10,
      receivedFen: 5,
    });
    const now = aStanding({
      takenOn: '2026-06-15',
      threads: [
        { ...thread, stage: 'contact' },
        { ...thread, id: 'd2', status: 'paused' },
        { ...thread, id: 'd3' },
        { ...thread, id: 'd5' },
      ],
      tasks: [
        task,
        { ...task, id: 'j2', closedOn: '2026-06-09' },
        { ...task, id: 'j3', dueOn: '2026-06-30' },
        { ...task, id: 'j4' },
        { ...task, id: 'j5', dueOn: '2026-06-07' },
        { ...task, id: 'j6', dueOn: '2026-07-01' },
      ],
      signedCount: 3,
      signedFen: 30,
      receivedFen: 5,
    });
    const changes = changesBetween(before, now);
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
    expect(changes).toMatchObject({
      since: '2026-06-08',
      threadsMoved: [{ id: 'd1', from: 'push', to: 'contact' }],
      threadsTurned: [{ id: 'd2', from: 'open', to: 'paused' }],
      tasksClosed: [{ id: 'j2', closedOn: '2026-06-09' }],
      tasksExtended: [{ id: 'j3', from: '2026-06-10', to: '2026-06-30' }],
      signedCount: { before: 1, now: 3 },
      receivedFen: { before: 5, now: 5 },
    });
    expect(ids(changes.threadsStarted)).toEqual(['d5']);
    expect(ids(changes.threadsGone)).toEqual(['d4']);
    expect(ids(changes.tasksAssigned)).toEqual(['j6']);
    expect(ids(changes.tasksReopened)).toEqual(['j4']);
    // j5 was overdue at the last meeting already: it is no news.
    expect(ids(changes.tasksOverdue)).toEqual(['j1', 'j4']);
  });

  test('between two equal standings nothing has changed', () => {
    const standing = aStanding({ threads: [thread], tasks: [{ ...task, dueOn: '2026-07-01' }] });
    const {
      since: _day,
      signedCount: _c,
      signedFen: _s,
      receivedFen: _r,
      ...lists
    } = changesBetween(standing, standing);
    expect(Object.values(lists).flat()).toEqual([]);
  });
});
