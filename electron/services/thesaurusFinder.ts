import { thesaurusEdits } from '../../db/repositories/tuning.ts';
import type { ReadableDb } from '../../db/types.ts';
import { BridgeFinder } from '../../shared/matching/learning/bridgesUsed.ts';

let kept: { readonly edits: string; readonly finder: BridgeFinder } | null = null;

/** What finds the names that the office's thesaurus joins; built anew only when the thesaurus has changed. */
export function bridgeFinder(db: ReadableDb): BridgeFinder {
  const edits = thesaurusEdits(db);
  const text = JSON.stringify(edits);
  if (kept?.edits !== text) kept = { edits: text, finder: new BridgeFinder(edits) };
  return kept.finder;
}
