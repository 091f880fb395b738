import { z } from 'zod';
import { decisionSchema } from '../domain/decision.ts';
import { idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';
import { indexStateSchema } from './events.ts';

/** What is asked: a need or scenario of the catalogue, an achievement (asks for needs), or free text. */
const questionSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('need'), id: idSchema }),
  z.strictObject({ of: z.literal('scenario'), id: idSchema }),
  z.strictObject({ of: z.literal('achievement'), id: idSchema }),
  z.strictObject({
    of: z.literal('text'),
    text: z.string().trim().min(1).max(1_000_000),
    looksFor: z.enum(['achievement', 'need']),
  }),
]);
export type MatchQuestion = z.infer<typeof questionSchema>;

const gateSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const matchRowSchema = z.object({
  id: z.string(),
  kind: z.enum(['achievement', 'need', 'scenario']),
  title: z.string(),
  number: z.string(),
  organisationName: z.string().nullable(),
  leaderName: z.string().nullable(),
  summary: z.string(),
  /** 4 strong, 3 fairly strong, 2 weak, 1 none. */
  level: z.int().min(1).max(4),
  score: z.number().min(0).max(1),
  /** How much of what should be compared was known. */
  coverage: z.number().min(0).max(1),
  parts: z.array(z.object({ name: z.string(), value: z.number(), weight: z.number(), known: z.boolean() })),
  gates: z.array(gateSchema),
  /** Hits of the same team, folded under this one. */
  folded: z.array(z.object({ id: z.string(), title: z.string(), level: z.int(), score: z.number() })),
  decision: z
    .object({ verdict: z.string(), grade: z.int().nullable(), reason: z.string().nullable(), atMs: z.int() })
    .nullable(),
  threadId: z.string().nullable(),
});
export type MatchRow = z.infer<typeof matchRowSchema>;

const spanSchema = z.object({
  field: z.enum(['title', 'text']),
  start: z.int(),
  end: z.int(),
  weight: z.number(),
});

const saidFigureSchema = z.object({
  /** A row of the form, or free text. */
  origin: z.enum(['row', 'title', 'text']),
  quantity: z.string(),
  /** As written: '≥ 800 MPa'. */
  value: z.string(),
  quote: z.string(),
  importance: z.enum(['must', 'nice']).nullable(),
  testMethod: z.string().nullable(),
});

const pairFigureSchema = z.object({
  asked: saidFigureSchema,
  offered: saidFigureSchema.nullable(),
  verdict: z.enum(['meets', 'near', 'fails', 'unknown']),
  why: z.string(),
  closeness: z.number(),
  /** The offered value in the unit that was asked for, where they differ. */
  converted: z.string().nullable(),
});

const sideSchema = z.object({ title: z.string(), text: z.string(), spans: z.array(spanSchema) });

const explanationSchema = z.object({
  question: sideSchema,
  candidate: sideSchema,
  row: matchRowSchema,
  /** Names of the thesaurus that stand for one another in the two texts; the question's is said. */
  bridges: z.array(z.object({ kind: z.enum(['same', 'kin']), said: z.string(), answered: z.string() })),
  /** What the demand asks for in figures, each with what the supply says to it. */
  figures: z.array(pairFigureSchema),
  /** Codes of what to ask before calling, worded by the renderer. */
  questions: z.array(gateSchema),
});
export type MatchExplanation = z.infer<typeof explanationSchema>;

const shownRankingSchema = z.strictObject({
  question: z.strictObject({ of: z.enum(['need', 'scenario', 'achievement']), id: idSchema }),
  engine: z.string().max(100),
  basis: z.string().max(300),
  lines: z
    .array(
      z.strictObject({
        id: idSchema,
        level: z.int().min(1).max(4),
        score: z.number().min(0).max(1),
        gated: z.boolean(),
      }),
    )
    .max(400),
});

