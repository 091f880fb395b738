import type { Envelope } from '../../shared/contract/errors.ts';
import type { Call, ToWorker } from './messages.ts';

/** What the worker's entry needs of a role. */
export interface RoleRunner {
  answer(call: Call): Promise<Envelope>;
  receive(message: Exclude<ToWorker, { type: 'open' | 'call' | 'close' }>): void;
  close(): void | Promise<void>;
}
