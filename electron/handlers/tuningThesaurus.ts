import { standingJudgements } from '../../db/queries/judgedPairs.ts';
import { dismissedSuggestions, thesaurusEdits } from '../../db/repositories/tuning.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Suggestion } from '../../shared/contract/tuning.ts';
import {
  formOf,
  isShippedEntry,
  type OfficeEntry,
  officeThesaurus,
  shippedNames,
  type ThesaurusEdit,
} from '../../shared/matching/learning/officeThesaurus.ts';
import { type AcceptedWords, suggestWords } from '../../shared/matching/learning/suggestWords.ts';
import { subjectWords } from '../../shared/matching/learning/words.ts';
import type { MatchRecord } from '../../shared/matching/types.ts';
import type { IndexJobContext, ReadContext } from '../core/context.ts';
import { notFound } from './checks.ts';
import { inSteps } from './inSteps.ts';
import type { DomainHandlers } from './types.ts';

type ThesaurusHandlers = Pick<
  DomainHandlers<'tuning'>,
  'thesaurus' | 'saveEntry' | 'switchEntry' | 'dropEdit' | 'suggestions' | 'dismissSuggestion'
>;

const GOOD_GRADE = 3;
const MOST_DECISIONS = 2_000;
/** The youngest accepted pairs that are read for suggestions. */
const MOST_PAIRS = 300;
const MOST_EXAMPLES = 3;

/** The office's thesaurus: shipped entries, what was made of them, its own, and what accepted pairs suggest. */
export const thesaurusHandlers: ThesaurusHandlers = {
  thesaurus(context, { text, show, limit }) {
    const form = formOf(text);
    const found = officeThesaurus(thesaurusEdits(context.db)).filter(
      (entry) => isShown(entry, show) && entry.names.some((name) => formOf(name).includes(form)),
    );
    const entries = found.slice(0, limit).map((entry) => ({ ...entry, names: [...entry.names] }));
    return { entries, total: found.length };
  },

  saveEntry(context, { key, names, note }) {
    const distinct = [...new Map(names.map((name) => [formOf(name), name])).values()];
    if (distinct.length < 2)
      throw new ContractError('INVALID_INPUT', { field: 'names', expected: '>= 2', found: distinct.length });
    const edit = key === null ? null : editFor(context, key);
    const label = { code: 'thesaurus.save', params: { name: distinct[0]! } };
    const id = context.write(label, (batch) => {
      const values = { names: distinct, note, switchedOff: false };
      if (edit?.row) {
        batch.update('thesaurusEntry', edit.row.id, values);
        return edit.row.id;
      }
      return batch.insert('thesaurusEntry', { shippedId: edit?.shippedId ?? null, ...values });
    });
    return { id };
  },

  switchEntry(context, { key, state }) {
    const { row, shippedId } = editFor(context, key);
    const names = row?.names ?? shippedNames(key);
    const label = { code: `thesaurus.${state}`, params: { name: names[0] ?? '' } };
    const switchedOff = state === 'off';
    context.write(label, (batch) => {
      if (row) batch.update('thesaurusEntry', row.id, { switchedOff });
      else batch.insert('thesaurusEntry', { shippedId, names: [...names], note: null, switchedOff });
    });
    return {};
  },

  dropEdit(context, { id }) {
    const edit = thesaurusEdits(context.db).find((one) => one.id === id);
    if (!edit) throw notFound('thesaurusEntry', id);
    const label = { code: 'thesaurus.drop', params: { name: edit.names[0] ?? '' } };
    context.write(label, (batch) => batch.remove('thesaurusEntry', id));
    return {};
  },

  async suggestions(context: IndexJobContext) {
    if (context.matching.state().phase === 'building') throw new ContractError('INDEX_NOT_READY');
    const accepted = acceptedPairs(context);
    const words = await inSteps(wordsOfPairs(accepted), context);
    const dismissed = dismissedSuggestions(context.db);
    const found = suggestWords(words, officeThesaurus(thesaurusEdits(context.db)));
    return {
      acceptedPairCount: accepted.length,
      suggestions: found
        .filter((one) => !dismissed.has(`${one.needTerm}\n${one.achievementTerm}`))
        .map((one) => ({ ...one, examples: examplesOf(one, accepted, words) })),
    };
  },

  dismissSuggestion(context, { needTerm, achievementTerm }) {
    const label = { code: 'thesaurus.dismiss', params: { name: `${needTerm} / ${achievementTerm}` } };
    context.write(label, (batch) => batch.insert('dismissedSuggestion', { needTerm, achievementTerm }));
    return {};
  },
};

function isShown(entry: OfficeEntry, show: 'all' | OfficeEntry['layer'] | 'off'): boolean {
  if (show === 'all') return true;
  if (show === 'office') return entry.editId !== null;
  return show === 'off' ? entry.state === 'off' : entry.layer === show;
}

/** The office's row about an entry, if there is one. @throws ContractError NOT_FOUND */
function editFor(context: ReadContext, key: string): { row: ThesaurusEdit | null; shippedId: string | null } {
  const row = thesaurusEdits(context.db).find((edit) => (edit.shippedId ?? edit.id) === key) ?? null;
  if (row) return { row, shippedId: row.shippedId };
  if (!isShippedEntry(key)) throw notFound('thesaurusEntry', key);
  return { row: null, shippedId: key };
}

interface AcceptedPair {
  readonly need: MatchRecord;
  readonly achievement: MatchRecord;
}

function acceptedPairs(context: ReadContext): AcceptedPair[] {
  return standingJudgements(context.db, MOST_DECISIONS)
    .filter(({ verdict, grade }) => (grade === null ? verdict === 'recommend' : grade >= GOOD_GRADE))
    .slice(0, MOST_PAIRS)
    .flatMap(({ demandId, achievementId }) => {
      const need = context.matching.find(demandId)?.record;
      const achievement = context.matching.find(achievementId)?.record;
      return need && achievement ? [{ need, achievement }] : [];
    });
}

function* wordsOfPairs(pairs: readonly AcceptedPair[]): Generator<void, AcceptedWords[]> {
  const words: AcceptedWords[] = [];
  for (const { need, achievement } of pairs) {
    words.push({ needWords: wordsOf(need), achievementWords: wordsOf(achievement) });
    yield;
  }
  return words;
}

// Titles and keywords name the subject; of whole texts most words that meet are numbers, days and verbs.
function wordsOf({ title, keywords = [] }: MatchRecord): string[] {
  return subjectWords([title, ...keywords].join('\n'));
}

function examplesOf(
  { needTerm, achievementTerm }: { needTerm: string; achievementTerm: string },
  pairs: readonly AcceptedPair[],
  words: readonly AcceptedWords[],
): Suggestion['examples'] {
  return pairs
    .filter(
      (_, at) =>
        words[at]!.needWords.includes(needTerm) && words[at]!.achievementWords.includes(achievementTerm),
    )
    .slice(0, MOST_EXAMPLES)
    .map(({ need, achievement }) => ({
      needId: need.id,
      needTitle: need.title,
      achievementId: achievement.id,
      achievementTitle: achievement.title,
    }));
}
