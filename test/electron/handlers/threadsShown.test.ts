import { describe, expect, test } from 'vitest';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aContract, aThread } from '../../builders/work.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

async function turn(catalogue: TestCatalogue, id: string, from: string, to: string, rest = {}) {
  const input = contract.threads.setStatus.input.parse({ id, from, to, ...rest });
  return (await threadsHandlers.setStatus(catalogue.context, input)).eventId;
}

async function detail({ context }: TestCatalogue, id: string) {
  return await threadsHandlers.get(context, { id });
}

describe('board and detail', () => {
  test('shows open and paused threads, ended ones on request, and filters by owner', async () => {
    const catalogue = await aCatalogue();
    const { context, profileId } = catalogue;
    const open = await aThread(catalogue);
    const ended = await aThread(catalogue);
    await turn(catalogue, ended, 'open', 'ended', { reason: '价格' });
    const ids = async (wanted: Parameters<typeof threadsHandlers.board>[1]) =>
      (await threadsHandlers.board(context, wanted)).cards.map((card) => card.id).sort();
    expect(await ids({ ended: 'without', ownerId: null })).toEqual([open]);
    expect(await ids({ ended: 'with', ownerId: profileId })).toEqual([open, ended].sort());
    expect(await ids({ ended: 'with', ownerId: nobody })).toEqual([]);
  });

  test('a thread is stuck one day after its stage allows, and not while it is paused', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    catalogue.pass({ days: 7 });
    expect(await detail(catalogue, id)).toMatchObject({ quietDays: 7, stuck: false });
    catalogue.pass({ days: 1 });
    expect(await detail(catalogue, id)).toMatchObject({ quietDays: 8, stuck: true });
    await turn(catalogue, id, 'open', 'paused');
    catalogue.pass({ days: 30 });
    expect((await detail(catalogue, id)).stuck).toBe(false);
  });

  test('cards come in the order of the ids and leave out what is not there', async () => {
    const catalogue = await aCatalogue();
    const ids = [await aThread(catalogue), await aThread(catalogue)];
    const { cards } = await threadsHandlers.cards(catalogue.context, { ids: [ids[1]!, nobody, ids[0]!] });
    expect(cards.map((card) => card.id)).toEqual([ids[1], ids[0]]);
  });

  test('names its contracts with the money received', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    const contractId = await aContract(catalogue, {}, { links: [{ targetKind: 'thread', targetId: id }] });
    await contractsHandlers.addReceipt(catalogue.context, {
      contractId,
      values: { receivedOn: testToday, amountFen: 5_000_000, payer: null, note: null },
      aboveTotal: 'refuse',
    });
    expect((await detail(catalogue, id)).contracts).toMatchObject([
      { id: contractId, totalFen: 100_000_000, receivedFen: 5_000_000 },
    ]);
  });
});
