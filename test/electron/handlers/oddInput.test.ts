import { beforeEach, describe, expect, test } from 'vitest';
import { testToday } from '../../builders/catalogue.ts';
import { through } from '../../builders/door.ts';
import {
  aLicence,
  buyer,
  type LicenceOffice,
  licence,
  RECEIVED,
  seller,
  shares,
  sheet,
  TOTAL,
} from '../../builders/licence.ts';
import { aPublicThread, importThread } from '../../builders/process.ts';
import { expectRefusal } from '../../builders/work.ts';

let office: LicenceOffice;
beforeEach(async () => {
  office = await aLicence();
});

const withShare = (party: object, shareFen: number) => ({ ...party, details: { shareFen } });

describe('kept, and warned of by name', () => {
  const get = async (id: string) => await through(office.catalogue, 'contracts', 'get', { id });
  const register = async (values: object, rest: object = {}) => {
    const input = { values: { ...licence, ...values }, parties: [seller, buyer], ...rest };
    const { id, warnings } = await through(office.catalogue, 'contracts', 'register', input);
    return { id, codes: warnings.map(({ code }) => code) };
  };

  test.each([
    [
      'a malformed credit code',
      {},
      [seller, { ...buyer, details: { creditCode: '91310115MA1H8R7C6D' } }],
      'BAD_CREDIT_CODE',
    ],
    ['an amount of 10 亿元', { totalFen: 100_000_000_000 }, [seller, buyer], 'VERY_LARGE'],
    [
      'an end before the signing',
      { startsOn: null, endsOn: '2026-05-31' },
      [seller, buyer],
      'ENDS_BEFORE_SIGNING',
    ],
    [
      'parts below the price',
      {},
      [withShare(seller, 1), withShare({ ...seller, name: '示范研究院' }, 1), buyer],
      'SHARES_BELOW_TOTAL',
    ],
    ['a broker without work', { brokerName: '示范转移公司' }, [seller, buyer], 'BROKER_WORK_MISSING'],
  ] as const)('%s', async (_bad, values, parties, code) => {
    const { id, codes } = await register(values, { parties });
    expect(codes).toContain(code);
    const kept = await get(id);
    expect(kept.values).toMatchObject({ ...licence, ...values });
    expect(kept.parties).toHaveLength(parties.length);
  });

  test('a malformed credit code of an organisation', async () => {
    const values = { name: '示范材料有限公司', creditCode: '91310115MA1H8R7C6D' };
    const { id } = await through(office.catalogue, 'records', 'create', { kind: 'organisation', values });
    const kept = await through(office.catalogue, 'records', 'get', { kind: 'organisation', id });
    expect(kept.values).toMatchObject(values);
  });

  test('two signed contracts from one thread', async () => {
    const { catalogue } = office;
    const threadId = await aPublicThread(catalogue, 'development');
    const links = [{ targetKind: 'thread', targetId: threadId }];
    const development = { contractType: 'development' };
    const first = await register(development, { links });
    const second = await register(development, { links });
    expect([first.codes, second.codes]).toEqual([[], ['THREAD_SIGNED_TWICE']]);
    const numbers = await Promise.all([first, second].map(async ({ id }) => (await get(id)).number));
    const other = (await get(first.id)).warnings.find(({ code }) => code === 'THREAD_SIGNED_TWICE');
    expect(other).toMatchObject({ detail: numbers[1], id: second.id });
  });

  test('an imported thread signed before its notice ended', async () => {
    const { catalogue, threadId } = office;
    importThread(catalogue, threadId);
    const { id } = await register({}, { links: [{ targetKind: 'thread', targetId: threadId }] });
    expect((await get(id)).warnings).toContainEqual({
      code: 'SIGNED_BEFORE_NOTICE_ENDED',
      detail: '2026-06-30',
      id: null,
    });
  });

  test('a notice of the contract itself that ended after the signing, and one that ended before', async () => {
    const { catalogue } = office;
    const values = { kind: 'price', title: '示范', place: '网站', days: 15, unit: 'day' };
    const post = (contractId: string, startOn: string) =>
      through(catalogue, 'process', 'postNotice', { contractId, values: { ...values, startOn } });
    const codesOf = async (id: string) => (await get(id)).warnings.map(({ code }) => code);
    const early = await register({});
    await post(early.id, '2026-05-20');
    expect(await codesOf(early.id)).toContain('SIGNED_BEFORE_NOTICE_ENDED');
    const late = await register({});
    await post(late.id, '2026-05-10');
    expect(await codesOf(late.id)).not.toContain('SIGNED_BEFORE_NOTICE_ENDED');
  });

  test('a price lowered below what came', async () => {
    const { catalogue, contractId } = office;
    const values = { ...licence, totalFen: RECEIVED - 1 };
    await through(catalogue, 'contracts', 'update', {
      id: contractId,
      values,
      parties: [seller, buyer],
      links: [],
      rights: [],
    });
    const kept = await get(contractId);
    expect(kept.warnings.map(({ code }) => code)).toContain('RECEIPTS_ABOVE_TOTAL');
    expect([kept.receivedFen, kept.values.totalFen]).toEqual([RECEIVED, RECEIVED - 1]);
  });

  test('receipts above the contract, once a person says it is so', async () => {
    const { catalogue, contractId } = office;
    const values = { receivedOn: testToday, amountFen: TOTAL };
    const more = { contractId, values, aboveTotal: 'confirmed' };
    expect((await through(catalogue, 'contracts', 'addReceipt', more)).receivedFen).toBe(RECEIVED + TOTAL);
    expect((await get(contractId)).warnings.map(({ code }) => code)).toContain('RECEIPTS_ABOVE_TOTAL');
  });

  test.each([
    ['below', TOTAL - 1, 'SUM_BELOW_TOTAL'],
    ['above', TOTAL + 1, 'SUM_ABOVE_TOTAL'],
  ])('instalments that add up to something %s the price', async (_side, amountFen, code) => {
    const { catalogue, contractId } = office;
    const plan = [{ amountFen, dueOn: '2026-07-01' }];
    expect((await through(catalogue, 'money', 'setPlan', { contractId, plan })).warnings).toEqual([code]);
    const money = await through(catalogue, 'money', 'of', { contractId });
    expect([money.planWarnings, money.plan.map((each) => each.amountFen)]).toEqual([[code], [amountFen]]);
  });

  test('a claim of less than its line leaves the rest open', async () => {
    const { catalogue, lineId, contractId } = office;
    const claim = { lineId, openFen: 30_000_000, parts: [{ contractId, amountFen: 29_999_999 }] };
    expect((await through(catalogue, 'claiming', 'claim', claim)).openFen).toBe(1);
  });

  test('a distribution below the floor of law is a draft that goes no further', async () => {
    const { catalogue, contractId, receiptId, sheetId } = office;
    const low = shares.map((share) => ({
      ...share,
      ratioMillionths: share.role === 'person' ? 499_999 : 500_001,
    }));
    await through(catalogue, 'money', 'saveSheet', {
      contractId,
      id: sheetId,
      values: { ...sheet, receiptId, shares: low },
    });
    const [kept] = (await through(catalogue, 'money', 'of', { contractId })).sheets;
    expect(kept?.openPoints).toEqual(['BELOW_FLOOR']);
    for (const kind of ['notice', 'paid', 'filed'])
      await expectRefusal(
        () => through(catalogue, 'money', 'addStep', { sheetId, values: { kind, happenedOn: testToday } }),
        'DISTRIBUTION_PROBLEM',
        { problem: 'BELOW_FLOOR' },
      );
  });

  test('nobody is paid before the money came', async () => {
    const { catalogue, sheetId } = office;
    const step = (kind: string, happenedOn: string) =>
      through(catalogue, 'money', 'addStep', { sheetId, values: { kind, happenedOn } });
    await step('notice', '2026-05-06');
    await expectRefusal(() => step('paid', '2026-06-09'), 'DISTRIBUTION_PROBLEM', {
      problem: 'PAID_BEFORE_RECEIPT',
    });
    await step('paid', '2026-06-10');
  });
});
