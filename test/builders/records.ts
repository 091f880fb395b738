import { titleFieldOf } from '../../shared/domain/fields/catalogues.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import type { TestCatalogue } from './catalogue.ts';

/** Writes a record and returns its id; without values it is the least that can be stored. */
export function aRecord(
  { context }: TestCatalogue,
  kind: RecordKind,
  values: Readonly<Record<string, unknown>> = {},
): string {
  return context.write({ code: 'test.record' }, (batch) => {
    const number = `T-${kind}-${batch.nextNumber(`test-${kind}`)}`;
    return batch.insert(kind, { [titleFieldOf(kind)]: `${kind} ${number}`, number, ...values });
  });
}

export function anAchievement(catalogue: TestCatalogue, values?: Readonly<Record<string, unknown>>): string {
  return aRecord(catalogue, 'achievement', { title: '耐高温尼龙复合材料', ...values });
}

export function aNeed(catalogue: TestCatalogue, values?: Readonly<Record<string, unknown>>): string {
  return aRecord(catalogue, 'need', { title: '帘子布耐热等级提升', ...values });
}

export function anOrganisation(catalogue: TestCatalogue, values?: Readonly<Record<string, unknown>>): string {
  return aRecord(catalogue, 'organisation', { name: '示范材料有限公司', ...values });
}
