import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../shared/domain/calendar/calendar.ts';
import {
  type ContractChange,
  changeProblem,
  contractChangeSchema,
  contractStanding,
  type RegistrationKind,
  registrationEventSchema,
  registrationKinds,
  registrationMoves,
  registrationState,
  rightChangeSchema,
} from '../../../shared/domain/fulfilment.ts';
import {
  distributionTrack,
  followUpTrack,
  receiptsTrack,
  registrationTrack,
  rightsTrack,
} from '../../../shared/domain/tracks.ts';

const event = (kind: RegistrationKind, happenedOn: string, rest = {}) =>
  registrationEventSchema.parse({ kind, happenedOn, ...rest });
const change = (rest: Partial<ContractChange>) =>
  contractChangeSchema.parse({ kind: 'supplement', happenedOn: '2026-03-01', ...rest });
const base = {
  totalFen: 100,
  technicalFen: 80,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  signedOn: '2026-01-01',
};

describe('认定登记', () => {
  test('waits 30 days for the registry, until it has decided', () => {
    const submitted = event('submitted', '2026-01-31', { registry: '示范登记机构' });
    expect(registrationState([submitted])).toMatchObject({ state: 'submitted', decisionDueOn: '2026-03-02' });
    expect(registrationTrack(registrationState([submitted]))).toMatchObject({
      state: 'waiting',
      dueOn: '2026-03-02',
    });
    const certified = event('certified', '2026-02-20', {
      registrationNumber: '2026410000000001',
      technicalFen: 70,
    });
    expect(registrationState([submitted, certified])).toMatchObject({
      decisionDueOn: null,
      registeredOn: '2026-02-20',
      technicalFen: 70,
      registry: '示范登记机构',
    });
    expect(registrationState([submitted, certified, event('revoked', '2026-05-01')])).toMatchObject({
      state: 'revoked',
      registeredOn: null,
      technicalFen: null,
    });
  });

  test('names why it was refused, and forgets that once it is handed in again', () => {
    const events = [event('submitted', '2026-01-01'), event('refused', '2026-01-20', { reason: '缺附件' })];
    expect(registrationState(events).refusalReason).toBe('缺附件');
    expect(registrationState([...events, event('submitted', '2026-02-01')])).toMatchObject({
      refusalReason: null,
      decisionDueOn: '2026-03-03',
    });
  });

  test('every step leads somewhere, and none to itself', () => {
    for (const [from, moves] of Object.entries(registrationMoves)) {
      expect(moves).not.toContain(from);
      expect(moves.length).toBeGreaterThan(0);
    }
    expect(Object.keys(registrationMoves).sort()).toEqual(['none', ...registrationKinds].sort());
  });
});

describe('补充协议, 变更, 解除', () => {
  test.each<[string, ContractChange[], Partial<ReturnType<typeof contractStanding>>]>([
    ['nothing', [], { totalFen: 100, technicalFen: 80, endsOn: '2026-12-31', terminatedOn: null }],
    [
      'more money and time',
      [change({ totalDeltaFen: 50, technicalDeltaFen: 20, endsOn: '2027-06-30' })],
      { totalFen: 150, technicalFen: 100, endsOn: '2027-06-30' },
    ],
    [
      'an end with what was paid',
      [change({ kind: 'termination', totalDeltaFen: -60, technicalDeltaFen: -50 })],
      { totalFen: 40, technicalFen: 30, terminatedOn: '2026-03-01' },
    ],
  ])('%s', (_name, changes, expected) => {
    expect(contractStanding(base, changes)).toMatchObject(expected);
  });

  test('a technical amount that nobody knows stays unknown', () => {
    const unknown = { ...base, technicalFen: null };
    expect(contractStanding(unknown, [change({ totalDeltaFen: 5 })]).technicalFen).toBeNull();
  });

  test.each<[string, ContractChange[], ContractChange, ReturnType<typeof changeProblem>]>([
    ['a sound one', [], change({ totalDeltaFen: 10 }), null],
    ['one of tomorrow', [], change({ happenedOn: '2026-06-16' }), 'IN_FUTURE'],
    ['one before the signing', [], change({ happenedOn: '2025-12-31' }), 'BEFORE_SIGNING'],
    ['less than nothing', [], change({ totalDeltaFen: -101 }), 'BELOW_ZERO'],
    ['more technical than all', [], change({ technicalDeltaFen: 21 }), 'TECHNICAL_ABOVE_TOTAL'],
    ['an end before the start', [], change({ endsOn: '2025-12-31' }), 'END_BEFORE_START'],
    ['one after the end', [change({ kind: 'termination' })], change({}), 'TERMINATED'],
  ])('%s', (_name, before, next, problem) => {
    expect(changeProblem(base, before, next, '2026-06-15')).toBe(problem);
  });

  test('amounts add up whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 8 }), (deltas) => {
        const changes = deltas.map((totalDeltaFen) => change({ totalDeltaFen }));
        expect(contractStanding(base, changes).totalFen).toBe(
          contractStanding(base, changes.toReversed()).totalFen,
        );
      }),
    );
  });
});

