import type { Filter, Selection } from '../../../shared/contract/common.ts';

/** Which rows of a list are selected: named ones, or all that the filter finds but these. */
export type RowSelection =
  | { readonly of: 'ids'; readonly ids: ReadonlySet<string> }
  | { readonly of: 'allBut'; readonly except: ReadonlySet<string> };

/** The most ids that one call may name (shared/contract/common.ts). */
export const MOST_NAMED_IDS = 10_000;

export const nothingSelected: RowSelection = { of: 'ids', ids: new Set() };
export const everythingSelected: RowSelection = { of: 'allBut', except: new Set() };

export function isSelected(selection: RowSelection, id: string): boolean {
  return selection.of === 'ids' ? selection.ids.has(id) : !selection.except.has(id);
}

/** @param total how many rows the list has */
export function selectedCount(selection: RowSelection, total: number): number {
  return selection.of === 'ids' ? selection.ids.size : Math.max(0, total - selection.except.size);
}

/** The selection with one row turned over. */
export function toggled(selection: RowSelection, id: string): RowSelection {
  const turned = new Set(selection.of === 'ids' ? selection.ids : selection.except);
  if (!turned.delete(id)) turned.add(id);
  return selection.of === 'ids' ? { of: 'ids', ids: turned } : { of: 'allBut', except: turned };
}

/** The selection with these rows in it as well. */
export function withRows(selection: RowSelection, ids: readonly string[]): RowSelection {
  if (selection.of === 'ids') return { of: 'ids', ids: new Set([...selection.ids, ...ids]) };
  const except = new Set(selection.except);
  for (const id of ids) except.delete(id);
  return { of: 'allBut', except };
}

/** The selected ones of `ids`, in the order of the list. */
export function selectedOf(selection: RowSelection, ids: readonly string[]): string[] {
  return ids.filter((id) => isSelected(selection, id));
}

/**
 * The selection as a call takes it. Named rows beyond what one call may name are turned into "all but the
 * others" where that is short enough.
 * @param ids every id of the list, in its order
 * @returns null when nothing is selected, or when neither way of naming the rows is short enough
 */
export function asContractSelection(
  selection: RowSelection,
  filter: Filter,
  ids: readonly string[],
): Selection | null {
  const count = selectedCount(selection, ids.length);
  if (count === 0) return null;
  if (selection.of === 'allBut') {
    if (selection.except.size <= MOST_NAMED_IDS)
      return { of: 'filter', filter, except: [...selection.except] };
    return count <= MOST_NAMED_IDS ? { of: 'ids', ids: selectedOf(selection, ids) } : null;
  }
  if (count <= MOST_NAMED_IDS) return { of: 'ids', ids: [...selection.ids] };
  const except = ids.filter((id) => !selection.ids.has(id));
  return except.length <= MOST_NAMED_IDS ? { of: 'filter', filter, except } : null;
}
