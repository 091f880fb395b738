import type { Contract, DomainName } from '../../shared/contract/contract.ts';
import type { InputOf, OutputOf } from '../../shared/contract/define.ts';
import type { JobContext, ReadContext, WriteContext } from '../core/context.ts';

type ContextOf<Op> = Op extends { kind: 'job' }
  ? JobContext
  : Op extends { kind: 'command' }
    ? WriteContext
    : ReadContext;

type Handler<Op> = (context: ContextOf<Op>, input: InputOf<Op>) => OutputOf<Op> | Promise<OutputOf<Op>>;

/** The handlers of one contract domain: input is parsed, role is checked, output is parsed again behind them. */
export type DomainHandlers<Domain extends DomainName> = {
  readonly [Name in keyof Contract[Domain]]: Handler<Contract[Domain][Name]>;
};
