import { describe, expect, test } from 'vitest';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { fulfilmentHandlers } from '../../../electron/handlers/fulfilment.ts';
import { reportsHandlers } from '../../../electron/handlers/reports.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aContract, aThread, contractInput, expectRefusal } from '../../builders/work.ts';

const { fulfilment } = contract;

async function register({ context }: TestCatalogue, contractId: string, values: Record<string, unknown>) {
  return await fulfilmentHandlers.addRegistration(
    context,
    fulfilment.addRegistration.input.parse({ contractId, values: { happenedOn: '2026-06-15', ...values } }),
  );
}

async function change({ context }: TestCatalogue, contractId: string, values: Record<string, unknown>) {
  return await fulfilmentHandlers.addChange(
    context,
    fulfilment.addChange.input.parse({ contractId, values: { happenedOn: '2026-06-15', ...values } }),
  );
}

async function of({ context }: TestCatalogue, contractId: string) {
  return await fulfilmentHandlers.of(context, { contractId });
}

async function signedTotals({ context }: TestCatalogue) {
  const model = await reportsHandlers.cut(context, {
    basis: 'signed',
    by: 'none',
    panel: 'all',
    from: '2026-01-01',
    to: '2026-12-31',
  });
  return [model.total.amountFen, model.total.technicalFen];
}

describe('认定登记', () => {
  test('goes step by step and is turned back from its end', async () => {
    const catalogue = await aCatalogue();
    const id = await aContract(catalogue);
    const submitted = await register(catalogue, id, { kind: 'submitted', registry: '示范登记机构' });
    await expectRefusal(() => register(catalogue, id, { kind: 'submitted' }), 'CONTRACT_PROBLEM', {
      problem: 'NOT_NEXT_STEP',
    });
    const certified = await register(catalogue, id, {
      kind: 'certified',
      registrationNumber: '2026410400000001',
    });
    expect((await of(catalogue, id)).registration).toMatchObject({
      state: 'certified',
      registrationNumber: '2026410400000001',
    });
    const { context } = catalogue;
    const turn = (factId: string) =>
      fulfilmentHandlers.reverse(context, { of: 'registrationEvent', id: factId });
    await expectRefusal(() => turn(submitted.id), 'LATER_FACT');
    await turn(certified.id);
    await expectRefusal(() => turn(certified.id), 'ALREADY_REVERSED');
    expect((await of(catalogue, id)).registration).toMatchObject({
      state: 'submitted',
      decisionDueOn: '2026-07-15',
    });
  });

  test.each([
    ['a step of tomorrow', { kind: 'submitted', happenedOn: '2026-06-16' }, 'IN_FUTURE'],
    ['a step before signing', { kind: 'submitted', happenedOn: '2026-06-14' }, 'BEFORE_SIGNING'],
    ['more than the contract', { kind: 'certified', technicalFen: 100_000_001 }, 'TECHNICAL_ABOVE_TOTAL'],
  ])('refuses %s', async (_name, values, problem) => {
    const catalogue = await aCatalogue();
    const id = await aContract(catalogue);
    await expectRefusal(() => register(catalogue, id, values), 'CONTRACT_PROBLEM', { problem });
  });
});

test('a supplement and a termination change what every total counts, and come back with a reversal', async () => {
  const catalogue = await aCatalogue();
  const id = await aContract(catalogue, { technicalFen: 80_000_000 });
  expect(await signedTotals(catalogue)).toEqual([100_000_000, 80_000_000]);
  await change(catalogue, id, {
    kind: 'supplement',
    totalDeltaFen: 20_000_000,
    technicalDeltaFen: 10_000_000,
  });
  const ended = await change(catalogue, id, {
    kind: 'termination',
    totalDeltaFen: -70_000_000 - 20_000_000,
    technicalDeltaFen: -70_000_000,
  });
  expect(await signedTotals(catalogue)).toEqual([30_000_000, 20_000_000]);
  const { rows } = await contractsHandlers.rows(catalogue.context, { ids: [id] });
  expect(rows[0]).toMatchObject({ countedFen: 30_000_000, terminatedOn: '2026-06-15' });
  expect(rows[0]?.values.totalFen).toBe(100_000_000);
  await fulfilmentHandlers.reverse(catalogue.context, { of: 'contractChange', id: ended.id });
  expect(await signedTotals(catalogue)).toEqual([120_000_000, 90_000_000]);
});

test('a package of rights keeps its rows, and each right moves by itself', async () => {
  const catalogue = await aCatalogue();
  const rights = ['一种方法', '一种装置'].map((title, place) => ({
    rightId: null,
    kind: 'patent.invention',
    number: `ZL20261000000${place}.1`,
    title,
    priceFen: 50_000_000,
  }));
  const id = await aContract(catalogue, { contractType: 'assignment.patent' }, { rights });
  const [first] = (await contractsHandlers.get(catalogue.context, { id })).rights;
  const values = {
    contractRightId: first!.id,
    state: 'recorded' as const,
    happenedOn: '2026-06-15',
    documentNumber: null,
    note: null,
  };
  await fulfilmentHandlers.addRightChange(catalogue.context, { contractId: id, values });
  const changed = await contractsHandlers.update(catalogue.context, {
    id,
    ...contractInput({ contractType: 'assignment.patent' }, { rights: [rights[0]!] }),
  });
  expect(changed.changed).toEqual(['rights']);
  const after = await of(catalogue, id);
  expect(after.rights).toEqual([{ ...rights[0], id: first!.id }]);
  expect(after.tracks.find((track) => track.name === 'rights')).toMatchObject({
    state: 'done',
    done: 1,
    all: 1,
  });
  const other = await aContract(catalogue);
  await expectRefusal(
    () => fulfilmentHandlers.addRightChange(catalogue.context, { contractId: other, values }),
    'NOT_FOUND',
  );
});

test('two signed contracts from one thread are kept and warned of by name', async () => {
  const catalogue = await aCatalogue();
  const threadId = await aThread(catalogue);
  const links = [{ targetKind: 'thread' as const, targetId: threadId }];
  const input = contractInput({ contractNumber: 'HT-1' }, { links });
  const first = await contractsHandlers.register(catalogue.context, input);
  expect(first.warnings).toEqual([]);
  const second = await contractsHandlers.register(catalogue.context, input);
  expect(second.warnings).toEqual([
    { code: 'NUMBER_USED_TWICE', detail: first.number, id: first.id },
    { code: 'THREAD_SIGNED_TWICE', detail: first.number, id: first.id },
  ]);
  expect((await contractsHandlers.get(catalogue.context, { id: first.id })).warnings).toHaveLength(2);
});

test('details of a party change in place and are undone alone', async () => {
  const catalogue = await aCatalogue();
  const id = await aContract(catalogue);
  const before = await contractsHandlers.get(catalogue.context, { id });
  const detailed = contract.contracts.update.input.parse({
    id,
    ...contractInput(),
    parties: contractInput().parties.map((party) => ({
      ...party,
      details: { creditCode: '91110108551385082Q', nature: '150', listed: false, country: '156' },
    })),
  });
  expect((await contractsHandlers.update(catalogue.context, detailed)).changed).toEqual(['parties']);
  const after = await contractsHandlers.get(catalogue.context, { id });
  expect(after.parties.map((party) => party.id)).toEqual(before.parties.map((party) => party.id));
  expect(after.parties[0]?.details).toMatchObject({ nature: '150', listed: false, scale: null });
});
