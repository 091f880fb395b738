import { z } from 'zod';
import { contractRightSchema } from '../domain/contract.ts';
import {
  contractChangeSchema,
  followUpSchema,
  registrationEventSchema,
  registrationKinds,
  rightChangeSchema,
} from '../domain/fulfilment.ts';
import { trackNames, trackStates } from '../domain/tracks.ts';
import { idSchema } from './common.ts';
import { command, query } from './define.ts';

const shown = <Values>(values: z.ZodType<Values>) =>
  z.array(
    z.object({
      id: z.string(),
      values,
      reversesId: z.string().nullable(),
      reversed: z.boolean(),
      atMs: z.int(),
      actorName: z.string().nullable(),
    }),
  );

const fulfilmentSchema = z.object({
  standing: z.object({
    totalFen: z.int(),
    technicalFen: z.int().nullable(),
    endsOn: z.string().nullable(),
    terminatedOn: z.string().nullable(),
  }),
  registration: z.object({
    state: z.enum([...registrationKinds, 'none']),
    submittedOn: z.string().nullable(),
    decisionDueOn: z.string().nullable(),
    registeredOn: z.string().nullable(),
    registrationNumber: z.string().nullable(),
    certificateNumber: z.string().nullable(),
    registry: z.string().nullable(),
    technicalFen: z.int().nullable(),
    refusalReason: z.string().nullable(),
  }),
  tracks: z.array(
    z.object({
      name: z.enum(trackNames),
      state: z.enum(trackStates),
      dueOn: z.string().nullable(),
      done: z.int(),
      all: z.int(),
    }),
  ),
  rights: z.array(contractRightSchema.extend({ id: z.string() }).strip()),
  registrations: shown(registrationEventSchema.strip()),
  changes: shown(contractChangeSchema.strip()),
  rightChanges: shown(rightChangeSchema.strip()),
  followUps: shown(followUpSchema.strip()),
});
export type Fulfilment = z.infer<typeof fulfilmentSchema>;

const added = z.object({ id: z.string() });
const errors = ['NOT_FOUND', 'CONTRACT_PROBLEM'] as const;

/** What happens to a contract after signing: facts, turned back by a reversal and never edited. */
export const fulfilmentContract = {
  of: query({
    input: z.strictObject({ contractId: idSchema }),
    output: fulfilmentSchema,
    errors: ['NOT_FOUND'],
  }),
  /** A step of 认定登记. NOT_NEXT_STEP when it cannot follow the step before. */
  addRegistration: command({
    input: z.strictObject({ contractId: idSchema, values: registrationEventSchema }),
    output: added,
    errors,
  }),
  /** 补充协议, 变更 or 解除. */
  addChange: command({
    input: z.strictObject({ contractId: idSchema, values: contractChangeSchema }),
    output: added,
    errors,
  }),
  /** 权属变更 or 许可备案 of one right of the contract. */
  addRightChange: command({
    input: z.strictObject({ contractId: idSchema, values: rightChangeSchema }),
    output: added,
    errors,
  }),
  addFollowUp: command({
    input: z.strictObject({ contractId: idSchema, values: followUpSchema }),
    output: added,
    errors,
  }),
  reverse: command({
    input: z.strictObject({
      of: z.enum(['registrationEvent', 'contractChange', 'rightChange', 'followUp']),
      id: idSchema,
    }),
    output: added,
    errors: ['NOT_FOUND', 'ALREADY_REVERSED', 'LATER_FACT', 'CONTRACT_PROBLEM'],
  }),
};
