import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '../../../../shared/domain/calendar/calendar.ts';
import {
  type DistributionStep,
  type DistributionValues,
  distributionSchema,
  distributionTimes,
  netFenOf,
  nextSteps,
  openPoints,
  shareOut,
  sheetProblems,
  stepProblem,
  taxRelief,
  WHOLE_MILLIONTHS,
} from '../../../../shared/domain/money/distribution.ts';
import { distributionRule } from '../../../../shared/domain/rules/distribution.ts';

function sheet(values: Record<string, unknown> = {}): DistributionValues {
  return distributionSchema.parse({
    mode: 'assignment',
    ownerType: 'public',
    grossFen: 10_000_000,
    relatedStatement: '无关联关系',
    shares: [
      { role: 'person', name: '甲', ratioMillionths: 700_000, isLeader: false },
      { role: 'unit', name: '学校', ratioMillionths: 300_000 },
    ],
    ...values,
  });
}

describe('shareOut', () => {
  test('the parts of a whole make up exactly the amount, and none is a 分 away from its own', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: WHOLE_MILLIONTHS }), { maxLength: 30 }).map((points) => {
      const ends = [0, ...points.toSorted((a, b) => a - b), WHOLE_MILLIONTHS];
      return ends.slice(1).map((end, place) => end - ends[place]!);
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000_000_000 }), cuts, (amountFen, ratios) => {
        const parts = shareOut(amountFen, ratios);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amountFen);
        for (const [place, part] of parts.entries()) {
          const off = BigInt(part) * BigInt(WHOLE_MILLIONTHS) - BigInt(amountFen) * BigInt(ratios[place]!);
          expect(off < BigInt(WHOLE_MILLIONTHS) && off > -BigInt(WHOLE_MILLIONTHS)).toBe(true);
        }
      }),
    );
  });

  test('a 分 left over goes to the largest remainder, then to the earlier line', () => {
    expect(shareOut(100, [333_333, 333_333, 333_334])).toEqual([33, 33, 34]);
    expect(shareOut(1, [500_000, 500_000])).toEqual([1, 0]);
  });
});

test.each([
  [
    'shares of 99 %',
    { shares: [{ role: 'person', name: '甲', ratioMillionths: 990_000 }] },
    'SHARES_NOT_WHOLE',
  ],
  [
    'deductions above the gross',
    { deductions: [{ kind: 'tax', amountFen: 10_000_001 }] },
    'DEDUCTIONS_ABOVE_GROSS',
  ],
  [
    'the same person twice',
    { shares: ['甲', ' 甲'].map((name) => ({ role: 'person', name, ratioMillionths: 500_000 })) },
    'NAME_TWICE',
  ],
  ['nothing at all', { grossFen: 0 }, 'NOTHING_TO_SHARE'],
])('%s is refused by name', (_name, values, problem) => {
  expect(sheetProblems(sheet(values))).toContain(problem);
});

test.each([
  ['assignment', 'public', 500_000, 'netIncome'],
  ['licence', 'public', 500_000, 'netIncome'],
  ['equity', 'public', 500_000, 'shares'],
  ['ownUse', 'public', 50_000, 'profit'],
  ['cooperation', 'public', 50_000, 'profit'],
  ['commissioned', 'public', null, 'ownRule'],
  ['commissioned', 'private', null, 'ownRule'],
  ['licence', 'private', null, 'netIncome'],
  ['equity', 'private', null, 'shares'],
] as const)('%s of a %s owner has its floor', (mode, owner, floorMillionths, basis) => {
  expect(distributionRule(mode, owner)).toMatchObject({ floorMillionths, basis });
});

test('what must be mended before a sheet is shown is named', () => {
  const persons = (ratioMillionths: number, isLeader: boolean | null = false) => ({
    shares: [
      { role: 'person', name: '甲', ratioMillionths, isLeader },
      { role: 'unit', name: '学校', ratioMillionths: WHOLE_MILLIONTHS - ratioMillionths },
    ],
  });
  expect(openPoints(sheet(persons(500_000)))).toEqual([]);
  expect(openPoints(sheet(persons(499_999)))).toEqual(['BELOW_FLOOR']);
  expect(openPoints(sheet({ ...persons(499_999), mode: 'commissioned' }))).toEqual([]);
  expect(openPoints(sheet({ ...persons(600_000, null), relatedStatement: null }))).toEqual([
    'LEADER_NOT_SAID',
    'STATEMENT_MISSING',
  ]);
  expect(openPoints(sheet({ mode: 'equity' }))).toEqual(['COMPANY_MISSING']);
  expect(netFenOf(sheet({ deductions: [{ kind: 'tax', amountFen: 600_000 }] }))).toBe(9_400_000);
});

