import { describe, expect, test } from 'vitest';
import { dispatchHandlers } from '../../../electron/handlers/dispatch.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import {
  meetingMinutes,
  taskLedger,
  taskSheet,
  weeklyBrief,
} from '../../../shared/reporting/dispatch/documents.ts';
import { documentText } from '../../../shared/reporting/document/cells.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aContract, aReceipt, aThread, expectRefusal } from '../../builders/work.ts';

const parsed = contract.dispatch;

async function aTask({ context }: TestCatalogue, values: Record<string, unknown> = {}): Promise<string> {
  const input = parsed.assign.input.parse({ title: '报送需求台账', dueOn: '2026-06-20', ...values });
  return (await dispatchHandlers.assign(context, input)).id;
}

async function aMeeting({ context }: TestCatalogue, heldOn: string): Promise<string> {
  const input = parsed.plan.input.parse({ title: `调度会 ${heldOn}`, heldOn });
  return (await dispatchHandlers.plan(context, input)).id;
}

async function taskOf({ context }: TestCatalogue, id: string) {
  return parsed.task.output.parse(await dispatchHandlers.task(context, { id }));
}

async function meetingOf({ context }: TestCatalogue, id: string) {
  return parsed.meeting.output.parse(await dispatchHandlers.meeting(context, { id }));
}

describe('a task', () => {
  test('is numbered, extended with its reason, closed with evidence and reopened', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await aTask(catalogue, { leadUnit: '科技局', supportingUnits: ['财政局', '示范大学'] });
    expect(await taskOf(catalogue, id)).toMatchObject({
      task: { number: expect.stringMatching(/-JB2026-0001-/), light: 'green', assignedOn: '2026-06-15' },
    });
    const day = { id, happenedOn: '2026-06-15' };
    await dispatchHandlers.progress(context, { ...day, body: '已收到 12 家' });
    await dispatchHandlers.extend(context, {
      ...day,
      from: '2026-06-20',
      to: '2026-06-30',
      reason: '两县未报',
    });
    expect((await taskOf(catalogue, id)).task).toMatchObject({
      dueOn: '2026-06-30',
      extensions: 1,
      lastWord: '两县未报',
    });
    await dispatchHandlers.close(context, { ...day, evidence: '台账已报，见附件' });
    expect((await taskOf(catalogue, id)).task).toMatchObject({ light: 'done', closedOn: '2026-06-15' });
    await expectRefusal(() => dispatchHandlers.progress(context, { ...day, body: '再记' }), 'TASK_CLOSED');
    await dispatchHandlers.reopen(context, { ...day, reason: '数据有误' });
    const { task, events } = await taskOf(catalogue, id);
    expect(task.closedOn).toBeNull();
    expect(events.map((event) => event.kind)).toEqual(['assign', 'progress', 'extend', 'close', 'reopen']);
  });

  test('an extension is refused when the day was moved meanwhile, or moves backwards', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await aTask(catalogue);
    const day = { id, happenedOn: '2026-06-15', reason: '待批' };
    await expectRefusal(
      () => dispatchHandlers.extend(context, { ...day, from: '2026-06-19', to: '2026-07-01' }),
      'STALE_STATE',
    );
    await expectRefusal(
      () => dispatchHandlers.extend(context, { ...day, from: '2026-06-20', to: '2026-06-20' }),
      'INVALID_INPUT',
      { field: 'to' },
    );
    await expectRefusal(
      () => dispatchHandlers.close(context, { id, happenedOn: '2026-06-16', evidence: '明天' }),
      'INVALID_INPUT',
      { field: 'happenedOn' },
    );
    await expectRefusal(() => dispatchHandlers.reopen(context, day), 'STALE_STATE');
  });

  test('what it hangs on must be there', async () => {
    const catalogue = await aCatalogue();
    const missing = '00000000-0000-7000-8000-000000000000';
    await expectRefusal(() => aTask(catalogue, { threadId: missing }), 'NOT_FOUND', { kind: 'thread' });
    await expectRefusal(() => aTask(catalogue, { meetingId: missing }), 'NOT_FOUND', {
      kind: 'dispatchMeeting',
    });
    await expectRefusal(() => dispatchHandlers.task(catalogue.context, { id: missing }), 'NOT_FOUND');
  });

  test('a closing can be undone: the fact is turned back, never removed', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await aTask(catalogue);
    await dispatchHandlers.close(context, { id, happenedOn: '2026-06-15', evidence: '已办' });
    await historyHandlers.undo(context, contract.history.undo.input.parse({}));
    const { task, events } = await taskOf(catalogue, id);
    expect(task).toMatchObject({ closedOn: null, light: 'green', lastWord: null });
    expect(events.map(({ kind, reversed }) => [kind, reversed])).toEqual([
      ['assign', false],
      ['close', true],
      ['reversal', false],
    ]);
  });

  test('open ones come first by their day, a removed one is gone', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const late = await aTask(catalogue, { dueOn: '2026-07-01' });
    const soon = await aTask(catalogue, { dueOn: '2026-06-16' });
    const closed = await aTask(catalogue);
    const removed = await aTask(catalogue);
    await dispatchHandlers.close(context, { id: closed, happenedOn: '2026-06-15', evidence: '已办' });
    await dispatchHandlers.removeTask(context, { id: removed });
    const listed = async (of: 'open' | 'all') =>
      (await dispatchHandlers.tasks(context, { of, threadId: null })).tasks.map((task) => task.id);
    expect(await listed('open')).toEqual([soon, late]);
    expect(await listed('all')).toEqual([soon, late, closed]);
  });
});

