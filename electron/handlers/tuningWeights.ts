import { pairTitles } from '../../db/queries/pairs.ts';
import { type StoredWeightSet, weightSets } from '../../db/repositories/tuning.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PreviewRow, WeightSet } from '../../shared/contract/tuning.ts';
import {
  readWeights,
  shippedWeights,
  type TunedWeights,
} from '../../shared/matching/learning/officeWeights.ts';
import type { ScoredMatch } from '../../shared/matching/types.ts';
import type { ReadContext } from '../core/context.ts';
import { notFound } from './checks.ts';
import type { DomainHandlers } from './types.ts';

type WeightHandlers = Pick<DomainHandlers<'tuning'>, 'weights' | 'saveWeights' | 'revertWeights' | 'preview'>;

const MOST_SETS = 100;
const SHOWN = 10;
/** A record that moved is looked for among so many. */
const COMPARED = 100;

/** Weights: the one in force, the earlier ones, and what others would change. */
export const weightHandlers: WeightHandlers = {
  weights(context) {
    const history = weightSets(context.db, MOST_SETS).map(asShown);
    const shipped = plain(shippedWeights);
    return { inForce: history[0] ?? neverSaved, shipped, history };
  },

  saveWeights(context, { parts, levels, source, note }) {
    const { parts: known, levels: rising } = readWeights({ parts, levels });
    const values = { source, parts: known, levels: [...rising], note };
    const id = context.write({ code: `weights.${source}` }, (batch) => batch.insert('weightSet', values));
    return { id };
  },

  revertWeights(context, { id }) {
    const earlier = id === null ? null : weightSets(context.db, MOST_SETS).find((set) => set.id === id);
    if (earlier === undefined) throw notFound('weightSet', String(id));
    const values = {
      source: earlier === null || earlier.source === 'shipped' ? 'shipped' : 'reverted',
      parts: earlier?.parts ?? null,
      levels: earlier?.levels ?? null,
      note: earlier?.note ?? null,
    };
    const label = { code: `weights.${values.source}` };
    return { id: context.write(label, (batch) => batch.insert('weightSet', values)) };
  },

  preview(context, { of, id, parts, levels }) {
    const known = context.matching.find(id);
    if (known === null && context.matching.state().phase === 'building')
      throw new ContractError('INDEX_NOT_READY');
    if (known?.side !== of) throw notFound(of, id);
    const options = { limit: COMPARED, today: context.today() };
    const before = shown(context.matching.rank(known.record, 'achievement', options));
    const weights = readWeights({ parts, levels });
    const after = shown(context.matching.rank(known.record, 'achievement', { ...options, weights }));
    return { rows: comparedRows(context, before, after) };
  },
};

const neverSaved: WeightSet = {
  id: null,
  source: 'shipped',
  ...plain(shippedWeights),
  note: null,
  atMs: null,
  actorName: null,
};

function asShown(set: StoredWeightSet): WeightSet {
  return {
    id: set.id,
    source: set.source,
    ...plain(readWeights(set)),
    note: set.note,
    atMs: set.createdAt,
    actorName: set.actorName,
  };
}

function plain({ parts, levels }: TunedWeights): Pick<WeightSet, 'parts' | 'levels'> {
  return { parts: { ...parts }, levels: [...levels] };
}

/** As the list of candidates shows them: without gated ones and those folded under their team's best. */
function shown(matches: readonly ScoredMatch[]): Map<string, PreviewRow['after']> {
  const rows = matches.filter((match) => match.gates.length === 0 && match.foldedUnder === undefined);
  return new Map(rows.map(({ id, score, level }, at) => [id, { place: at + 1, score, level }]));
}

/** The first ten of the new order, then what fell out of the first ten. */
function comparedRows(
  context: ReadContext,
  before: ReadonlyMap<string, PreviewRow['before']>,
  after: ReadonlyMap<string, PreviewRow['after']>,
): PreviewRow[] {
  const first = [...after.keys()].slice(0, SHOWN);
  const gone = [...before.keys()].slice(0, SHOWN).filter((id) => !first.includes(id));
  const ids = [...first, ...gone];
  const titles = pairTitles(context.db, 'achievement', ids);
  return ids.flatMap((id) => {
    const title = titles.get(id);
    if (title === undefined) return [];
    return {
      id,
      title: title.title,
      organisationName: title.organisationName,
      before: before.get(id) ?? null,
      after: after.get(id) ?? null,
    };
  });
}
