import { z } from 'zod';
import { daySchema, type RecordKind } from './fields/field.ts';

/** What comes before the pair: needs and achievements on their way from 线索 to 可对接. */
export const preparedKinds = ['need', 'achievement'] as const;
export type PreparedKind = (typeof preparedKinds)[number];

export const preparationKinds = [
  'move',
  'visit',
  'verdict',
  'confirmation',
  'renewal',
  'assessment',
] as const;
export type PreparationKind = (typeof preparationKinds)[number];

export const needStages = ['lead', 'registered', 'diagnosed', 'ready', 'solved', 'closed'] as const;
export const achievementStages = [
  'lead',
  'registered',
  'assessed',
  'ready',
  'transferred',
  'withdrawn',
] as const;
export const preparedStages = [...new Set([...needStages, ...achievementStages])] as const;
export type PreparedStage = (typeof needStages)[number] | (typeof achievementStages)[number];

export const verdicts = ['ready', 'refine', 'purchase', 'longTerm', 'notEstablished'] as const;
export type Verdict = (typeof verdicts)[number];

export const visitChannels = ['visit', 'phone', 'meeting', 'online'] as const;
export const confirmationChannels = ['seal', 'signature', 'email', 'chat', 'oral'] as const;

/** Fields of a record that follow from its steps: they are not typed in or changed in bulk once it is there. */
export const steppedFields: Readonly<Record<PreparedKind, readonly string[]>> = {
  need: [
    'stage',
    'verdict',
    'verdictOn',
    'confirmedText',
    'confirmedOn',
    'confirmedBy',
    'validUntil',
    'renewedBy',
  ],
  achievement: ['stage', 'inLibrary', 'validUntil', 'renewedBy'],
};

/** Whether a field of a kind follows from steps. */
export function isStepped(kind: RecordKind, name: string): boolean {
  return (kind === 'need' || kind === 'achievement') && steppedFields[kind].includes(name);
}

/** What stands on record of a subject, as far as its moves depend on it. */
export interface Standing {
  readonly stage: PreparedStage | null;
  readonly verdict: Verdict | null;
  /** The text that the firm has confirmed. */
  readonly confirmedText: string | null;
  readonly assessments: number;
  /** Whether the assessments together reach the scorecard's thresholds. */
  readonly qualified: boolean;
}

export const moveProblems = [
  'unknownMove',
  'registerFirst',
  'noVerdict',
  'verdictNotReady',
  'notConfirmed',
  'noAssessment',
  'notQualified',
] as const;
export type MoveProblem = (typeof moveProblems)[number];

/** Where each state leads. What is not named is refused. */
const moves: Readonly<
  Record<PreparedKind, Readonly<Partial<Record<PreparedStage, readonly PreparedStage[]>>>>
> = {
  need: {
    lead: ['registered', 'closed'],
    registered: ['diagnosed', 'closed'],
    diagnosed: ['ready', 'registered', 'closed'],
    ready: ['solved', 'diagnosed', 'closed'],
    solved: ['ready', 'closed'],
    closed: ['registered'],
  },
  achievement: {
    lead: ['registered', 'withdrawn'],
    registered: ['assessed', 'withdrawn'],
    assessed: ['ready', 'registered', 'withdrawn'],
    ready: ['transferred', 'assessed', 'withdrawn'],
    transferred: ['ready', 'withdrawn'],
    withdrawn: ['registered'],
  },
};

/** The state of a record; one that was brought in without a state is registered. */
export function stageOf(stage: PreparedStage | null): PreparedStage {
  return stage ?? 'registered';
}

/** Where a record may be moved from its state, its next step first. */
export function nextStages(kind: PreparedKind, stage: PreparedStage | null): readonly PreparedStage[] {
  return moves[kind][stageOf(stage)] ?? [];
}

/** Why a record must not be moved; null when it may. Going back asks for nothing. */
export function moveProblem(kind: PreparedKind, standing: Standing, to: PreparedStage): MoveProblem | null {
  if (!nextStages(kind, standing.stage).includes(to)) return 'unknownMove';
  const from = stageOf(standing.stage);
  if (to === 'diagnosed' && from === 'registered') return standing.verdict === null ? 'noVerdict' : null;
  if (to === 'assessed' && from === 'registered') return standing.assessments === 0 ? 'noAssessment' : null;
  if (to !== 'ready' || from === 'solved' || from === 'transferred') return null;
  if (kind === 'achievement') return standing.qualified ? null : 'notQualified';
  if (standing.verdict !== 'ready') return 'verdictNotReady';
  return standing.confirmedText === null ? 'notConfirmed' : null;
}

/** The state after a verdict: a registered need is diagnosed by it, a ready one falls back when it is no longer. */
export function stageAfterVerdict(stage: PreparedStage | null, verdict: Verdict): PreparedStage {
  const from = stageOf(stage);
  if (from === 'registered') return 'diagnosed';
  return from === 'ready' && verdict !== 'ready' ? 'diagnosed' : from;
}

/** A need or achievement that is solved, handed over or withdrawn is proposed to nobody. */
export function isAtRest(stage: PreparedStage): boolean {
  return ['solved', 'closed', 'transferred', 'withdrawn'].includes(stage);
}

const name = z.string().trim().min(1).max(100);
const longText = z.string().trim().min(1).max(20_000);

export const visitSchema = z.strictObject({
  happenedOn: daySchema,
  channel: z.enum(visitChannels),
  byName: name,
  body: longText,
});

export const judgementSchema = z.strictObject({
  happenedOn: daySchema,
  verdict: z.enum(verdicts),
  byName: name,
  body: longText.nullable(),
  /** When it is looked at again: a second diagnosis, or the long-term list. */
  untilOn: daySchema.nullable(),
});

/** 企业确认稿: what the firm agreed to have said of its need, by whom, when and how. */
export const confirmationSchema = z.strictObject({
  happenedOn: daySchema,
  text: longText,
  byName: name,
  channel: z.enum(confirmationChannels),
});

export const renewalSchema = z
  .strictObject({
    happenedOn: daySchema,
    untilOn: daySchema,
    byName: name,
    body: longText.nullable(),
  })
  .refine(({ happenedOn, untilOn }) => untilOn > happenedOn, {
    path: ['untilOn'],
    message: 'The new term ends before it begins',
  });
