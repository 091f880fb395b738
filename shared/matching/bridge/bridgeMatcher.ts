import { normaliseText } from '../../text/normalise.ts';
import type { BridgeEntry } from './thesaurusTypes.ts';

/** A name of the thesaurus found in a text: original.slice(start, end) says it. */
interface BridgeHit {
  readonly entryId: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface BridgeMatcher {
  /** Every name in the text, longest first at each place; in reading order. */
  readonly find: (original: string) => BridgeHit[];
}

interface IndexedName {
  readonly form: string;
  readonly name: string;
  readonly entryId: string;
  /** A Latin name counts as a whole word only, with or without a plural s. */
  readonly isWord: boolean;
}

/** Names by their first two characters (or their only one), longest first. */
type NamesByStart = ReadonlyMap<string, readonly IndexedName[]>;

/** Makes the names of a thesaurus findable. Where two entries share a name, the first one has it. */
export function bridgeMatcher(entries: readonly BridgeEntry[]): BridgeMatcher {
  const byStart = new Map<string, IndexedName[]>();
  const seen = new Set<string>();
  for (const entry of entries) {
    for (const name of entry.names) {
      const form = normaliseText(name).text.trim();
      if (form === '' || seen.has(form)) continue;
      seen.add(form);
      const list = byStart.get(form.slice(0, 2)) ?? [];
      list.push({ form, name, entryId: entry.id, isWord: WORD.test(form[0]!) });
      byStart.set(form.slice(0, 2), list);
    }
  }
  for (const list of byStart.values()) list.sort((a, b) => b.form.length - a.form.length);
  const firstUnits = new Uint8Array(65_536);
  for (const start of byStart.keys()) firstUnits[start.charCodeAt(0)] = 1;
  return { find: (original) => findNames(original, byStart, firstUnits) };
}

/** @param firstUnits 1 for each code unit that some name begins with: most places are passed over at a glance */
function findNames(original: string, byStart: NamesByStart, firstUnits: Uint8Array): BridgeHit[] {
  const { text, starts, ends } = normaliseText(original);
  const hits: BridgeHit[] = [];
  let afterWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isWord = isWordUnit(unit);
    const insideWord = isWord && afterWord;
    afterWord = isWord;
    if (insideWord || firstUnits[unit] === 0) continue;
    const found =
      longestAt(text, at, byStart.get(text.slice(at, at + 2))) ?? longestAt(text, at, byStart.get(text[at]!));
    if (found === undefined) continue;
    const last = at + found.form.length - 1;
    hits.push({ entryId: found.entryId, name: found.name, start: starts[at]!, end: ends[last]! });
  }
  return hits;
}

function longestAt(
  text: string,
  at: number,
  names: readonly IndexedName[] | undefined,
): IndexedName | undefined {
  return names?.find(
    (name) => text.startsWith(name.form, at) && (!name.isWord || endsWord(text, at + name.form.length)),
  );
}

const WORD = /[a-z0-9]/;

function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** Whether a word ends here, a plural s allowed. */
function endsWord(text: string, at: number): boolean {
  const after = text[at] === 's' ? at + 1 : at;
  return after >= text.length || !isWordUnit(text.charCodeAt(after));
}
