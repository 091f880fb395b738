import { decisionsAbout, type PairTitle, pairTitles, threadsJoining } from '../../db/queries/pairs.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { MatchQuestion, MatchRow } from '../../shared/contract/matching.ts';
import type { MatchRecord, ScoredMatch } from '../../shared/matching/types.ts';
import type { ReadContext } from '../core/context.ts';
import type { MatchSide } from '../services/matchingPort.ts';

/** What is asked, as the engine reads it. */
interface Asked {
  readonly record: MatchRecord;
  readonly looksFor: 'achievement' | 'need';
}

/** The record behind a question. @throws ContractError NOT_FOUND */
export function askedRecord(context: ReadContext, question: MatchQuestion): Asked {
  if (question.of === 'text') {
    const [title = '', ...rest] = question.text.trim().split('\n');
    return {
      record: { id: '', title: title.slice(0, 300), text: rest.join('\n') || title },
      looksFor: question.looksFor,
    };
  }
  const known = context.matching.find(question.id);
  if (!known) throw new ContractError('NOT_FOUND', { kind: question.of, id: question.id });
  return { record: known.record, looksFor: question.of === 'achievement' ? 'need' : 'achievement' };
}

/** Candidates as the list shows them: titles, what was decided, the thread that joins them, folded hits. */
export function toRows(
  context: ReadContext,
  question: MatchQuestion,
  matches: readonly ScoredMatch[],
): MatchRow[] {
  const askedId = question.of === 'text' ? null : question.id;
  const decisions = askedId
    ? decisionsAbout(context.db, question.of === 'achievement' ? 'achievementId' : 'demandId', askedId)
    : new Map();
  const threads = askedId ? threadsJoining(context.db, askedId) : new Map<string, string>();
  const titles = titlesOf(context, matches);
  const folded = Map.groupBy(
    matches.filter((match) => match.foldedUnder),
    (match) => match.foldedUnder!,
  );
  return matches
    .filter((match) => !match.foldedUnder)
    .flatMap((match) => {
      const known = titles.get(match.id);
      if (!known) return [];
      return {
        ...known.title,
        kind: known.side,
        level: match.level,
        score: match.score,
        coverage: match.coverage,
        parts: match.parts.map((part) => ({ ...part })),
        gates: match.gates.map((gate) => ({ code: gate.code, params: { detail: gate.detail } })),
        folded: (folded.get(match.id) ?? []).map((under) => ({
          id: under.id,
          title: titles.get(under.id)?.title.title ?? '',
          level: under.level,
          score: under.score,
        })),
        decision: decisions.get(match.id) ?? null,
        threadId: threads.get(match.id) ?? null,
      };
    });
}

function titlesOf(
  context: ReadContext,
  matches: readonly ScoredMatch[],
): Map<string, { side: MatchSide; title: PairTitle }> {
  const bySide = Map.groupBy(matches, (match) => context.matching.sideOf(match.id) ?? 'achievement');
  const titles = new Map<string, { side: MatchSide; title: PairTitle }>();
  for (const [side, group] of bySide) {
    const ids = group.map((match) => match.id);
    for (const [id, title] of pairTitles(context.db, side, ids)) titles.set(id, { side, title });
  }
  return titles;
}
