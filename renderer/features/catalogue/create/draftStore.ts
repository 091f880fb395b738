import type { RecordKind } from '../../../../shared/domain/fields/field.ts';

const nameOf = (kind: RecordKind) => `yinxian.new.${kind}`;

export type NewRecordDraft = Readonly<Record<string, unknown>>;

/** What was typed into the form of a new record and not yet entered; empty where there is none. */
export function storedDraft(
  kind: RecordKind,
  storage: Pick<Storage, 'getItem'> = localStorage,
): NewRecordDraft {
  try {
    const parsed: unknown = JSON.parse(storage.getItem(nameOf(kind)) ?? '{}');
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as NewRecordDraft)
      : {};
  } catch {
    return {};
  }
}

/** Keeps a draft over a reload or a crash; an empty one is forgotten. */
export function keepDraft(
  kind: RecordKind,
  draft: NewRecordDraft,
  storage: Pick<Storage, 'setItem' | 'removeItem'> = localStorage,
): void {
  const filled = Object.entries(draft).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  if (filled.length === 0) storage.removeItem(nameOf(kind));
  else storage.setItem(nameOf(kind), JSON.stringify(Object.fromEntries(filled)));
}
