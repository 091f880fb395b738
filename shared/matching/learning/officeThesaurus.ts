import { normaliseText } from '../../text/normalise.ts';
import { SHIPPED_STRICT_ENTRIES, shippedKin } from '../bridge/thesaurus.ts';
import type { BridgeEntry } from '../bridge/thesaurusTypes.ts';

/** What an office added (shippedId null), or put in the place of a shipped entry. */
export interface ThesaurusEdit {
  readonly id: string;
  readonly shippedId: string | null;
  readonly names: readonly string[];
  readonly note: string | null;
  readonly switchedOff: boolean;
}

/**
 * One line of the thesaurus as an office has it. 'synonym': words for one and the same thing; 'kin': words of
 * closest kin, which only bring candidates nearer; 'office': the office's own.
 */
export interface OfficeEntry {
  /** Id of the shipped entry, or of the office's own. */
  readonly key: string;
  /** Id of the office's row; null where nothing was changed. */
  readonly editId: string | null;
  readonly layer: 'synonym' | 'kin' | 'office';
  readonly state: 'shipped' | 'edited' | 'off' | 'own';
  readonly names: readonly string[];
  readonly note: { readonly zh: string; readonly en: string } | null;
}

const KIN_PREFIX = 'kin/';

interface ShippedEntry {
  readonly key: string;
  readonly layer: 'synonym' | 'kin';
  readonly names: readonly string[];
  readonly note: OfficeEntry['note'];
}

const shippedEntries: readonly ShippedEntry[] = [
  ...SHIPPED_STRICT_ENTRIES.map(
    ({ id, names, note }): ShippedEntry => ({
      key: id,
      layer: 'synonym',
      names,
      note,
    }),
  ),
  ...shippedKin().map(
    ({ id, names }): ShippedEntry => ({
      key: KIN_PREFIX + id,
      layer: 'kin',
      names,
      note: null,
    }),
  ),
];

/** Whether the program ships an entry of this id. */
export function isShippedEntry(id: string): boolean {
  return shippedEntries.some((entry) => entry.key === id);
}

/** The names that an entry ships with; empty for an unknown id. */
export function shippedNames(id: string): readonly string[] {
  return shippedEntries.find((entry) => entry.key === id)?.names ?? [];
}

/** Every entry: the office's own first, then the shipped ones with what the office made of them. */
export function officeThesaurus(edits: readonly ThesaurusEdit[]): OfficeEntry[] {
  const editOf = new Map(edits.map((edit) => [edit.shippedId, edit]));
  const own = edits
    .filter((edit) => edit.shippedId === null)
    .map(
      (edit): OfficeEntry => ({
        key: edit.id,
        editId: edit.id,
        layer: 'office',
        state: edit.switchedOff ? 'off' : 'own',
        names: edit.names,
        note: noteOf(edit.note),
      }),
    );
  const shipped = shippedEntries.map((entry): OfficeEntry => {
    const edit = editOf.get(entry.key);
    if (edit === undefined) return { ...entry, editId: null, state: 'shipped' };
    return {
      ...entry,
      editId: edit.id,
      state: edit.switchedOff ? 'off' : 'edited',
      names: edit.names,
      note: noteOf(edit.note) ?? entry.note,
    };
  });
  return [...own, ...shipped];
}

function noteOf(note: string | null): OfficeEntry['note'] {
  return note === null ? null : { zh: note, en: note };
}

/**
 * The groups of names that the engine reads: the shipped groups of kin as the office has them, and what the office
 * itself wrote. Words that the office calls one thing join all groups that hold one of them, so that adding a word
 * never takes another one's kin away.
 */
export function readerEntries(edits: readonly ThesaurusEdit[]): BridgeEntry[] {
  const all = officeThesaurus(edits).filter((entry) => entry.state !== 'off');
  const groups: BridgeEntry[] = all
    .filter((entry) => entry.layer === 'kin')
    .map(({ key, names }) => ({ id: key.slice(KIN_PREFIX.length), names }));
  const written = all.filter((entry) => entry.layer !== 'kin' && entry.editId !== null);
  return written.reduce((joined, entry) => joinGroup(joined, entry), groups);
}

function joinGroup(groups: readonly BridgeEntry[], entry: OfficeEntry): BridgeEntry[] {
  const forms = new Set(entry.names.map(formOf));
  const touches = (group: BridgeEntry) => group.names.some((name) => forms.has(formOf(name)));
  const touched = groups.filter(touches);
  const untouched = groups.filter((group) => !touches(group));
  const names = distinct([...touched.flatMap((group) => group.names), ...entry.names]);
  return [{ id: touched[0]?.id ?? entry.key, names }, ...untouched];
}

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [formOf(name), name] as const).reverse()).values()].reverse();
}

/** Two spellings with one form are one name. */
export function formOf(name: string): string {
  return normaliseText(name).text.trim();
}
