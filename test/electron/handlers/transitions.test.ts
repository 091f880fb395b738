import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventsOfThreads, findThread } from '../../../db/repositories/thread.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { processHandlers } from '../../../electron/handlers/process.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { codeTables } from '../../../shared/codes/index.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { type OwnerType, ownerTypes } from '../../../shared/domain/rules/stageTemplates.ts';
import {
  type ThreadStage,
  type ThreadStatus,
  threadStages,
  threadStatuses,
} from '../../../shared/domain/thread.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import {
  aNotice,
  anOwnedThread,
  aProcessRecord,
  aPublicThread,
  importThread,
} from '../../builders/process.ts';
import { aThread, expectRefusal } from '../../builders/work.ts';

// One catalogue for the whole table: each case has threads of its own.
let catalogue: TestCatalogue;
const atEnd: (() => void)[] = [];
beforeAll(async () => {
  catalogue = await aCatalogue((clear) => atEnd.push(clear));
});
afterAll(() => {
  for (const clear of atEnd) clear();
});

/**
 * What becomes of a move, from each stage (line) to each (column), in the order of the stages:
 * + goes, = is no move, ! is refused by a guard of the law.
 */
const free = ['=+++++', '+=++++', '++=+++', '+++=++', '++++=+', '+++++='];
const guarded = ['=++++!', '+=+++!', '++=++!', '+++=+!', '++++=!', '+++++='];

type Row = readonly [
  mode: string | null,
  ofPublic: string | null,
  guard: string | null,
  ofOthers: string | null,
];

/** Every way of working together: the template of a public owner, what then stands before 签约, that of others. */
const ways: readonly Row[] = [
  [null, null, 'MODE_MISSING', null],
  ['own', 'publicCooperation', null, 'cooperation'],
  ['assignment', 'publicTransfer', 'PRICING_MISSING', 'privateTransfer'],
  ['licence', 'publicTransfer', 'PRICING_MISSING', 'privateTransfer'],
  ['licence.exclusive', 'publicTransfer', 'PRICING_MISSING', 'privateTransfer'],
  ['licence.sole', 'publicTransfer', 'PRICING_MISSING', 'privateTransfer'],
  ['licence.ordinary', 'publicTransfer', 'PRICING_MISSING', 'privateTransfer'],
  ['joint', 'publicCooperation', null, 'cooperation'],
  ['equity', 'publicEquity', 'PRICING_MISSING', 'privateTransfer'],
  ['development', 'publicCooperation', null, 'cooperation'],
  ['service', 'publicCooperation', null, 'cooperation'],
  ['consulting', 'publicCooperation', null, 'cooperation'],
  ['other', 'publicCooperation', null, 'cooperation'],
];

const cases = ownerTypes.flatMap((owner) =>
  ways.map(([mode, ofPublic, guard, ofOthers]) =>
    owner === 'public' ? ([owner, mode, ofPublic, guard] as const) : ([owner, mode, ofOthers, null] as const),
  ),
);

test('the table names every way of working together', () => {
  expect(ways.flatMap(([mode]) => mode ?? []).toSorted()).toEqual(
    codeTables.threadMode.entries.map(({ code }) => code).toSorted(),
  );
});

describe.each(cases)('owner %s, way %s', (owner, mode, template, guard) => {
  test(`is led by ${template ?? 'no template'}`, async () => {
    const id = await anOwnedThread(catalogue, owner, mode);
    const process = await processHandlers.of(catalogue.context, { threadId: id });
    expect([process.owner, process.template?.id ?? null]).toEqual([owner, template]);
    expect(process.guards.map(({ code }) => code)).toEqual(guard === null ? [] : [guard]);
  });

  test('moves from every stage to every stage, and what is refused leaves nothing behind', async () => {
    expect(await matrixOf(owner, mode, guard)).toEqual(guard === null ? free : guarded);
  });

  test('imported history moves everywhere', async () => {
    const id = await anOwnedThread(catalogue, owner, mode);
    importThread(catalogue, id);
    expect(await lineOf(id, 'push', null)).toBe(free[0]);
  });
});

test('a public transfer that met its guard moves from every stage to every stage', async () => {
  const own = await aCatalogue();
  const id = await aPublicThread(own);
  await aProcessRecord(own, id, { kind: 'pricing', method: 'agreement' });
  await aNotice(own, id);
  own.pass({ days: 16 });
  for (const from of threadStages)
    expect(await lineOf(id, from, null, own), from).toBe(free[threadStages.indexOf(from)]);
});

async function matrixOf(owner: OwnerType, mode: string | null, guard: string | null): Promise<string[]> {
  const id = await anOwnedThread(catalogue, owner, mode);
  const lines: string[] = [];
  for (const from of threadStages) lines.push(await lineOf(id, from, guard));
  return lines;
}

async function lineOf(
  id: string,
  from: ThreadStage,
  guard: string | null,
  where = catalogue,
): Promise<string> {
  let line = '';
  for (const to of threadStages) {
    putAt(id, from, where);
    line += await moveSign(id, { from, to, guard, where });
  }
  return line;
}

