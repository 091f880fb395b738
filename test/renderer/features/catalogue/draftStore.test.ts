import { describe, expect, test } from 'vitest';
import { keepDraft, storedDraft } from '../../../../renderer/features/catalogue/create/draftStore.ts';

function memory(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('the draft of a new record', () => {
  test('is there again after a reload, for its own kind only', () => {
    const storage = memory();
    keepDraft('need', { title: '标题', neededBy: '2026-11-22', closed: false }, storage);
    expect(storedDraft('need', storage)).toEqual({ title: '标题', neededBy: '2026-11-22', closed: false });
    expect(storedDraft('achievement', storage)).toEqual({});
  });

  test('is forgotten once nothing is left in it', () => {
    const storage = memory();
    keepDraft('need', { title: '标题' }, storage);
    keepDraft('need', { title: '', domain: null }, storage);
    expect(storage.kept.size).toBe(0);
  });

  test.each(['', '{', '[]', '"text"', 'null', '3'])('what was kept as %j is no draft', (text) => {
    expect(storedDraft('need', memory({ 'yinxian.new.need': text }))).toEqual({});
  });
});
