import { z } from 'zod';
import {
  contractLinkSchema,
  contractPartySchema,
  contractRightSchema,
  contractValuesSchema,
  contractWarningCodes,
  receiptNatures,
  receiptValuesSchema,
} from '../domain/contract.ts';
import { registrationKinds } from '../domain/fulfilment.ts';
import { idSchema, namedSchema } from './common.ts';
import { command, query } from './define.ts';

const partiesSchema = z.array(contractPartySchema).max(40);
const linksSchema = z.array(contractLinkSchema).max(100);
const rightsSchema = z.array(contractRightSchema).max(200);

/** What a person should look at; `detail` names the other contract, the party or the thread. */
const warningsSchema = z.array(
  z.object({ code: z.enum(contractWarningCodes), detail: z.string().nullable(), id: z.string().nullable() }),
);

const contractRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  values: contractValuesSchema.strip(),
  sellers: z.array(z.string()),
  buyers: z.array(z.string()),
  receivedFen: z.int(),
  /** The amounts with 补充协议, 变更 and 解除 added: what the contract counts for. */
  countedFen: z.int(),
  countedTechnicalFen: z.int().nullable(),
  registration: z.enum([...registrationKinds, 'none']),
  terminatedOn: z.string().nullable(),
  demonstration: z.boolean(),
  updatedAt: z.int(),
});
export type ContractRow = z.infer<typeof contractRowSchema>;

const contractDetailSchema = contractRowSchema.extend({
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  deletedAt: z.int().nullable(),
  /** Whether it came with an imported ledger. */
  imported: z.boolean(),
  parties: z.array(contractPartySchema.extend({ id: z.string() }).strip()),
  rights: z.array(contractRightSchema.extend({ id: z.string() }).strip()),
  warnings: warningsSchema,
  links: z.array(z.object({ targetKind: z.enum(['thread', 'achievement', 'need']), target: namedSchema })),
  receipts: z.array(
    z.object({
      id: z.string(),
      receivedOn: z.string(),
      amountFen: z.int(),
      payer: z.string().nullable(),
      note: z.string().nullable(),
      bankLineId: z.string().nullable(),
      instalmentId: z.string().nullable(),
      nature: z.enum(receiptNatures).nullable(),
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

/** 合同与到账. `CONTRACT_PROBLEM` and `RECEIPT_PROBLEM` name the first problem in params.problem. */
export const contractsContract = {
  /** 直接登记, or from a thread through `links`. */
  register: command({
    input: z.strictObject({
      values: contractValuesSchema,
      parties: partiesSchema,
      links: linksSchema.default([]),
      rights: rightsSchema.default([]),
    }),
    output: z.object({ id: z.string(), number: z.string(), warnings: warningsSchema }),
    errors: ['CONTRACT_PROBLEM', 'GUARD', 'NOT_FOUND'],
  }),
  update: command({
    input: z.strictObject({
      id: idSchema,
      values: contractValuesSchema,
      parties: partiesSchema,
      links: linksSchema,
      rights: rightsSchema,
    }),
    output: z.object({ changed: z.array(z.string()) }),
    errors: ['CONTRACT_PROBLEM', 'GUARD', 'NOT_FOUND'],
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
    errors: ['NOT_FOUND', 'ALREADY_REVERSED', 'RECEIPT_PROBLEM', 'LATER_FACT'],
  }),
};
