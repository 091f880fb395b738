import { normaliseText } from '../../text/normalise.ts';
import { foldedText } from '../../text/termScanner.ts';
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
  /** Only the entries of these names, in reading order: without places it is much quicker. */
  readonly entriesIn: (original: string) => string[];
}

interface IndexedName {
  readonly form: string;
  readonly name: string;
  readonly entryId: string;
  /** A Latin name counts as a whole word only, with or without a plural s. */
  readonly isWord: boolean;
}

/** Names by their first two code units (or their only one and 0) as one number, longest first. */
type NamesByStart = ReadonlyMap<number, readonly IndexedName[]>;

/** Makes the names of a thesaurus findable. Where two entries share a name, the first one has it. */
export function bridgeMatcher(entries: readonly BridgeEntry[]): BridgeMatcher {
  const byStart = new Map<number, IndexedName[]>();
  const firstUnits = new Uint8Array(65_536);
  const seen = new Set<string>();
  for (const entry of entries) {
    for (const name of entry.names) {
      const form = normaliseText(name).text.trim();
      if (form === '' || seen.has(form)) continue;
      seen.add(form);
      const start = startOf(form.charCodeAt(0), form.length === 1 ? 0 : form.charCodeAt(1));
      const list = byStart.get(start) ?? [];
      list.push({ form, name, entryId: entry.id, isWord: WORD.test(form[0]!) });
      byStart.set(start, list);
      firstUnits[form.charCodeAt(0)] = 1;
    }
  }
  for (const list of byStart.values()) list.sort((a, b) => b.form.length - a.form.length);
  return {
    find(original) {
      const { text, starts, ends } = normaliseText(original);
      return [...namesIn(text, byStart, firstUnits)].map(({ at, found }) => ({
        entryId: found.entryId,
        name: found.name,
        start: starts[at]!,
        end: ends[at + found.form.length - 1]!,
      }));
    },
    entriesIn(original) {
      const text = foldedText(original) ?? normaliseText(original).text;
      return [...namesIn(text, byStart, firstUnits)].map(({ found }) => found.entryId);
    },
  };
}

function startOf(first: number, second: number): number {
  return first * 65_536 + second;
}

/** @param firstUnits 1 for each code unit that some name begins with: most places are passed over at a glance */
function* namesIn(
  text: string,
  byStart: NamesByStart,
  firstUnits: Uint8Array,
): Generator<{ at: number; found: IndexedName }> {
  let afterWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isWord = isWordUnit(unit);
    const insideWord = isWord && afterWord;
    afterWord = isWord;
    if (insideWord || firstUnits[unit] === 0) continue;
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const found =
      longestAt(text, at, byStart.get(startOf(unit, next))) ??
      longestAt(text, at, byStart.get(startOf(unit, 0)));
    if (found !== undefined) yield { at, found };
  }
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
