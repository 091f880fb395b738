import type { MeetingDetail, TaskRow } from '../../contract/dispatch.ts';
import type { SideChoice } from '../pair/sideContent.ts';
import { dispatchWords } from './words.ts';

/** As many lines as a chat window shows at once. */
const MOST_TASKS = 8;

/**
 * What is sent to a group before a meeting: when and where it is, and which tasks are still open, the most pressing
 * first. In the anonymous form tasks stand by number and day alone: their titles and units name firms and people.
 */
export function meetingReminder(
  { meeting, unfinished }: Pick<MeetingDetail, 'meeting' | 'unfinished'>,
  { form, language }: SideChoice,
): string {
  const say = (name: keyof typeof dispatchWords) => dispatchWords[name][language];
  const line = (label: string, value: string | null) =>
    value === null || value === '' ? [] : [`${label}${language === 'zh' ? '：' : ': '}${value}`];
  const isNamed = form === 'named';
  const head = [
    `${say('reminder')}${isNamed ? meeting.title : say('aMeeting')}`,
    ...line(say('heldOn'), meeting.heldOn),
    ...line(say('place'), isNamed ? meeting.place : null),
    ...line(say('chair'), isNamed ? meeting.chair : null),
  ];
  const open = unfinished.filter(({ closedOn }) => closedOn === null).toSorted(byDueDay);
  const late = open.filter(({ light }) => light === 'red').length;
  const taskLine = (task: TaskRow, place: number) => {
    const who = [task.leadUnit, task.responsible].filter((name) => name !== null && name !== '').join(' ');
    const what = isNamed ? [task.title, who].filter((text) => text !== '').join(' · ') : task.number;
    const state = task.light === 'red' ? ` ${say('late')}` : '';
    return `${place + 1}. ${what} · ${say('dueOn')} ${task.dueOn}${state}`;
  };
  const counted = say('reminderTasks')
    .replace('{{count}}', String(open.length))
    .replace('{{late}}', String(late));
  const rest = open.length - MOST_TASKS;
  const tasks =
    open.length === 0
      ? []
      : [
          counted,
          ...open.slice(0, MOST_TASKS).map(taskLine),
          ...(rest > 0 ? [say('andMore').replace('{{count}}', String(rest))] : []),
        ];
  return [head, tasks, [say('reminderClose')]]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function byDueDay(left: TaskRow, right: TaskRow): number {
  return left.dueOn < right.dueOn ? -1 : Number(left.dueOn > right.dueOn);
}
