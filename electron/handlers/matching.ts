import { decisionsAbout, type PairTitle, pairTitles, threadsJoining } from '../../db/queries/pairs.ts';
import { recordsById } from '../../db/repositories/record.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { MatchQuestion, MatchRow } from '../../shared/contract/matching.ts';
import { explainPair } from '../../shared/matching/explain.ts';
import type { MatchRecord, ScoredMatch } from '../../shared/matching/types.ts';
import type { ReadContext } from '../core/context.ts';
import type { MatchSide } from '../services/matchingPort.ts';
import { bridgeFinder } from '../services/thesaurusFinder.ts';
import type { DomainHandlers } from './types.ts';

export const matchingHandlers: DomainHandlers<'matching'> = {
  state: (context) => context.matching.state(),

  rank(context, { question, limit }) {
    const startedMs = performance.now();
    const asked = askedRecord(context, question);
    const matches = context.matching.rank(asked.record, asked.looksFor, {
      limit: limit * 2,
      today: context.today(),
    });
    const rows = toRows(context, question, matches);
    const { engine, basis } = context.matching.state();
    return {
      rows: rows.filter((row) => row.gates.length === 0).slice(0, limit),
      gated: rows.filter((row) => row.gates.length > 0).slice(0, limit),
      engine,
      basis,
      elapsedMs: performance.now() - startedMs,
    };
  },

  explain(context, { question, candidateId }) {
    const asked = askedRecord(context, question);
    const candidate = context.matching.find(candidateId);
    const match = context.matching.scoreOne(asked.record, asked.looksFor, candidateId, context.today());
    if (!candidate || !match) throw new ContractError('NOT_FOUND', { kind: asked.looksFor, id: candidateId });
    const { query, record } = explainPair(asked.record, candidate.record);
    const row = toRows(context, question, [match])[0];
    if (!row) throw new ContractError('NOT_FOUND', { kind: asked.looksFor, id: candidateId });
    return {
      question: { title: asked.record.title, text: asked.record.text, spans: query },
      candidate: { title: candidate.record.title, text: candidate.record.text, spans: record },
      row,
      bridges: bridgesBetween(context, asked.record, candidate.record),
      questions: questionsAbout(match),
    };
  },

  decide(context, decision) {
    const demand = recordsById(context.db, decision.demandKind, [decision.demandId])[0];
    const achievement = recordsById(context.db, 'achievement', [decision.achievementId])[0];
    if (!demand || !achievement)
      throw new ContractError('NOT_FOUND', { kind: demand ? 'achievement' : decision.demandKind });
    const label = {
      code: 'decision.add',
      params: { verdict: decision.verdict, title: String(achievement.values.title) },
    };
    const { seen, ...said } = decision;
    const values = seen
      ? { ...said, engineVersion: seen.engine, basis: seen.basis, score: seen.score, level: seen.level }
      : said;
    const decisionId = context.write(label, (batch) => batch.insert('decision', values));
    return { decisionId };
  },
};

interface Asked {
  readonly record: MatchRecord;
  readonly looksFor: 'achievement' | 'need';
}

function askedRecord(context: ReadContext, question: MatchQuestion): Asked {
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
function toRows(context: ReadContext, question: MatchQuestion, matches: readonly ScoredMatch[]): MatchRow[] {
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
  const bySide = Map.groupBy(matches, (match) => context.matching.find(match.id)?.side ?? 'achievement');
  const titles = new Map<string, { side: MatchSide; title: PairTitle }>();
  for (const [side, group] of bySide) {
    const ids = group.map((match) => match.id);
    for (const [id, title] of pairTitles(context.db, side, ids)) titles.set(id, { side, title });
  }
  return titles;
}

const MOST_BRIDGES = 12;

function bridgesBetween(context: ReadContext, question: MatchRecord, candidate: MatchRecord) {
  const [said, answered] = [question, candidate].map(({ title, keywords = [], text }) =>
    [title, ...keywords, text].join('\n'),
  );
  return bridgeFinder(context.db).between(said!, answered!, MOST_BRIDGES);
}

// What is not known is no fault of the pair: it is what to ask before calling.
function questionsAbout(match: ScoredMatch) {
  return match.parts.filter((part) => !part.known).map((part) => ({ code: `ask.${part.name}`, params: {} }));
}