const reachedSchema = z.object({ score: z.number(), level: z.int().min(1).max(4), place: z.int() });

export const matchingContract = {
  state: query({ input: nothing, output: indexStateSchema }),
  /** Ranked candidates, best first; gated ones apart, each with its reason. */
  rank: query({
    input: z.strictObject({ question: questionSchema, limit: z.int().min(1).max(200).default(30) }),
    output: z.object({
      rows: z.array(matchRowSchema),
      gated: z.array(matchRowSchema),
      engine: z.string(),
      basis: z.string(),
      elapsedMs: z.number(),
    }),
    errors: ['NOT_FOUND', 'INDEX_NOT_READY'],
  }),
  /** Why one pair stands where it stands: what both texts say to each other. */
  explain: query({
    input: z.strictObject({ question: questionSchema, candidateId: idSchema }),
    output: explanationSchema,
    errors: ['NOT_FOUND', 'INDEX_NOT_READY'],
  }),
  /** What changed since somebody last looked at this question: candidates new, gone or elsewhere, and why. */
  changes: query({
    input: shownRankingSchema,
    output: z.object({
      /** When it was looked at; null the first time. */
      sinceMs: z.int().nullable(),
      changes: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          kind: z.enum(['new', 'gone', 'up', 'down', 'decided']),
          fromPlace: z.int().nullable(),
          toPlace: z.int().nullable(),
          fromLevel: z.int().nullable(),
          toLevel: z.int().nullable(),
          causes: z.array(
            z.enum([
              'recordNew',
              'recordEdited',
              'recordRemoved',
              'nowExcluded',
              'noLongerExcluded',
              'questionEdited',
              'weights',
              'thesaurus',
              'engine',
              'basis',
              'others',
              'time',
            ]),
          ),
          /** Which fields of the record were changed; 'figures' for rows of figures. */
          fields: z.array(z.string()),
          verdict: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** Keeps the ranking that was shown, derived data, to be compared with next time. */
  markSeen: command({
    input: shownRankingSchema.extend({ as: z.enum(['looked', 'accepted']) }),
    output: nothing,
  }),
  /** What the office already has with the teams (or firms) behind candidates: one call instead of eight. */
  teams: query({
    input: z.strictObject({
      kind: z.enum(['achievement', 'need', 'scenario']),
      ids: z.array(idSchema).max(400),
    }),
    output: z.object({
      teams: z.array(
        z.object({
          id: z.string(),
          contactName: z.string().nullable(),
          contactPersonId: z.string().nullable(),
          lastContactOn: z.string().nullable(),
          openThreads: z.int(),
          unansweredPushes: z.int(),
        }),
      ),
    }),
  }),
  /** Why one record is not (higher) in the list: its place, what keeps it out, what would have to change. */
  standing: query({
    input: z.strictObject({
      question: questionSchema,
      candidateId: idSchema,
      shown: z.int().min(1).max(200).default(30),
    }),
    output: z.object({
      row: matchRowSchema,
      place: z.int(),
      /** How many were ranked to find the place. */
      compared: z.int(),
      /** Whether it is further behind than any that was ranked. */
      beyond: z.boolean(),
      neededScore: z.number().nullable(),
      neededWords: z.number().nullable(),
      heldBy: z.enum(['words', 'score']),
      /** The better one of the same team under which it is folded. */
      behindTeam: z.object({ id: z.string(), title: z.string() }).nullable(),
      changes: z.array(
        z.object({
          name: z.string(),
          known: z.boolean(),
          value: z.number(),
          best: reachedSchema,
          worst: reachedSchema.nullable(),
        }),
      ),
    }),
    errors: ['NOT_FOUND', 'INDEX_NOT_READY'],
  }),
  /** 推荐/备选/否 with grade and reason. */
  decide: command({
    input: decisionSchema,
    output: z.object({ decisionId: z.string() }),
    errors: ['NOT_FOUND'],
  }),
};
