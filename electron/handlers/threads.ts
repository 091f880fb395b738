import { boardCards, cardsOf } from '../../db/queries/board.ts';
import { threadDetail } from '../../db/queries/threadDetail.ts';
import { targetNames } from '../../db/repositories/targetNames.ts';
import { findThreadLink, linksOfThreads, type Thread, threadsByIds } from '../../db/repositories/thread.ts';
import type { Batch } from '../../db/write.ts';
import type { Named } from '../../shared/contract/common.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ThreadLink } from '../../shared/domain/thread.ts';
import type { WriteContext } from '../core/context.ts';
import { notFound, requireCode, requireLive, requirePast, requireProfiles } from './checks.ts';
import { numberSeries } from './numbers.ts';
import { laterDay, liveThread, moveThread, moveThreads, reverseEvent, turnThread } from './threadEvents.ts';
import type { DomainHandlers } from './types.ts';

/** 对接事项. Events are facts; the thread's row is kept in step with them in the same transaction. */
export const threadsHandlers: DomainHandlers<'threads'> = {
  start(context, { title, links, next, ownerId }) {
    const wanted = distinctLinks(links);
    const targets = wanted.map((link) => ({ kind: link.targetKind, id: link.targetId }));
    requireLive(context.db, targets);
    requireProfiles(context.db, [ownerId]);
    const named = title || titleFrom(wanted, targetNames(context.db, targets));
    return context.write({ code: 'thread.start', params: { title: named } }, (batch) => {
      const today = context.today();
      const number = numberSeries(context, batch)('thread');
      const id = batch.insert('thread', {
        title: named,
        number,
        stage: 'push',
        status: 'open',
        stageSince: today,
        lastEventOn: today,
        ownerId: ownerId ?? context.actor,
        helperIds: [],
        ...next,
      });
      for (const link of wanted) batch.insert('threadLink', { threadId: id, ...link });
      batch.insert('threadEvent', {
        threadId: id,
        kind: 'start',
        happenedOn: today,
        toStage: 'push',
        ...next,
      });
      return { id, number };
    });
  },

  get(context, { id }) {
    const detail = threadDetail(context.db, id, context.today());
    if (!detail) throw notFound('thread', id);
    return detail;
  },

  board(context, wanted) {
    return boardCards(context.db, wanted, context.today());
  },

  cards(context, { ids }) {
    return { cards: cardsOf(context.db, threadsByIds(context.db, ids), context.today()) };
  },

  move: moveThread,
  moveMany: moveThreads,
  setStatus: turnThread,
  reverse: reverseEvent,

  log(context, { id, next, ...event }) {
    requirePast('happenedOn', event.happenedOn, context.today());
    requireCode('activityKind', 'activityKind', event.activityKind);
    const thread = liveThread(context.db, id);
    return context.write({ code: 'thread.log', params: { title: thread.title } }, (batch) => {
      const eventId = batch.insert('threadEvent', { threadId: id, ...event, ...next });
      const lastEventOn = laterDay(thread.lastEventOn, event.happenedOn);
      batch.update('thread', id, { lastEventOn, ...next });
      return { eventId };
    });
  },

  update(context, { id, patch }) {
    const thread = liveThread(context.db, id);
    requireWholeNextStep(thread, patch);
    if (patch.transferMode !== thread.transferMode)
      requireCode('transferMode', 'threadMode', patch.transferMode);
    requireProfiles(context.db, [patch.ownerId, ...(patch.helperIds ?? [])]);
    return context.write({ code: 'thread.update', params: { title: thread.title } }, (batch) => ({
      changed: batch.update('thread', id, given(patch)),
    }));
  },

  link(context, { id, link }) {
    const thread = liveThread(context.db, id);
    requireLive(context.db, [{ kind: link.targetKind, id: link.targetId }]);
    const known = linksOfThreads(context.db, [id]).find((present) => isSameLink(present, link));
    if (known) return { linkId: known.id };
    return context.write({ code: 'thread.link', params: { title: thread.title } }, (batch) => ({
      linkId: batch.insert('threadLink', { threadId: id, ...link }),
    }));
  },

  unlink(context, { linkId }) {
    const link = findThreadLink(context.db, linkId);
    if (!link) throw notFound('threadLink', linkId);
    const thread = liveThread(context.db, link.threadId);
    if (linksOfThreads(context.db, [thread.id]).length === 1)
      throw new ContractError('INVALID_INPUT', { field: 'linkId', expected: '>= 1', found: 0 });
    return changeThread(context, 'thread.unlink', thread, (batch) => batch.remove('threadLink', linkId));
  },

  remove(context, { id }) {
    const thread = liveThread(context.db, id);
    return changeThread(context, 'thread.remove', thread, (batch) => batch.remove('thread', id));
  },
};

function changeThread(
  context: WriteContext,
  code: string,
  thread: Thread,
  work: (batch: Batch) => void,
): Record<string, never> {
  context.write({ code, params: { title: thread.title } }, work);
  return {};
}

function titleFrom(links: readonly ThreadLink[], names: ReadonlyMap<string, Named>): string {
  const first = links.find((link) => link.side === 'demand') ?? links[0];
  return (first && names.get(first.targetId)?.name) ?? '';
}

function distinctLinks(links: readonly ThreadLink[]): ThreadLink[] {
  return links.filter((link, index) => links.findIndex((other) => isSameLink(other, link)) === index);
}

function isSameLink(left: ThreadLink, right: ThreadLink): boolean {
  return left.side === right.side && left.targetKind === right.targetKind && left.targetId === right.targetId;
}

// The desktop's channel carries "left out" as undefined, which must not be stored as "none".
function given(patch: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/** A next step without a day, or a day without a step, is refused whichever half the patch brings. */
function requireWholeNextStep(
  thread: Thread,
  patch: { nextStep?: string | null | undefined; nextStepOn?: string | null | undefined },
): void {
  const step = patch.nextStep === undefined ? thread.nextStep : patch.nextStep;
  const day = patch.nextStepOn === undefined ? thread.nextStepOn : patch.nextStepOn;
  if (!step === !day) return;
  throw new ContractError('INVALID_INPUT', {
    field: step ? 'nextStepOn' : 'nextStep',
    expected: step ? 'day' : 'text',
    found: null,
  });
}
