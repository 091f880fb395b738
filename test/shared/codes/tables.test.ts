import { describe, expect, it } from 'vitest';
import { type CodeTableId, codeTables } from '../../../shared/codes/index.ts';

const tableIds = Object.keys(codeTables) as CodeTableId[];
const hanCharacter = /\p{Script=Han}/u;

describe.each(tableIds)('code table %s', (id) => {
  const table = codeTables[id];

  it('names itself, its source and how certain it is', () => {
    expect(table.id).toBe(id);
    expect(table.version).not.toBe('');
    expect(table.source).not.toBe('');
    expect(['V', 'M', '?']).toContain(table.certainty);
    expect(table.title.zh).toMatch(hanCharacter);
    expect(table.title.en).toMatch(/^[A-Z]/u);
  });

  it('has unique codes, each below an earlier entry', () => {
    const seen = new Set<string>();
    for (const { code, parent } of table.entries) {
      expect(seen, `${id} ${code} twice`).not.toContain(code);
      if (parent !== undefined) expect(seen, `parent of ${id} ${code}`).toContain(parent);
      seen.add(code);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('has Chinese everywhere and English without Chinese down to the promised level', () => {
    const levels = new Map<string, number>();
    for (const { code, parent, zh, en } of table.entries) {
      const level = (levels.get(parent ?? '') ?? 0) + 1;
      levels.set(code, level);
      expect(zh.trim(), `zh of ${id} ${code}`).not.toBe('');
      if (level > (table.englishDepth ?? Number.POSITIVE_INFINITY)) continue;
      expect(en?.trim() ?? '', `en of ${id} ${code}`).not.toBe('');
      expect(en, `en of ${id} ${code}`).not.toMatch(hanCharacter);
    }
  });

  it('maps only to codes that exist', () => {
    for (const { code, mapping } of table.entries) {
      for (const [target, codes] of Object.entries(mapping ?? {})) {
        const known = codeTables[target as CodeTableId].entries.map((entry) => entry.code);
        expect(known, `${id} ${code} → ${target}`).toEqual(expect.arrayContaining([...codes]));
      }
    }
  });
});

/** Names in the region table are shared on purpose: 新华区 lies in many cities. */
const tablesWithOwnNames = tableIds.filter((id) => id !== 'region' && id !== 'industry');

it.each(tablesWithOwnNames)('no two entries of %s share a label or alias', (id) => {
  const owners = new Map<string, string>();
  for (const { code, zh, en, aliases = [] } of codeTables[id].entries) {
    for (const name of new Set([zh, en ?? zh, ...aliases])) {
      expect(owners.get(name) ?? code, `${id}: ${name}`).toBe(code);
      owners.set(name, code);
    }
  }
});

describe('lists whose length is fixed by their source', () => {
  it.each<[CodeTableId, number]>([
    ['trl', 9],
    ['technicalField', 11],
    ['hitechField', 8],
    ['formField', 9],
    ['strategicIndustry', 9],
    ['industry', 1971],
  ])('%s has %i entries', (id, count) => {
    expect(codeTables[id].entries).toHaveLength(count);
  });

  it('every technical domain has a place in all four official schemes', () => {
    for (const { code, parent, mapping } of codeTables.domain.entries) {
      if (parent !== undefined && mapping === undefined) continue;
      for (const scheme of ['technicalField', 'hitechField', 'formField', 'strategicIndustry']) {
        expect(mapping?.[scheme], `${code} in ${scheme}`).toHaveLength(1);
      }
    }
  });

  it('every technical field of the registry is reached by some domain', () => {
    const reached = new Set(
      codeTables.domain.entries.flatMap((entry) => entry.mapping?.technicalField ?? []),
    );
    expect([...reached].sort()).toEqual(codeTables.technicalField.entries.map((entry) => entry.code));
  });

  it('what is unsure is said to be unsure', () => {
    expect(codeTables.planSource.pending?.zh).toContain('待核');
    expect(codeTables.technicalField.pending?.zh).toContain('待核');
  });
});
