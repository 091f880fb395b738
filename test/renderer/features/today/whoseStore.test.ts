import { beforeAll, expect, test, vi } from 'vitest';

const personId = '01900000-0000-7000-8000-000000000001';

function aStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

// The store reads what was kept as soon as it is loaded.
beforeAll(() => void vi.stubGlobal('localStorage', aStorage()));

test('whose things are shown is remembered, and everybody is the absence of a choice', async () => {
  const { keepWhose, storedWhose } = await import('../../../../renderer/features/today/whoseStore.ts');
  const storage = aStorage();
  expect(storedWhose(storage)).toBeUndefined();
  for (const whose of [{ of: 'nobody' }, { of: 'person', personId, part: 'helper' }] as const) {
    keepWhose(whose, storage);
    expect(storedWhose(storage)).toEqual(whose);
  }
  keepWhose(undefined, storage);
  expect(storedWhose(storage)).toBeUndefined();
});

test.each(['{', '{"of":"person"}', '[]'])('what cannot be read counts as everybody: %s', async (text) => {
  const { storedWhose } = await import('../../../../renderer/features/today/whoseStore.ts');
  expect(storedWhose({ getItem: () => text })).toBeUndefined();
});
