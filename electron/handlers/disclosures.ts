import { disclosureRows } from '../../db/queries/disclosureRows.ts';
import { organisationKindOf } from '../../db/queries/threadParties.ts';
import { exportGuardsOf } from '../../db/queries/threadProcess.ts';
import type { Target } from '../../db/repositories/targetNames.ts';
import type { ReadableDb } from '../../db/types.ts';
import { type Disclosure, isForeign } from '../../shared/domain/disclosure.ts';
import { requireLive, requirePast } from './checks.ts';
import { guardRefusal } from './guards.ts';
import { reverseFact } from './process.ts';
import type { DomainHandlers } from './types.ts';

/** More than a screen shows; the file of a transfer prints all of them. */
const MOST_ROWS = 500;

/** 披露记录. Nothing of an achievement goes abroad before the export-control check is on record. */
export const disclosuresHandlers: DomainHandlers<'disclosures'> = {
  record(context, values) {
    requirePast('happenedOn', values.happenedOn, context.today());
    requireLive(context.db, targetsOf(values));
    const targets = [values.subjectId, ...(values.threadId ? [values.threadId] : [])];
    const foreign = isAbroad(context.db, values) ? [values.recipientName] : [];
    const [guard] = values.subjectKind === 'achievement' ? exportGuardsOf(context.db, targets, foreign) : [];
    if (guard) throw guardRefusal(guard);
    return context.write({ code: 'disclosure.record', params: { to: values.recipientName } }, (batch) => ({
      id: batch.insert('disclosure', { ...values }),
    }));
  },

  of(context, { subject }) {
    return { rows: disclosureRows(context.db, subject).slice(0, MOST_ROWS) };
  },

  reverse(context, { id }) {
    return reverseFact(context, 'disclosure', id);
  },
};

function targetsOf(values: Disclosure): Target[] {
  return [
    { kind: values.subjectKind, id: values.subjectId },
    ...(values.threadId ? [{ kind: 'thread' as const, id: values.threadId }] : []),
    ...(values.recipientId ? [{ kind: 'organisation' as const, id: values.recipientId }] : []),
  ];
}

function isAbroad(db: ReadableDb, { recipientId, recipientCountry }: Disclosure): boolean {
  return isForeign({ country: recipientCountry, organisationKind: organisationKindOf(db, recipientId) });
}
