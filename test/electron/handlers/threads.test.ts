import { describe, expect, test } from 'vitest';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { ThreadStage } from '../../../shared/domain/thread.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNeed, anAchievement, anOrganisation } from '../../builders/records.ts';
import { aThread, expectRefusal } from '../../builders/work.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

async function move(catalogue: TestCatalogue, id: string, from: ThreadStage, to: ThreadStage, day?: string) {
  const input = contract.threads.move.input.parse({ id, from, to, happenedOn: day ?? null });
  return (await threadsHandlers.move(catalogue.context, input)).eventId;
}

async function turn(catalogue: TestCatalogue, id: string, from: string, to: string, rest = {}) {
  const input = contract.threads.setStatus.input.parse({ id, from, to, ...rest });
  return (await threadsHandlers.setStatus(catalogue.context, input)).eventId;
}

async function log(catalogue: TestCatalogue, id: string, rest = {}) {
  const input = contract.threads.log.input.parse({
    id,
    kind: 'contact',
    happenedOn: testToday,
    body: '电话确认样品规格',
    ...rest,
  });
  return (await threadsHandlers.log(catalogue.context, input)).eventId;
}

async function reverse({ context }: TestCatalogue, eventId: string) {
  return (await threadsHandlers.reverse(context, { eventId, reason: '误操作' })).eventId;
}

async function detail({ context }: TestCatalogue, id: string) {
  return await threadsHandlers.get(context, { id });
}

describe('start', () => {
  test('joins two sides, takes the title of the demand and gives a number', async () => {
    const catalogue = await aCatalogue();
    const needId = aNeed(catalogue, { title: '高压开关绝缘件开裂' });
    const achievementId = anAchievement(catalogue);
    const input = contract.threads.start.input.parse({
      links: [
        { side: 'supply', targetKind: 'achievement', targetId: achievementId },
        { side: 'demand', targetKind: 'need', targetId: needId },
      ],
      next: { nextStep: '约见', nextStepOn: '2026-06-20' },
    });
    const { id, number } = await threadsHandlers.start(catalogue.context, input);
    expect(number).toBe('YX-DJ2026-0001-T1');
    const thread = await detail(catalogue, id);
    expect(thread).toMatchObject({
      title: '高压开关绝缘件开裂',
      stage: 'push',
      status: 'open',
      ownerName: '测试员',
      nextStep: '约见',
      nextStepOn: '2026-06-20',
      stageSince: testToday,
      quietDays: 0,
      stuck: false,
    });
    expect(thread.demand.map((named) => named.id)).toEqual([needId]);
    expect(thread.supply.map((named) => named.id)).toEqual([achievementId]);
    expect(thread.events.map((event) => event.kind)).toEqual(['start']);
  });

  test('one side may stay open, and the same link twice is one', async () => {
    const catalogue = await aCatalogue();
    const link = { side: 'demand', targetKind: 'need', targetId: aNeed(catalogue) } as const;
    const id = await aThread(catalogue, { links: [link, link] });
    expect((await detail(catalogue, id)).links).toHaveLength(1);
    expect((await detail(catalogue, id)).supply).toEqual([]);
  });

  test.each(['removed', 'unknown'] as const)('refuses a %s record and writes nothing', async (state) => {
    const catalogue = await aCatalogue();
    const needId = state === 'unknown' ? nobody : aNeed(catalogue);
    if (state === 'removed')
      catalogue.context.write({ code: 'test.remove' }, (batch) => batch.remove('need', needId));
    await expectRefusal(
      () => aThread(catalogue, { links: [{ side: 'demand', targetKind: 'need', targetId: needId }] }),
      'NOT_FOUND',
      { kind: 'need', id: needId },
    );
    expect(catalogue.db.prepare('SELECT count(*) FROM thread').pluck().get()).toBe(0);
  });

  test('refuses an owner that is no profile', async () => {
    const catalogue = await aCatalogue();
    await expectRefusal(() => aThread(catalogue, { ownerId: nobody }), 'NOT_FOUND', { kind: 'profile' });
  });
});

