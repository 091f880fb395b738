import { tokenise } from '../../shared/text/tokenise.ts';

const SINGLE_HAN = /^\p{Script=Han}$/u;

/**
 * The words a peer is given: pairs of Chinese characters, Latin words stemmed. Without it none of them finds
 * anything inside a Chinese sentence, and pairs were measured to serve BM25 as well as a dictionary's words.
 */
export function peerWords(text: string): string[] {
  return tokenise(text)
    .map((token) => token.term)
    .filter((term) => !SINGLE_HAN.test(term));
}

/** Everything of a record beside its title. */
export function bodyOf(record: { readonly text: string; readonly keywords?: readonly string[] }): string {
  return [...(record.keywords ?? []), record.text].join('\n');
}
