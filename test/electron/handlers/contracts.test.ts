import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNeed, anOrganisation } from '../../builders/records.ts';
import { aContract, aReceipt, aThread, contractInput, expectRefusal } from '../../builders/work.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

async function detail({ context }: TestCatalogue, id: string) {
  return await contractsHandlers.get(context, { id });
}

async function update({ context }: TestCatalogue, id: string, ...input: Parameters<typeof contractInput>) {
  return (await contractsHandlers.update(context, { id, ...contractInput(...input) })).changed;
}

async function reverse({ context }: TestCatalogue, receiptId: string) {
  return await contractsHandlers.reverseReceipt(context, { receiptId, reason: '记错合同' });
}

describe('register', () => {
  test('stands alone, with several sellers and buyers, and gets a number', async () => {
    const catalogue = await aCatalogue();
    const firm = anOrganisation(catalogue);
    const input = contractInput(
      { contractType: 'development.commissioned', technicalFen: 80_000_000 },
      {
        parties: [
          { side: 'seller', organisationId: null, name: '示范大学' },
          { side: 'seller', organisationId: null, name: '示范研究院' },
          { side: 'buyer', organisationId: firm, name: '示范材料有限公司' },
        ],
      },
    );
    const { id, number } = await contractsHandlers.register(catalogue.context, input);
    expect(number).toBe('YX-HT2026-0001-T1');
    const { rows } = await contractsHandlers.rows(catalogue.context, { ids: [id, nobody] });
    expect(rows).toMatchObject([
      { id, sellers: ['示范大学', '示范研究院'], buyers: ['示范材料有限公司'], receivedFen: 0 },
    ]);
    expect((await detail(catalogue, id)).values).toEqual(input.values);
  });

  test('goes back to a thread and a need', async () => {
    const catalogue = await aCatalogue();
    const threadId = await aThread(catalogue);
    const needId = aNeed(catalogue);
    const links = [
      { targetKind: 'thread' as const, targetId: threadId },
      { targetKind: 'need' as const, targetId: needId },
      { targetKind: 'need' as const, targetId: needId },
    ];
    const id = await aContract(catalogue, {}, { links });
    expect((await detail(catalogue, id)).links.map((link) => link.target.id)).toEqual([threadId, needId]);
  });

  test.each([
    ['TECHNICAL_ABOVE_TOTAL', contractInput({ technicalFen: 100_000_001 })],
    ['END_BEFORE_START', contractInput({ startsOn: '2026-06-15', endsOn: '2026-06-14' })],
    ['SIGNED_IN_FUTURE', contractInput({ signedOn: '2026-06-16' })],
    ['NO_SELLER', contractInput({}, { parties: [{ side: 'buyer', organisationId: null, name: '甲' }] })],
    ['NO_BUYER', contractInput({}, { parties: [{ side: 'seller', organisationId: null, name: '乙' }] })],
  ])('refuses %s and writes nothing', async (problem, input) => {
    const catalogue = await aCatalogue();
    await expectRefusal(() => contractsHandlers.register(catalogue.context, input), 'CONTRACT_PROBLEM', {
      problem,
    });
    expect(catalogue.db.prepare('SELECT count(*) FROM contract').pluck().get()).toBe(0);
  });

  test.each([
    [
      'an organisation that is not there',
      contractInput(
        {},
        {
          parties: [
            { side: 'seller', organisationId: nobody, name: '示范大学' },
            { side: 'buyer', organisationId: null, name: '示范材料有限公司' },
          ],
        },
      ),
      'NOT_FOUND',
    ],
    [
      'a thread that is not there',
      contractInput({}, { links: [{ targetKind: 'thread', targetId: nobody }] }),
      'NOT_FOUND',
    ],
    ['a kind of contract nobody knows', contractInput({ contractType: 'barter' }), 'INVALID_INPUT'],
  ] as const)('refuses %s', async (_name, input, code) => {
    const catalogue = await aCatalogue();
    await expectRefusal(() => contractsHandlers.register(catalogue.context, input), code);
  });
});

