/** One line of a ranking as somebody saw it. */
export interface SeenLine {
  readonly id: string;
  readonly level: number;
  readonly score: number;
  /** Excluded, with its reason. */
  readonly gated: boolean;
}

/** A ranking as it was seen: which engine, on which basis, up to which operation of the log. */
export interface SeenRanking {
  readonly atMs: number;
  readonly seq: number;
  readonly engine: string;
  readonly basis: string;
  readonly lines: readonly SeenLine[];
}

/** What happened to a record since a ranking was seen. */
export interface RecordNews {
  readonly state: 'new' | 'edited' | 'removed';
  /** Names of changed fields; 'figures' for rows of figures. */
  readonly fields: readonly string[];
}

/** Everything that may have moved a ranking since it was seen. */
export interface RankingNews {
  readonly records: ReadonlyMap<string, RecordNews>;
  /** The record that is asked with. */
  readonly question: RecordNews | null;
  readonly weights: 'same' | 'changed';
  readonly thesaurus: 'same' | 'changed';
  /** Candidates on which somebody decided since, with the verdict that stands. */
  readonly decisions: ReadonlyMap<string, string>;
}

type ChangeCause =
  | 'recordNew'
  | 'recordEdited'
  | 'recordRemoved'
  | 'nowExcluded'
  | 'noLongerExcluded'
  | 'questionEdited'
  | 'weights'
  | 'thesaurus'
  | 'engine'
  | 'basis'
  | 'others'
  | 'time';

/** One candidate that is new, gone or elsewhere, and why. */
export interface RankingChange {
  readonly id: string;
  readonly kind: 'new' | 'gone' | 'up' | 'down' | 'decided';
  /** Places count from 1; null where it did or does not stand in the list. */
  readonly fromPlace: number | null;
  readonly toPlace: number | null;
  readonly fromLevel: number | null;
  readonly toLevel: number | null;
  /** The nearest causes first; never empty but for 'decided'. */
  readonly causes: readonly ChangeCause[];
  /** Which fields of the record were changed. */
  readonly fields: readonly string[];
  readonly verdict: string | null;
}

/** Scores nearer than this are the same: freshness alone moves them by so much in a week. */
const SAME_SCORE = 0.001;

interface Placed extends SeenLine {
  readonly place: number;
}

/**
 * What has changed between two rankings of one question: candidates that are new, gone, or whose order among those
 * that stand in both has changed, or whose level has. Being pushed down by a newcomer alone is no move. New ones
 * first, then gone ones, then moves, each by place.
 */
export function rankingChanges(before: SeenRanking, now: SeenRanking, news: RankingNews): RankingChange[] {
  const [was, is] = [placed(before.lines), placed(now.lines)];
  const common = causesOfAll(before, now, news);
  const changes: RankingChange[] = [];
  for (const line of is.values()) {
    const earlier = was.get(line.id);
    const change = earlier === undefined ? newLine(line, news, common) : null;
    if (change) changes.push(change);
  }
  for (const line of was.values()) if (!is.has(line.id)) changes.push(goneLine(line, news, common));
  const moves = movesBetween(was, is, news, common);
  const decided = [...news.decisions]
    .filter(([id]) => is.has(id) && !moves.some((move) => move.id === id))
    .map(([id]) => lineOf(id, 'decided', was.get(id), is.get(id), [], news));
  return [...changes, ...moves, ...decided];
}

function placed(lines: readonly SeenLine[]): Map<string, Placed> {
  const open = lines.filter((line) => !line.gated);
  const gated = lines.filter((line) => line.gated);
  return new Map([...open, ...gated].map((line, index) => [line.id, { ...line, place: index + 1 }]));
}

/** What moves every line alike. */
function causesOfAll(before: SeenRanking, now: SeenRanking, news: RankingNews): ChangeCause[] {
  return [
    ...(news.question === null ? [] : (['questionEdited'] as const)),
    ...(news.weights === 'changed' ? (['weights'] as const) : []),
    ...(news.thesaurus === 'changed' ? (['thesaurus'] as const) : []),
    ...(before.engine === now.engine ? [] : (['engine'] as const)),
    ...(before.basis === now.basis ? [] : (['basis'] as const)),
  ];
}

function newLine(line: Placed, news: RankingNews, common: readonly ChangeCause[]): RankingChange {
  return lineOf(line.id, 'new', undefined, line, causesOf(line.id, news, common, 'others'), news);
}

function goneLine(line: Placed, news: RankingNews, common: readonly ChangeCause[]): RankingChange {
  return lineOf(line.id, 'gone', line, undefined, causesOf(line.id, news, common, 'others'), news);
}

function movesBetween(
  was: ReadonlyMap<string, Placed>,
  is: ReadonlyMap<string, Placed>,
  news: RankingNews,
  common: readonly ChangeCause[],
): RankingChange[] {
  const stayed = [...is.values()].filter((line) => was.has(line.id));
  const orderBefore = new Map(
    stayed
      .toSorted((a, b) => was.get(a.id)!.place - was.get(b.id)!.place)
      .map((line, index) => [line.id, index]),
  );
  return stayed.flatMap((line, index): RankingChange[] => {
    const earlier = was.get(line.id)!;
    const isMoved =
      orderBefore.get(line.id) !== index || earlier.level !== line.level || earlier.gated !== line.gated;
    if (!isMoved) return [];
    const rises =
      earlier.level === line.level ? index < orderBefore.get(line.id)! : line.level > earlier.level;
    const sameScore = Math.abs(line.score - earlier.score) < SAME_SCORE && earlier.level === line.level;
    const gate: ChangeCause[] =
      earlier.gated === line.gated ? [] : [line.gated ? 'nowExcluded' : 'noLongerExcluded'];
    const causes =
      gate.length > 0 && !news.records.has(line.id) && common.length === 0
        ? gate
        : [...gate, ...causesOf(line.id, news, common, sameScore ? 'others' : 'time')];
    return [lineOf(line.id, rises ? 'up' : 'down', earlier, line, causes, news)];
  });
}

/** Causes of one line: its own first; where none is known, what is left. */
function causesOf(
  id: string,
  news: RankingNews,
  common: readonly ChangeCause[],
  left: 'others' | 'time',
): ChangeCause[] {
  const own = news.records.get(id);
  const named = { new: 'recordNew', edited: 'recordEdited', removed: 'recordRemoved' } as const;
  const causes = [...(own === undefined ? [] : [named[own.state]]), ...common];
  return causes.length === 0 ? [left] : causes;
}

function lineOf(
  id: string,
  kind: RankingChange['kind'],
  from: Placed | undefined,
  to: Placed | undefined,
  causes: readonly ChangeCause[],
  news: RankingNews,
): RankingChange {
  return {
    id,
    kind,
    fromPlace: from?.place ?? null,
    toPlace: to?.place ?? null,
    fromLevel: from?.level ?? null,
    toLevel: to?.level ?? null,
    causes,
    fields: news.records.get(id)?.fields ?? [],
    verdict: news.decisions.get(id) ?? null,
  };
}
