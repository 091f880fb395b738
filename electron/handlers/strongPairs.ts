import { existsSync } from 'node:fs';
import { onlyTheirs } from '../../db/queries/inCharge.ts';
import { decisionsAbout, pairTitles, threadsJoining } from '../../db/queries/pairs.ts';
import { strongPairs } from '../../db/search/strongPairs.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import type { overviewContract } from '../../shared/contract/overview.ts';
import type { Whose } from '../../shared/domain/whose.ts';
import { capped } from '../../shared/matching/portfolio/capped.ts';
import type { ReadContext } from '../core/context.ts';
import { searchDb } from './listing.ts';

const MOST_READ = 200;
const MOST_SHOWN = 12;
/** One achievement stands at most so often among them. */
const MOST_OF_ONE = 2;

type Shown = OutputOf<typeof overviewContract.today>['strongPairs'];

/** Strong pairs that nobody has decided about and no thread joins yet, best first; one for each need of theirs. */
export function freshStrongPairs(context: ReadContext, whose: Whose | undefined): Shown {
  if (!existsSync(context.folder.search)) return [];
  const found = onlyTheirs(
    context.db,
    strongPairs(searchDb(context), MOST_READ),
    ({ needId }) => ({ kind: 'need', id: needId }),
    whose,
  );
  const needs = pairTitles(
    context.db,
    'need',
    found.map((pair) => pair.needId),
  );
  const achievements = pairTitles(
    context.db,
    'achievement',
    found.map((pair) => pair.achievementId),
  );
  const shown: Shown = [];
  const seen = new Set<string>();
  for (const { needId, achievementId, level, score } of found) {
    const [need, achievement] = [needs.get(needId), achievements.get(achievementId)];
    if (!need || !achievement || seen.has(needId)) continue;
    if (
      decisionsAbout(context.db, 'demandId', needId).has(achievementId) ||
      threadsJoining(context.db, needId).has(achievementId)
    )
      continue;
    seen.add(needId);
    shown.push({
      needId,
      needTitle: need.title,
      achievementId,
      achievementTitle: achievement.title,
      level,
      score,
    });
  }
  return capped(shown, ({ achievementId }) => achievementId, MOST_OF_ONE).slice(0, MOST_SHOWN);
}