describe('update', () => {
  test('names what changed and touches nothing else', async () => {
    const catalogue = await aCatalogue();
    const id = await aContract(catalogue);
    const before = (await detail(catalogue, id)).parties;
    expect(await update(catalogue, id)).toEqual([]);
    expect(await update(catalogue, id, { totalFen: 90_000_000, note: '补充协议' })).toEqual([
      'totalFen',
      'note',
    ]);
    expect((await detail(catalogue, id)).parties).toEqual(before);
  });

  test('replaces a party, keeps the other, and undo brings the first back', async () => {
    const catalogue = await aCatalogue();
    const id = await aContract(catalogue);
    const [seller] = (await detail(catalogue, id)).parties;
    const changed = await update(
      catalogue,
      id,
      {},
      {
        parties: [
          { side: 'seller', organisationId: null, name: '示范大学' },
          { side: 'buyer', organisationId: null, name: '另一家示范公司' },
        ],
      },
    );
    expect(changed).toEqual(['parties']);
    const parties = (await detail(catalogue, id)).parties;
    expect(parties.map((party) => party.name)).toEqual(['示范大学', '另一家示范公司']);
    expect(parties[0]).toEqual(seller);
    await historyHandlers.undo(catalogue.context, { batchId: null });
    expect((await detail(catalogue, id)).parties.map((party) => party.name)).toEqual([
      '示范大学',
      '示范材料有限公司',
    ]);
  });

  test('a code that a newer program wrote may stay but not be chosen', async () => {
    const catalogue = await aCatalogue();
    const id = await aContract(catalogue);
    catalogue.context.write({ code: 'test' }, (batch) => batch.update('contract', id, { domain: 'fusion' }));
    expect(await update(catalogue, id, { domain: 'fusion', note: '改' })).toEqual(['note']);
    await expectRefusal(() => update(catalogue, id, { domain: 'fission' }), 'INVALID_INPUT', {
      field: 'domain',
    });
  });

  test('is refused with a problem, or when the contract is gone', async () => {
    const catalogue = await aCatalogue();
    const id = await aContract(catalogue);
    await expectRefusal(() => update(catalogue, id, { signedOn: '2027-01-01' }), 'CONTRACT_PROBLEM');
    await expectRefusal(() => update(catalogue, nobody), 'NOT_FOUND');
  });
});

describe('remove and restore', () => {
  test('into the bin and back, once each', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await aContract(catalogue);
    await contractsHandlers.remove(context, { id });
    expect((await detail(catalogue, id)).deletedAt).not.toBeNull();
    await expectRefusal(() => contractsHandlers.remove(context, { id }), 'NOT_FOUND');
    await expectRefusal(() => aReceipt(catalogue, id, 1), 'NOT_FOUND');
    await contractsHandlers.restore(context, { id });
    await contractsHandlers.restore(context, { id });
    expect((await detail(catalogue, id)).deletedAt).toBeNull();
    await expectRefusal(() => contractsHandlers.restore(context, { id: nobody }), 'NOT_FOUND');
  });
});

