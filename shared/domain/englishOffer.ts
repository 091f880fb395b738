import { z } from 'zod';

/** Whom a European network would look for. */
export const partnerKinds = ['sme', 'large', 'university', 'institute', 'other'] as const;

/** What is to be agreed on with a partner. */
export const partnershipKinds = [
  'licence',
  'technicalAssistance',
  'researchCooperation',
  'outsourcing',
  'investment',
  'jointVenture',
] as const;

const text = (most: number) => z.string().trim().max(most).default('');

/**
 * What a person has written in English for a technology offer or request of one page. Nothing is translated by the
 * program: what is empty stays a blank. Lengths as the profiles of European networks limit them.
 */
export const englishOfferSchema = z.strictObject({
  title: text(200),
  summary: text(500),
  description: text(4_000),
  /** Of an offer: advantages and what is new; of a request: what the solution must bring. */
  advantages: text(2_000),
  /** Of a request: technical specification or expertise sought. */
  specification: text(2_000),
  stageComment: text(500),
  rightsComment: text(500),
  partnerRole: text(2_000),
  partners: z.array(z.enum(partnerKinds)).default([]),
  partnerships: z.array(z.enum(partnershipKinds)).default([]),
  keywords: z.array(z.string().trim().min(1).max(60)).max(10).default([]),
});
export type EnglishOffer = z.infer<typeof englishOfferSchema>;

export const englishSubjects = ['achievement', 'need'] as const;
export type EnglishSubject = (typeof englishSubjects)[number];

/** The Chinese fields of a record from which each English text is written. */
export const writtenFrom: Readonly<
  Record<EnglishSubject, Readonly<Partial<Record<keyof EnglishOffer, readonly string[]>>>>
> = {
  achievement: {
    title: ['title'],
    summary: ['sellingPoint', 'problemSolved'],
    description: ['summary', 'applications', 'requirements'],
    advantages: ['advantages', 'economics'],
    stageComment: ['trlEvidence'],
    rightsComment: ['rightsNote'],
    keywords: ['keywords'],
  },
  need: {
    title: ['publicTitle', 'title'],
    summary: ['confirmedText'],
    description: ['confirmedText'],
    specification: ['excludedApproaches'],
    partnerRole: ['wantedPartners'],
    keywords: ['keywords'],
  },
};
