import { describe, expect, test } from 'vitest';
import { processHandlers } from '../../../electron/handlers/process.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { codeTables } from '../../../shared/codes/index.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { isTransferMode, templateFor } from '../../../shared/domain/rules/stageTemplates.ts';
import { type ThreadStage, threadStages, threadStatuses } from '../../../shared/domain/thread.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aNotice, aProcessRecord } from '../../builders/process.ts';
import { aNeed, anAchievement, anOrganisation } from '../../builders/records.ts';
import { aThread } from '../../builders/work.ts';

// Every stage from every stage, for every owner and way of working together, through the same handlers as the screens.

const topModes = [...new Set(codeTables.threadMode.entries.map(({ code }) => code.split('.')[0]!))];
const owners = [
  { owner: 'public', kind: 'university' },
  { owner: 'other', kind: 'company' },
  { owner: 'unknown', kind: null },
] as const;
const cases = owners.flatMap(({ owner, kind }) =>
  [null, ...topModes].map((mode) => ({ owner, kind, mode, name: `${owner}, ${mode ?? 'no way chosen'}` })),
);

type Case = (typeof cases)[number];

async function aThreadOf(
  catalogue: TestCatalogue,
  { kind, mode }: Pick<Case, 'kind' | 'mode'>,
): Promise<string> {
  const organisationId = kind === null ? null : anOrganisation(catalogue, { name: '示范单位', kind });
  const id = await aThread(catalogue, {
    links: [
      { side: 'demand', targetKind: 'need', targetId: aNeed(catalogue) },
      { side: 'supply', targetKind: 'achievement', targetId: anAchievement(catalogue, { organisationId }) },
    ],
  });
  if (mode !== null) await threadsHandlers.update(catalogue.context, { id, patch: { transferMode: mode } });
  return id;
}

/** 'moved', or the code of the refusal with the guard that it names. */
async function tried(
  catalogue: TestCatalogue,
  id: string,
  from: ThreadStage,
  to: ThreadStage,
): Promise<string> {
  const input = { id, from, to, happenedOn: null, body: null, next: null };
  try {
    await threadsHandlers.move(catalogue.context, input);
    return 'moved';
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return [error.code, error.params.guard].filter(Boolean).join(' ');
  }
}

async function stageOf(catalogue: TestCatalogue, id: string): Promise<ThreadStage> {
  return (await threadsHandlers.get(catalogue.context, { id })).stage as ThreadStage;
}

/** What a move out of `from` says for each stage; a thread that was moved is brought back. */
async function row(catalogue: TestCatalogue, id: string, from: ThreadStage): Promise<Record<string, string>> {
  const present = await stageOf(catalogue, id);
  if (present !== from) expect(await tried(catalogue, id, present, from)).toBe('moved');
  const said: Record<string, string> = {};
  for (const to of threadStages) {
    said[to] = await tried(catalogue, id, from, to);
    const reached = await stageOf(catalogue, id);
    expect(reached, `${from} → ${to}`).toBe(said[to] === 'moved' ? to : from);
    if (reached !== from)
      expect(await tried(catalogue, id, reached, from), `${reached} → ${from}`).toBe('moved');
  }
  return said;
}

function expectedRow(from: ThreadStage, sign: string): Record<string, string> {
  return Object.fromEntries(
    threadStages.map((to) => [to, to === from ? 'INVALID_INPUT' : to === 'sign' ? sign : 'moved']),
  );
}

