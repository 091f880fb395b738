import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Invalidator, standsOn, standsOnIndex } from '../../../renderer/store/invalidate.ts';

describe('standsOn', () => {
  it.each([
    [['records', 'rows', { kind: 'need', ids: [] }], ['need'], true],
    [['records', 'rows', { kind: 'need', ids: [] }], ['organisation'], true],
    [['records', 'rows', { kind: 'need', ids: [] }], ['achievement'], false],
    [['records', 'names', { kind: 'need' }], ['organisation'], false],
    [['records', 'ids', { kind: 'thread' }], ['threadEvent'], true],
    [['records', 'ids', { kind: 'contract' }], ['receipt'], true],
    [['records', 'ids', { kind: 'contract' }], ['savedView'], false],
    [['records', 'counts', {}], ['need'], true],
    [['session', 'state', {}], ['need'], false],
    [['session', 'state', {}], ['setting'], true],
    [['views', 'list', { kind: 'need' }], ['savedView'], true],
    [['overview', 'today', {}], ['receipt'], true],
    [['matching', 'rank', {}], ['decision'], true],
    [['matching', 'rank', {}], ['receipt'], false],
    [['backup', 'list', {}], ['need'], false],
  ])('%j with %j changed: %s', (key, tables, expected) => {
    expect(standsOn(key, new Set(tables))).toBe(expected);
  });
});

describe('standsOnIndex', () => {
  it.each([
    [['matching', 'rank', {}], true],
    [['matching', 'state', {}], false],
    [['overview', 'today', {}], true],
    [['overview', 'report', {}], false],
    [['search', 'everything', { text: 'x' }], true],
    [['records', 'ids', { kind: 'need', filter: { text: '浸胶' } }], true],
    [['records', 'ids', { kind: 'need', filter: { text: '' } }], false],
    [['records', 'ids', { kind: 'need', filter: {} }], false],
    [['records', 'rows', { kind: 'need', ids: [] }], false],
  ])('%j: %s', (key, expected) => {
    expect(standsOnIndex(key)).toBe(expected);
  });
});

describe('Invalidator', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('gathers a burst of changes into one asking', () => {
    const queries = new QueryClient();
    const ask = vi.spyOn(queries, 'invalidateQueries');
    const invalidator = new Invalidator(queries);
    for (let event = 0; event < 50; event += 1) invalidator.changed(['need', 'figure']);
    expect(ask).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(ask).toHaveBeenCalledTimes(1);
    invalidator.changed(['thread']);
    vi.runAllTimers();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks once again for a burst of words from the index', () => {
    const queries = new QueryClient();
    const ask = vi.spyOn(queries, 'invalidateQueries');
    const invalidator = new Invalidator(queries);
    for (let event = 0; event < 20; event += 1) invalidator.indexed();
    vi.runAllTimers();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('marks only answers that stand on the changed tables', () => {
    const queries = new QueryClient();
    queries.setQueryData(['session', 'state', {}], {});
    queries.setQueryData(['overview', 'today', {}], {});
    new Invalidator(queries).changed(['thread']);
    vi.runAllTimers();
    expect(queries.getQueryState(['session', 'state', {}])?.isInvalidated).toBe(false);
    expect(queries.getQueryState(['overview', 'today', {}])?.isInvalidated).toBe(true);
  });
});
