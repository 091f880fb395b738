import { z } from 'zod';
import { daySchema } from './fields/field.ts';

/** The stages of a thread (对接事项), in order. Later stages are data too; a template may leave some out. */
export const threadStages = ['push', 'contact', 'verify', 'negotiate', 'price', 'sign'] as const;
export type ThreadStage = (typeof threadStages)[number];

/** Open threads move; ended and paused ones keep the stage they had. */
export const threadStatuses = ['open', 'paused', 'ended'] as const;
export type ThreadStatus = (typeof threadStatuses)[number];

/** Days without any entry after which an open thread counts as stuck, by stage (office experience, editable later). */
export const stuckAfterDays: Readonly<Record<ThreadStage, number>> = {
  push: 7,
  contact: 14,
  verify: 45,
  negotiate: 30,
  price: 30,
  sign: 30,
};

/** What happened on a thread. Facts: only added, turned back by a 'reversal' that names them. */
export const threadEventKinds = ['start', 'stage', 'status', 'contact', 'note', 'reversal'] as const;
export type ThreadEventKind = (typeof threadEventKinds)[number];

export const threadSides = ['demand', 'supply'] as const;
export type ThreadSide = (typeof threadSides)[number];
export const threadTargetKinds = ['need', 'scenario', 'organisation', 'achievement', 'person'] as const;
export type ThreadTargetKind = (typeof threadTargetKinds)[number];

/** Which targets may stand on which side: a demand is a need, a scenario or a firm, a supply the rest. */
export const sideTargets: Readonly<Record<ThreadSide, readonly ThreadTargetKind[]>> = {
  demand: ['need', 'scenario', 'organisation'],
  supply: ['achievement', 'person', 'organisation'],
};

export const threadLinkSchema = z
  .object({ side: z.enum(threadSides), targetKind: z.enum(threadTargetKinds), targetId: z.uuid() })
  .refine((link) => sideTargets[link.side].includes(link.targetKind), {
    message: 'This kind of record cannot stand on this side of a thread',
  });
export type ThreadLink = z.infer<typeof threadLinkSchema>;

/** The next step: never without a day. */
export const nextStepSchema = z.object({
  nextStep: z.string().trim().min(1).max(500),
  nextStepOn: daySchema,
});

/** Moves allowed from a stage: to any other one; going back is as true to life as going on. */
export function allowedMoves(from: ThreadStage): ThreadStage[] {
  return threadStages.filter((stage) => stage !== from);
}
