import { ContractError } from '../../shared/contract/errors.ts';
import { catalogues } from '../../shared/domain/fields/catalogues.ts';
import { patchSchema, type RecordKind, recordSchema } from '../../shared/domain/fields/field.ts';
import { firstIssue } from '../core/door.ts';

const schemas = Object.fromEntries(
  Object.entries(catalogues).map(([kind, catalogue]) => [
    kind,
    { whole: recordSchema(catalogue), patch: patchSchema(catalogue) },
  ]),
) as unknown as Record<
  RecordKind,
  { whole: ReturnType<typeof recordSchema>; patch: ReturnType<typeof patchSchema> }
>;

/** Grades of secrecy that may be kept here; anything else belongs into no such program. */
const keptSecrecy: ReadonlySet<unknown> = new Set([null, undefined, 'open', 'internal']);

/** Values of a new record, checked against its catalogue. @throws ContractError INVALID_INPUT, SECRET_REFUSED */
export function checkedValues(kind: RecordKind, values: unknown): Record<string, unknown> {
  return checked(schemas[kind].whole.safeParse(values));
}

/** A change to a record, checked. @throws ContractError INVALID_INPUT, SECRET_REFUSED */
export function checkedPatch(kind: RecordKind, patch: unknown): Record<string, unknown> {
  return checked(schemas[kind].patch.safeParse(patch));
}

function checked(result: ReturnType<ReturnType<typeof recordSchema>['safeParse']>): Record<string, unknown> {
  if (!result.success) throw new ContractError('INVALID_INPUT', firstIssue(result.error));
  const values = result.data as Record<string, unknown>;
  if (!keptSecrecy.has(values.secrecy))
    throw new ContractError('SECRET_REFUSED', { secrecy: String(values.secrecy) });
  return values;
}