describe('the tracks', () => {
  const right = (id: string, kind: string) => ({ id, kind });
  const ids = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
  const rights = [right(ids[0]!, 'patent.invention'), right(ids[1]!, 'secret')];
  const moved = (state: 'filed' | 'recorded' | 'refused') =>
    rightChangeSchema.parse({ contractRightId: ids[0], state, happenedOn: '2026-03-01' });

  test.each([
    ['a development moves no right', 'development.commissioned', [], { state: 'notNeeded', all: 0 }],
    ['an assignment', 'assignment.patent', [], { state: 'notStarted', all: 1, dueOn: null }],
    [
      'a licence is put on record three months after it takes effect',
      'licence.patent',
      [],
      { dueOn: '2026-04-30' },
    ],
    ['handed in', 'licence.patent', [moved('filed')], { state: 'waiting' }],
    ['refused', 'licence.patent', [moved('filed'), moved('refused')], { state: 'stopped' }],
    ['recorded', 'assignment.patent', [moved('filed'), moved('recorded')], { state: 'done', done: 1 }],
  ])('%s', (_name, contractType, changes, expected) => {
    const contract = { contractType, signedOn: '2025-12-31', startsOn: '2026-01-31' };
    expect(rightsTrack({ contract, rights, changes })).toMatchObject(expected);
  });

  test('money against what is due', () => {
    expect(receiptsTrack(100, 0, '2026-07-01')).toMatchObject({ state: 'notStarted', dueOn: '2026-07-01' });
    expect(receiptsTrack(100, 40, null)).toMatchObject({ state: 'running', done: 40 });
    expect(receiptsTrack(100, 100, '2026-07-01')).toMatchObject({ state: 'done', dueOn: null });
  });

  test('a reward counts 36 months from the oldest money that is not shared out', () => {
    const receipts = [
      { receivedOn: '2026-02-28', amountFen: 50 },
      { receivedOn: '2025-08-31', amountFen: 50 },
    ];
    expect(distributionTrack('assignment.patent', receipts, 0).dueOn).toBe('2028-08-31');
    expect(distributionTrack('licence.patent', receipts, 50)).toMatchObject({
      state: 'running',
      dueOn: '2029-02-28',
    });
    expect(distributionTrack('licence.patent', receipts, 100).state).toBe('done');
    expect(distributionTrack('development.joint', receipts, 0).state).toBe('notNeeded');
  });

  test('looks back after 6, 12, 24 and 36 months', () => {
    expect(followUpTrack('2025-08-31', [], '2026-02-01')).toMatchObject({
      state: 'notStarted',
      dueOn: '2026-02-28',
    });
    expect(followUpTrack('2025-08-31', [{ months: 6 }], '2026-03-01').dueOn).toBe('2026-08-31');
    const all = ([6, 12, 24, 36] as const).map((months) => ({ months }));
    expect(followUpTrack('2025-08-31', all, '2026-03-01')).toMatchObject({ state: 'done', done: 4 });
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2025-10-31', 4, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %d months: %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});
