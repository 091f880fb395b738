import { type Clock, type ClockSeed, clocksOf } from '../../shared/domain/clocks/clocks.ts';
import { addDays, type Day } from '../../shared/domain/days.ts';
import { contractsOfThread } from '../repositories/contract.ts';
import { clockRules } from '../repositories/officeRules.ts';
import { findThread } from '../repositories/thread.ts';
import type { ReadableDb } from '../types.ts';
import { datedSeeds, processSeeds } from './clockSeeds.ts';
import { contractSeeds, liveContractIds } from './contractClockSeeds.ts';

/** What has been late for longer is history: it stays on its own page and no longer presses. */
const LATE_AT_MOST_DAYS = 400;

/** Every clock of the office that is late or near, the most pressing first. @param today the office's day */
export function dueClocks(db: ReadableDb, today: Day): Clock[] {
  const rules = clockRules(db, today);
  const untilOf = (kind: ClockSeed['kind']) => addDays(today, rules.periods.get(kind)?.nearDays ?? 0);
  const from = addDays(today, -LATE_AT_MOST_DAYS);
  const contracts = liveContractIds(db);
  const seeds = [
    ...processSeeds(db, 'all'),
    ...datedSeeds(db, from, untilOf),
    ...contractSeeds(db, contracts, today),
    ...officeSeeds(db, today),
  ];
  return clocksOf(seeds, rules).filter(
    ({ state, dueOn }) => (state === 'near' || state === 'overdue') && dueOn >= from,
  );
}

/** Every clock of one thread with its contracts, or of one contract, the met ones too. */
export function clocksOfThing(db: ReadableDb, kind: 'thread' | 'contract', id: string, today: Day): Clock[] {
  const rules = clockRules(db, today);
  if (kind === 'contract')
    return clocksOf(
      [...processSeeds(db, { by: 'contractId', id }), ...contractSeeds(db, [id], today)],
      rules,
    );
  const thread = findThread(db, id);
  const paused: ClockSeed[] =
    thread?.status === 'paused' && thread.reviewOn !== null
      ? [
          {
            kind: 'pausedReview',
            subject: { kind: 'thread', id, name: thread.title },
            startOn: null,
            dueOn: thread.reviewOn,
          },
        ]
      : [];
  const contracts = contractsOfThread(db, id).map((contract) => contract.id);
  const signed = contracts.flatMap((contractId) => processSeeds(db, { by: 'contractId', id: contractId }));
  return clocksOf(
    [
      ...processSeeds(db, { by: 'threadId', id }),
      ...paused,
      ...signed,
      ...contractSeeds(db, contracts, today),
    ],
    rules,
  );
}

/** Clocks of the whole office: the annual report, and the year's contracts that are not registered yet. */
function officeSeeds(db: ReadableDb, today: Day): ClockSeed[] {
  const office = { kind: 'office', id: 'office', name: '' } as const;
  const year = today.slice(0, 4);
  const open = unregistered(db, `${year}-01-01`, today);
  return [
    { kind: 'annualReport', subject: office, startOn: today },
    { kind: 'annualReportOnward', subject: office, startOn: today },
    ...(open > 0
      ? [{ kind: 'yearEndRegistration' as const, subject: { ...office, name: String(open) }, startOn: today }]
      : []),
  ];
}

/** How many contracts of these days have no standing certificate. */
function unregistered(db: ReadableDb, from: Day, to: Day): number {
  const count = db
    .prepare<[{ from: Day; to: Day }], number>(
      `SELECT count(*) FROM contract WHERE signedOn BETWEEN :from AND :to AND deletedAt IS NULL
       AND NOT EXISTS (
         SELECT 1 FROM registrationEvent AS certified
         WHERE certified.contractId = contract.id AND certified.kind = 'certified' AND certified.reversesId IS NULL
           AND NOT EXISTS (SELECT 1 FROM registrationEvent AS back WHERE back.reversesId = certified.id)
       )`,
    )
    .pluck()
    .get({ from, to });
  return Number(count);
}
