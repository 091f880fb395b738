import { admit } from '../../electron/core/door.ts';
import { handlerOf } from '../../electron/handlers/registry.ts';
import type { Contract, DomainName } from '../../shared/contract/contract.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { TestCatalogue } from './catalogue.ts';

/**
 * One call through the door, as every window makes it: raw input is parsed, the handler runs on the catalogue's file,
 * the output is parsed. @throws ContractError when the door or the handler refuses
 */
export async function through<
  Domain extends DomainName,
  Name extends Extract<keyof Contract[Domain], string>,
>(
  { context }: TestCatalogue,
  domain: Domain,
  name: Name,
  input: unknown,
): Promise<OutputOf<Contract[Domain][Name]>> {
  const full = `${domain}.${name}`;
  const visit = { name: full, input, role: 'desk', context, handler: handlerOf(full) } as const;
  const envelope = await admit(visit);
  if (!envelope.ok) throw new ContractError(envelope.error.code, envelope.error.params);
  return envelope.value as OutputOf<Contract[Domain][Name]>;
}
