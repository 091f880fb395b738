import {
  findJotting,
  jottingsHolding,
  needsOfOrganisations,
  openJottings,
  organisationNames,
  personNames,
  type StoredJotting,
  threadsOfOrganisations,
} from '../../db/repositories/jotting.ts';
import { attachmentsOf, recordsById } from '../../db/repositories/record.ts';
import type { Batch } from '../../db/write.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { type Jotting, jottingSources } from '../../shared/contract/jottings.ts';
import { firstClause } from '../../shared/importing/fieldReaders.ts';
import { secrecyMarkIn } from '../../shared/importing/secrecy.ts';
import { organisationsIn, personsIn } from '../../shared/jotting/namesInText.ts';
import type { ReadContext, WriteContext } from '../core/context.ts';
import { keepAttachment } from './attachmentBytes.ts';
import { notFound, requireLive, requirePast } from './checks.ts';
import { numberSeries } from './numbers.ts';
import { checkedPatch, checkedValues } from './recordValues.ts';
import { laterDay, liveThread } from './threadEvents.ts';
import type { DomainHandlers } from './types.ts';

type SortInput = Parameters<DomainHandlers<'jottings'>['sort']>[1]['as'];

/** 速记: in at once, whole; sorted later with the names the text mentions. */
export const jottingsHandlers: DomainHandlers<'jottings'> = {
  open(context) {
    const jottings = openJottings(context.db);
    if (jottings.length === 0) return { jottings: [] };
    const names = { organisations: organisationNames(context.db), persons: personNames(context.db) };
    return { jottings: jottings.map((jotting) => shown(context, jotting, names)) };
  },

  find(context, { text, limit }) {
    const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
    if (words.length === 0) return { jottings: [] };
    return {
      jottings: jottingsHolding(context.db, words, limit).map(
        ({ id, number, title, body, happenedOn, targetKind, targetId }) => ({
          id,
          number,
          title,
          line: lineHolding(body ?? title, words[0]!),
          happenedOn,
          target: targetKind === null || targetId === null ? null : { kind: targetKind, id: targetId },
        }),
      ),
    };
  },

  add(context, { text, source, happenedOn, nextStepOn, files }) {
    const body = text.trim();
    if (body === '' && files.length === 0)
      throw new ContractError('INVALID_INPUT', { field: 'text', problem: 'empty' });
    const mark = secrecyMarkIn(body);
    if (mark !== null) throw new ContractError('SECRET_REFUSED', { secrecy: mark });
    const today = context.today();
    const day = happenedOn ?? today;
    requirePast('happenedOn', day, today);
    const title = body === '' ? files[0]!.fileName : firstClause(body);
    return context.write({ code: 'jotting.add', params: { title } }, (batch) => {
      const number = numberSeries(context, batch)('jotting');
      const id = batch.insert('jotting', {
        title,
        body: body === '' ? null : body,
        source,
        happenedOn: day,
        nextStepOn,
        state: 'open',
        number,
        ownerId: context.actor,
      });
      for (const file of files)
        keepAttachment(context, batch, { ownerKind: 'jotting', ownerId: id, ...file });
      return { id, number };
    });
  },

  attach(context, { id, ...patch }) {
    const { title } = liveJotting(context, id);
    if (patch.organisationId) requireLive(context.db, [{ kind: 'organisation', id: patch.organisationId }]);
    if (patch.personId) requireLive(context.db, [{ kind: 'person', id: patch.personId }]);
    context.write({ code: 'jotting.attach', params: { title } }, (batch) =>
      batch.update('jotting', id, patch),
    );
    return {};
  },

  sort(context, { id, as }) {
    const jotting = liveJotting(context, id);
    if (jotting.state !== 'open')
      throw new ContractError('STALE_STATE', { expected: 'open', found: jotting.state });
    return context.write({ code: 'jotting.sort', params: { title: jotting.title } }, (batch) => {
      const target = writeTarget(context, batch, jotting, as);
      const state = as.kind === 'setAside' ? 'setAside' : 'sorted';
      batch.update('jotting', id, { state, ...target });
      if (target.targetKind !== null) copyFiles(context, batch, id, target);
      return target;
    });
  },
};

function liveJotting(context: ReadContext, id: string): StoredJotting {
  const jotting = findJotting(context.db, id);
  if (jotting === null) throw notFound('jotting', id);
  return jotting;
}

type Named = { readonly id: string; readonly name: string };
type Names = {
  readonly organisations: readonly Named[];
  readonly persons: readonly (Named & { readonly organisationId: string | null })[];
};

