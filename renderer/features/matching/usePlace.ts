import { useState } from 'react';
import type { MatchQuestion, MatchRow } from '../../../shared/contract/matching.ts';
import type { OutputFor } from '../../store/remote.ts';
import { idBeside } from './matchKeys.ts';
import { questionKey, useMatchStore } from './matchStore.ts';

/** Where a person stands in the candidates of a question. */
export interface Place {
  /** Null only where there is no candidate at all. */
  readonly selectedId: string | null;
  readonly pinnedId: string | null;
  /** A record that was asked for by name, in the list or not: why it stands where it stands. */
  readonly wonderedId: string | null;
  /** Ids of the rows whose team is unfolded. */
  readonly unfolded: ReadonlySet<string>;
  choose(id: string): void;
  move(by: 1 | -1): void;
  /** Pins the selected candidate, or lets it go when it is the pinned one. */
  togglePin(): void;
  unpin(): void;
  toggleFold(id: string): void;
  wonder(id: string | null): void;
}

/** The place in a ranking: the candidate chosen last, else the best one. */
export function usePlace(question: MatchQuestion, ranking: OutputFor<'matching', 'rank'>): Place {
  const key = questionKey(question);
  const chosenId = useMatchStore((state) => state.chosen[key] ?? null);
  const chooseFor = useMatchStore((state) => state.choose);
  const [wonderedId, setWonderedId] = useState<string | null>(null);
  const [pinnedId, setPinnedId] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const ids = idsInOrder([...ranking.rows, ...ranking.gated], unfolded);
  const listedId = chosenId !== null && ids.includes(chosenId) ? chosenId : (ids[0] ?? null);
  const selectedId = wonderedId ?? listedId;
  const choose = (id: string | null) => {
    setWonderedId(null);
    chooseFor(key, id);
  };
  return {
    selectedId,
    pinnedId,
    wonderedId,
    unfolded,
    choose,
    move: (by) => choose(idBeside(ids, listedId, by)),
    togglePin: () => setPinnedId(pinnedId === selectedId ? null : selectedId),
    unpin: () => setPinnedId(null),
    wonder: (id) => {
      setWonderedId(id);
      if (id !== null && ids.includes(id)) chooseFor(key, id);
    },
    toggleFold: (id) => setUnfolded(toggled(unfolded, id)),
  };
}

/** The ids as the list shows them: a team's further hits only while it is unfolded. */
function idsInOrder(rows: readonly MatchRow[], unfolded: ReadonlySet<string>): string[] {
  return rows.flatMap((row) => [row.id, ...(unfolded.has(row.id) ? row.folded.map((hit) => hit.id) : [])]);
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
