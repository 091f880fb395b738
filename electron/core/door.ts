import { z } from 'zod';
import { RowMissingError } from '../../db/write.ts';
import { operations } from '../../shared/contract/contract.ts';
import type { Role } from '../../shared/contract/define.ts';
import { ContractError, type Envelope } from '../../shared/contract/errors.ts';

const SLOW_MS = 40;

type AnyHandler<Context> = (context: Context, input: never) => unknown;

export interface Visit<Context> {
  readonly name: string;
  readonly input: unknown;
  readonly role: Role;
  readonly context: Context;
  readonly handler: AnyHandler<Context> | undefined;
}

/**
 * The one door to every handler: the operation must exist, the role must be allowed, the input must fit its
 * schema, and so must the output. Answers with an envelope, whatever happens; a bug is logged with its stack and
 * crosses as INTERNAL without details.
 */
export async function admit<Context>(visit: Visit<Context>): Promise<Envelope> {
  const operation = operations.get(visit.name);
  if (!operation || !visit.handler) return refused('UNKNOWN_OPERATION', { name: visit.name });
  if (!operation.roles.includes(visit.role))
    return refused('NOT_ALLOWED', { name: visit.name, role: visit.role });
  const input = operation.input.safeParse(visit.input);
  if (!input.success) return refused('INVALID_INPUT', firstIssue(input.error));
  const startedMs = performance.now();
  try {
    const value = await visit.handler(visit.context, input.data as never);
    const output = operation.output.safeParse(value);
    if (!output.success) throw new Error(`Output of ${visit.name}: ${z.prettifyError(output.error)}`);
    return { ok: true, value: output.data };
  } catch (error) {
    return failure(visit.name, error);
  } finally {
    const elapsedMs = performance.now() - startedMs;
    if (elapsedMs > SLOW_MS && operation.kind !== 'job')
      console.error(`slow: ${visit.name} ${elapsedMs.toFixed(0)} ms`);
  }
}

function refused(code: ContractError['code'], params: ContractError['params']): Envelope {
  return { ok: false, error: { code, params } };
}

function failure(name: string, error: unknown): Envelope {
  if (error instanceof ContractError) return refused(error.code, error.params);
  if (error instanceof RowMissingError) return refused('NOT_FOUND', { kind: error.table, id: error.rowId });
  const sqliteCode = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (sqliteCode === 'SQLITE_FULL') return refused('DISK_FULL', {});
  if (sqliteCode.startsWith('SQLITE_CORRUPT') || sqliteCode === 'SQLITE_NOTADB')
    return refused('CATALOGUE_DAMAGED', {});
  console.error(`bug in ${name}:`, error);
  return refused('INTERNAL', { name });
}

/** Where the input does not fit, what was expected and what the schema says of it. */
export function firstIssue(error: z.ZodError): ContractError['params'] {
  const issue = error.issues[0];
  const expected = issue && 'expected' in issue ? String(issue.expected) : (issue?.message ?? '');
  return {
    field: issue?.path.join('.') ?? '',
    problem: issue?.code ?? '',
    expected,
    message: issue?.message ?? '',
  };
}
