import { duplicateItems, OrganisationFinder, rememberMapping } from '../../db/repositories/importing.ts';
import type { Batch } from '../../db/write.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import type { DraftRecord } from '../../shared/importing/draft.ts';
import { type DuplicateItem, type DuplicatePair, findDuplicates } from '../../shared/importing/duplicates.ts';
import type { JobContext } from '../core/context.ts';
import { keepAttachment } from './attachmentBytes.ts';
import { discardDraft, errorsOf, type ImportDraft, plannedSheet, refusedRowCount } from './importDrafts.ts';
import { keepSources, type PlannedSheet, type RecordIds } from './importSources.ts';
import { numberSeries } from './numbers.ts';
import { checkedValues } from './recordValues.ts';

const ROWS_PER_BREATH = 250;

/**
 * Writes a draft: organisations that are not known yet, records, contacts, likely duplicates, the remembered
 * mapping and the source files, all in one undoable batch.
 * @throws ContractError CANCELLED, after which nothing of it is there
 */
export async function commitDraft(context: JobContext, draft: ImportDraft) {
  const sheets = await sheetsOf(context, draft);
  const name = draft.fileName || '粘贴';
  const total = sheets.reduce((sum, { plan }) => sum + plan.records.length, 0);
  const existing = sheets.map(({ plan }) => duplicateItems(context.db, plan.kind));
  const long = context.openBatch({ code: 'import', params: { fileName: name, count: total } });
  try {
    const organisations = new OrganisationFinder(context.db);
    const nextNumber = numberSeries(context, long.batch);
    const sum = { organisations: 0, refused: 0, duplicates: 0, done: 0 };
    const recordIds: RecordIds[] = [];
    for (const [index, { plan }] of sheets.entries()) {
      const writer = new DraftWriter(context, long.batch, plan.kind, { organisations, nextNumber });
      const ids = new Map<number, string>();
      for (const record of plan.records) {
        ids.set(record.row, writer.add(record));
        sum.done += 1;
        if ((sum.done - 1) % ROWS_PER_BREATH !== 0) continue;
        context.progress({ done: sum.done - 1, total, step: 'writing' });
        await context.breathe();
      }
      const pairs = await likelyDuplicates(context, plan.kind, writer.items, existing[index]!);
      for (const pair of pairs) writer.addPair(pair);
      const targets = plan.columns.map((column) => column.target);
      if (draft.bundle === null) rememberMapping(long.batch, plan.signature, { kind: plan.kind, targets });
      recordIds.push({ kind: plan.kind, ids });
      sum.organisations += writer.organisationCount;
      sum.refused += refusedRowCount(plan);
      sum.duplicates += pairs.length;
    }
    // The last moment to cancel: the bytes kept below would stay behind.
    await context.breathe();
    if (draft.blobId)
      keepAttachment(context, long.batch, {
        ownerKind: 'batch',
        ownerId: long.batch.id,
        blobId: draft.blobId,
        fileName: name,
      });
    const leads = draft.bundle
      ? keepSources(context, { batch: long.batch, nextNumber, bundle: draft.bundle, sheets, recordIds })
      : 0;
    long.commit();
    discardDraft(draft.draftId);
    context.progress({ done: total, total, step: 'done' });
    return {
      batchId: long.batch.id,
      created: total,
      leads,
      organisations: sum.organisations,
      refused: sum.refused,
      duplicates: sum.duplicates,
      errors: errorsOf(draft.plan),
    };
  } catch (error) {
    long.rollback();
    throw error;
  }
}

/** The sheet that was looked at, as it was corrected, and with forms the sheets of the other kinds. */
async function sheetsOf(context: JobContext, draft: ImportDraft): Promise<PlannedSheet[]> {
  if (draft.bundle === null || draft.bundle.joined.length === 0) return [{ plan: draft.plan, joined: null }];
  const sheets: PlannedSheet[] = [];
  for (const [index, joined] of draft.bundle.joined.entries()) {
    const plan =
      index === draft.sheetIndex ? draft.plan : await plannedSheet(context, joined.table, joined.kind);
    sheets.push({ plan, joined });
  }
  return sheets;
}

async function likelyDuplicates(
  context: JobContext,
  kind: RecordKind,
  incoming: readonly DuplicateItem[],
  existing: readonly DuplicateItem[],
): Promise<DuplicatePair[]> {
  const steps = findDuplicates({ kind, incoming, existing });
  for (;;) {
    const step = steps.next();
    // A pair with a veto looks alike and is known to be two: nobody should have to decide about it.
    if (step.done) return step.value.filter((pair) => pair.vetoes.length === 0);
    context.progress({
      done: Math.round(step.value * incoming.length),
      total: incoming.length,
      step: 'comparing',
    });
    await context.breathe();
  }
}

