import { foldForBridge, isWordCharacter } from './foldForBridge.ts';
import type { BridgeEntry } from './thesaurusTypes.ts';

/** One entry found in a text. Offsets are UTF-16 offsets in the text as given, end exclusive. */
export interface BridgeHit {
  readonly entryId: string;
  readonly found: { readonly term: string; readonly start: number; readonly end: number };
  /** The other words of the entry, in its order. */
  readonly alternatives: readonly string[];
}

interface Pattern {
  /** Null for a blocking word. */
  readonly entry: BridgeEntry | null;
  readonly term: string;
  readonly length: number;
  /** Up to four capitals: an abbreviation that is another word in small letters. */
  readonly capitalsOnly: boolean;
}

/** A place of a term; entry is null where a blocking word stands. */
interface BridgeMatch {
  readonly entry: BridgeEntry | null;
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<number, number>;
  /** Longest proper suffix of this node's path that is a path too. */
  fail: number;
  /** Patterns that end here, and the nearest node on the failure path where some end (0 = none). */
  readonly ending: Pattern[];
  endingBelow: number;
}

/** A thesaurus made ready for search. Build it once and keep it: building takes time linear in all its terms. */
export class BridgeThesaurus {
  readonly entries: readonly BridgeEntry[];
  private readonly nodes: Node[] = [newNode()];

  /** `blockingWords` are longer words that contain a term by accident; where one stands, the term is not read. */
  constructor(entries: readonly BridgeEntry[], blockingWords: readonly string[] = []) {
    this.entries = entries;
    for (const entry of entries) for (const name of entry.names) this.insert(entry, name);
    for (const word of blockingWords) this.insert(null, word);
    this.link();
  }

  private insert(entry: BridgeEntry | null, term: string): void {
    const folded = foldForBridge(term.trim());
    if (folded.length < 2) return;
    let at = 0;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      let child = this.nodes[at]!.next.get(code);
      if (child === undefined) {
        child = this.nodes.length;
        this.nodes.push(newNode());
        this.nodes[at]!.next.set(code, child);
      }
      at = child;
    }
    const capitalsOnly = /^[A-Z]{1,4}$/.test(term);
    if (this.nodes[at]!.ending.some((pattern) => pattern.entry === entry)) return;
    this.nodes[at]!.ending.push({ entry, term, length: folded.length, capitalsOnly });
  }

  /** Breadth first, so that every failure link leads to a node already linked (Aho and Corasick, 1975). */
  private link(): void {
    const queue = [0];
    for (let head = 0; head < queue.length; head++) {
      const parent = queue[head]!;
      for (const [code, child] of this.nodes[parent]!.next) {
        let fail = this.nodes[parent]!.fail;
        while (fail !== 0 && !this.nodes[fail]!.next.has(code)) fail = this.nodes[fail]!.fail;
        const target = parent === 0 ? 0 : (this.nodes[fail]!.next.get(code) ?? 0);
        const node = this.nodes[child]!;
        node.fail = target;
        node.endingBelow = this.nodes[target]!.ending.length > 0 ? target : this.nodes[target]!.endingBelow;
        queue.push(child);
      }
    }
  }

  /** Every place where a term or blocking word stands as a word of its own, in order of their ends. */
  matches(text: string): BridgeMatch[] {
    const found: BridgeMatch[] = [];
    const folded = foldForBridge(text);
    let state = 0;
    for (let at = 0; at < folded.length; at++) {
      const code = folded.charCodeAt(at);
      while (state !== 0 && !this.nodes[state]!.next.has(code)) state = this.nodes[state]!.fail;
      state = this.nodes[state]!.next.get(code) ?? 0;
      for (let node = state; node !== 0; node = this.nodes[node]!.endingBelow) {
        for (const pattern of this.nodes[node]!.ending) {
          const start = at + 1 - pattern.length;
          if (!standsAlone(folded, start, at + 1)) continue;
          if (pattern.capitalsOnly && text.slice(start, at + 1) !== pattern.term) continue;
          found.push({ entry: pattern.entry, term: pattern.term, start, end: at + 1 });
        }
      }
    }
    return found;
  }
}

function newNode(): Node {
  return { next: new Map(), fail: 0, ending: [], endingBelow: 0 };
}

/** A Latin end must not run on into more letters or digits; PA6 is not in PA66. An English plural s may follow. */
function standsAlone(folded: string, start: number, end: number): boolean {
  const first = folded.charCodeAt(start);
  const last = folded.charCodeAt(end - 1);
  if (isWordCharacter(first) && isWordCharacter(folded.charCodeAt(start - 1))) return false;
  if (!isWordCharacter(last) || !isWordCharacter(folded.charCodeAt(end))) return true;
  const plural = folded[end] === 's' && !isWordCharacter(folded.charCodeAt(end + 1));
  return plural && isWordCharacter(first) && end - start > 4;
}

/**
 * The entries a text speaks of, in order of place, with the words the other side may use instead. Where terms
 * overlap the longest wins, of equally long ones the earlier (尼龙66 is not also 尼龙). Case, width and ₂ for 2 do
 * not matter, except for abbreviations of up to four capitals. Linear in the text; never throws.
 */
export function expandBridgeTerms(text: string, thesaurus: BridgeThesaurus): BridgeHit[] {
  const hits: BridgeHit[] = [];
  for (const match of longestMatches(unblocked(thesaurus.matches(text)))) {
    const { entry } = match;
    if (entry === null) continue;
    hits.push({
      entryId: entry.id,
      found: { term: text.slice(match.start, match.end), start: match.start, end: match.end },
      alternatives: entry.names.filter((name) => name !== match.term),
    });
  }
  return hits;
}

/** Matches that no blocking word cuts: one that overlaps a match and reaches beyond it makes it another word. */
function unblocked(matches: readonly BridgeMatch[]): BridgeMatch[] {
  const byStart = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  const blocks = byStart.filter((match) => match.entry === null);
  let first = 0;
  return byStart.filter((match) => {
    if (match.entry === null) return false;
    while (first < blocks.length && blocks[first]!.end <= match.start) first++;
    for (let at = first; at < blocks.length && blocks[at]!.start < match.end; at++) {
      const block = blocks[at]!;
      if (block.end > match.start && (block.start < match.start || block.end > match.end)) return false;
    }
    return true;
  });
}

/** From left to right; a longer match pushes out the shorter ones it overlaps. Equal places are all kept. */
function longestMatches(byStart: readonly BridgeMatch[]): BridgeMatch[] {
  const kept: BridgeMatch[] = [];
  for (const match of byStart) {
    const length = match.end - match.start;
    let last = kept[kept.length - 1];
    while (last !== undefined && match.start < last.end && last.end - last.start < length) {
      kept.pop();
      last = kept[kept.length - 1];
    }
    const samePlace = last !== undefined && last.start === match.start && last.end === match.end;
    if (last === undefined || match.start >= last.end || samePlace) kept.push(match);
  }
  return kept;
}
