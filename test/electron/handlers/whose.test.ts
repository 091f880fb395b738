import { describe, expect, test } from 'vitest';
import { clocksHandlers } from '../../../electron/handlers/clocks.ts';
import { dispatchHandlers } from '../../../electron/handlers/dispatch.ts';
import { overviewHandlers } from '../../../electron/handlers/overview.ts';
import { sessionHandlers } from '../../../electron/handlers/session.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { Whose } from '../../../shared/domain/whose.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNeed } from '../../builders/records.ts';
import { aContract, aThread } from '../../builders/work.ts';

async function anOffice() {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const person = async (name: string) =>
    (await sessionHandlers.addProfile(context, { name, role: '技术经理人' })).profileId;
  const [own, other] = [await person('甲经办'), await person('乙协办')];
  const next = { nextStep: '约见', nextStepOn: testToday };
  const thread = async (ownerId: string | null, helperIds: string[] = []) => {
    const id = await aThread(catalogue, { next });
    await threadsHandlers.update(context, { id, patch: { ownerId, helperIds } });
    return id;
  };
  const threads = {
    owned: await thread(own),
    helped: await thread(other, [own]),
    foreign: await thread(other),
    nobodys: await thread(null),
  };
  return { catalogue, own, other, threads };
}

async function due({ context }: TestCatalogue, whose?: Whose) {
  const { due: cards } = await overviewHandlers.today(context, { whose });
  return cards.map(({ id }) => id).toSorted();
}

describe('the desk of one person', () => {
  test('holds what one is in charge of, what one helps with, or both', async () => {
    const { catalogue, own, threads } = await anOffice();
    const of = 'person' as const;
    const { owned, helped, nobodys } = threads;
    expect(await due(catalogue)).toEqual(Object.values(threads).toSorted());
    expect(await due(catalogue, { of, personId: own, part: 'any' })).toEqual([owned, helped].toSorted());
    expect(await due(catalogue, { of, personId: own, part: 'owner' })).toEqual([owned]);
    expect(await due(catalogue, { of, personId: own, part: 'helper' })).toEqual([helped]);
    expect(await due(catalogue, { of: 'nobody' })).toEqual([nobodys]);
  });

  test('holds the tasks of its threads and those that name the person', async () => {
    const { catalogue, own, threads } = await anOffice();
    const task = async (values: Record<string, unknown>) =>
      (
        await dispatchHandlers.assign(
          catalogue.context,
          contract.dispatch.assign.input.parse({ title: '走访', dueOn: testToday, ...values }),
        )
      ).id;
    const helped = await task({ threadId: threads.helped });
    const named = await task({ responsible: '甲经办' });
    const nobodys = await task({});
    await task({ threadId: threads.foreign, responsible: '乙协办' });
    const tasks = async (whose: Whose) =>
      (await overviewHandlers.today(catalogue.context, { whose })).tasks.map(({ id }) => id).toSorted();
    const of = 'person' as const;
    expect(await tasks({ of, personId: own, part: 'any' })).toEqual([helped, named].toSorted());
    expect(await tasks({ of, personId: own, part: 'helper' })).toEqual([helped]);
    expect(await tasks({ of, personId: own, part: 'owner' })).toEqual([named]);
    expect(await tasks({ of: 'nobody' })).toEqual([nobodys]);
  });

  test('holds the clocks of its records', async () => {
    const { catalogue, own } = await anOffice();
    const needs = [aNeed(catalogue, { reviewOn: testToday }), aNeed(catalogue, { reviewOn: testToday })];
    catalogue.context.write({ code: 'test' }, (batch) => batch.update('need', needs[0]!, { ownerId: own }));
    const whose = { of: 'person', personId: own, part: 'any' } as const;
    const { clocks, total } = await clocksHandlers.due(catalogue.context, { whose });
    expect(clocks.map(({ subject }) => subject.id)).toEqual([needs[0]]);
    expect(total).toBe(1);
  });
});

describe('clocks folded by kind', () => {
  test('six hundred contracts are a few lines, the kind and the clock nearest to today first', async () => {
    const catalogue = await aCatalogue();
    for (let made = 0; made < 30; made += 1)
      await aContract(catalogue, { signedOn: `2025-${String((made % 12) + 1).padStart(2, '0')}-10` });
    const need = aNeed(catalogue, { reviewOn: testToday });
    const { groups, total } = await clocksHandlers.due(catalogue.context, {});
    expect(groups[0]?.clocks[0]?.subject.id).toBe(need);
    const followUps = groups.find(({ kind }) => kind === 'followUp')!;
    expect(followUps.total).toBeGreaterThan(20);
    expect(followUps.clocks).toHaveLength(20);
    const distances = followUps.clocks.map(({ leftDays }) => Math.abs(leftDays));
    expect(distances).toEqual(distances.toSorted((left, right) => left - right));
    expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(total);
  });
});
