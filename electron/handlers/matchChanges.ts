import { lastSeq } from '../../db/queries/followLog.ts';
import { pairTitles } from '../../db/queries/pairs.ts';
import { rankingNews } from '../../db/queries/rankingNews.ts';
import type { InputOf, OutputOf } from '../../shared/contract/define.ts';
import type { matchingContract } from '../../shared/contract/matching.ts';
import { rankingChanges, type SeenRanking } from '../../shared/matching/rankingChanges.ts';
import type { ReadContext } from '../core/context.ts';
import { SeenRankings } from '../services/seenRankings.ts';

type Contract = typeof matchingContract;
type Shown = InputOf<Contract['changes']>;

/** What is new, gone or elsewhere since somebody last looked at this question. */
export function changesSinceSeen(context: ReadContext, shown: Shown): OutputOf<Contract['changes']> {
  const { question } = shown;
  const before = seenRankings(context).before(question.id, context.now());
  if (before === null) return { sinceMs: null, changes: [] };
  const now = asSeen(context, shown);
  const ids = [...new Set([...before.lines, ...now.lines].map((line) => line.id))];
  const news = rankingNews(context.db, { kind: question.of, id: question.id }, ids, before);
  const changes = rankingChanges(before, now, news);
  const titles = titlesOf(
    context,
    changes.map(({ id }) => id),
  );
  return {
    sinceMs: before.atMs,
    changes: changes.map((change) => ({
      ...change,
      title: titles.get(change.id) ?? '',
      causes: [...change.causes],
      fields: [...change.fields],
    })),
  };
}

/** Keeps what was seen, to be compared with next time. */
export function keepSeen(context: ReadContext, { as, ...shown }: InputOf<Contract['markSeen']>): void {
  seenRankings(context).keep(shown.question.id, asSeen(context, shown), as);
}

function seenRankings({ folder }: ReadContext): SeenRankings {
  return new SeenRankings(folder.derived);
}

function asSeen(context: ReadContext, { engine, basis, lines }: Shown): SeenRanking {
  return { atMs: context.now(), seq: lastSeq(context.db), engine, basis, lines };
}

function titlesOf({ db }: ReadContext, ids: readonly string[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const kind of ['achievement', 'need', 'scenario'] as const)
    for (const [id, { title }] of pairTitles(db, kind, ids, 'alsoRemoved')) titles.set(id, title);
  return titles;
}
