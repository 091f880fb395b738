import type { z } from 'zod';

/** Who may call: the desk itself, a colleague's paired device, the kiosk of an event, a stranger's phone. */
const roles = ['desk', 'paired', 'kiosk', 'intake'] as const;
export type Role = (typeof roles)[number];

/**
 * query: reads, answered by the reading worker, also during a long write.
 * command: writes, one transaction, answered when it is on disk.
 * job: like a command or a query that takes longer: reports progress, can be cancelled.
 */
export type OperationKind = 'query' | 'command' | 'job';

export interface Operation<Input = unknown, Output = unknown, Code extends string = string, Raw = unknown> {
  readonly kind: OperationKind;
  readonly roles: readonly Role[];
  /** `Raw` is what a caller may send: fields with a default may be left out. */
  readonly input: z.ZodType<Input, Raw>;
  readonly output: z.ZodType<Output>;
  /** The errors this operation names itself, beside the common ones. */
  readonly errors: readonly Code[];
}

export type ContractDomain = Readonly<Record<string, Operation>>;

interface Definition<Input, Output, Code extends string, Raw> {
  input: z.ZodType<Input, Raw>;
  output: z.ZodType<Output>;
  errors?: readonly Code[];
  roles?: readonly Role[];
}

const deskOnly: readonly Role[] = ['desk'];

export function query<Input, Output, Code extends string = never, Raw = unknown>(
  definition: Definition<Input, Output, Code, Raw>,
): Operation<Input, Output, Code, Raw> & { readonly kind: 'query' } {
  return { kind: 'query', errors: [], roles: deskOnly, ...definition };
}

export function command<Input, Output, Code extends string = never, Raw = unknown>(
  definition: Definition<Input, Output, Code, Raw>,
): Operation<Input, Output, Code, Raw> & { readonly kind: 'command' } {
  return { kind: 'command', errors: [], roles: deskOnly, ...definition };
}

export function job<Input, Output, Code extends string = never, Raw = unknown>(
  definition: Definition<Input, Output, Code, Raw>,
): Operation<Input, Output, Code, Raw> & { readonly kind: 'job' } {
  return { kind: 'job', errors: [], roles: deskOnly, ...definition };
}

export type InputOf<Op> =
  Op extends Operation<infer Input, infer _Output, infer _Code, infer _Raw> ? Input : never;
export type RawInputOf<Op> =
  Op extends Operation<infer _Input, infer _Output, infer _Code, infer Raw> ? Raw : never;
export type OutputOf<Op> =
  Op extends Operation<infer _Input, infer Output, infer _Code, infer _Raw> ? Output : never;