describe.each(cases)('$name', ({ owner, kind, mode }) => {
  const isGuarded = owner === 'public' && (mode === null || isTransferMode(mode));

  test('has one template, or none while the way is open', () => {
    expect(templateFor(mode, owner) === null).toBe(mode === null);
  });

  test('the signature stands open or has its guard before it, from wherever the thread comes', async () => {
    const catalogue = await aCatalogue();
    const id = await aThreadOf(catalogue, { kind, mode });
    const guard = mode === null ? 'GUARD MODE_MISSING' : 'GUARD PRICING_MISSING';
    for (const from of threadStages.filter((stage) => stage !== 'sign'))
      expect(await row(catalogue, id, from), from).toEqual(expectedRow(from, isGuarded ? guard : 'moved'));
  });

  test('every stage from every stage, once what the guard asks for is there', async () => {
    const catalogue = await aCatalogue();
    const settled = isGuarded && mode === null ? 'assignment' : mode;
    const id = await aThreadOf(catalogue, { kind, mode: settled });
    if (isGuarded) {
      await aProcessRecord(catalogue, id, { kind: 'pricing', method: 'agreement', amountFen: 80_000_000 });
      await aNotice(catalogue, id);
      catalogue.pass({ days: 20 });
    }
    for (const from of threadStages)
      expect(await row(catalogue, id, from), from).toEqual(expectedRow(from, 'moved'));
  });

  test('a stage is left though what it requires is open, and the list keeps asking for it', async () => {
    const catalogue = await aCatalogue();
    const id = await aThreadOf(catalogue, { kind, mode });
    await tried(catalogue, id, 'push', 'negotiate');
    const { stages } = await processHandlers.of(catalogue.context, { threadId: id });
    const asked = Object.fromEntries(
      stages.map(({ stage, items }) => [
        stage,
        items.filter(({ need }) => need === 'required').map(({ kind: asking }) => asking),
      ]),
    );
    const template = templateFor(mode, owner);
    const expected = Object.fromEntries(
      threadStages.map((stage) => [
        stage,
        (template?.stages[stage] ?? []).filter(({ need }) => need === 'required').map((item) => item.kind),
      ]),
    );
    expect(asked).toEqual(template === null ? {} : expected);
  });
});

describe('a thread that does not stand open', () => {
  test.each(threadStatuses.filter((status) => status !== 'open'))(
    '%s: no stage from any stage',
    async (status) => {
      const catalogue = await aCatalogue();
      for (const from of threadStages) {
        const id = await aThreadOf(catalogue, { kind: 'company', mode: 'service' });
        if (from !== 'push') await tried(catalogue, id, 'push', from);
        const reviewOn = status === 'paused' ? '2026-07-15' : null;
        await threadsHandlers.setStatus(catalogue.context, {
          id,
          from: 'open',
          to: status,
          reason: '价格',
          reviewOn,
        });
        for (const to of threadStages) expect(await tried(catalogue, id, from, to)).toBe('THREAD_CLOSED');
        expect(await stageOf(catalogue, id)).toBe(from);
      }
    },
  );
});

describe('status of a thread', () => {
  const turned = { open: ['paused', 'ended'], paused: ['open', 'ended'], ended: ['open', 'paused'] } as const;

  test.each(threadStatuses.flatMap((from) => threadStatuses.map((to) => [from, to] as const)))(
    'from %s to %s',
    async (from, to) => {
      const catalogue = await aCatalogue();
      const id = await aThreadOf(catalogue, { kind: 'company', mode: 'service' });
      const turn = (before: (typeof threadStatuses)[number], after: (typeof threadStatuses)[number]) =>
        threadsHandlers.setStatus(catalogue.context, {
          id,
          from: before,
          to: after,
          reason: after === 'open' ? null : '价格',
          reviewOn: after === 'paused' ? '2026-07-15' : null,
        });
      if (from !== 'open') await turn('open', from);
      const isAllowed = (turned[from] as readonly string[]).includes(to);
      const outcome = await Promise.resolve()
        .then(() => turn(from, to))
        .then(
          () => 'turned',
          (error: ContractError) => error.code,
        );
      expect(outcome === 'turned', outcome).toBe(isAllowed);
      const { status } = await threadsHandlers.get(catalogue.context, { id });
      expect(status).toBe(isAllowed ? to : from);
    },
  );
});
