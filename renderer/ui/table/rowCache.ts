/** Where the reader looks, as indexes into the ids, both ends included, and which way it moves. */
export interface SeenRange {
  readonly from: number;
  readonly to: number;
  readonly direction: 'up' | 'down' | 'still';
}

/** Rows asked for at once; the contract allows 200. */
const WINDOW_ROWS = 100;
const WINDOWS_AHEAD = 4;
const WINDOWS_BEHIND = 1;
const MOST_CALLS_AT_ONCE = 4;
const KEPT_ROWS = 20_000;

/**
 * The windows that should be at hand for a range: those in sight first, then the ones ahead, then those behind.
 * @returns numbers of windows, each `windowRows` rows long, all within the list
 */
export function wantedWindows(seen: SeenRange, total: number, windowRows = WINDOW_ROWS): number[] {
  if (total === 0) return [];
  const last = Math.floor((total - 1) / windowRows);
  const first = Math.floor(Math.max(0, seen.from) / windowRows);
  const end = Math.min(last, Math.floor(Math.max(0, seen.to) / windowRows));
  const inSight = Array.from({ length: Math.max(0, end - first + 1) }, (_, step) => first + step);
  const below = Array.from({ length: WINDOWS_AHEAD }, (_, step) => end + 1 + step);
  const above = Array.from({ length: WINDOWS_AHEAD }, (_, step) => first - 1 - step);
  const [ahead, behind] = seen.direction === 'up' ? [above, below] : [below, above];
  const wanted = [...inSight, ...ahead, ...behind.slice(0, WINDOWS_BEHIND)];
  return wanted.filter((window) => window >= 0 && window <= last);
}

/**
 * Rows of a long list, fetched in windows and kept by id. A row that changed stays readable until its new
 * state has come. Ids the source no longer knows are kept as null.
 */
export class RowCache<Row extends { readonly id: string }> {
  readonly #fetchRows: (ids: string[]) => Promise<readonly Row[]>;
  readonly #rows = new Map<string, Row | null>();
  readonly #stale = new Set<string>();
  readonly #underWay = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #queue: string[][] = [];
  #calls = 0;
  #version = 0;
  #failure: unknown = null;

  /** @param fetchRows answers at most 200 ids; leaves out rows that are gone */
  constructor(fetchRows: (ids: string[]) => Promise<readonly Row[]>) {
    this.#fetchRows = fetchRows;
  }

  /** The row, null when it is gone, undefined when it has not come yet. */
  get(id: string): Row | null | undefined {
    return this.#rows.get(id);
  }

  /** The last failure to fetch. Nothing more is fetched by looking until `retry` or `renew`. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Sees to it that the rows in sight and the ones ahead are at hand. What was asked before and not begun is dropped. */
  look(ids: readonly string[], seen: SeenRange): void {
    if (this.#failure !== null) return;
    this.#queue = [];
    for (const window of wantedWindows(seen, ids.length)) {
      const missing = ids
        .slice(window * WINDOW_ROWS, (window + 1) * WINDOW_ROWS)
        .filter((id) => (!this.#rows.has(id) || this.#stale.has(id)) && !this.#underWay.has(id));
      if (missing.length > 0) this.#queue.push(missing);
    }
    this.#pump();
  }

  /** Rows of these ids in their order, fetched where they are not at hand. */
  async all(ids: readonly string[]): Promise<Row[]> {
    const missing = ids.filter((id) => this.#rows.get(id) === undefined || this.#stale.has(id));
    for (let from = 0; from < missing.length; from += WINDOW_ROWS)
      await this.#fetch(missing.slice(from, from + WINDOW_ROWS));
    return ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** Rows changed elsewhere: fetched again when next looked at. Null means any of them may have. */
  renew(ids: readonly string[] | null): void {
    const known = ids ?? [...this.#rows.keys(), ...this.#underWay];
    for (const id of known) if (this.#rows.has(id) || this.#underWay.has(id)) this.#stale.add(id);
    this.retry();
  }

  /** Lets fetching begin again after a failure. */
  retry(): void {
    this.#failure = null;
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Grows with every change of what `get` answers or of what is stale. */
  readonly version = (): number => this.#version;

  #pump(): void {
    while (this.#calls < MOST_CALLS_AT_ONCE) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      this.#calls += 1;
      this.#fetch(next)
        .catch((error: unknown) => {
          for (const id of next) this.#stale.add(id);
          this.#failure = error;
          this.#queue = [];
          this.#tell();
        })
        .finally(() => {
          this.#calls -= 1;
          this.#pump();
        });
    }
  }

  async #fetch(ids: string[]): Promise<void> {
    // Taken off before the call: what is renewed while the call is under way stays marked and is fetched again.
    for (const id of ids) {
      this.#underWay.add(id);
      this.#stale.delete(id);
    }
    try {
      const found = new Map((await this.#fetchRows(ids)).map((row) => [row.id, row]));
      for (const id of ids) this.#keep(id, found.get(id) ?? null);
      this.#tell();
    } finally {
      for (const id of ids) this.#underWay.delete(id);
    }
  }

  #keep(id: string, row: Row | null): void {
    this.#rows.delete(id);
    this.#rows.set(id, row);
    if (this.#rows.size <= KEPT_ROWS) return;
    const oldest = this.#rows.keys().next().value;
    if (oldest === undefined) return;
    this.#rows.delete(oldest);
    this.#stale.delete(oldest);
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
