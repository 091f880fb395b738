import { describe, expect, it } from 'vitest';
import { demonstrationRecords } from '../../../db/demonstration/records.ts';
import { codeTables } from '../../../shared/codes/index.ts';
import { catalogues, completeness, fieldsOf } from '../../../shared/domain/fields/catalogues.ts';
import { type RecordKind, recordKinds, recordSchema } from '../../../shared/domain/fields/field.ts';
import { figureSchema } from '../../../shared/domain/figure.ts';

const today = '2026-03-02';
const records = demonstrationRecords(today);
const byKey = new Map(records.map((record) => [record.key, record]));
const anyId = '018f0000-0000-7000-8000-000000000000';

function ofKind(kind: RecordKind) {
  return records.filter((record) => record.kind === kind);
}

function withIds(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...values,
    ...(values.organisationId ? { organisationId: anyId } : {}),
    ...(values.contactPersonId ? { contactPersonId: anyId } : {}),
  };
}

describe('the demonstration catalogue', () => {
  it.each<[RecordKind, number]>([
    ['achievement', 60],
    ['need', 40],
    ['scenario', 12],
    ['organisation', 30],
    ['person', 30],
  ])('has enough of kind %s', (kind, atLeast) => {
    expect(ofKind(kind).length).toBeGreaterThanOrEqual(atLeast);
  });

  it('gives every record a key of its own', () => {
    expect(byKey.size).toBe(records.length);
  });

  it.each(recordKinds)('fits the field catalogue and the code tables: %s', (kind) => {
    const schema = recordSchema(catalogues[kind]);
    for (const { key, values } of ofKind(kind)) {
      const parsed = schema.safeParse(withIds(values));
      expect(parsed.error?.issues, key).toBeUndefined();
      for (const [name, field] of fieldsOf(kind)) {
        if (field.codeTable === undefined) continue;
        const known = codeTables[field.codeTable].entries.map((entry) => entry.code);
        for (const code of [values[name] ?? []].flat()) expect(known, `${key}.${name}`).toContain(code);
      }
    }
  });

  it('refers only to records that come earlier', () => {
    const seen = new Set<unknown>();
    for (const { key, values } of records) {
      for (const reference of [values.organisationId, values.contactPersonId]) {
        if (reference !== undefined) expect(seen, `${key} → ${String(reference)}`).toContain(reference);
      }
      seen.add(key);
    }
  });

  it('holds only well-formed figures, each quantity once per record', () => {
    for (const { key, figures } of records) {
      for (const figure of figures) expect(figureSchema.safeParse(figure).error?.issues, key).toBeUndefined();
      expect(new Set(figures.map((figure) => figure.quantity)).size, key).toBe(figures.length);
    }
  });

  it('reads like a catalogue: substantial texts, in which figures stand', () => {
    for (const { key, values } of ofKind('achievement')) {
      const text = [values.summary, values.problemSolved, values.advantages].join('');
      expect(text.length, key).toBeGreaterThanOrEqual(180);
      expect(text, key).toMatch(/\d/u);
    }
    for (const { key, values, figures } of ofKind('need')) {
      expect(String(values.originalWords).length, key).toBeGreaterThanOrEqual(30);
      expect([values.originalWords, values.refinedText].join('').length, key).toBeGreaterThanOrEqual(110);
      expect(values.refinedText, key).toMatch(/\d/u);
      expect(figures.length, key).toBeGreaterThanOrEqual(2);
    }
  });

  it('holds no phone, mail or credit code, and says of every organisation that it is invented', () => {
    expect(JSON.stringify(records)).not.toMatch(/1[3-9]\d{9}|\d{3,4}-\d{7,8}|@/u);
    for (const { key, values } of ofKind('organisation')) {
      expect(values.name, key).toContain('示范');
      expect(values.creditCode, key).toBeUndefined();
      expect(values.introduction, key).toContain('虚构');
    }
  });

  it('shows what a match must tell apart: gated rights, closed needs, modes that do not meet, unwanted ways', () => {
    const values = records.map((record) => record.values);
    expect(values.some((value) => value.exclusiveGranted === true)).toBe(true);
    expect(
      values.some((value) => typeof value.rightsExpireOn === 'string' && value.rightsExpireOn < today),
    ).toBe(true);
    expect(values.some((value) => value.closed === true)).toBe(true);
    expect(values.some((value) => value.priceNegotiable === true)).toBe(true);
    expect(ofKind('need').filter((need) => need.values.excludedApproaches !== null).length).toBeGreaterThan(
      8,
    );
  });

  it('is filled in well enough to look at', () => {
    for (const { key, kind, values } of records) {
      if (kind !== 'person') expect(completeness(kind, values), key).toBeGreaterThan(0.6);
    }
  });

  it('moves its days with today', () => {
    const later = demonstrationRecords('2027-03-02');
    const need = (all: typeof records) =>
      all.find((record) => record.key === 'needHeatPa66')?.values.neededBy;
    expect(need(records)).toBe('2026-07-30');
    expect(need(later)).toBe('2027-07-30');
  });
});
