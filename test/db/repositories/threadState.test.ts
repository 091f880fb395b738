import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOfThreads, findThread } from '../../../db/repositories/thread.ts';
import { type ThreadEvent, threadStateOf } from '../../../db/repositories/threadState.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { threadStages, threadStatuses } from '../../../shared/domain/thread.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aThread } from '../../builders/work.ts';

function anEvent(id: string, values: Partial<ThreadEvent> = {}): ThreadEvent {
  return {
    id,
    threadId: 't',
    kind: 'note',
    happenedOn: '2026-06-01',
    fromStage: null,
    toStage: null,
    activityKind: null,
    body: null,
    attendees: null,
    nextStep: null,
    nextStepOn: null,
    reversesId: null,
    createdAt: 0,
    createdBy: null,
    ...values,
  };
}

const start = anEvent('s', { kind: 'start', toStage: 'push' });

describe('what the events say', () => {
  test('of a thread without events is nothing', () => {
    expect(threadStateOf([])).toBeNull();
  });

  test('a late entry of something earlier does not make the thread look quiet', () => {
    const late = anEvent('n', { happenedOn: '2026-05-01' });
    expect(threadStateOf([start, late])).toMatchObject({ lastEventOn: '2026-06-01', stage: 'push' });
  });

  test('the last written move decides, even when it happened before another', () => {
    const moves = [
      anEvent('a', { kind: 'stage', fromStage: 'push', toStage: 'price', happenedOn: '2026-06-20' }),
      anEvent('b', { kind: 'stage', fromStage: 'price', toStage: 'verify', happenedOn: '2026-06-10' }),
    ];
    expect(threadStateOf([start, ...moves])).toMatchObject({ stage: 'verify', stageSince: '2026-06-10' });
  });

  test('a status that no program knows counts as open', () => {
    const odd = anEvent('x', { kind: 'status', activityKind: 'hibernating' });
    expect(threadStateOf([start, odd])?.status).toBe('open');
  });
});

const action = fc.oneof(
  fc.record({ do: fc.constant('move' as const), to: fc.constantFrom(...threadStages) }),
  fc.record({ do: fc.constant('turn' as const), to: fc.constantFrom(...threadStatuses) }),
  fc.record({ do: fc.constant('log' as const), daysAgo: fc.nat(20) }),
  fc.record({ do: fc.constant('reverse' as const), which: fc.nat(12) }),
  fc.record({ do: fc.constant('undo' as const) }),
);
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

async function perform(catalogue: TestCatalogue, id: string, one: Action): Promise<void> {
  const { context, db } = catalogue;
  const thread = findThread(db, id);
  if (!thread) return;
  if (one.do === 'move')
    await threadsHandlers.move(
      context,
      contract.threads.move.input.parse({ id, from: thread.stage, to: one.to }),
    );
  else if (one.do === 'turn')
    await threadsHandlers.setStatus(
      context,
      contract.threads.setStatus.input.parse({ id, from: thread.status, to: one.to, reason: 'r' }),
    );
  else if (one.do === 'log') {
    const happenedOn = `2026-06-${String(15 - Math.min(14, one.daysAgo)).padStart(2, '0')}`;
    const input = { id, kind: 'contact', happenedOn, body: 'b' };
    await threadsHandlers.log(context, contract.threads.log.input.parse(input));
  } else if (one.do === 'reverse') {
    const event = eventsOfThreads(db, [id])[one.which];
    if (event) await threadsHandlers.reverse(context, { eventId: event.id, reason: null });
  } else await historyHandlers.undo(context, { batchId: null });
}

test('the row of a thread always says what its standing events say', async () => {
  const catalogue = await aCatalogue();
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (actions) => {
      const id = await aThread(catalogue);
      // The first undo that would take the thread itself ends the story.
      let steps = 0;
      for (const one of actions) {
        if (one.do === 'undo' && steps === 0) continue;
        catalogue.pass({ ms: 1_000 });
        const before = eventsOfThreads(catalogue.db, [id]).length;
        await perform(catalogue, id, one).catch((error: unknown) => {
          if (!(error instanceof ContractError)) throw error;
        });
        const written = eventsOfThreads(catalogue.db, [id]).length > before;
        if (one.do === 'undo') steps -= 1;
        else if (written) steps += 1;
      }
      const { stage, stageSince, lastEventOn, status, statusReason, reviewOn } = findThread(
        catalogue.db,
        id,
      )!;
      expect(threadStateOf(eventsOfThreads(catalogue.db, [id]))).toMatchObject({
        stage,
        stageSince,
        lastEventOn,
        status,
        statusReason,
        reviewOn,
      });
    }),
    { numRuns: 40 },
  );
});
