import { bridgeMatcher } from '../bridge/bridgeMatcher.ts';
import { BridgeThesaurus, expandBridgeTerms } from '../bridge/expandBridgeTerms.ts';
import { SHIPPED_BLOCKING_WORDS } from '../bridge/thesaurus.ts';
import { formOf, officeThesaurus, readerEntries, type ThesaurusEdit } from './officeThesaurus.ts';

/** Two names that the thesaurus joins: one in the question, the other in the candidate. */
interface UsedBridge {
  /** 'same': strict names of one thing; 'kin': closest kin, as the engine reads them. */
  readonly kind: 'same' | 'kin';
  readonly said: string;
  readonly answered: string;
}

const MOST_CHARACTERS = 50_000;

/** Finds where the thesaurus joins two texts. Build it once for a state of the thesaurus. */
export class BridgeFinder {
  readonly #strict: BridgeThesaurus;
  readonly #kin: ReturnType<typeof bridgeMatcher>;

  constructor(edits: readonly ThesaurusEdit[]) {
    const strict = officeThesaurus(edits).filter((entry) => entry.layer !== 'kin' && entry.state !== 'off');
    this.#strict = new BridgeThesaurus(
      strict.map(({ key, names }) => ({ id: key, names })),
      SHIPPED_BLOCKING_WORDS,
    );
    this.#kin = bridgeMatcher(readerEntries(edits));
  }

  /**
   * The names that stand for one another in two texts, strict ones first, then in the order of the question;
   * at most `limit`. A name that both texts use needs no bridge. Never throws on any text.
   */
  between(question: string, candidate: string, limit: number): UsedBridge[] {
    const [said, answered] = [question.slice(0, MOST_CHARACTERS), candidate.slice(0, MOST_CHARACTERS)];
    const strict = joined('same', this.#strictNames(said), this.#strictNames(answered));
    const kin = joined('kin', this.#kinNames(said), this.#kinNames(answered));
    const seen = new Set<string>();
    const fresh = [...strict, ...kin].filter((bridge) => {
      const pair = `${formOf(bridge.said)}\n${formOf(bridge.answered)}`;
      if (seen.has(pair)) return false;
      seen.add(pair);
      return true;
    });
    return fresh.slice(0, limit);
  }

  #strictNames(text: string): Map<string, string> {
    return firstNames(expandBridgeTerms(text, this.#strict).map((hit) => [hit.entryId, hit.found.term]));
  }

  #kinNames(text: string): Map<string, string> {
    return firstNames(
      this.#kin.find(text).map((hit) => [hit.entryId, text.slice(hit.start, hit.end)] as const),
    );
  }
}

/** The first name found of each entry. */
function firstNames(found: readonly (readonly [entryId: string, name: string])[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const [entryId, name] of found) if (!first.has(entryId)) first.set(entryId, name);
  return first;
}

function joined(
  kind: UsedBridge['kind'],
  question: ReadonlyMap<string, string>,
  candidate: ReadonlyMap<string, string>,
): UsedBridge[] {
  return [...question].flatMap(([entryId, said]) => {
    const answered = candidate.get(entryId);
    return answered === undefined || formOf(said) === formOf(answered) ? [] : [{ kind, said, answered }];
  });
}
