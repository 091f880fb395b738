import type { ListKind } from '../../../shared/contract/common.ts';
import { recordKinds } from '../../../shared/domain/fields/field.ts';
import type { OutputFor } from '../../store/remote.ts';
import { type NameEntry, nameIndexOf } from '../../ui/nameIndex.ts';

type SearchHit = OutputFor<'search', 'everything'>['hits'][number];

/** A record that the palette offers. */
export interface RecordItem {
  readonly id: string;
  readonly kind: ListKind;
  readonly title: string;
  readonly number: string | null;
  /** Where the text was found, with the places of the hits; null for a hit in the name. */
  readonly found: Pick<SearchHit, 'excerpt' | 'marks'> | null;
}

/** Every kind that has a page of its own. */
export const listKinds: readonly ListKind[] = [...recordKinds, 'thread', 'contract'];

const NAMES_SHOWN = 8;
const RECORDS_SHOWN = 20;

/** The address of a record's page. */
export function pathOf(kind: ListKind, id: string): string {
  if (kind === 'thread') return `/threads/${id}`;
  return kind === 'contract' ? `/contracts/${id}` : `/${kind}/${id}`;
}

/** Hits in names first, as they are typed; then what the full search found besides. */
export function recordItems(
  text: string,
  names: readonly (NameEntry & { readonly kind: string })[],
  hits: readonly SearchHit[],
): RecordItem[] {
  const named = text === '' ? [] : nameIndexOf(names).find(text, NAMES_SHOWN);
  const items = named.flatMap((entry): RecordItem[] => {
    const kind = listKinds.find((one) => one === entry.kind);
    const { id, name: title, number = null } = entry;
    return kind === undefined ? [] : [{ id, kind, title, number, found: null }];
  });
  const known = new Set(items.map((item) => item.id));
  for (const hit of hits) {
    const kind = listKinds.find((one) => one === hit.kind);
    if (kind === undefined || known.has(hit.id)) continue;
    items.push({ id: hit.id, kind, title: hit.title, number: hit.number, found: foundText(hit) });
  }
  return items.slice(0, RECORDS_SHOWN);
}

/** An excerpt that only repeats the title says nothing new. */
function foundText(hit: SearchHit): RecordItem['found'] {
  if (hit.excerpt.trim() === '' || hit.excerpt === hit.title) return null;
  return { excerpt: hit.excerpt, marks: hit.marks };
}

/** Cuts a text at its marks: pieces with whether they are marked, in order. Marks that overlap are joined. */
export function markedPieces(
  text: string,
  marks: readonly (readonly [number, number])[],
): { text: string; start: number; marked: boolean }[] {
  const pieces: { text: string; start: number; marked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0])) {
    const start = Math.max(from, at);
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), start: at, marked: false });
    pieces.push({ text: text.slice(start, end), start, marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, marked: false });
  return pieces;
}
