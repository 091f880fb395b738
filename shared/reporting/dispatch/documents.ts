import { codeLabel } from '../../codes/index.ts';
import type { MeetingDetail, TaskRow } from '../../contract/dispatch.ts';
import type { ThreadCard } from '../../contract/threads.ts';
import type { Changes } from '../../domain/dispatch.ts';
import { money } from '../../text/amounts.ts';
import {
  type DocumentBlock,
  type DocumentModel,
  type DocumentTable,
  fields,
  heading,
  paragraph,
} from '../document/model.ts';
import { dispatchWords, lightNames } from './words.ts';

type Language = 'zh' | 'en';
type Say = (name: keyof typeof dispatchWords) => string;

function sayIn(language: Language): Say {
  return (name) => dispatchWords[name][language];
}

/** 交办单: one task on one sheet, with room for the signature of whoever takes it. */
export function taskSheet(task: TaskRow, officeName: string, language: Language): DocumentModel {
  const say = sayIn(language);
  return {
    title: say('taskSheet'),
    fileName: `${say('taskSheet')}_${task.number}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: task.number,
    blocks: [
      fields([
        [say('task'), task.title],
        [say('detail'), task.detail],
        [say('leadUnit'), task.leadUnit],
        [say('supportingUnits'), task.supportingUnits.join(listMark(language))],
        [say('responsible'), task.responsible],
        [say('leader'), task.leader],
        [say('assignedOn'), task.assignedOn],
        [say('dueOn'), task.dueOn],
      ]),
      paragraph(say('reportBack')),
      { kind: 'signature', lines: [officeName, task.assignedOn, say('received')] },
    ],
  };
}

/** 督办台账: all tasks with their light, how often they were extended and the latest word. */
export function taskLedger(tasks: readonly TaskRow[], day: string, language: Language): DocumentModel {
  const say = sayIn(language);
  return {
    title: say('ledger'),
    fileName: `${say('ledger')}_${day}`,
    language,
    layout: 'official',
    orientation: 'landscape',
    subtitle: day,
    blocks: [taskTable(tasks, language)],
  };
}

/** 纪要: what was decided, what was assigned, what had changed. */
export function meetingMinutes(detail: MeetingDetail, language: Language): DocumentModel {
  const say = sayIn(language);
  const { meeting } = detail;
  return {
    title: meeting.title,
    fileName: `${say('minutes')}_${meeting.heldOn}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: say('minutes'),
    blocks: [
      fields([
        [say('heldOn'), meeting.heldOn],
        [say('place'), meeting.place],
        [say('chair'), meeting.chair],
        [say('attendees'), meeting.attendees],
      ]),
      ...(meeting.minutes === null ? [] : [heading(say('discussed')), ...lines(meeting.minutes)]),
      heading(say('assignedHere')),
      detail.assigned.length === 0 ? paragraph(say('nothingAssigned')) : taskTable(detail.assigned, language),
      ...changeBlocks(detail.changes, language),
    ],
  };
}