interface Move {
  readonly from: ThreadStage;
  readonly to: ThreadStage;
  readonly guard: string | null;
  readonly where: TestCatalogue;
}

async function moveSign(id: string, { from, to, guard, where }: Move): Promise<string> {
  const before = standOf(id, where);
  try {
    await threadsHandlers.move(where.context, contract.threads.move.input.parse({ id, from, to }));
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    expect(standOf(id, where)).toEqual(before);
    if (error.code === 'INVALID_INPUT') return '=';
    expect([error.code, error.params.guard]).toEqual(['GUARD', guard]);
    return '!';
  }
  expect(standOf(id, where)).toEqual({ stage: to, events: before.events + 1 });
  return '+';
}

function standOf(id: string, { db }: TestCatalogue) {
  return { stage: findThread(db, id)?.stage, events: eventsOfThreads(db, [id]).length };
}

/** Stands a thread at a stage, whatever the guards say, as if it had come there. */
function putAt(id: string, stage: ThreadStage, { context }: TestCatalogue): void {
  context.write({ code: 'test.put' }, (batch) => {
    batch.insert('threadEvent', { threadId: id, kind: 'stage', happenedOn: testToday, toStage: stage });
    batch.update('thread', id, { stage, stageSince: testToday });
  });
}

describe('a thread that is not open', () => {
  const closed = threadStatuses.filter((status) => status !== 'open');
  test.each(closed)('moves from no stage to any while it is %s', async (status) => {
    for (const from of threadStages) {
      const id = await aThread(catalogue);
      putAt(id, from, catalogue);
      await turn(id, 'open', status);
      for (const to of threadStages)
        await expectRefusal(
          () => threadsHandlers.move(catalogue.context, contract.threads.move.input.parse({ id, from, to })),
          'THREAD_CLOSED',
          { status },
        );
      expect(findThread(catalogue.db, id)?.stage).toBe(from);
    }
  });

  const turns = threadStatuses.flatMap((from) => threadStatuses.map((to) => [from, to] as const));
  test.each(turns)('turns from %s to %s, and never to what it is', async (from, to) => {
    const id = await aThread(catalogue);
    if (from !== 'open') await turn(id, 'open', from);
    if (from === to) await expectRefusal(() => turn(id, from, to), 'INVALID_INPUT', { field: 'to' });
    else await turn(id, from, to);
    expect(findThread(catalogue.db, id)?.status).toBe(to);
    for (const other of threadStatuses)
      if (other !== to)
        await expectRefusal(() => turn(id, other, 'open'), 'STALE_STATE', { expected: other, found: to });
  });
});

async function turn(id: string, from: ThreadStatus, to: ThreadStatus): Promise<void> {
  const reason = to === 'open' ? null : '等预算';
  const input = contract.threads.setStatus.input.parse({ id, from, to, reason });
  await threadsHandlers.setStatus(catalogue.context, input);
}

describe('turning a move back', () => {
  const moves = threadStages.flatMap((from) => threadStages.map((to) => [from, to] as const));
  test.each(moves.filter(([from, to]) => from !== to))('from %s to %s', async (from, to) => {
    const id = await aThread(catalogue);
    putAt(id, from, catalogue);
    const { eventId } = await threadsHandlers.move(
      catalogue.context,
      contract.threads.move.input.parse({ id, from, to }),
    );
    await threadsHandlers.reverse(catalogue.context, { eventId, reason: '误操作' });
    expect(findThread(catalogue.db, id)?.stage).toBe(from);
    expect(eventsOfThreads(catalogue.db, [id])).toHaveLength(4);
  });

  test('into 签约 meets the guards again: what let it pass may be gone', async () => {
    const own = await aCatalogue();
    const id = await aPublicThread(own);
    await aProcessRecord(own, id, { kind: 'pricing', method: 'agreement' });
    const notice = await aNotice(own, id);
    own.pass({ days: 16 });
    const move = (from: ThreadStage, to: ThreadStage) =>
      threadsHandlers.move(own.context, contract.threads.move.input.parse({ id, from, to }));
    await move('push', 'sign');
    const { eventId } = await move('sign', 'price');
    await processHandlers.reverse(own.context, { of: 'notice', id: notice.id });
    const turnBack = () => threadsHandlers.reverse(own.context, { eventId, reason: null });
    const batchId = (await historyHandlers.batches(own.context, { limit: 9 })).batches.find(
      ({ label }) => label.code === 'thread.move',
    )!.id;
    const undo = () => historyHandlers.undo(own.context, { batchId });
    await expectRefusal(turnBack, 'GUARD', { guard: 'NOTICE_MISSING' });
    await expectRefusal(undo, 'GUARD', { guard: 'NOTICE_MISSING' });
    expect(findThread(own.db, id)?.stage).toBe('price');
    await aNotice(own, id, { startOn: own.context.today() });
    own.pass({ days: 16 });
    await turnBack();
    expect(findThread(own.db, id)?.stage).toBe('sign');
  });
});
