import { achievementFields } from './achievement.ts';
import type { Field, FieldCatalogue, RecordKind, ValuesOf } from './field.ts';
import { needFields } from './need.ts';
import { organisationFields } from './organisation.ts';
import { personFields } from './person.ts';
import { scenarioFields } from './scenario.ts';

/** The field catalogue of every record kind: forms, lists, import, history and export are drawn from it. */
export const catalogues = {
  achievement: achievementFields,
  need: needFields,
  scenario: scenarioFields,
  organisation: organisationFields,
  person: personFields,
} as const satisfies Record<RecordKind, FieldCatalogue>;

export type ValuesByKind = { [Kind in RecordKind]: ValuesOf<(typeof catalogues)[Kind]> };

/** The fields of a kind with their names, in form order. */
export function fieldsOf(kind: RecordKind): [name: string, field: Field][] {
  return Object.entries(catalogues[kind]);
}

/** The name of the field that stands for a record in lists and sentences: a title or a name. */
export function titleFieldOf(kind: RecordKind): 'title' | 'name' {
  return kind === 'organisation' || kind === 'person' ? 'name' : 'title';
}

/**
 * How much of what should be known of a record is known, 0…1: filled counted fields over all counted fields.
 * An empty text or list counts as unknown, 0 and false as known.
 */
export function completeness(kind: RecordKind, values: Readonly<Record<string, unknown>>): number {
  const counted = fieldsOf(kind).filter(([, field]) => field.counted);
  const known = counted.filter(([name]) => isKnown(values[name]));
  return counted.length === 0 ? 1 : known.length / counted.length;
}

function isKnown(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}
