import { beforeEach, expect, test } from 'vitest';
import { through } from '../../builders/door.ts';
import {
  aLicence,
  buyer,
  type LicenceOffice,
  licence,
  RECEIVED,
  seller,
  sheet,
} from '../../builders/licence.ts';
import { expectRefusal } from '../../builders/work.ts';

const place = '示范大学科技处公示栏';
let office: LicenceOffice;
beforeEach(async () => {
  office = await aLicence();
});

function addStep(kind: string, happenedOn: string, notice: object | null = null) {
  const input = { sheetId: office.sheetId, values: { kind, happenedOn }, notice };
  return through(office.catalogue, 'money', 'addStep', input);
}

async function shownSheet() {
  const { catalogue, contractId } = office;
  const money = await through(catalogue, 'money', 'of', { contractId });
  return money.sheets.find(({ id }) => id === office.sheetId)!;
}

function object(noticeId: string, more: object) {
  const values = { noticeId, kind: 'raised', happenedOn: '2026-06-30', body: '分配比例不清', ...more };
  return through(office.catalogue, 'process', 'object', values);
}

const refused = (problem: string) => ['DISTRIBUTION_PROBLEM', { problem }] as const;

test('the reward waits for its posted notice and for every objection to it', async () => {
  await addStep('notice', '2026-06-15', { place });
  const { notice, noticeEndsOn } = await shownSheet();
  // 15 workdays after 15 June 2026: 19 June is 端午, so the last is 7 July.
  expect([notice?.values.place, notice?.endOn, noticeEndsOn]).toEqual([place, '2026-07-07', '2026-07-07']);
  office.catalogue.pass({ days: 22 });
  await expectRefusal(() => addStep('paid', '2026-07-07'), ...refused('NOTICE_RUNNING'));
  const { id: objectionId } = await object(notice!.id, {});
  office.catalogue.pass({ days: 1 });
  await expectRefusal(() => addStep('paid', '2026-07-08'), ...refused('NOTICE_OBJECTED'));
  await object(notice!.id, { kind: 'closed', objectionId, happenedOn: '2026-07-08', body: '已说明' });
  await addStep('paid', '2026-07-08');
  expect((await shownSheet()).paidOn).toBe('2026-07-08');
});

test('commissioned work is paid without a notice', async () => {
  const { catalogue, contractId, receiptId, sheetId: id } = office;
  expect((await shownSheet()).nextSteps).toEqual(['notice']);
  const values = { ...sheet, mode: 'commissioned', receiptId };
  await through(catalogue, 'money', 'saveSheet', { contractId, id, values });
  expect((await shownSheet()).nextSteps).toEqual(['notice', 'paid']);
  await addStep('paid', '2026-06-15');
  expect((await shownSheet()).nextSteps).toEqual(['filed']);
});

test('a notice under the floor of its rule is refused, and nothing is written', async () => {
  const short = { place, days: 14, unit: 'workday' };
  await expectRefusal(() => addStep('notice', '2026-06-15', short), 'NOTICE_TOO_SHORT', {
    days: 14,
    floor: 15,
  });
  expect((await shownSheet()).steps).toEqual([]);
});

test('step and notice come and go together', async () => {
  const { catalogue, contractId } = office;
  const standing = async () => {
    const { notices } = await through(catalogue, 'process', 'noticesOf', { contractId });
    return notices.filter(({ reversed, reversesId }) => !reversed && reversesId === null);
  };
  const { id } = await addStep('notice', '2026-06-15', { place });
  const [notice] = await standing();
  await expectRefusal(
    () => through(catalogue, 'process', 'reverse', { of: 'notice', id: notice!.id }),
    'LATER_FACT',
    { kind: 'distributionStep' },
  );
  await through(catalogue, 'money', 'reverseStep', { id });
  expect([await standing(), (await shownSheet()).notice]).toEqual([[], null]);
  const again = await addStep('notice', '2026-06-15', { place });
  await object((await standing())[0]!.id, { happenedOn: '2026-06-15' });
  await expectRefusal(() => through(catalogue, 'money', 'reverseStep', { id: again.id }), 'LATER_FACT', {
    kind: 'objection',
  });
  expect(await standing()).toHaveLength(1);
});

test('a notice that was posted beforehand is taken by the step of its day', async () => {
  const { catalogue, contractId } = office;
  const values = {
    kind: 'reward',
    title: '奖励公示',
    place,
    startOn: '2026-06-12',
    days: 20,
    unit: 'workday',
  };
  const { id, endOn } = await through(catalogue, 'process', 'postNotice', { contractId, values });
  await addStep('notice', '2026-06-12');
  expect(await shownSheet()).toMatchObject({ notice: { id }, noticeEndsOn: endOn });
});

test('history that was imported is paid without a notice, and says that none is on record', async () => {
  const { catalogue, contractId } = office;
  catalogue.context.write({ code: 'test.import' }, (batch) =>
    batch.update('contract', contractId, { importBatchId: '00000000-0000-7000-8000-000000000009' }),
  );
  expect((await shownSheet()).nextSteps).toEqual(['notice', 'paid']);
  await addStep('paid', '2026-06-15');
  expect((await shownSheet()).relief.points).toContain('NOT_NOTICED');
});

test('each sheet has a notice of its own', async () => {
  const { catalogue } = office;
  const { id: contractId } = await through(catalogue, 'contracts', 'register', {
    values: licence,
    parties: [seller, buyer],
  });
  const ids: string[] = [];
  for (const startOn of ['2026-06-10', '2026-06-11']) {
    const receipt = { contractId, values: { receivedOn: startOn, amountFen: RECEIVED / 2 } };
    const { receiptId } = await through(catalogue, 'contracts', 'addReceipt', receipt);
    const values = { ...sheet, receiptId, grossFen: RECEIVED / 2 };
    const { id } = await through(catalogue, 'money', 'saveSheet', { contractId, values });
    const step = { sheetId: id, values: { kind: 'notice', happenedOn: startOn }, notice: { place } };
    await through(catalogue, 'money', 'addStep', step);
    ids.push(id);
  }
  const { sheets } = await through(catalogue, 'money', 'of', { contractId });
  for (const [place, id] of ids.entries()) {
    const request = { of: 'record', paper: 'rewardNotice', id };
    const { document } = await through(catalogue, 'papers', 'write', { request, language: 'zh-CN' });
    expect(JSON.stringify(document)).toContain(['2026-06-10', '2026-06-11'][place]);
  }
  expect(sheets.map(({ notice }) => notice?.values.startOn)).toEqual(['2026-06-10', '2026-06-11']);
});
