import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { operations } from '../../shared/contract/contract.ts';
import { type Envelope, errorSchema } from '../../shared/contract/errors.ts';
import { recordKinds } from '../../shared/domain/fields/field.ts';
import { ask, setUp, startCore } from '../builders/core.ts';
import { removeFolder, temporaryFolder } from '../support/host.ts';
import { anyValue, fittingInput } from './arbitraryInput.ts';

const RUNS = 100;
/** Minutes of work when they are answered with a yes: only their refusals are asked for here. */
const heavy: ReadonlySet<string> = new Set([
  'demonstration.load',
  'demonstration.remove',
  'backup.create',
  'backup.copyOutside',
  'backup.bringIn',
  'exporting.everything',
]);
/** Answers that would be a bug here: the disk has room, the file is sound, the input came from this test. */
const bugs: ReadonlySet<string> = new Set(['INTERNAL', 'INVALID_OUTPUT', 'CATALOGUE_DAMAGED', 'DISK_FULL']);

const folder = temporaryFolder();
let core: Core;
const ids: string[] = ['00000000-0000-7000-8000-000000000000'];

beforeAll(async () => {
  core = await startCore(folder);
  await setUp(core);
  for (const kind of recordKinds) {
    for (const title of ['尼龙', '石墨']) {
      const values = kind === 'organisation' || kind === 'person' ? { name: title } : { title };
      ids.push((await ask(core, 'records', 'create', { kind, values })).id);
    }
  }
  const links = [{ side: 'demand' as const, targetKind: 'need' as const, targetId: ids[3]! }];
  ids.push((await ask(core, 'threads', 'start', { links })).id);
  const registered = await ask(core, 'contracts', 'register', {
    values: { projectName: '委托开发', signedOn: '2026-06-15', totalFen: 1_000_000 },
    parties: [
      { side: 'seller', organisationId: null, name: '示范大学' },
      { side: 'buyer', organisationId: null, name: '示范公司' },
    ],
  });
  ids.push(registered.id);
});
afterAll(async () => {
  await core.close();
  removeFolder(folder);
});

function expectEnvelope(envelope: Envelope): void {
  if (envelope.ok) return;
  errorSchema.parse(envelope.error);
  expect(bugs.has(envelope.error.code), JSON.stringify(envelope.error)).toBe(false);
}

describe.each([...operations].map(([name, operation]) => ({ name, operation })))(
  '$name',
  ({ name, operation }) => {
    test('answers inputs that nearly fit with an envelope, and is never at fault', async () => {
      if (heavy.has(name)) return await expectRefusals(name);
      await fc.assert(
        fc.asyncProperty(fittingInput(operation, ids), async (input) => {
          expectEnvelope(await core.call(name, input, { role: 'desk' }));
        }),
        { numRuns: RUNS },
      );
    });

    test('refuses anything else, unknown keys and foreign prototypes among it', async () => {
      await expectRefusals(name);
      await fc.assert(
        fc.asyncProperty(fittingInput(operation, ids), async (input) => {
          const strange = { ...(input as object), unheardOf: 1 };
          expect(await core.call(name, strange, { role: 'desk' })).toMatchObject({
            ok: false,
            error: { code: 'INVALID_INPUT' },
          });
          const bent = Object.defineProperty({ ...(input as object) }, '__proto__', {
            value: { desk: 1 },
            enumerable: true,
          });
          expectEnvelope(
            heavy.has(name) ? { ok: true, value: null } : await core.call(name, bent, { role: 'desk' }),
          );
        }),
        { numRuns: 10 },
      );
    });
  },
);

async function expectRefusals(name: string): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyValue, async (input) => {
      fc.pre(typeof input !== 'object' || input === null || Object.keys(input).length > 0);
      expectEnvelope(await core.call(name, input, { role: 'desk' }));
      expect(await core.call(name, input, { role: 'intake' })).toMatchObject({ ok: false });
    }),
    { numRuns: RUNS },
  );
}

test('after all that the catalogue is sound and answers', async () => {
  expect(({} as Record<string, unknown>).desk).toBeUndefined();
  const { counts } = await ask(core, 'records', 'counts', {});
  expect(counts.need!.live + counts.need!.bin).toBeGreaterThanOrEqual(2);
  await vi.waitFor(async () => expect((await ask(core, 'session', 'state', {})).checks).toBe('ok'), 10_000);
  for (let step = 0; step < 50; step += 1)
    expectEnvelope(await core.call('history.undo', {}, { role: 'desk' }));
});