describe('steps and days', () => {
  const notice = { kind: 'notice', happenedOn: '2026-09-21', note: null } as const;
  const paid = (happenedOn: string) => ({ kind: 'paid', happenedOn, note: null }) as const;

  test('15 workdays of notice run across National Day with its made-up workdays, counted by hand', () => {
    // 22–24 Sept 3, 28–30 Sept 3 (25–27 Mid-Autumn), 8–10 Oct 3 (10th is worked), 12–16 Oct 5, 19 Oct: the 15th.
    const { noticeEndsOn } = distributionTimes([notice], null, shippedCalendar);
    const off = [...shippedCalendar.off].filter((day) => day > '2026-09-20' && day < '2026-10-25');
    const work = [...shippedCalendar.work].filter((day) => day > '2026-09-20' && day < '2026-10-25');
    const naive: string[] = [];
    for (let at = Date.UTC(2026, 8, 22); naive.length < 15; at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const weekday = new Date(at).getUTCDay();
      if (work.includes(day) || (!off.includes(day) && weekday !== 0 && weekday !== 6)) naive.push(day);
    }
    expect(noticeEndsOn).toBe(naive.at(-1));
  });

  const bound = { mode: 'licence', ownerType: 'public', origin: 'own', steps: [], hung: null } as const;

  test.each<[DistributionStep['kind'][], 'bound' | 'free', DistributionStep['kind'][]]>([
    [[], 'bound', ['notice']],
    [[], 'free', ['notice', 'paid']],
    [['notice'], 'bound', ['paid']],
    [['notice'], 'free', ['paid']],
    [['paid'], 'free', ['filed']],
    [['notice', 'paid'], 'bound', ['filed']],
    [['notice', 'paid', 'filed'], 'bound', []],
  ])('after %j, %s: %j may come', (kinds, notice, expected) => {
    const steps = kinds.map((kind) => ({ kind }));
    expect(nextSteps(steps, notice)).toEqual(expected);
  });

  test('nothing is paid before the notice is over, filed before it is paid, or done twice', () => {
    const of = (steps: readonly DistributionStep[], next: DistributionStep) =>
      stepProblem({ ...bound, steps }, next, shippedCalendar);
    const { noticeEndsOn } = distributionTimes([notice], null, shippedCalendar);
    expect(of([], paid('2026-12-01'))).toBe('NO_NOTICE');
    expect(of([notice], paid(noticeEndsOn!))).toBe('NOTICE_RUNNING');
    expect(of([notice], paid('2026-12-01'))).toBeNull();
    expect(of([notice], notice)).toBe('NOT_NEXT_STEP');
    expect(of([notice], { kind: 'filed', happenedOn: '2026-12-01', note: null })).toBe('NOT_NEXT_STEP');
  });

  test.each<[string, Partial<Parameters<typeof stepProblem>[0]>, string | null]>([
    ['a licence of a state-run owner', {}, 'NO_NOTICE'],
    ['shares of a company', { mode: 'equity' }, 'NO_NOTICE'],
    ['commissioned work', { mode: 'commissioned' }, null],
    ['an owner that is not state-run', { ownerType: 'private' }, null],
    ['a contract that was imported', { origin: 'imported' }, null],
    [
      'a notice that runs',
      { steps: [notice], hung: { endOn: '2026-12-01', openObjections: 0 } },
      'NOTICE_RUNNING',
    ],
    [
      'a notice with an objection',
      { steps: [notice], hung: { endOn: '2026-11-30', openObjections: 1 } },
      'NOTICE_OBJECTED',
    ],
    ['a notice that ended', { steps: [notice], hung: { endOn: '2026-11-30', openObjections: 0 } }, null],
  ])('paid on 1 December without more than %s', (_name, facts, problem) => {
    expect(stepProblem({ ...bound, ...facts }, paid('2026-12-01'), shippedCalendar)).toBe(problem);
  });

  test.each([
    ['2024-02-29', '2027-02-28'],
    ['2023-08-31', '2026-08-31'],
  ])('36 months from %s end on %s, the filing on the 15th of the next month', (receivedOn, payBy) => {
    const times = distributionTimes([paid('2026-12-31')], receivedOn, shippedCalendar);
    expect(times).toMatchObject({ payBy, fileBy: '2027-01-15' });
  });
});

test.each([
  ['a patent assigned, registered, noticed', {}, 'covered', []],
  ['shares of a company', { mode: 'equity' }, 'notCovered', ['MODE_NOT_COVERED']],
  ['a trade secret', { rightKinds: ['secret'] }, 'notCovered', ['SECRET_NOT_COVERED']],
  ['a firm', { ownerType: 'private' }, 'notCovered', ['NOT_PUBLIC_OWNER']],
  ['no registration', { isRegistered: false }, 'open', ['NOT_REGISTERED']],
  ['no list of rights', { rightKinds: [] }, 'open', ['RIGHTS_UNKNOWN']],
] as const)('tax relief of %s', (_name, facts, verdict, points) => {
  const times = {
    noticeEndsOn: '2026-01-20',
    paidOn: '2026-02-01',
    filedOn: null,
    payBy: '2028-01-01',
    fileBy: null,
  };
  const whole = {
    mode: 'licence',
    ownerType: 'public',
    rightKinds: ['patent.invention'],
    isRegistered: true,
    times,
    today: '2026-06-15',
  } as const;
  expect(taxRelief({ ...whole, ...facts })).toEqual({ verdict, points });
});

test('a reward paid after the 36 months has no relief', () => {
  const times = {
    noticeEndsOn: '2026-01-20',
    paidOn: '2029-02-01',
    filedOn: null,
    payBy: '2029-01-31',
    fileBy: null,
  };
  const facts = {
    mode: 'licence',
    ownerType: 'public',
    rightKinds: ['patent'],
    isRegistered: true,
    today: '2029-06-15',
  } as const;
  expect(taxRelief({ ...facts, times })).toEqual({ verdict: 'notCovered', points: ['PAID_LATE'] });
});
