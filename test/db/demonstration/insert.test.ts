import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contracts } from '../../../db/demonstration/contracts.ts';
import { insertDemonstration } from '../../../db/demonstration/insert.ts';
import { demonstrationRecords } from '../../../db/demonstration/records.ts';
import { threads } from '../../../db/demonstration/threads.ts';
import { closeWriting, openForWriting } from '../../../db/open.ts';
import { contractsByIds, partiesOfContracts, receivedFenOf } from '../../../db/repositories/contract.ts';
import { countsByKind } from '../../../db/repositories/record.ts';
import { eventsOfThreads, linksOfThreads, threadsOfStatus } from '../../../db/repositories/thread.ts';
import { threadStateOf } from '../../../db/repositories/threadState.ts';
import { tables } from '../../../db/tables.ts';
import type { WritableDb } from '../../../db/types.ts';
import { type WriteContext, writeBatch } from '../../../db/write.ts';
import { codeTables } from '../../../shared/codes/index.ts';
import { HybridClock } from '../../../shared/domain/clock.ts';
import { contractProblems } from '../../../shared/domain/contract.ts';
import { uuidV7 } from '../../../shared/domain/ids.ts';
import { sideTargets, threadStages } from '../../../shared/domain/thread.ts';

const today = '2026-03-02';
let folder: string;
let db: WritableDb;
let created: number;

/** A write context with a clock and ids that are the same in every run. */
function fixedContext(target: WritableDb): WriteContext {
  let tick = Date.UTC(2026, 2, 2, 1);
  let seed = 0;
  const now = () => {
    tick += 1;
    return tick;
  };
  const newId = () =>
    uuidV7(now(), (bytes) => {
      seed += 1;
      new DataView(bytes.buffer).setUint32(12, seed);
    });
  return { db: target, clock: new HybridClock('t1', now), device: 't1', actor: null, now, newId };
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'yinxian-demonstration-'));
  db = await openForWriting(path.join(folder, 'catalogue.db'));
  created = writeBatch(fixedContext(db), { code: 'demonstration.load' }, (batch) =>
    insertDemonstration({
      batch,
      today,
      ownerId: null,
      nextNumber: (kind) => `${kind}-${batch.nextNumber(kind)}`,
    }),
  ).result;
});

afterEach(() => {
  closeWriting(db);
  rmSync(folder, { recursive: true });
});

describe('insertDemonstration', () => {
  it('creates every record, thread and contract, all marked as demonstration', () => {
    const counts = Object.values(countsByKind(db));
    const live = counts.reduce((sum, count) => sum + count.live, 0);
    expect(created).toBe(demonstrationRecords(today).length + threads.length + contracts.length);
    expect(live).toBe(created);
    expect(counts.every((count) => count.demonstration === count.live && count.bin === 0)).toBe(true);
  });

  it('marks every row of every table, so that one click can take it all away', () => {
    for (const table of Object.keys(tables)) {
      const unmarked = db.prepare(`SELECT count(*) FROM ${table} WHERE demonstration = 0`).pluck().get();
      expect(unmarked, table).toBe(0);
    }
  });

  it('writes every reference as the id of a row that exists', () => {
    for (const table of ['achievement', 'need', 'scenario']) {
      const dangling = db
        .prepare(
          `SELECT count(*) FROM ${table} WHERE organisationId NOT IN (SELECT id FROM organisation)
           OR contactPersonId NOT IN (SELECT id FROM person)`,
        )
        .pluck()
        .get();
      expect(dangling, table).toBe(0);
    }
    expect(
      db
        .prepare(
          `SELECT count(*) FROM decision WHERE achievementId NOT IN (SELECT id FROM achievement)
           OR demandId NOT IN (SELECT id FROM need UNION ALL SELECT id FROM scenario)`,
        )
        .pluck()
        .get(),
    ).toBe(0);
  });

  it('keeps the row of each thread in step with its events', () => {
    const written = threadsOfStatus(db, { statuses: ['open', 'paused', 'ended'], ownerId: null, limit: 100 });
    expect(written).toHaveLength(threads.length);
    for (const thread of written) {
      const state = threadStateOf(eventsOfThreads(db, [thread.id]));
      const { stage, stageSince, lastEventOn, status, statusReason, reviewOn, nextStep, nextStepOn } = thread;
      expect({
        stage,
        stageSince,
        lastEventOn,
        status,
        statusReason,
        reviewOn,
        nextStep,
        nextStepOn,
      }).toEqual(state);
    }
  });

  it('shows every stage, a paused and an ended thread, and a step that is overdue', () => {
    const written = threadsOfStatus(db, { statuses: ['open', 'paused', 'ended'], ownerId: null, limit: 100 });
    expect(new Set(written.map((thread) => thread.stage))).toEqual(new Set(threadStages));
    expect(new Set(written.map((thread) => thread.status))).toEqual(new Set(['open', 'paused', 'ended']));
    expect(written.some((thread) => thread.nextStepOn !== null && thread.nextStepOn < today)).toBe(true);
    for (const thread of written.filter(({ status }) => status === 'open'))
      expect(thread.nextStep).not.toBeNull();
  });

  it('puts on each side of a thread only what may stand there, and both sides are taken', () => {
    for (const thread of threadsOfStatus(db, { statuses: ['open'], ownerId: null, limit: 100 })) {
      const links = linksOfThreads(db, [thread.id]);
      expect(new Set(links.map((link) => link.side))).toEqual(new Set(['demand', 'supply']));
      for (const link of links) expect(sideTargets[link.side]).toContain(link.targetKind);
    }
  });

  it('writes contracts without problems, receipts within the contract value, some money of last year', () => {
    const ids = db.prepare('SELECT id FROM contract').pluck().all() as string[];
    const received = receivedFenOf(db, ids);
    for (const contract of contractsByIds(db, ids)) {
      expect(
        contractProblems(contract.values, { parties: partiesOfContracts(db, [contract.id]) }, today),
      ).toEqual([]);
      expect(received.get(contract.id)).toBeLessThanOrEqual(contract.values.totalFen);
    }
    const days = db.prepare('SELECT receivedOn FROM receipt').pluck().all() as string[];
    expect(days.some((day) => day < '2025-12-31')).toBe(true);
    expect(days.every((day) => day <= today)).toBe(true);
  });
});

describe('the data itself', () => {
  const codesOf = (table: keyof typeof codeTables) => codeTables[table].entries.map((entry) => entry.code);

  it('uses only known codes in threads and contracts', () => {
    for (const thread of threads) {
      if (thread.transferMode !== null) expect(codesOf('transferMode')).toContain(thread.transferMode);
      for (const { activityKind } of thread.steps) {
        if (activityKind !== undefined) expect(codesOf('activityKind')).toContain(activityKind);
      }
    }
    for (const { key, values } of contracts) {
      expect(codesOf('contractType'), key).toContain(values.contractType);
      expect(codesOf('technicalField'), key).toContain(values.technicalField);
      expect(codesOf('domain'), key).toContain(values.domain);
      expect(codesOf('ipType'), key).toContain(values.ipType);
      expect(codesOf('region'), key).toContain(values.region);
      expect(codesOf('paymentMethod'), key).toContain(values.paymentMethod);
      if (values.pricingMethod) expect(codesOf('pricingMethod'), key).toContain(values.pricingMethod);
    }
  });

  it('tells the steps of a thread in the order of time, never before its start', () => {
    for (const thread of threads) {
      const days = [thread.startedDaysAgo, ...thread.steps.map((step) => step.daysAgo)];
      expect(days, thread.key).toEqual([...days].sort((a, b) => b - a));
    }
  });
});
