import { Partners } from '../../shared/matching/history.ts';
import type { ReadableDb } from '../types.ts';

interface Parties {
  readonly supplyOrganisationId: string | null;
  readonly leaderName: string | null;
  readonly firmId: string | null;
}

/** Who has signed with whom, and which threads came to a contract or ended without one. */
export function partnerHistory(db: ReadableDb): Partners {
  const partners = new Partners();
  for (const { supplyOrganisationId, firmId } of contractPairs(db))
    partners.signed(supplyOrganisationId, firmId);
  for (const { supplyOrganisationId, leaderName, firmId, isWon } of endedThreads(db)) {
    const institution = supplyOrganisationId ?? '';
    partners.ended(
      { institution, leader: leaderName ?? '', firm: firmId ?? '' },
      isWon === 1 ? 'won' : 'lost',
    );
  }
  return partners;
}

function contractPairs(db: ReadableDb): { supplyOrganisationId: string; firmId: string }[] {
  return db
    .prepare(
      `SELECT DISTINCT seller.organisationId AS supplyOrganisationId, buyer.organisationId AS firmId
       FROM contractParty AS seller
       JOIN contractParty AS buyer ON buyer.contractId = seller.contractId AND buyer.side = 'buyer'
         AND buyer.deletedAt IS NULL AND buyer.organisationId IS NOT NULL
       JOIN contract ON contract.id = seller.contractId AND contract.deletedAt IS NULL
       WHERE seller.side = 'seller' AND seller.deletedAt IS NULL AND seller.organisationId IS NOT NULL`,
    )
    .all() as { supplyOrganisationId: string; firmId: string }[];
}

// A thread with several links on a side speaks for each of them.
function endedThreads(db: ReadableDb): (Parties & { isWon: 0 | 1 })[] {
  return db
    .prepare(
      `WITH ended AS (
         SELECT thread.id, EXISTS (
             SELECT 1 FROM contractLink AS link JOIN contract ON contract.id = link.contractId
             WHERE link.targetKind = 'thread' AND link.targetId = thread.id
               AND link.deletedAt IS NULL AND contract.deletedAt IS NULL) AS isWon, thread.status
         FROM thread WHERE thread.deletedAt IS NULL),
       firms AS (
         SELECT link.threadId, COALESCE(need.organisationId, scenario.organisationId, organisation.id) AS firmId
         FROM threadLink AS link
         LEFT JOIN need ON link.targetKind = 'need' AND need.id = link.targetId
         LEFT JOIN scenario ON link.targetKind = 'scenario' AND scenario.id = link.targetId
         LEFT JOIN organisation ON link.targetKind = 'organisation' AND organisation.id = link.targetId
         WHERE link.side = 'demand' AND link.deletedAt IS NULL),
       teams AS (
         SELECT link.threadId,
           COALESCE(achievement.organisationId, person.organisationId, organisation.id) AS supplyOrganisationId,
           COALESCE(achievement.leaderName, person.name) AS leaderName
         FROM threadLink AS link
         LEFT JOIN achievement ON link.targetKind = 'achievement' AND achievement.id = link.targetId
         LEFT JOIN person ON link.targetKind = 'person' AND person.id = link.targetId
         LEFT JOIN organisation ON link.targetKind = 'organisation' AND organisation.id = link.targetId
         WHERE link.side = 'supply' AND link.deletedAt IS NULL)
       SELECT DISTINCT ended.id, ended.isWon, teams.supplyOrganisationId, teams.leaderName, firms.firmId
       FROM ended LEFT JOIN firms ON firms.threadId = ended.id LEFT JOIN teams ON teams.threadId = ended.id
       WHERE ended.isWon OR ended.status = 'ended'`,
    )
    .all() as (Parties & { isWon: 0 | 1 })[];
}