/** 工作周报: what changed since the last meeting, what is stuck or unanswered, what is open. */
export function weeklyBrief(detail: MeetingDetail, day: string, language: Language): DocumentModel {
  const say = sayIn(language);
  const open = [...detail.unfinished, ...detail.assigned].filter((task) => task.closedOn === null);
  return {
    title: say('brief'),
    fileName: `${say('brief')}_${day}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: day,
    blocks: [
      ...changeBlocks(detail.changes, language),
      heading(say('stuck')),
      threadTable(detail.stuck, say('nothingStuck'), language),
      heading(say('waiting')),
      threadTable(detail.waiting, say('nothingWaiting'), language),
      heading(say('openTasks')),
      open.length === 0 ? paragraph(say('nothingOpen')) : taskTable(open, language),
    ],
  };
}

function taskTable(tasks: readonly TaskRow[], language: Language): DocumentTable {
  const say = sayIn(language);
  const columns = [
    ['number', 1.6],
    ['task', 3],
    ['leadUnit', 1.6],
    ['supportingUnits', 1.6],
    ['responsible', 1],
    ['leader', 1],
    ['dueOn', 1.2],
    ['light', 0.8],
    ['lastWord', 2.4],
  ] as const;
  return {
    kind: 'table',
    caption: null,
    columns: columns.map(([name, share]) => ({ heading: say(name), align: 'start', share })),
    rows: tasks.map((task) => [
      task.number,
      task.title,
      task.leadUnit ?? '',
      task.supportingUnits.join(listMark(language)),
      task.responsible ?? '',
      task.leader ?? '',
      task.extensions === 0
        ? task.dueOn
        : `${task.dueOn}\n${say('extended').replace('{{count}}', String(task.extensions))}`,
      lightNames[task.light][language],
      task.lastWord ?? '',
    ]),
    notes: [say('lightNote')],
  };
}

function threadTable(cards: readonly ThreadCard[], none: string, language: Language): DocumentBlock {
  if (cards.length === 0) return paragraph(none);
  const say = sayIn(language);
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: say('number'), align: 'start', share: 1.6 },
      { heading: say('thread'), align: 'start', share: 3 },
      { heading: say('stage'), align: 'start', share: 1 },
      { heading: say('quietDays'), align: 'end', share: 1 },
      { heading: say('nextStep'), align: 'start', share: 2 },
      { heading: say('owner'), align: 'start', share: 1 },
    ],
    rows: cards.map((card) => [
      card.number,
      card.title,
      codeLabel('threadStage', card.stage, language),
      { count: card.quietDays },
      [card.nextStepOn, card.nextStep].filter(Boolean).join(' '),
      card.ownerName ?? '',
    ]),
    notes: [],
  };
}

/** 较上次变化 as blocks: one line for each change, and the money of the year before and now. */
function changeBlocks(changes: Changes | null, language: Language): DocumentBlock[] {
  const say = sayIn(language);
  if (changes === null) return [heading(say('changes')), paragraph(say('firstMeeting'))];
  const items = changeLines(changes, language);
  return [
    heading(say('changes')),
    paragraph(say('since').replace('{{day}}', changes.since)),
    { kind: 'list', order: 'numbered', items },
  ];
}

/** Each change in words, and always the figures, also where nothing moved. */
export function changeLines(changes: Changes, language: Language): string[] {
  const say = sayIn(language);
  const named = ({ number, title }: { number: string; title: string }) =>
    language === 'zh' ? `${title}（${number}）` : `${title} (${number})`;
  const line = (what: keyof typeof dispatchWords, subject: { number: string; title: string }, rest = '') =>
    `${say(what)}${language === 'zh' ? '：' : ': '}${named(subject)}${rest}`;
  const arrow = (from: string, to: string) => ` ${from} → ${to}`;
  const stage = (code: string) => codeLabel('threadStage', code, language);
  const status = (code: 'open' | 'paused' | 'ended') => say(`status.${code}`);
  return [
    ...changes.threadsStarted.map((subject) => line('threadStarted', subject)),
    ...changes.threadsMoved.map((each) => line('threadMoved', each, arrow(stage(each.from), stage(each.to)))),
    ...changes.threadsTurned.map((each) =>
      line('threadTurned', each, arrow(status(each.from), status(each.to))),
    ),
    ...changes.threadsGone.map((subject) => line('threadGone', subject)),
    ...changes.tasksClosed.map((each) => line('taskClosed', each, ` ${each.closedOn}`)),
    ...changes.tasksAssigned.map((each) => line('taskAssigned', each, ` ${say('dueOn')} ${each.dueOn}`)),
    ...changes.tasksExtended.map((each) => line('taskExtended', each, arrow(each.from, each.to))),
    ...changes.tasksReopened.map((subject) => line('taskReopened', subject)),
    ...changes.tasksOverdue.map((each) => line('taskOverdue', each, ` ${each.dueOn}`)),
    `${say('signed')}${arrow(String(changes.signedCount.before), String(changes.signedCount.now))}` +
      `${language === 'zh' ? '，' : ', '}${money(changes.signedFen.before, language)} → ${money(changes.signedFen.now, language)}`,
    `${say('receivedMoney')} ${money(changes.receivedFen.before, language)} → ${money(changes.receivedFen.now, language)}`,
  ];
}

function lines(text: string): DocumentBlock[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map(paragraph);
}

function listMark(language: Language): string {
  return language === 'zh' ? '、' : ', ';
}
