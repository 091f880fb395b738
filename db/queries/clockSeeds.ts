import type { ClockSeed } from '../../shared/domain/clocks/clocks.ts';
import type { Day } from '../../shared/domain/days.ts';
import type { ClockKind } from '../../shared/domain/rules/periods.ts';
import {
  allProcessFacts,
  processFacts,
  type StoredNotice,
  type StoredProcess,
} from '../repositories/process.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import { targetNames } from '../repositories/targetNames.ts';
import type { ReadableDb } from '../types.ts';

const MAX_ROWS_PER_KIND = 500;

/** Of what the clocks are asked: one thread, one contract, or all that lies in no bin. */
type ProcessScope = { readonly by: 'threadId' | 'contractId'; readonly id: string } | 'all';

/** Clocks of notices, trials and 保护期. */
export function processSeeds(db: ReadableDb, scope: ProcessScope): ClockSeed[] {
  const { records, notices } = scope === 'all' ? allFacts(db) : factsOf(db, scope);
  const names = namesOf(db, records, notices);
  return [
    ...records.flatMap((record) => recordSeed(record, records, names)),
    ...notices.flatMap((notice) => noticeSeed(notice, names)),
  ];
}

function factsOf(db: ReadableDb, { by, id }: Exclude<ProcessScope, 'all'>) {
  return {
    records: standingFacts(processFacts(db, 'processRecord', 'targetId', [id])),
    notices: standingFacts(processFacts(db, 'notice', by, [id])),
  };
}

/** Nothing presses for what was removed. */
function allFacts(db: ReadableDb) {
  const binned = new Set<string | null>(
    db
      .prepare<[], string>(
        `SELECT id FROM thread WHERE deletedAt IS NOT NULL
         UNION ALL SELECT id FROM contract WHERE deletedAt IS NOT NULL
         UNION ALL SELECT id FROM achievement WHERE deletedAt IS NOT NULL`,
      )
      .pluck()
      .all(),
  );
  return {
    records: standingFacts(allProcessFacts(db, 'processRecord')).filter(
      ({ targetId }) => !binned.has(targetId),
    ),
    notices: standingFacts(allProcessFacts(db, 'notice')).filter(
      ({ threadId, contractId }) => !binned.has(threadId ?? contractId),
    ),
  };
}

type Names = ReadonlyMap<string, { readonly name: string }>;

function namesOf(db: ReadableDb, records: readonly StoredProcess[], notices: readonly StoredNotice[]): Names {
  return targetNames(db, [
    ...records.map(({ targetKind, targetId }) => ({ kind: targetKind, id: targetId })),
    ...notices.map(({ threadId, contractId }) =>
      threadId === null
        ? { kind: 'contract' as const, id: contractId ?? '' }
        : { kind: 'thread' as const, id: threadId },
    ),
  ]);
}

function recordSeed(record: StoredProcess, all: readonly StoredProcess[], names: Names): ClockSeed[] {
  const { id, kind, state, targetKind, targetId, endsOn } = record;
  if (state !== 'done' || endsOn === null) return [];
  const subject = { kind: targetKind, id: targetId, name: names.get(targetId)?.name ?? '' };
  const base = { subject, partId: id, startOn: record.startsOn ?? record.happenedOn, dueOn: endsOn };
  if (kind === 'trial') return [{ ...base, kind: 'trialEnd', metOn: resultOf(record, all) }];
  return kind === 'brokerAgreement' ? [{ ...base, kind: 'protection' }] : [];
}

/** A trial is over once its result is on record. */
function resultOf(trial: StoredProcess, all: readonly StoredProcess[]): Day | null {
  const result = all.find(
    ({ kind, targetId, createdAt }) =>
      kind === 'trialResult' && targetId === trial.targetId && createdAt >= trial.createdAt,
  );
  return result?.happenedOn ?? null;
}

function noticeSeed(notice: StoredNotice, names: Names): ClockSeed[] {
  const id = notice.threadId ?? notice.contractId ?? '';
  return [
    {
      kind: notice.kind === 'price' ? 'priceNotice' : 'rewardNotice',
      subject: {
        kind: notice.threadId === null ? 'contract' : 'thread',
        id,
        name: names.get(id)?.name ?? notice.title,
      },
      partId: notice.id,
      startOn: notice.startOn,
      dueOn: notice.endOn,
    },
  ];
}

