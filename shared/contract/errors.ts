import { z } from 'zod';

/**
 * Every error that crosses the contract. The renderer puts a code into words (i18n `error.<code>`); params fill
 * the places in those words.
 */
export const errorCodes = [
  'INVALID_INPUT',
  'INVALID_OUTPUT',
  'NOT_ALLOWED',
  'UNKNOWN_OPERATION',
  'INTERNAL',
  'CANCELLED',
  'BUSY',
  'NOT_FOUND',
  'DISK_FULL',
  'FOLDER_REFUSED',
  'CATALOGUE_DAMAGED',
  'NEWER_FILE',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
  'LATER_FACT',
  'STALE_STATE',
  'NO_PROFILE',
  'FILE_REFUSED',
  'DRAFT_MISSING',
  'BLOB_MISSING',
  'SECRET_REFUSED',
  'CONTRACT_PROBLEM',
  'RECEIPT_PROBLEM',
  'DISTRIBUTION_PROBLEM',
  'ALREADY_REVERSED',
  'THREAD_CLOSED',
  'TASK_CLOSED',
  'INDEX_NOT_READY',
  'PERIOD_TOO_LONG',
  'GUARD',
  'PROCESS_PROBLEM',
  'PREPARATION_PROBLEM',
  'NOTICE_TOO_SHORT',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const errorSchema = z.object({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type ContractErrorData = z.infer<typeof errorSchema>;

/** An expected failure: something the person can be told and act on. A bug is any other error. */
export class ContractError extends Error {
  readonly code: ErrorCode;
  readonly params: ContractErrorData['params'];

  constructor(code: ErrorCode, params: ContractErrorData['params'] = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'ContractError';
    this.code = code;
    this.params = params;
  }
}

/** What an operation answers with: never a rejection, so that nothing is lost on the way. */
export type Envelope<Output = unknown> =
  | { ok: true; value: Output }
  | { ok: false; error: ContractErrorData };
