import { describe, expect, test, vi } from 'vitest';
import { RowMissingError } from '../../../db/write.ts';
import { admit, type Visit } from '../../../electron/core/door.ts';
import { handlerOf } from '../../../electron/handlers/registry.ts';
import { operations } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/errors.ts';

const id = '00000000-0000-7000-8000-000000000001';

function visit(overrides: Partial<Visit<null>>) {
  return admit({
    name: 'records.get',
    input: { kind: 'need', id },
    role: 'desk',
    context: null,
    handler: () => ({}),
    ...overrides,
  });
}

/** Runs with console.error caught; returns the result and the lines that were logged. */
async function logging<Result>(work: () => Promise<Result>): Promise<{ result: Result; logged: string[] }> {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const result = await work();
    return { result, logged: log.mock.calls.map((call) => call.map(String).join(' ')) };
  } finally {
    log.mockRestore();
  }
}

function throwing(error: unknown) {
  return logging(() =>
    visit({
      handler: () => {
        throw error;
      },
    }),
  );
}

function sqliteError(code: string): Error {
  return Object.assign(new Error('from SQLite'), { code });
}

describe('before the handler', () => {
  test.each(['records.nothing', 'nothing.get', 'records', '', '__proto__.toString', 'records.__proto__'])(
    'the operation %j is unknown',
    async (name) => {
      const error = { code: 'UNKNOWN_OPERATION', params: { name } };
      expect(await visit({ name })).toEqual({ ok: false, error });
    },
  );

  test('an operation without a handler is unknown too', async () => {
    expect(await visit({ handler: undefined })).toMatchObject({ error: { code: 'UNKNOWN_OPERATION' } });
  });

  test.each(['paired', 'kiosk', 'intake'] as const)('%s is refused everything of the desk', async (role) => {
    const handler = vi.fn();
    let refused = 0;
    for (const [name, operation] of operations) {
      if (operation.roles.includes(role)) continue;
      refused += 1;
      const error = { code: 'NOT_ALLOWED', params: { name, role } };
      expect(await visit({ name, role, handler })).toEqual({ ok: false, error });
    }
    expect(refused).toBeGreaterThan(50);
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([
    [{ kind: 'need' }, 'id'],
    [{ kind: 'nothing', id }, 'kind'],
    [{ kind: 'need', id, colour: 1 }, ''],
    [null, ''],
  ])('the input %j is refused, naming the place %j', async (input, field) => {
    const handler = vi.fn();
    const envelope = await visit({ input, handler });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', params: { field } } });
    expect(handler).not.toHaveBeenCalled();
  });

  test('a place deep inside is named by its path', async () => {
    const conditions = [{ field: 'title', test: 'is', value: 'yes' }];
    const input = { kind: 'need', filter: { conditions }, sort: null };
    const params = { field: 'filter.conditions.0.value', expected: 'boolean' };
    expect(await visit({ name: 'records.ids', input })).toMatchObject({
      error: { code: 'INVALID_INPUT', params },
    });
  });
});

describe('behind the handler', () => {
  const counted = { name: 'records.counts', input: {} };

  test('an output that breaks the contract does not cross, and is logged', async () => {
    const { result, logged } = await logging(() =>
      visit({ ...counted, handler: () => ({ counts: { need: 'many' } }) }),
    );
    expect(result).toEqual({ ok: false, error: { code: 'INTERNAL', params: { name: 'records.counts' } } });
    expect(logged.join()).toMatch(/Output of records\.counts[\s\S]*counts\.need/);
  });

  test('what the contract does not name stays behind', async () => {
    const counts = { need: { live: 1, demonstration: 0, bin: 0 } };
    const envelope = await visit({ ...counted, handler: async () => ({ counts, secret: 1 }) });
    expect(envelope).toEqual({ ok: true, value: { counts } });
  });

  test.each([
    [new ContractError('LATER_FACT', { table: 'receipt' }), 'LATER_FACT', { table: 'receipt' }],
    [new RowMissingError('need', id), 'NOT_FOUND', { kind: 'need', id }],
    [sqliteError('SQLITE_FULL'), 'DISK_FULL', {}],
    [sqliteError('SQLITE_CORRUPT'), 'CATALOGUE_DAMAGED', {}],
    [sqliteError('SQLITE_CORRUPT_INDEX'), 'CATALOGUE_DAMAGED', {}],
    [sqliteError('SQLITE_NOTADB'), 'CATALOGUE_DAMAGED', {}],
  ])('%s is an expected failure and no bug', async (error, code, params) => {
    const { result, logged } = await throwing(error);
    expect(result).toEqual({ ok: false, error: { code, params } });
    expect(logged).toEqual([]);
  });

  test.each([new TypeError('秘密 in the stack'), 'a thrown text', null, sqliteError('SQLITE_ERROR')])(
    'a bug (%s) is logged and crosses without details',
    async (error) => {
      const { result, logged } = await throwing(error);
      expect(result).toEqual({ ok: false, error: { code: 'INTERNAL', params: { name: 'records.get' } } });
      expect(logged[0]).toMatch(/^bug in records\.get:/);
    },
  );
});

test('every operation has a handler, save the one that the core itself answers', () => {
  const without = [...operations.keys()].filter((name) => !handlerOf(name));
  expect(without).toEqual(['jobs.cancel']);
});
