import { z } from 'zod';
import { idSchema, nothing } from './common.ts';
import { command, job, query } from './define.ts';

/** Weight of each part, by its name: 0 switches a part off; only the proportions matter. */
const partsSchema = z
  .record(z.string().min(1).max(40), z.number().min(0).max(10))
  .refine((parts) => Object.values(parts).some((weight) => weight > 0), 'at least one weight above 0');

/** Least score of 弱, 较强 and 强. */
const levelsSchema = z
  .tuple([z.number(), z.number(), z.number()])
  .refine(
    ([weak, fair, strong]) => weak > 0 && weak < fair && fair < strong && strong < 1,
    'three rising scores between 0 and 1',
  );

const weightsShape = { parts: partsSchema, levels: levelsSchema };

/** Where a set came from: typed in, learnt from decisions, an earlier set again, or the program's own. */
const weightSourceSchema = z.enum(['edited', 'learned', 'reverted', 'shipped']);

const weightSetSchema = z.object({
  /** Null for what the program ships, before anything was saved. */
  id: z.string().nullable(),
  source: weightSourceSchema,
  ...weightsShape,
  note: z.string().nullable(),
  atMs: z.int().nullable(),
  actorName: z.string().nullable(),
});
export type WeightSet = z.infer<typeof weightSetSchema>;

const agreementSchema = z.object({
  decisionCount: z.int(),
  comparisonCount: z.int(),
  /** Share of comparisons in the right order, 0…1. */
  pairwiseAccuracy: z.number().nullable(),
  /** Mean distance of the level, 0…3. */
  levelError: z.number(),
});
export type AgreementShown = z.infer<typeof agreementSchema>;

const standSchema = z.object({ place: z.int(), score: z.number(), level: z.int() });

const previewRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  organisationName: z.string().nullable(),
  /** Null where it stands below the first hundred. */
  before: standSchema.nullable(),
  after: standSchema.nullable(),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

const namesSchema = z.array(z.string().trim().min(2).max(60)).min(2).max(40);

const entrySchema = z.object({
  key: z.string(),
  editId: z.string().nullable(),
  layer: z.enum(['synonym', 'kin', 'office']),
  state: z.enum(['shipped', 'edited', 'off', 'own']),
  names: z.array(z.string()),
  note: z.object({ zh: z.string(), en: z.string() }).nullable(),
});
export type ThesaurusRow = z.infer<typeof entrySchema>;

const suggestionSchema = z.object({
  needTerm: z.string(),
  achievementTerm: z.string(),
  pairCount: z.int(),
  needCount: z.int(),
  achievementCount: z.int(),
  /** Dunning's G², one degree of freedom; 10.83 is p < 0.001. */
  logLikelihood: z.number(),
  examples: z.array(
    z.object({
      needId: z.string(),
      needTitle: z.string(),
      achievementId: z.string(),
      achievementTitle: z.string(),
    }),
  ),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What an office may tune of matching: weights, what decisions teach of them, and the thesaurus. */
export const tuningContract = {
  weights: query({
    input: nothing,
    output: z.object({
      inForce: weightSetSchema,
      shipped: z.object(weightsShape),
      /** Every set that was saved, the youngest first. */
      history: z.array(weightSetSchema),
    }),
  }),
  /** Puts a set into force; the earlier ones are kept. */
  saveWeights: command({
    input: z.strictObject({
      ...weightsShape,
      source: z.enum(['edited', 'learned']),
      note: z.string().trim().max(200).nullable().default(null),
    }),
    output: z.object({ id: z.string() }),
  }),
  /** Puts an earlier set into force again; null: what the program ships. */
  revertWeights: command({
    input: z.strictObject({ id: idSchema.nullable() }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  /** The first ten of a need or scenario with the weights in force and with these, without saving them. */
  preview: query({
    input: z.strictObject({ of: z.enum(['need', 'scenario']), id: idSchema, ...weightsShape }),
    output: z.object({ rows: z.array(previewRowSchema) }),
    errors: ['NOT_FOUND', 'INDEX_NOT_READY'],
  }),
  /** What the office's decisions would make of the weights; proposes, never applies. */
  learn: job({
    input: nothing,
    output: z.object({
      state: z.enum(['tooFew', 'noGain', 'proposed']),
      decisionCount: z.int(),
      missingCount: z.int(),
      needCount: z.int(),
      before: agreementSchema.nullable(),
      after: agreementSchema.nullable(),
      /** Share of resampled sets of needs that are better off, 0…1. */
      certainty: z.number().nullable(),
      weights: z.object(weightsShape).nullable(),
    }),
    errors: ['INDEX_NOT_READY', 'CANCELLED'],
  }),
  thesaurus: query({
    input: z.strictObject({
      text: z.string().trim().max(100).default(''),
      show: z.enum(['all', 'synonym', 'kin', 'office', 'off']).default('all'),
      limit: z.int().min(1).max(2000).default(100),
    }),
    output: z.object({ entries: z.array(entrySchema), total: z.int() }),
  }),
  /** Adds an entry, or puts other names in the place of a shipped or own one. */
  saveEntry: command({
    input: z.strictObject({
      /** Null for a new entry. */
      key: z.string().max(200).nullable(),
      names: namesSchema,
      note: z.string().trim().max(300).nullable().default(null),
    }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  switchEntry: command({
    input: z.strictObject({ key: z.string().max(200), state: z.enum(['on', 'off']) }),
    output: nothing,
    errors: ['NOT_FOUND'],
  }),
  /** Takes the office's own entry away; a shipped one is again as it was shipped. */
  dropEdit: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
  /** Words that stand for one another in accepted pairs more often than chance. */
  suggestions: job({
    input: nothing,
    output: z.object({ acceptedPairCount: z.int(), suggestions: z.array(suggestionSchema) }),
    errors: ['INDEX_NOT_READY', 'CANCELLED'],
  }),
  dismissSuggestion: command({
    input: z.strictObject({
      needTerm: z.string().min(1).max(60),
      achievementTerm: z.string().min(1).max(60),
    }),
    output: nothing,
  }),
};