/** Writes drafts row by row into an open batch, making each organisation and contact person once. */
class DraftWriter {
  readonly items: DuplicateItem[] = [];
  organisationCount = 0;
  readonly #context: JobContext;
  readonly #batch: Batch;
  readonly #kind: RecordKind;
  readonly #organisations: OrganisationFinder;
  readonly #nextNumber: ReturnType<typeof numberSeries>;
  readonly #contactIds = new Map<string, string>();

  constructor(
    context: JobContext,
    batch: Batch,
    kind: RecordKind,
    shared: { organisations: OrganisationFinder; nextNumber: ReturnType<typeof numberSeries> },
  ) {
    this.#context = context;
    this.#batch = batch;
    this.#kind = kind;
    this.#nextNumber = shared.nextNumber;
    this.#organisations = shared.organisations;
  }

  /** Returns the id of the record. */
  add(draft: DraftRecord): string {
    const organisationId = draft.organisation && this.#organisationFor(draft.organisation);
    const contactPersonId = this.#kind === 'person' ? null : this.#contactFor(draft, organisationId);
    const references = this.#kind === 'organisation' ? {} : { organisationId };
    const hasContact = contactPersonId && this.#kind !== 'organisation';
    const values = checkedValues(this.#kind, {
      ...draft.values,
      ...references,
      ...(hasContact ? { contactPersonId } : {}),
    });
    const id = this.#insert(this.#kind, values, Object.keys(draft.extra).length > 0 ? draft.extra : null);
    if (this.#kind === 'person' || this.#kind === 'organisation') this.#addContactData(id, draft);
    this.items.push(itemOf(id, draft));
    return id;
  }

  addPair(pair: DuplicatePair): void {
    this.#insertPair(this.#kind, pair);
  }

  #insertPair(
    kind: RecordKind,
    { left: leftId, right: rightId, score, evidence }: Omit<DuplicatePair, 'vetoes'>,
  ): void {
    this.#batch.insert('duplicatePair', { kind, leftId, rightId, score, evidence, verdict: 'open' });
  }

  #insert(kind: RecordKind, values: Record<string, unknown>, extra: Record<string, string> | null): string {
    const number = this.#nextNumber(kind);
    return this.#batch.insert(kind, {
      ...values,
      number,
      ownerId: this.#context.actor,
      importBatchId: this.#batch.id,
      extra,
    });
  }

  #organisationFor(organisation: { name: string; creditCode: string | null }): string {
    const found = this.#organisations.find(organisation);
    if ('id' in found) return found.id;
    const kind = this.#kind === 'achievement' ? {} : { kind: 'enterprise' };
    const id = this.#insert(
      'organisation',
      checkedValues('organisation', { ...organisation, ...kind }),
      null,
    );
    this.#organisations.add(id, organisation);
    this.organisationCount += 1;
    if (found.sameCode) {
      const pair = { left: id, right: found.sameCode, score: 1, evidence: ['CREDIT_CODE_EQUAL' as const] };
      this.#insertPair('organisation', pair);
    }
    return id;
  }

  #contactFor(draft: DraftRecord, organisationId: string | null): string | null {
    const { contact } = draft;
    if (!contact?.name || this.#kind === 'organisation') return null;
    const key = `${organisationId ?? ''}/${contact.name}`;
    const known = this.#contactIds.get(key);
    if (known) return known;
    const id = this.#insert('person', checkedValues('person', { name: contact.name, organisationId }), null);
    this.#addContactData(id, draft);
    this.#contactIds.set(key, id);
    return id;
  }

  #addContactData(subjectId: string, { contact }: DraftRecord): void {
    if (!contact) return;
    for (const kind of ['phone', 'email', 'wechat'] as const) {
      const value = contact[kind];
      if (value) this.#batch.insert('personal', { subjectId, kind, value });
    }
  }
}

function itemOf(id: string, { values, organisation }: DraftRecord): DuplicateItem {
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : null);
  return {
    id,
    title: text('title') ?? text('name') ?? '',
    text:
      text('summary') ??
      text('originalWords') ??
      text('refinedText') ??
      text('description') ??
      text('introduction') ??
      '',
    organisationName: organisation?.name ?? null,
    creditCode: organisation?.creditCode ?? text('creditCode'),
    registrationNumber: text('registrationNumber'),
  };
}
