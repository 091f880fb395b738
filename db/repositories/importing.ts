import { type RecordKind, recordKinds } from '../../shared/domain/fields/field.ts';
import type { DuplicateItem } from '../../shared/importing/duplicates.ts';
import { organisationKey, relateNames } from '../../shared/importing/organisationNames.ts';
import type { ReadableDb } from '../types.ts';
import type { Batch } from '../write.ts';

export interface RememberedMapping {
  readonly kind: RecordKind;
  readonly targets: readonly (string | null)[];
}

/** How columns with these headings were mapped the last time. @param signature of the headings */
export function rememberedMapping(db: ReadableDb, signature: string): RememberedMapping | null {
  const row = db
    .prepare('SELECT kind, mapping FROM importMapping WHERE id = ? AND deletedAt IS NULL')
    .get(signature) as { kind: string; mapping: string } | undefined;
  const kind = recordKinds.find((known) => known === row?.kind);
  return row && kind ? { kind, targets: JSON.parse(row.mapping) } : null;
}

export function rememberMapping(batch: Batch, signature: string, mapping: RememberedMapping): void {
  const values = { kind: mapping.kind, mapping: mapping.targets, deletedAt: null };
  if (batch.find('importMapping', signature)) batch.update('importMapping', signature, values);
  else batch.insert('importMapping', values, signature);
}

interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds organisations by their name without the differences that mean nothing, else by credit code. A code under
 * which another name is known joins nothing silently: `sameCode` says whose it is, for a person to decide.
 */
export class OrganisationFinder {
  readonly #byCode = new Map<string, KnownOrganisation>();
  readonly #byKey = new Map<string, string>();

  constructor(db: ReadableDb) {
    const rows = db
      .prepare('SELECT id, name, creditCode FROM organisation WHERE deletedAt IS NULL')
      .iterate() as IterableIterator<KnownOrganisation & { creditCode: string | null }>;
    for (const row of rows) this.add(row.id, row);
  }

  find(organisation: {
    name: string;
    creditCode: string | null;
  }): { id: string } | { sameCode: string | null } {
    const byKey = this.#byKey.get(organisationKey(organisation.name));
    if (byKey) return { id: byKey };
    const byCode = organisation.creditCode ? this.#byCode.get(organisation.creditCode) : undefined;
    if (!byCode) return { sameCode: null };
    return relateNames(byCode.name, organisation.name) === 'different'
      ? { sameCode: byCode.id }
      : { id: byCode.id };
  }

  add(id: string, organisation: { name: string; creditCode: string | null }): void {
    this.#byKey.set(organisationKey(organisation.name), id);
    const { name, creditCode } = organisation;
    if (creditCode && !this.#byCode.has(creditCode)) this.#byCode.set(creditCode, { id, name });
  }
}

const textOf: Readonly<Record<RecordKind, string>> = {
  achievement: "coalesce(record.summary, record.problemSolved, '')",
  need: "coalesce(record.originalWords, record.refinedText, '')",
  scenario: "coalesce(record.description, '')",
  organisation: "coalesce(record.introduction, '')",
  person: "coalesce(record.introduction, '')",
};

/** Every live record of a kind, as far as it matters for finding duplicates. */
export function duplicateItems(db: ReadableDb, kind: RecordKind): DuplicateItem[] {
  if (kind === 'organisation') {
    return db
      .prepare(
        `SELECT id, name AS title, ${textOf[kind]} AS text, NULL AS organisationName, creditCode, NULL AS registrationNumber
         FROM organisation AS record WHERE deletedAt IS NULL ORDER BY id`,
      )
      .all() as DuplicateItem[];
  }
  const title = kind === 'person' ? 'name' : 'title';
  const number = kind === 'achievement' ? 'record.registrationNumber' : 'NULL';
  return db
    .prepare(
      `SELECT record.id, record.${title} AS title, ${textOf[kind]} AS text, owner.name AS organisationName,
              owner.creditCode AS creditCode, ${number} AS registrationNumber
       FROM ${kind} AS record LEFT JOIN organisation AS owner ON owner.id = record.organisationId
       WHERE record.deletedAt IS NULL ORDER BY record.id`,
    )
    .all() as DuplicateItem[];
}

export interface OpenPair {
  readonly id: string;
  readonly kind: RecordKind;
  readonly leftId: string;
  readonly rightId: string;
  readonly score: number;
  readonly evidence: string;
}

const liveOnBothSides = recordKinds
  .map(
    (kind) => `(kind = '${kind}' AND leftId IN (SELECT id FROM ${kind} WHERE deletedAt IS NULL)
      AND rightId IN (SELECT id FROM ${kind} WHERE deletedAt IS NULL))`,
  )
  .join(' OR ');

/** Pairs that wait for a decision and whose two records are both live, most likely first. */
export function openPairs(
  db: ReadableDb,
  page: { kind: RecordKind | null; offset: number; limit: number },
): { pairs: OpenPair[]; total: number } {
  const where = `verdict = 'open' AND deletedAt IS NULL AND (@kind IS NULL OR kind = @kind) AND (${liveOnBothSides})`;
  const total = db
    .prepare(`SELECT count(*) FROM duplicatePair WHERE ${where}`)
    .pluck()
    .get({ kind: page.kind }) as number;
  const pairs = db
    .prepare(
      `SELECT id, kind, leftId, rightId, score, evidence FROM duplicatePair WHERE ${where} ORDER BY score DESC, id LIMIT @limit OFFSET @offset`,
    )
    .all(page) as OpenPair[];
  return { pairs, total };
}

export function pairById(db: ReadableDb, id: string): OpenPair | null {
  return (
    (db
      .prepare('SELECT id, kind, leftId, rightId, score, evidence FROM duplicatePair WHERE id = ?')
      .get(id) as OpenPair | undefined) ?? null
  );
}
