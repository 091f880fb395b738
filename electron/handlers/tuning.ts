import { learnHandlers } from './tuningLearning.ts';
import { thesaurusHandlers } from './tuningThesaurus.ts';
import { weightHandlers } from './tuningWeights.ts';
import type { DomainHandlers } from './types.ts';

export const tuningHandlers: DomainHandlers<'tuning'> = {
  ...weightHandlers,
  ...learnHandlers,
  ...thesaurusHandlers,
};
