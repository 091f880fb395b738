import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../shared/domain/days.ts';
import { type ClockKind, clockKinds } from '../../../shared/domain/rules/periods.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { through } from '../../builders/door.ts';
import { aNotice, aProcessRecord, aPublicThread } from '../../builders/process.ts';
import { aNeed, anAchievement } from '../../builders/records.ts';
import { aContract, aReceipt, aThread } from '../../builders/work.ts';

interface ClockCase {
  readonly kind: ClockKind;
  /** What on record makes it run. */
  readonly by: string;
  readonly set: (catalogue: TestCatalogue) => Promise<unknown> | unknown;
  /** The last day, counted by hand, and how many days before it the clock is first shown. */
  readonly dueOn: string;
  readonly nearDays: number;
  readonly leadsTo: string;
  /** What it is on the day after the last one. */
  readonly after: 'overdue' | 'gone';
}

const enter = (kind: string, values: object) => (catalogue: TestCatalogue) =>
  through(catalogue, 'registers', 'save', { kind, id: null, values });
const onThread = (values: Parameters<typeof aProcessRecord>[2]) => async (catalogue: TestCatalogue) =>
  aProcessRecord(catalogue, await aThread(catalogue), values);

const cases: readonly ClockCase[] = [
  {
    kind: 'priceNotice',
    by: 'a notice of 15 days from 16 September, which ends in the National Day holiday',
    set: async (catalogue) => aNotice(catalogue, await aPublicThread(catalogue), { startOn: '2026-09-16' }),
    dueOn: '2026-10-08',
    nearDays: 2,
    leadsTo: 'thread',
    after: 'gone',
  },
  {
    kind: 'rewardNotice',
    by: 'a notice of 15 workdays of a contract over 中秋, National Day and the workday of 10 October',
    set: async (catalogue) => {
      const contractId = await aContract(catalogue);
      const values = {
        kind: 'reward',
        title: '奖励公示',
        place: '网站',
        startOn: '2026-09-21',
        days: 15,
        unit: 'workday',
      };
      await through(catalogue, 'process', 'postNotice', { contractId, values });
    },
    dueOn: '2026-10-19',
    nearDays: 2,
    leadsTo: 'contract',
    after: 'gone',
  },
  {
    kind: 'registrationDecision',
    by: 'an application of 4 September: 30 days end on 4 October, a holiday',
    set: async (catalogue) => {
      const contractId = await aContract(catalogue);
      catalogue.pass({ days: daysBetween(testToday, '2026-09-04') });
      const values = { kind: 'submitted', happenedOn: '2026-09-04' };
      await through(catalogue, 'fulfilment', 'addRegistration', { contractId, values });
    },
    dueOn: '2026-10-08',
    nearDays: 7,
    leadsTo: 'contract',
    after: 'overdue',
  },
  {
    kind: 'yearEndRegistration',
    by: 'a contract of the year that is not registered',
    set: (catalogue) => aContract(catalogue),
    dueOn: '2026-12-31',
    nearDays: 45,
    leadsTo: 'office',
    after: 'gone',
  },
  {
    kind: 'rewardPayment',
    by: 'a receipt of a leap day',
    set: async (catalogue) => {
      const transfer = { contractType: 'assignment', signedOn: '2024-01-05' };
      await aReceipt(catalogue, await aContract(catalogue, transfer), 100, '2024-02-29');
    },
    dueOn: '2027-02-28',
    nearDays: 180,
    leadsTo: 'contract',
    after: 'overdue',
  },
  {
    kind: 'taxFiling',
    by: 'a reward paid on 31 December',
    set: async (catalogue) => {
      const contractId = await aContract(catalogue, { contractType: 'licence' });
      const receiptId = await aReceipt(catalogue, contractId, 100);
      const share = { role: 'person', name: '示范甲', ratioMillionths: 1_000_000, isLeader: false };
      const values = {
        receiptId,
        mode: 'licence',
        ownerType: 'private',
        grossFen: 100,
        relatedStatement: '无',
      };
      const sheet = { contractId, values: { ...values, shares: [share] } };
      const { id: sheetId } = await through(catalogue, 'money', 'saveSheet', sheet);
      catalogue.pass({ days: daysBetween(testToday, '2026-12-31') });
      const step = { kind: 'paid', happenedOn: '2026-12-31' };
      await through(catalogue, 'money', 'addStep', { sheetId, values: step });
    },
    dueOn: '2027-01-15',
    nearDays: 7,
    leadsTo: 'contract',
    after: 'overdue',
  },
  {
    kind: 'licenceRecord',
    by: 'a licence of a patent that takes effect on 30 November, three months before a short month ends',
    set: (catalogue) =>
      aContract(
        catalogue,
        { contractType: 'licence', startsOn: '2026-11-30' },
        {
          rights: [
            { rightId: null, kind: 'patent.invention', number: null, title: '一种方法', priceFen: null },
          ],
        },
      ),
    dueOn: '2027-02-28',
    nearDays: 30,
    leadsTo: 'contract',
    after: 'overdue',
  },
  {
    kind: 'trialEnd',
    by: 'a trial until the first day of a holiday: what was agreed does not move',
    set: onThread({ kind: 'trial', endsOn: '2026-10-01' }),
    dueOn: '2026-10-01',
    nearDays: 30,
    leadsTo: 'thread',
    after: 'overdue',
  },
  {
    kind: 'instalment',
    by: 'an instalment due on a day of rest',
    set: async (catalogue) => {
      const contractId = await aContract(catalogue);
      await through(catalogue, 'money', 'setPlan', {
        contractId,
        plan: [{ amountFen: 1, dueOn: '2026-10-03' }],
      });
    },
    dueOn: '2026-10-03',
    nearDays: 15,
    leadsTo: 'contract',
    after: 'overdue',
  },
  {
    kind: 'protection',
    by: 'the agreement with the broker',
    set: onThread({ kind: 'brokerAgreement', partyName: '示范公司', endsOn: '2028-02-29' }),
    dueOn: '2028-02-29',
    nearDays: 30,
    leadsTo: 'thread',
    after: 'overdue',
  },
  {
    kind: 'patentFee',
    by: 'a patent of the register',
    set: enter('patent', { title: '一种方法', feeDueOn: '2026-10-05' }),
    dueOn: '2026-10-05',
    nearDays: 60,
    leadsTo: 'right',
    after: 'overdue',
  },
  {
    kind: 'rightsExpiry',
    by: 'an achievement whose right ends on a leap day',
    set: (catalogue) => anAchievement(catalogue, { rightsExpireOn: '2028-02-29' }),
    dueOn: '2028-02-29',
    nearDays: 180,
    leadsTo: 'achievement',
    after: 'overdue',
  },
  {
    kind: 'rightsExpiry',
    by: 'a patent of the register',
    set: enter('patent', { title: '一种方法', expiresOn: '2027-06-15' }),
    dueOn: '2027-06-15',
    nearDays: 180,
    leadsTo: 'right',
    after: 'overdue',
  },
  {
    kind: 'qualification',
    by: 'a list of qualifications: 科技型中小企业 until 31 March',
    set: ({ context }) =>
      context.write({ code: 'test' }, (batch) =>
        batch.insert('organisationQualification', {
          organisationName: '示范材料有限公司',
          kind: 'techSme',
          validTo: '2027-03-31',
        }),
      ),
    dueOn: '2027-03-31',
    nearDays: 180,
    leadsTo: 'organisation',
    after: 'overdue',
  },
  {
    kind: 'recordReview',
    by: 'a need to be looked at again',
    set: (catalogue) => aNeed(catalogue, { reviewOn: '2026-10-01' }),
    dueOn: '2026-10-01',
    nearDays: 7,
    leadsTo: 'need',
    after: 'overdue',
  },
  {
    kind: 'recordTerm',
    by: 'a need that holds until a day',
    set: (catalogue) => aNeed(catalogue, { validUntil: '2026-12-31' }),
    dueOn: '2026-12-31',
    nearDays: 30,
    leadsTo: 'need',
    after: 'overdue',
  },
  {
    kind: 'certificateTerm',
    by: 'a certificate of a technology manager',
    set: enter('broker', { holderName: '示范甲', validUntil: '2027-02-28' }),
    dueOn: '2027-02-28',
    nearDays: 90,
    leadsTo: 'certificate',
    after: 'overdue',
  },
  {
    kind: 'pausedReview',
    by: 'a thread that was set aside',
    set: async (catalogue) => {
      const to = { from: 'open', to: 'paused', reason: '等预算', reviewOn: '2026-10-01' };
      await through(catalogue, 'threads', 'setStatus', { id: await aThread(catalogue), ...to });
    },
    dueOn: '2026-10-01',
    nearDays: 3,
    leadsTo: 'thread',
    after: 'overdue',
  },
  {
    kind: 'followUp',
    by: 'a contract of 31 March: six months end with September',
    set: (catalogue) => aContract(catalogue, { signedOn: '2026-03-31' }),
    dueOn: '2026-09-30',
    nearDays: 15,
    leadsTo: 'contract',
    after: 'overdue',
  },
  {
    kind: 'grantTerm',
    by: 'a grant of rights to its inventors',
    set: enter('grant', { title: '示范成果', termTo: '2027-08-31' }),
    dueOn: '2027-08-31',
    nearDays: 180,
    leadsTo: 'grant',
    after: 'overdue',
  },
  {
    kind: 'discoveryStep',
    by: 'a visit to a laboratory with a next step',
    set: enter('discovery', {
      found: '一种催化剂',
      visitedOn: testToday,
      nextStep: '再访',
      nextStepOn: '2026-07-01',
    }),
    dueOn: '2026-07-01',
    nearDays: 3,
    leadsTo: 'discovery',
    after: 'overdue',
  },
  {
    kind: 'annualReport',
    by: 'every year',
    set: () => undefined,
    dueOn: '2027-03-30',
    nearDays: 30,
    leadsTo: 'office',
    after: 'gone',
  },
  {
    kind: 'annualReportOnward',
    by: 'every year',
    set: () => undefined,
    dueOn: '2027-04-30',
    nearDays: 30,
    leadsTo: 'office',
    after: 'gone',
  },
];

