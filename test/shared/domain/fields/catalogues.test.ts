import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  catalogues,
  completeness,
  fieldsOf,
  titleFieldOf,
} from '../../../../shared/domain/fields/catalogues.ts';
import { patchSchema, recordKinds, recordSchema } from '../../../../shared/domain/fields/field.ts';

describe('field catalogues', () => {
  test.each(recordKinds)(
    '%s: one required name, at most 8 fields to begin with, codes and references that lead somewhere',
    (kind) => {
      const fields = fieldsOf(kind);
      expect(fields.filter(([, field]) => field.required).map(([name]) => name)).toEqual([
        titleFieldOf(kind),
      ]);
      const asked = fields.filter(([, field]) => field.section === 'essential');
      expect(asked.length).toBeLessThanOrEqual(8);
      for (const [name, field] of fields) {
        expect(field.label.zh, name).not.toBe('');
        expect(field.label.en, name).toMatch(/^[\x20-\x7e’–]+$/);
        expect(field.codeTable !== undefined, name).toBe(field.type === 'code' || field.type === 'codes');
        expect(field.target !== undefined, name).toBe(field.type === 'reference');
      }
    },
  );

  test.each(recordKinds)('%s: a record needs its name only, and takes no unknown one', (kind) => {
    const schema = recordSchema(catalogues[kind]);
    const parsed = schema.parse({ [titleFieldOf(kind)]: ' 名 ' }) as Record<string, unknown>;
    expect(parsed[titleFieldOf(kind)]).toBe('名');
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(catalogues[kind]).sort());
    expect(schema.safeParse({}).success).toBe(false);
    expect(schema.safeParse({ [titleFieldOf(kind)]: '名', id: 'x' }).success).toBe(false);
    expect(patchSchema(catalogues[kind]).safeParse({}).success).toBe(true);
    expect(patchSchema(catalogues[kind]).safeParse({ [titleFieldOf(kind)]: '' }).success).toBe(false);
  });

  test('completeness grows with what is known and stays between 0 and 1', () => {
    const known = fc.subarray(Object.keys(catalogues.need));
    fc.assert(
      fc.property(known, known, (some, more) => {
        const filled = (names: string[]) => Object.fromEntries(names.map((name) => [name, 0]));
        const less = completeness('need', filled(some));
        const greater = completeness('need', filled([...some, ...more]));
        expect(less).toBeGreaterThanOrEqual(0);
        expect(greater).toBeGreaterThanOrEqual(less);
        expect(greater).toBeLessThanOrEqual(1);
      }),
    );
    expect(
      completeness('need', Object.fromEntries(Object.keys(catalogues.need).map((name) => [name, []]))),
    ).toBe(0);
  });
});
