import { z } from 'zod';

/** What part somebody has in a thing: 负责 (owner), 协办 (helper), or either. */
export const parts = ['any', 'owner', 'helper'] as const;

/** Whose things are asked for: one person's by the part in it, or those that nobody is in charge of. */
export const whoseSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('person'), personId: z.uuid(), part: z.enum(parts) }),
  z.strictObject({ of: z.literal('nobody') }),
]);
export type Whose = z.infer<typeof whoseSchema>;

export interface InCharge {
  readonly ownerId: string | null;
  readonly helperIds: readonly string[];
}

/** Whether a thing is among those asked for; without a question everything is. */
export function isTheirs({ ownerId, helperIds }: InCharge, whose: Whose | undefined): boolean {
  if (whose === undefined) return true;
  if (whose.of === 'nobody') return ownerId === null;
  const { personId, part } = whose;
  if (ownerId === personId && part !== 'helper') return true;
  return part !== 'owner' && helperIds.includes(personId);
}