test('every kind of clock has a case', () => {
  expect([...new Set(cases.map(({ kind }) => kind))].toSorted()).toEqual([...clockKinds].toSorted());
});

test.each(cases)('$kind by $by', async ({ kind, set, dueOn, nearDays, leadsTo, after }) => {
  const catalogue = await aCatalogue();
  await set(catalogue);
  const on = async (day: string) => {
    catalogue.pass({ days: daysBetween(catalogue.context.today(), day) });
    const { clocks } = await through(catalogue, 'clocks', 'due', {});
    return clocks
      .filter((clock) => clock.kind === kind)
      .map((clock) => [clock.dueOn, clock.state, clock.subject.kind]);
  };
  expect(await on(addDays(dueOn, -nearDays - 1))).toEqual([]);
  expect(await on(addDays(dueOn, -nearDays))).toEqual([[dueOn, 'near', leadsTo]]);
  expect(await on(dueOn)).toEqual([[dueOn, 'near', leadsTo]]);
  expect(await on(addDays(dueOn, 1))).toEqual(after === 'gone' ? [] : [[dueOn, 'overdue', leadsTo]]);
});

test('a discovery that became an achievement has no next step of its own any more', async () => {
  const catalogue = await aCatalogue();
  const achievementId = anAchievement(catalogue);
  await enter('discovery', {
    found: '一种催化剂',
    visitedOn: testToday,
    nextStepOn: '2026-06-16',
    achievementId,
  })(catalogue);
  expect((await through(catalogue, 'clocks', 'due', {})).clocks).toEqual([]);
});

