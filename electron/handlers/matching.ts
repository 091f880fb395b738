import { recordsById } from '../../db/repositories/record.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { explanationOf } from './matchExplanation.ts';
import { askedRecord, toRows } from './matchRows.ts';
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
    const row = toRows(context, question, [match])[0];
    if (!row) throw new ContractError('NOT_FOUND', { kind: asked.looksFor, id: candidateId });
    const asks = asked.looksFor === 'achievement' ? 'demand' : 'supply';
    const pair = { asked: asked.record, candidate: candidate.record, asks } as const;
    return { ...explanationOf(context, pair, match), row };
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
