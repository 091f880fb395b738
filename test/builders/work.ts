import { expect } from 'vitest';
import { contractsHandlers } from '../../electron/handlers/contracts.ts';
import { threadsHandlers } from '../../electron/handlers/threads.ts';
import { contract } from '../../shared/contract/contract.ts';
import { ContractError, type ErrorCode } from '../../shared/contract/errors.ts';
import { type TestCatalogue, testToday } from './catalogue.ts';
import { aNeed, anAchievement } from './records.ts';

type StartInput = Parameters<(typeof threadsHandlers)['start']>[1];
type RegisterInput = Parameters<(typeof contractsHandlers)['register']>[1];

/** Starts a thread between a fresh need and a fresh achievement; returns its id. */
export async function aThread(catalogue: TestCatalogue, input: Partial<StartInput> = {}): Promise<string> {
  const links = input.links ?? [
    { side: 'demand', targetKind: 'need', targetId: aNeed(catalogue) },
    { side: 'supply', targetKind: 'achievement', targetId: anAchievement(catalogue) },
  ];
  const whole = contract.threads.start.input.parse({ ...input, links });
  return (await threadsHandlers.start(catalogue.context, whole)).id;
}

/** A contract's input with one seller and one buyer; amounts in 分. */
export function contractInput(
  values: Partial<RegisterInput['values']> = {},
  rest: Partial<Omit<RegisterInput, 'values'>> = {},
): RegisterInput {
  return contract.contracts.register.input.parse({
    values: { projectName: '耐热尼龙委托开发', signedOn: testToday, totalFen: 100_000_000, ...values },
    parties: [
      { side: 'seller', organisationId: null, name: '示范大学' },
      { side: 'buyer', organisationId: null, name: '示范材料有限公司' },
    ],
    ...rest,
  });
}

/** Registers a contract and returns its id. */
export async function aContract(
  catalogue: TestCatalogue,
  values: Partial<RegisterInput['values']> = {},
  rest: Partial<Omit<RegisterInput, 'values'>> = {},
): Promise<string> {
  return (await contractsHandlers.register(catalogue.context, contractInput(values, rest))).id;
}

/** Adds a receipt and returns its id. @param amountFen negative for a refund */
export async function aReceipt(
  catalogue: TestCatalogue,
  contractId: string,
  amountFen: number,
  receivedOn = testToday,
): Promise<string> {
  const { receiptId } = await contractsHandlers.addReceipt(catalogue.context, {
    contractId,
    values: { amountFen, receivedOn, payer: null, note: null },
    aboveTotal: 'refuse',
  });
  return receiptId;
}

/** Expects the call to fail with this code, and with these parameters among others. */
export async function expectRefusal(
  call: () => unknown,
  code: ErrorCode,
  params: ContractError['params'] = {},
): Promise<void> {
  const error = await Promise.resolve()
    .then(call)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  expect(error).toBeInstanceOf(ContractError);
  expect(error).toMatchObject({ code, params });
}