describe('two meetings a week apart', () => {
  test('the second opens with what is unfinished and with what changed', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const moved = await aThread(catalogue, { title: '耐热尼龙' });
    await aContract(catalogue, { totalFen: 1_000 });
    const first = await aMeeting(catalogue, '2026-06-15');
    expect((await meetingOf(catalogue, first)).changes).toBeNull();
    const kept = await aTask(catalogue, { meetingId: first, title: '联系企业', dueOn: '2026-06-18' });
    const done = await aTask(catalogue, { meetingId: first, title: '报送台账' });
    await dispatchHandlers.closeMeeting(context, { id: first });
    await expectRefusal(() => dispatchHandlers.closeMeeting(context, { id: first }), 'STALE_STATE');

    catalogue.pass({ days: 7 });
    await threadsHandlers.move(
      context,
      contract.threads.move.input.parse({ id: moved, from: 'push', to: 'contact' }),
    );
    await dispatchHandlers.close(context, { id: done, happenedOn: '2026-06-20', evidence: '见附件' });
    const signed = await aContract(catalogue, { totalFen: 500, signedOn: '2026-06-20' });
    await aReceipt(catalogue, signed, 200, '2026-06-21');
    const second = await aMeeting(catalogue, '2026-06-22');
    const detail = await meetingOf(catalogue, second);
    expect(detail.unfinished.map(({ id, light }) => [id, light])).toEqual([[kept, 'red']]);
    expect(detail.changes).toMatchObject({
      since: '2026-06-15',
      threadsStarted: [],
      threadsMoved: [{ title: '耐热尼龙', from: 'push', to: 'contact' }],
      tasksClosed: [{ title: '报送台账', closedOn: '2026-06-20' }],
      tasksOverdue: [{ title: '联系企业' }],
      signedCount: { before: 1, now: 2 },
      signedFen: { before: 1_000, now: 1_500 },
      receivedFen: { before: 0, now: 200 },
    });

    await dispatchHandlers.closeMeeting(context, { id: second });
    catalogue.pass({ days: 1 });
    await dispatchHandlers.close(context, { id: kept, happenedOn: '2026-06-23', evidence: '已联系' });
    const later = await meetingOf(catalogue, second);
    expect(later.unfinished.map((task) => task.id)).toEqual([kept]);
    expect(later.changes?.tasksClosed).toHaveLength(1);
  });

  test('its papers hold every task, change and figure', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const first = await aMeeting(catalogue, '2026-06-08');
    await dispatchHandlers.closeMeeting(context, { id: first });
    const second = await aMeeting(catalogue, '2026-06-15');
    const saved = parsed.saveMeeting.input.parse({
      id: second,
      values: {
        title: '第二次调度会',
        heldOn: '2026-06-15',
        minutes: '一、推进尼龙项目。\n二、补齐台账。',
      },
    });
    await dispatchHandlers.saveMeeting(context, saved);
    await aTask(catalogue, { meetingId: second, title: '补齐台账', leadUnit: '科技局' });
    const detail = await meetingOf(catalogue, second);
    const [task] = detail.assigned;
    if (task === undefined) throw new Error('Nothing was assigned');
    const minutes = documentText(meetingMinutes(detail, 'zh'));
    for (const part of ['第二次调度会', '二、补齐台账。', '科技局', '新交办：补齐台账', '2026-06-20'])
      expect(minutes).toContain(part);
    expect(documentText(weeklyBrief(detail, '2026-06-15', 'en'))).toContain('Task assigned: 补齐台账');
    expect(documentText(taskLedger(detail.assigned, '2026-06-15', 'zh'))).toContain('绿·正常');
    expect(documentText(taskSheet(task, '示范办公室', 'zh'))).toContain(task.number);
  });
});
