import { isForeign } from '../../shared/domain/disclosure.ts';
import type { OwnerType } from '../../shared/domain/rules/stageTemplates.ts';
import type { ReadableDb } from '../types.ts';

/** What the law asks about the two sides of a thread. */
export interface ThreadParties {
  readonly owner: OwnerType;
  readonly achievementIds: readonly string[];
  readonly inventors: readonly string[];
  readonly coOwners: readonly string[];
  readonly foreign: readonly string[];
}

interface OrganisationRow {
  readonly side: string;
  readonly name: string;
  readonly kind: string | null;
  readonly nature: string | null;
}

interface AchievementRow {
  readonly id: string;
  readonly inventors: string | null;
  readonly partnerOrganisations: string | null;
}

/** Public: a university, an institute, a hospital, or any body the registration form calls 机关 or 事业法人. */
const publicKinds = ['university', 'institute', 'medical', 'government'];

/** Both sides of a thread: the organisations linked, and those behind its achievements, needs and people. */
export function partiesOfThread(db: ReadableDb, threadId: string): ThreadParties {
  const organisations = db
    .prepare<[{ threadId: string }], OrganisationRow>(
      `WITH linked AS (
         SELECT side, targetKind, targetId FROM threadLink WHERE threadId = :threadId AND deletedAt IS NULL
       ), owned AS (
         SELECT side, targetId AS organisationId FROM linked WHERE targetKind = 'organisation'
         UNION SELECT side, organisationId FROM linked JOIN achievement ON achievement.id = targetId
         UNION SELECT side, organisationId FROM linked JOIN need ON need.id = targetId
         UNION SELECT side, organisationId FROM linked JOIN scenario ON scenario.id = targetId
         UNION SELECT side, organisationId FROM linked JOIN person ON person.id = targetId
       )
       SELECT owned.side, organisation.name, organisation.kind, organisation.nature
       FROM owned JOIN organisation ON organisation.id = owned.organisationId ORDER BY organisation.id`,
    )
    .all({ threadId });
  const achievements = db
    .prepare<[string], AchievementRow>(
      `SELECT achievement.id, inventors, partnerOrganisations FROM threadLink
       JOIN achievement ON achievement.id = threadLink.targetId
       WHERE threadId = ? AND threadLink.deletedAt IS NULL ORDER BY threadLink.clock`,
    )
    .all(threadId);
  return {
    owner: ownerTypeOf(organisations.filter(({ side }) => side === 'supply')),
    achievementIds: achievements.map(({ id }) => id),
    inventors: namesIn(achievements.map((row) => row.inventors)),
    coOwners: namesIn(achievements.map((row) => row.partnerOrganisations)),
    foreign: organisations
      .filter(({ side, kind }) => side === 'demand' && isForeign({ country: null, organisationKind: kind }))
      .map(({ name }) => name),
  };
}

/** One public owner among several is enough: the law asks about its part. */
function ownerTypeOf(owners: readonly Pick<OrganisationRow, 'kind' | 'nature'>[]): OwnerType {
  const types = owners.map(({ kind, nature }): OwnerType => {
    if (nature !== null) return nature.startsWith('0') && nature !== '030' ? 'public' : 'other';
    if (kind === null) return 'unknown';
    // 新型研发机构 may be of either kind; without 买卖方性质 nobody can say.
    if (kind === 'institute.newType') return 'unknown';
    return publicKinds.includes(kind.split('.')[0] ?? '') ? 'public' : 'other';
  });
  if (types.includes('public')) return 'public';
  return types.includes('other') ? 'other' : 'unknown';
}

function namesIn(lists: readonly (string | null)[]): string[] {
  return [...new Set(lists.flatMap((list) => (list === null ? [] : (JSON.parse(list) as string[]))))];
}

/** The kind of an organisation by id; null where there is none or nobody said. */
export function organisationKindOf(db: ReadableDb, id: string | null): string | null {
  return (
    db
      .prepare<[string | null], string | null>('SELECT kind FROM organisation WHERE id = ?')
      .pluck()
      .get(id) ?? null
  );
}
