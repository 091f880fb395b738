import { z } from 'zod';
import { englishOfferSchema, englishSubjects } from '../domain/englishOffer.ts';
import { idSchema } from './common.ts';
import { command, query } from './define.ts';

const subject = { kind: z.enum(englishSubjects), id: idSchema };

/** 英文供需书: what a person has written in English about a record, for networks abroad. */
export const englishContract = {
  of: query({
    input: z.strictObject(subject),
    output: z.object({
      written: englishOfferSchema.strip(),
      /** By each English text the Chinese one to write it from; '' where the record says nothing. */
      source: z.record(z.string(), z.string()),
    }),
    errors: ['NOT_FOUND'],
  }),
  save: command({
    input: z.strictObject({ ...subject, written: englishOfferSchema }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND'],
  }),
};