describe('move', () => {
  test('keeps stage, day and log in step, and the next step with its day', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    catalogue.pass({ days: 4 });
    const input = contract.threads.move.input.parse({
      id,
      from: 'push',
      to: 'contact',
      happenedOn: '2026-06-18',
      body: '双方见面',
      next: { nextStep: '送样', nextStepOn: '2026-06-30' },
    });
    await threadsHandlers.move(catalogue.context, input);
    const thread = await detail(catalogue, id);
    expect(thread).toMatchObject({
      stage: 'contact',
      stageSince: '2026-06-18',
      lastEventOn: '2026-06-18',
      quietDays: 1,
      nextStep: '送样',
    });
    expect(thread.events[0]).toMatchObject({ kind: 'stage', fromStage: 'push', toStage: 'contact' });
  });

  test('going back is as allowed as going on', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await move(catalogue, id, 'push', 'price');
    await move(catalogue, id, 'price', 'verify');
    expect((await detail(catalogue, id)).stage).toBe('verify');
  });

  test('is refused when somebody moved it meanwhile', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await move(catalogue, id, 'push', 'contact');
    await expectRefusal(() => move(catalogue, id, 'push', 'verify'), 'STALE_STATE', {
      expected: 'push',
      found: 'contact',
    });
    expect((await detail(catalogue, id)).events).toHaveLength(2);
  });

  test.each([
    ['into the same stage', (c: TestCatalogue, id: string) => move(c, id, 'push', 'push'), 'INVALID_INPUT'],
    [
      'on a day to come',
      (c: TestCatalogue, id: string) => move(c, id, 'push', 'contact', '2026-06-16'),
      'INVALID_INPUT',
    ],
    ['of no thread', (c: TestCatalogue) => move(c, nobody, 'push', 'contact'), 'NOT_FOUND'],
  ] as const)('is refused %s', async (_name, act, code) => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await expectRefusal(() => act(catalogue, id), code);
    expect((await detail(catalogue, id)).stage).toBe('push');
  });

  test.each(['paused', 'ended'])('a thread that is %s stays where it is', async (status) => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await turn(catalogue, id, 'open', status);
    await expectRefusal(() => move(catalogue, id, 'push', 'contact'), 'THREAD_CLOSED', { status });
  });
});

describe('setStatus', () => {
  test('pauses with a reason and a day, and reopens', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await turn(catalogue, id, 'open', 'paused', { reason: '等预算', reviewOn: '2026-09-01' });
    expect(await detail(catalogue, id)).toMatchObject({
      status: 'paused',
      statusReason: '等预算',
      reviewOn: '2026-09-01',
    });
    await turn(catalogue, id, 'paused', 'open');
    expect(await detail(catalogue, id)).toMatchObject({ status: 'open', statusReason: null, reviewOn: null });
  });

  test('is refused from a status it no longer has', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await expectRefusal(() => turn(catalogue, id, 'paused', 'open'), 'STALE_STATE', { found: 'open' });
  });
});

describe('log', () => {
  test('an old entry never makes the last one look older', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await log(catalogue, id, { happenedOn: '2026-05-01' });
    expect((await detail(catalogue, id)).lastEventOn).toBe(testToday);
  });

  test('without a next step the present one stays', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue, { next: { nextStep: '约见', nextStepOn: '2026-06-20' } });
    await log(catalogue, id);
    expect((await detail(catalogue, id)).nextStep).toBe('约见');
  });

  test.each([
    ['a day to come', { happenedOn: '2026-06-16' }, 'happenedOn'],
    ['a kind of contact nobody knows', { activityKind: 'telepathy' }, 'activityKind'],
  ])('refuses %s', async (_name, rest, field) => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await expectRefusal(() => log(catalogue, id, rest), 'INVALID_INPUT', { field });
  });
});

describe('reverse', () => {
  test('turns a move back and says so on the event', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    catalogue.pass({ days: 2 });
    const moved = await move(catalogue, id, 'push', 'contact');
    await reverse(catalogue, moved);
    const thread = await detail(catalogue, id);
    expect(thread).toMatchObject({ stage: 'push', stageSince: testToday, lastEventOn: testToday });
    expect(thread.events.find((event) => event.id === moved)?.reversed).toBe(true);
    expect(thread.events.filter((event) => event.kind === 'reversal')).toHaveLength(1);
  });

  test('a move is refused while a later move stands on it, and allowed once that one is gone', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    const first = await move(catalogue, id, 'push', 'contact');
    const second = await move(catalogue, id, 'contact', 'verify');
    await expectRefusal(() => reverse(catalogue, first), 'LATER_FACT', { kind: 'stage', to: 'verify' });
    await reverse(catalogue, second);
    await reverse(catalogue, first);
    expect((await detail(catalogue, id)).stage).toBe('push');
  });

  test('contacts and notes carry nothing: a move under them can be turned back', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    const moved = await move(catalogue, id, 'push', 'contact');
    await log(catalogue, id);
    await reverse(catalogue, moved);
    expect((await detail(catalogue, id)).stage).toBe('push');
  });

  test('a status goes back to the one before with its reason and day', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await turn(catalogue, id, 'open', 'paused', { reason: '等预算', reviewOn: '2026-09-01' });
    const ended = await turn(catalogue, id, 'paused', 'ended', { reason: '预算取消' });
    await reverse(catalogue, ended);
    expect(await detail(catalogue, id)).toMatchObject({
      status: 'paused',
      statusReason: '等预算',
      reviewOn: '2026-09-01',
    });
  });

  test('takes back the next step only if the event had set it', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue, { next: { nextStep: '约见', nextStepOn: '2026-06-20' } });
    const called = await log(catalogue, id, { next: { nextStep: '寄样', nextStepOn: '2026-06-25' } });
    await reverse(catalogue, called);
    expect(await detail(catalogue, id)).toMatchObject({ nextStep: '约见', nextStepOn: '2026-06-20' });

    const again = await log(catalogue, id, { next: { nextStep: '寄样', nextStepOn: '2026-06-25' } });
    await threadsHandlers.update(catalogue.context, { id, patch: { nextStep: '等回音' } });
    await reverse(catalogue, again);
    expect((await detail(catalogue, id)).nextStep).toBe('等回音');
  });

  test('never twice, never a reversal, never the start', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    const moved = await move(catalogue, id, 'push', 'contact');
    const reversal = await reverse(catalogue, moved);
    await expectRefusal(() => reverse(catalogue, moved), 'ALREADY_REVERSED');
    await expectRefusal(() => reverse(catalogue, reversal), 'ALREADY_REVERSED');
    const start = (await detail(catalogue, id)).events.find((event) => event.kind === 'start');
    await expectRefusal(() => reverse(catalogue, start?.id ?? ''), 'LATER_FACT', { kind: 'start' });
    await expectRefusal(() => reverse(catalogue, nobody), 'NOT_FOUND');
  });

  test('undoing a reversal brings the move back, and it can be reversed again', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    const moved = await move(catalogue, id, 'push', 'contact');
    await reverse(catalogue, moved);
    await historyHandlers.undo(catalogue.context, { batchId: null });
    const thread = await detail(catalogue, id);
    expect(thread.stage).toBe('contact');
    const standing = thread.events.find((event) => event.kind === 'stage' && !event.reversed);
    await reverse(catalogue, standing?.id ?? '');
    expect((await detail(catalogue, id)).stage).toBe('push');
  });
});

