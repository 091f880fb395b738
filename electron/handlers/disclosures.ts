import { allDisclosureRows, disclosureRows } from '../../db/queries/disclosureRows.ts';
import { organisationKindOf } from '../../db/queries/threadParties.ts';
import { exportGuardsOf } from '../../db/queries/threadProcess.ts';
import { findMeeting } from '../../db/repositories/dispatchMeeting.ts';
import { type Target, targetNames } from '../../db/repositories/targetNames.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { DisclosureRow } from '../../shared/contract/disclosures.ts';
import { type Disclosure, disclosedRecords, isForeign } from '../../shared/domain/disclosure.ts';
import { notFound, requireLive, requirePast } from './checks.ts';
import { guardRefusal } from './guards.ts';
import { reverseFact } from './process.ts';
import type { DomainHandlers } from './types.ts';

/** So many names as a list under a field shows without scrolling. */
const MOST_RECIPIENTS = 12;

/** More than a screen shows; the file of a transfer prints all of them. */
const MOST_ROWS = 500;

/** 披露记录. Nothing of an achievement goes abroad before the export-control check is on record. */
export const disclosuresHandlers: DomainHandlers<'disclosures'> = {
  record(context, values) {
    requirePast('happenedOn', values.happenedOn, context.today());
    requireLive(context.db, targetsOf(values));
    if (values.subjectKind === 'meeting' && !findMeeting(context.db, values.subjectId))
      throw notFound('meeting', values.subjectId);
    const targets = [values.subjectId, ...(values.threadId ? [values.threadId] : [])];
    const foreign = isAbroad(context.db, values) ? [values.recipientName] : [];
    const [guard] = values.subjectKind === 'achievement' ? exportGuardsOf(context.db, targets, foreign) : [];
    if (guard) throw guardRefusal(guard);
    return context.write({ code: 'disclosure.record', params: { to: values.recipientName } }, (batch) => ({
      id: batch.insert('disclosure', { ...values }),
    }));
  },

  check(context, { achievementId, recipientId }) {
    const recipient: Target = { kind: 'organisation', id: recipientId };
    requireLive(context.db, [{ kind: 'achievement', id: achievementId }, recipient]);
    const name = targetNames(context.db, [recipient]).get(recipientId)?.name ?? '';
    const foreign = isAbroad(context.db, { recipientId, recipientCountry: null }) ? [name] : [];
    const [guard] = exportGuardsOf(context.db, [achievementId], foreign);
    if (guard) throw guardRefusal(guard);
    return {};
  },

  of(context, { subject }) {
    return { rows: disclosureRows(context.db, subject).slice(0, MOST_ROWS) };
  },

  list(context, { text, way, form }) {
    const asked = text.toLowerCase().split(/\s+/u).filter(Boolean);
    const rows = allDisclosureRows(context.db).filter(
      (row) =>
        row.reversesId === null &&
        (way === null || row.values.way === way) &&
        (form === null || row.values.form === form) &&
        holdsAll(row, asked),
    );
    return { rows: rows.slice(0, MOST_ROWS), total: rows.length };
  },

  recipients(context) {
    const named = new Map<string, string | null>();
    for (const { values, reversed, reversesId } of allDisclosureRows(context.db)) {
      if (named.size === MOST_RECIPIENTS) break;
      const { recipientName, recipientId } = values;
      if (!reversed && reversesId === null && !named.has(recipientName))
        named.set(recipientName, recipientId);
    }
    return { recipients: [...named].map(([name, id]) => ({ id, name })) };
  },

  reverse(context, { id }) {
    return reverseFact(context, 'disclosure', id);
  },
};

function targetsOf(values: Disclosure): Target[] {
  return [
    ...disclosedRecords
      .filter((kind) => kind === values.subjectKind)
      .map((kind) => ({ kind, id: values.subjectId })),
    ...(values.threadId ? [{ kind: 'thread' as const, id: values.threadId }] : []),
    ...(values.recipientId ? [{ kind: 'organisation' as const, id: values.recipientId }] : []),
  ];
}

function holdsAll({ values, subjectName, actorName }: DisclosureRow, asked: readonly string[]): boolean {
  const { recipientName, content, note, happenedOn } = values;
  const said = [subjectName, recipientName, content, note, actorName, happenedOn].join('\n').toLowerCase();
  return asked.every((word) => said.includes(word));
}

function isAbroad(
  db: ReadableDb,
  { recipientId, recipientCountry }: Pick<Disclosure, 'recipientId' | 'recipientCountry'>,
): boolean {
  return isForeign({ country: recipientCountry, organisationKind: organisationKindOf(db, recipientId) });
}
