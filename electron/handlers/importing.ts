import { type OpenPair, openPairs, pairById } from '../../db/repositories/importing.ts';
import { namesOf, recordsById } from '../../db/repositories/record.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { titleFieldOf } from '../../shared/domain/fields/catalogues.ts';
import type { ReadContext } from '../core/context.ts';
import { commitDraft } from './importCommit.ts';
import { adjustDraft, discardDraft, draftOf, openDraft, previewOf } from './importDrafts.ts';
import { mergeRecords } from './mergeRecords.ts';
import type { DomainHandlers } from './types.ts';

const DETAIL_LENGTH = 200;

export const importingHandlers: DomainHandlers<'importing'> = {
  async open(context, { source, encoding, kind }) {
    const from =
      source.from === 'file' ? { ...source, encoding: encoding === 'auto' ? null : encoding } : source;
    return previewOf(await openDraft(context, from, kind));
  },

  async adjust(context, { draftId, ...choice }) {
    const draft = draftOf(draftId);
    await adjustDraft(context, draft, choice);
    return previewOf(draft);
  },

  async commit(context, { draftId, ...choice }) {
    const draft = draftOf(draftId);
    await adjustDraft(context, draft, choice);
    return commitDraft(context, draft);
  },

  discard(_context, { draftId }) {
    discardDraft(draftId);
    return {};
  },

  duplicates(context, page) {
    const { pairs, total } = openPairs(context.db, page);
    return { pairs: pairs.map((pair) => shown(context, pair)), total };
  },

  decideDuplicate(context, { id, verdict, keep }) {
    const pair = pairById(context.db, id);
    if (!pair) throw new ContractError('NOT_FOUND', { id });
    const [keptId, goneId] = keep === 'left' ? [pair.leftId, pair.rightId] : [pair.rightId, pair.leftId];
    const filled = context.write({ code: `duplicate.${verdict}` }, (batch) => {
      batch.update('duplicatePair', id, { verdict: verdict === 'merge' ? 'merged' : 'different' });
      return verdict === 'merge' ? mergeRecords(context.db, batch, pair.kind, { keptId, goneId }) : [];
    });
    return { filled };
  },
};

function shown(context: ReadContext, pair: OpenPair) {
  const side = (id: string) => {
    const record = recordsById(context.db, pair.kind, [id])[0];
    if (!record) throw new ContractError('NOT_FOUND', { kind: pair.kind, id });
    const { values } = record;
    const organisationId = typeof values.organisationId === 'string' ? values.organisationId : null;
    const organisation = organisationId
      ? namesOf(context.db, [organisationId]).get(organisationId)?.name
      : undefined;
    const text = String(
      values.summary ?? values.originalWords ?? values.description ?? values.introduction ?? '',
    );
    const detail = [organisation, text.slice(0, DETAIL_LENGTH)].filter(Boolean).join(' · ');
    return { title: String(values[titleFieldOf(pair.kind)]), number: record.number, detail };
  };
  const { id, kind, leftId, rightId, score } = pair;
  return {
    id,
    kind,
    leftId,
    rightId,
    score,
    evidence: JSON.parse(pair.evidence) as string[],
    left: side(leftId),
    right: side(rightId),
  };
}