test('a move that was reversed and stands again can still be undone itself', async () => {
  const catalogue = await aCatalogue();
  const id = await aThread(catalogue);
  await reverse(catalogue, await move(catalogue, id, 'push', 'contact'));
  const undo = () => historyHandlers.undo(catalogue.context, { batchId: null });
  await undo();
  await undo();
  const thread = await detail(catalogue, id);
  expect(thread.stage).toBe('push');
  expect(thread.events.filter(({ kind, reversed }) => kind === 'stage' && !reversed)).toEqual([]);
});

describe('update, link, remove', () => {
  test('a next step needs its day, whichever half is changed', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    const { context } = catalogue;
    await expectRefusal(
      () => threadsHandlers.update(context, { id, patch: { nextStep: '约见' } }),
      'INVALID_INPUT',
      { field: 'nextStepOn' },
    );
    const patch = { nextStep: '约见', nextStepOn: '2026-07-01' };
    expect((await threadsHandlers.update(context, { id, patch })).changed.sort()).toEqual([
      'nextStep',
      'nextStepOn',
    ]);
    await expectRefusal(
      () => threadsHandlers.update(context, { id, patch: { nextStep: null } }),
      'INVALID_INPUT',
      { field: 'nextStep' },
    );
  });

  test('what is left out stays, also when it is left out as undefined', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue, { title: '绝缘件' });
    const patch = { title: undefined, intendedFen: 5 };
    expect(await threadsHandlers.update(catalogue.context, { id, patch })).toEqual({
      changed: ['intendedFen'],
    });
    expect(await detail(catalogue, id)).toMatchObject({ title: '绝缘件', intendedFen: 5 });
  });

  test('refuses a way of transfer that no table holds', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    await expectRefusal(
      () => threadsHandlers.update(catalogue.context, { id, patch: { transferMode: 'barter' } }),
      'INVALID_INPUT',
      { field: 'transferMode', found: 'barter' },
    );
  });

  test('links once, unlinks, and keeps the last link', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await aThread(catalogue);
    const link = {
      side: 'demand',
      targetKind: 'organisation',
      targetId: anOrganisation(catalogue),
    } as const;
    const { linkId } = await threadsHandlers.link(context, { id, link });
    expect(await threadsHandlers.link(context, { id, link })).toEqual({ linkId });
    await threadsHandlers.unlink(context, { linkId });
    const [first, last] = (await detail(catalogue, id)).links;
    await threadsHandlers.unlink(context, { linkId: first?.id ?? '' });
    await expectRefusal(() => threadsHandlers.unlink(context, { linkId: last?.id ?? '' }), 'INVALID_INPUT');
    await expectRefusal(() => threadsHandlers.unlink(context, { linkId }), 'NOT_FOUND');
  });

  test('a removed thread is gone from the board but still readable, and nothing more happens on it', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await aThread(catalogue);
    await threadsHandlers.remove(context, { id });
    expect((await threadsHandlers.board(context, { ended: 'with', ownerId: null })).cards).toEqual([]);
    expect((await detail(catalogue, id)).id).toBe(id);
    await expectRefusal(() => log(catalogue, id), 'NOT_FOUND');
    await expectRefusal(() => threadsHandlers.remove(context, { id }), 'NOT_FOUND');
  });
});
