import { useMemo } from 'react';
import type { MatchRow } from '../../../shared/contract/matching.ts';
import { useRead } from '../../store/remote.ts';
import type { TeamStanding } from './TeamLine.tsx';

/** What the office already has with the teams behind candidates, by candidate; empty until it is known. */
export function useTeams(rows: readonly Pick<MatchRow, 'id' | 'kind'>[]): ReadonlyMap<string, TeamStanding> {
  // The candidates of one question are of one kind, but for needs and scenarios, which an achievement finds mixed.
  const idsOf = (kind: MatchRow['kind']) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const achievements = useTeamsOf('achievement', idsOf('achievement'));
  const needs = useTeamsOf('need', idsOf('need'));
  const scenarios = useTeamsOf('scenario', idsOf('scenario'));
  return useMemo(
    () => new Map([...achievements, ...needs, ...scenarios].map((team) => [team.id, team])),
    [achievements, needs, scenarios],
  );
}

const none: readonly TeamStanding[] = [];

function useTeamsOf(kind: MatchRow['kind'], ids: readonly string[]): readonly TeamStanding[] {
  const asked = useRead(
    'matching',
    'teams',
    { kind, ids: [...ids] },
    { enabled: ids.length > 0, whileAsking: 'keepPrevious' },
  );
  return asked.data?.teams ?? none;
}