describe('receipts', () => {
  test('up to the total without asking, above it only when confirmed', async () => {
    const catalogue = await aCatalogue();
    const contractId = await aContract(catalogue, { totalFen: 1_000 });
    await aReceipt(catalogue, contractId, 1_000);
    await expectRefusal(() => aReceipt(catalogue, contractId, 1), 'RECEIPT_PROBLEM', {
      problem: 'ABOVE_TOTAL',
      receivedFen: 1_000,
      totalFen: 1_000,
    });
    const { receivedFen } = await contractsHandlers.addReceipt(catalogue.context, {
      contractId,
      values: { receivedOn: testToday, amountFen: 1, payer: null, note: '奖金' },
      aboveTotal: 'confirmed',
    });
    expect(receivedFen).toBe(1_001);
    // A refund takes money back out: that the sum is above the total is no reason to stop it.
    await aReceipt(catalogue, contractId, -1);
    expect((await detail(catalogue, contractId)).receivedFen).toBe(1_000);
  });

  test('a refund never below nothing, no receipt from tomorrow, none without a contract', async () => {
    const catalogue = await aCatalogue();
    const contractId = await aContract(catalogue);
    await aReceipt(catalogue, contractId, 500);
    await expectRefusal(() => aReceipt(catalogue, contractId, -501), 'RECEIPT_PROBLEM', {
      problem: 'BELOW_ZERO',
      receivedFen: 500,
    });
    await expectRefusal(() => aReceipt(catalogue, contractId, 1, '2026-06-16'), 'RECEIPT_PROBLEM', {
      problem: 'IN_FUTURE',
    });
    await expectRefusal(() => aReceipt(catalogue, nobody, 1), 'NOT_FOUND');
    expect((await detail(catalogue, contractId)).receipts).toHaveLength(1);
  });

  test('is reversed once, and the reversal not at all', async () => {
    const catalogue = await aCatalogue();
    const contractId = await aContract(catalogue);
    const receiptId = await aReceipt(catalogue, contractId, 500);
    const { receiptId: reversalId, receivedFen } = await reverse(catalogue, receiptId);
    expect(receivedFen).toBe(0);
    expect((await detail(catalogue, contractId)).receipts).toMatchObject([
      { id: receiptId, reversed: true, actorName: '测试员' },
      { id: reversalId, reversesId: receiptId, reversed: false, note: '记错合同' },
    ]);
    await expectRefusal(() => reverse(catalogue, receiptId), 'ALREADY_REVERSED');
    await expectRefusal(() => reverse(catalogue, reversalId), 'ALREADY_REVERSED');
    await expectRefusal(() => reverse(catalogue, nobody), 'NOT_FOUND');
  });

  test('is not reversed while a refund stands on it', async () => {
    const catalogue = await aCatalogue();
    const contractId = await aContract(catalogue);
    const receiptId = await aReceipt(catalogue, contractId, 500);
    await aReceipt(catalogue, contractId, -200);
    await expectRefusal(() => reverse(catalogue, receiptId), 'RECEIPT_PROBLEM', { problem: 'BELOW_ZERO' });
  });

  test('undo and redo of a receipt and of a reversal count once', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const contractId = await aContract(catalogue);
    const received = async () => (await detail(catalogue, contractId)).receivedFen;
    const receiptId = await aReceipt(catalogue, contractId, 500);
    await historyHandlers.undo(context, { batchId: null });
    expect(await received()).toBe(0);
    await historyHandlers.redo(context, {});
    expect(await received()).toBe(500);
    const standing = (await detail(catalogue, contractId)).receipts.find(
      (receipt) => !receipt.reversed && receipt.reversesId === null,
    );
    expect(standing?.id).not.toBe(receiptId);
    await reverse(catalogue, standing?.id ?? '');
    expect(await received()).toBe(0);
    await historyHandlers.undo(context, { batchId: null });
    expect(await received()).toBe(500);
  });

  test('whatever is received, refunded and reversed, the sum is that of the receipts that stand', async () => {
    const catalogue = await aCatalogue();
    const step = fc.oneof(
      fc.record({ add: fc.integer({ min: -400, max: 400 }).filter((fen) => fen !== 0) }),
      fc.record({ reverse: fc.nat(20) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const contractId = await aContract(catalogue, { totalFen: 1_000 });
        const standing = new Map<string, number>();
        const sum = () => [...standing.values()].reduce((total, fen) => total + fen, 0);
        for (const action of steps) {
          if ('add' in action) {
            const allowed = sum() + action.add >= 0 && (action.add < 0 || sum() + action.add <= 1_000);
            if (allowed) standing.set(await aReceipt(catalogue, contractId, action.add), action.add);
            else await expectRefusal(() => aReceipt(catalogue, contractId, action.add), 'RECEIPT_PROBLEM');
            continue;
          }
          const [id, fen] = [...standing][action.reverse] ?? [];
          if (id === undefined || fen === undefined) continue;
          if (sum() - fen < 0) await expectRefusal(() => reverse(catalogue, id), 'RECEIPT_PROBLEM');
          else {
            await reverse(catalogue, id);
            standing.delete(id);
          }
        }
        expect((await detail(catalogue, contractId)).receivedFen).toBe(sum());
      }),
      { numRuns: 40 },
    );
  });
});
