import { teamStandings } from '../../db/queries/teams.ts';
import { recordsById } from '../../db/repositories/record.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { standingOf } from '../../shared/matching/standing.ts';
import { changesSinceSeen, keepSeen } from './matchChanges.ts';
import { explanationOf } from './matchExplanation.ts';
import { askedRecord, toRows } from './matchRows.ts';
import type { DomainHandlers } from './types.ts';

/** A place is looked for among so many; further behind nobody counts. */
const RANKED_FOR_PLACE = 500;

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
    const row = toRows(context, question, [match])[0];
    if (!row) throw new ContractError('NOT_FOUND', { kind: asked.looksFor, id: candidateId });
    const asks = asked.looksFor === 'achievement' ? 'demand' : 'supply';
    const pair = { asked: asked.record, candidate: candidate.record, asks } as const;
    return { ...explanationOf(context, pair, match), row };
  },

  changes: changesSinceSeen,

  markSeen(context, seen) {
    keepSeen(context, seen);
    return {};
  },

  teams: (context, { kind, ids }) => ({
    teams: teamStandings(context.db, kind, ids, context.today()),
  }),

  standing(context, { question, candidateId, shown }) {
    const asked = askedRecord(context, question);
    const today = context.today();
    const match = context.matching.scoreOne(asked.record, asked.looksFor, candidateId, today);
    const row = match && toRows(context, question, [match])[0];
    if (!match || !row) throw new ContractError('NOT_FOUND', { kind: asked.looksFor, id: candidateId });
    const ranking = context.matching.rank(asked.record, asked.looksFor, { limit: RANKED_FOR_PLACE, today });
    const { behindTeam, changes, ...standing } = standingOf(
      match,
      ranking,
      context.matching.weights(),
      shown,
    );
    const leader = behindTeam === null ? undefined : context.matching.find(behindTeam)?.record;
    return {
      ...standing,
      row,
      beyond: ranking.length >= RANKED_FOR_PLACE && !ranking.some(({ id }) => id === candidateId),
      behindTeam: leader === undefined ? null : { id: leader.id, title: leader.title },
      changes: changes.map((change) => ({ ...change })),
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
