import { normaliseText } from '../../text/normalise.ts';
import type { BridgeEntry } from './index.ts';

/** A name of the thesaurus found in a text: original.slice(start, end) says it. */
export interface BridgeHit {
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

/** Makes the names of a thesaurus findable. Where two entries share a name, the first one has it. */
export function bridgeMatcher(entries: readonly BridgeEntry[]): BridgeMatcher {
  const byFirst = new Map<string, IndexedName[]>();
  const seen = new Set<string>();
  for (const entry of entries) {
    for (const name of entry.names) {
      const form = normaliseText(name).text.trim();
      if (form === '' || seen.has(form)) continue;
      seen.add(form);
      const list = byFirst.get(form[0]!) ?? [];
      list.push({ form, name, entryId: entry.id, isWord: /^[a-z0-9]/.test(form) });
      byFirst.set(form[0]!, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.form.length - a.form.length);
  return { find: (original) => findNames(original, byFirst) };
}

function findNames(original: string, byFirst: ReadonlyMap<string, readonly IndexedName[]>): BridgeHit[] {
  const { text, starts, ends } = normaliseText(original);
  const hits: BridgeHit[] = [];
  for (let at = 0; at < text.length; at++) {
    const candidates = byFirst.get(text[at]!);
    const found = candidates?.find(
      (name) => text.startsWith(name.form, at) && (!name.isWord || isWholeWord(text, at, name.form.length)),
    );
    if (found === undefined) continue;
    const last = at + found.form.length - 1;
    hits.push({ entryId: found.entryId, name: found.name, start: starts[at]!, end: ends[last]! });
  }
  return hits;
}

const WORD = /[a-z0-9]/;

function isWholeWord(text: string, at: number, length: number): boolean {
  if (at > 0 && WORD.test(text[at - 1]!)) return false;
  const after = text[at + length] === 's' ? at + length + 1 : at + length;
  return after >= text.length || !WORD.test(text[after]!);
}