test('the notice of a contract runs on its page and its thread’s, and nothing presses once it is removed', async () => {
  const catalogue = await aCatalogue();
  const threadId = await aThread(catalogue);
  const contractId = await aContract(
    catalogue,
    {},
    { links: [{ targetKind: 'thread', targetId: threadId }] },
  );
  const notice = {
    kind: 'reward',
    title: '奖励公示',
    place: '网站',
    startOn: testToday,
    days: 15,
    unit: 'workday',
  };
  await through(catalogue, 'process', 'postNotice', { contractId, values: notice });
  const kindsOf = async (kind: string, id: string) =>
    (await through(catalogue, 'clocks', 'of', { kind, id })).clocks.map((clock) => clock.kind);
  expect(await kindsOf('contract', contractId)).toContain('rewardNotice');
  expect(await kindsOf('thread', threadId)).toContain('rewardNotice');
  await aProcessRecord(catalogue, threadId, { kind: 'trial', endsOn: '2026-06-16' });
  catalogue.pass({ days: 21 });
  const due = async () => (await through(catalogue, 'clocks', 'due', {})).clocks.map(({ kind }) => kind);
  expect(await due()).toEqual(['trialEnd', 'rewardNotice']);
  await through(catalogue, 'contracts', 'remove', { id: contractId });
  await through(catalogue, 'threads', 'remove', { id: threadId });
  expect(await due()).toEqual([]);
});