interface DatedRow {
  readonly id: string;
  readonly name: string;
  readonly dueOn: Day;
}

/** Days that stand in records themselves, up to `until`: what is further off is not read. */
const datedKinds: readonly { kind: ClockKind; subject: ClockSeed['subject']['kind']; sql: string }[] = [
  {
    kind: 'rightsExpiry',
    subject: 'achievement',
    sql: `SELECT id, title AS name, rightsExpireOn AS dueOn FROM achievement
      WHERE rightsExpireOn BETWEEN :from AND :until AND deletedAt IS NULL`,
  },
  {
    kind: 'patentFee',
    subject: 'right',
    sql: `SELECT id, title AS name, feeDueOn AS dueOn FROM ipRight
      WHERE feeDueOn BETWEEN :from AND :until AND deletedAt IS NULL`,
  },
  {
    kind: 'rightsExpiry',
    subject: 'right',
    sql: `SELECT id, title AS name, expiresOn AS dueOn FROM ipRight
      WHERE expiresOn BETWEEN :from AND :until AND deletedAt IS NULL`,
  },
  {
    kind: 'qualification',
    subject: 'organisation',
    sql: `SELECT coalesce(organisationId, id) AS id, organisationName AS name, validTo AS dueOn
      FROM organisationQualification WHERE validTo BETWEEN :from AND :until AND deletedAt IS NULL`,
  },
  {
    kind: 'grantTerm',
    subject: 'grant',
    sql: `SELECT id, title AS name, termTo AS dueOn FROM rightGrant
      WHERE termTo BETWEEN :from AND :until AND deletedAt IS NULL`,
  },
  {
    kind: 'certificateTerm',
    subject: 'certificate',
    sql: `SELECT id, holderName AS name, validUntil AS dueOn FROM brokerCertificate
      WHERE validUntil BETWEEN :from AND :until AND deletedAt IS NULL`,
  },
  {
    kind: 'discoveryStep',
    subject: 'discovery',
    // Once it is registered the achievement's own clocks take over.
    sql: `SELECT id, found AS name, nextStepOn AS dueOn FROM discovery
      WHERE nextStepOn BETWEEN :from AND :until AND achievementId IS NULL AND deletedAt IS NULL`,
  },
  ...(['achievement', 'need'] as const).map((table) => ({
    kind: 'recordTerm' as const,
    subject: table,
    // What is handed over, solved or withdrawn needs no renewal.
    sql: `SELECT id, title AS name, validUntil AS dueOn FROM ${table}
      WHERE validUntil BETWEEN :from AND :until AND deletedAt IS NULL
        AND coalesce(stage, '') NOT IN ('solved', 'closed', 'transferred', 'withdrawn')`,
  })),
  {
    kind: 'pausedReview',
    subject: 'thread',
    sql: `SELECT id, title AS name, reviewOn AS dueOn FROM thread
      WHERE status = 'paused' AND reviewOn BETWEEN :from AND :until AND deletedAt IS NULL`,
  },
  ...(['achievement', 'need', 'scenario', 'organisation'] as const).map((table) => ({
    kind: 'recordReview' as const,
    subject: table,
    sql: `SELECT id, ${table === 'organisation' ? 'name' : 'title'} AS name, reviewOn AS dueOn FROM ${table}
      WHERE reviewOn BETWEEN :from AND :until AND deletedAt IS NULL`,
  })),
];

/** @param range the first and last day of interest @param untilOf the last day of interest of a kind */
export function datedSeeds(db: ReadableDb, from: Day, untilOf: (kind: ClockKind) => Day): ClockSeed[] {
  return datedKinds.flatMap(({ kind, subject, sql }) =>
    db
      .prepare<[{ from: Day; until: Day }], DatedRow>(`${sql} ORDER BY dueOn LIMIT ${MAX_ROWS_PER_KIND}`)
      .all({ from, until: untilOf(kind) })
      .map(({ id, name, dueOn }) => ({ kind, subject: { kind: subject, id, name }, startOn: null, dueOn })),
  );
}
