import { z } from 'zod';
import {
  contractLinkSchema,
  contractPartySchema,
  contractValuesSchema,
  receiptValuesSchema,
} from '../domain/contract.ts';
import { idSchema, namedSchema } from './common.ts';
import { command, query } from './define.ts';

const partiesSchema = z.array(contractPartySchema).max(40);
const linksSchema = z.array(contractLinkSchema).max(100);

const contractRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  values: contractValuesSchema.strip(),
  sellers: z.array(z.string()),
  buyers: z.array(z.string()),
  receivedFen: z.int(),
  demonstration: z.boolean(),
  updatedAt: z.int(),
});
export type ContractRow = z.infer<typeof contractRowSchema>;

const contractDetailSchema = contractRowSchema.extend({
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  deletedAt: z.int().nullable(),
  parties: z.array(contractPartySchema.extend({ id: z.string() }).strip()),
  links: z.array(z.object({ targetKind: z.enum(['thread', 'achievement', 'need']), target: namedSchema })),
  receipts: z.array(
    z.object({
      id: z.string(),
      receivedOn: z.string(),
      amountFen: z.int(),
      payer: z.string().nullable(),
      note: z.string().nullable(),
      reversed: z.boolean(),
      reversesId: z.string().nullable(),
      atMs: z.int(),
      actorName: z.string().nullable(),
    }),
  ),
  attachments: z.array(
    z.object({ id: z.string(), fileName: z.string(), sizeBytes: z.int(), sha256: z.string() }),
  ),
});
export type ContractDetail = z.infer<typeof contractDetailSchema>;

/** 合同与到款. `CONTRACT_PROBLEM` and `RECEIPT_PROBLEM` name the first problem in params.problem. */
export const contractsContract = {
  /** 直接登记, or from a thread through `links`. */
  register: command({
    input: z.strictObject({
      values: contractValuesSchema,
      parties: partiesSchema,
      links: linksSchema.default([]),
    }),
    output: z.object({ id: z.string(), number: z.string() }),
    errors: ['CONTRACT_PROBLEM', 'NOT_FOUND'],
  }),
  update: command({
    input: z.strictObject({
      id: idSchema,
      values: contractValuesSchema,
      parties: partiesSchema,
      links: linksSchema,
    }),
    output: z.object({ changed: z.array(z.string()) }),
    errors: ['CONTRACT_PROBLEM', 'NOT_FOUND'],
  }),
  get: query({
    input: z.strictObject({ id: idSchema }),
    output: contractDetailSchema,
    errors: ['NOT_FOUND'],
  }),
  rows: query({
    input: z.strictObject({ ids: z.array(idSchema).max(200) }),
    output: z.object({ rows: z.array(contractRowSchema) }),
  }),
  remove: command({ input: z.strictObject({ id: idSchema }), output: z.object({}), errors: ['NOT_FOUND'] }),
  restore: command({ input: z.strictObject({ id: idSchema }), output: z.object({}), errors: ['NOT_FOUND'] }),
  /** Money received. More than the contract's amount is refused unless confirmed. */
  addReceipt: command({
    input: z.strictObject({
      contractId: idSchema,
      values: receiptValuesSchema,
      aboveTotal: z.enum(['refuse', 'confirmed']).default('refuse'),
    }),
    output: z.object({ receiptId: z.string(), receivedFen: z.int() }),
    errors: ['NOT_FOUND', 'RECEIPT_PROBLEM'],
  }),
  reverseReceipt: command({
    input: z.strictObject({ receiptId: idSchema, reason: z.string().max(2000).nullable().default(null) }),
    output: z.object({ receiptId: z.string(), receivedFen: z.int() }),
    errors: ['NOT_FOUND', 'ALREADY_REVERSED', 'RECEIPT_PROBLEM'],
  }),
};