function shown(context: ReadContext, jotting: StoredJotting, { organisations, persons }: Names): Jotting {
  const { state: _open, organisationId, personId, source, ...rest } = jotting;
  const text = `${jotting.title}\n${jotting.body ?? ''}`;
  const mentioned = organisationsIn(text, organisations);
  const whose = organisationId === null ? mentioned.map(({ id }) => id) : [organisationId];
  const bare = ({ id, name }: Named) => ({ id, name });
  const found = <Item extends Named>(items: readonly Item[], id: string | null) =>
    items.find((item) => item.id === id);
  const organisation = found(organisations, organisationId);
  const person = found(persons, personId);
  return {
    ...rest,
    source: jottingSources.find((known) => known === source) ?? 'note',
    organisation: organisation ? bare(organisation) : null,
    person: person ? bare(person) : null,
    attachments: attachmentsOf(context.db, jotting.id).map(({ sha256: _bytes, ...file }) => file),
    suggestions: {
      organisations: mentioned.map(bare),
      persons: personsIn(text, persons, new Set(whose)).map(bare),
      threads: threadsOfOrganisations(context.db, whose),
      needs: needsOfOrganisations(context.db, whose),
    },
  };
}

type Target = { readonly targetKind: string | null; readonly targetId: string | null };

function writeTarget(context: WriteContext, batch: Batch, jotting: StoredJotting, as: SortInput): Target {
  switch (as.kind) {
    case 'need':
      return { targetKind: 'need', targetId: newRecord(context, batch, 'need', jotting) };
    case 'achievement':
      return { targetKind: 'achievement', targetId: newRecord(context, batch, 'achievement', jotting) };
    case 'threadEvent':
      logOnThread(context, batch, jotting, as.threadId);
      return { targetKind: 'thread', targetId: as.threadId };
    case 'addToNeed':
      addToNeed(context, batch, jotting, as.needId);
      return { targetKind: 'need', targetId: as.needId };
    case 'setAside':
      return { targetKind: null, targetId: null };
  }
}

/** The words go in as they are: shortening and refining is for whoever talks to the firm. */
function newRecord(
  context: WriteContext,
  batch: Batch,
  kind: 'need' | 'achievement',
  { title, body, organisationId, personId, source }: StoredJotting,
): string {
  const leadSource = source === 'visit' || source === 'call' ? { leadSource: source } : {};
  const words = kind === 'need' ? { originalWords: body, ...leadSource } : { summary: body };
  return batch.insert(kind, {
    ...checkedValues(kind, { title, organisationId, contactPersonId: personId, ...words }),
    number: numberSeries(context, batch)(kind),
    ownerId: context.actor,
  });
}

const activityOf: Readonly<Record<string, string>> = { chat: 'chat', call: 'call', visit: 'visit' };
const nextStepWords = '跟进';

function logOnThread(context: WriteContext, batch: Batch, jotting: StoredJotting, threadId: string): void {
  const thread = liveThread(context.db, threadId);
  const activityKind = activityOf[jotting.source] ?? null;
  const next = jotting.nextStepOn === null ? {} : { nextStep: nextStepWords, nextStepOn: jotting.nextStepOn };
  batch.insert('threadEvent', {
    threadId,
    kind: activityKind === null ? 'note' : 'contact',
    activityKind,
    happenedOn: jotting.happenedOn,
    body: jotting.body ?? jotting.title,
    ...next,
  });
  batch.update('thread', threadId, {
    lastEventOn: laterDay(thread.lastEventOn, jotting.happenedOn),
    ...next,
  });
}

function addToNeed(context: WriteContext, batch: Batch, jotting: StoredJotting, needId: string): void {
  requireLive(context.db, [{ kind: 'need', id: needId }]);
  const [need] = recordsById(context.db, 'need', [needId]);
  const before = need?.values.originalWords;
  const words = `${jotting.happenedOn}：${jotting.body ?? jotting.title}`;
  const originalWords = typeof before === 'string' && before !== '' ? `${before}\n\n${words}` : words;
  batch.update('need', needId, checkedPatch('need', { originalWords }));
}

function copyFiles(
  context: WriteContext,
  batch: Batch,
  jottingId: string,
  { targetKind, targetId }: Target,
): void {
  for (const { fileName, sha256, sizeBytes } of attachmentsOf(context.db, jottingId))
    batch.insert('attachment', { ownerKind: targetKind, ownerId: targetId, fileName, sha256, sizeBytes });
}

function lineHolding(text: string, word: string): string {
  const lines = text.split('\n');
  return lines.find((line) => line.toLowerCase().includes(word)) ?? lines[0] ?? '';
}
