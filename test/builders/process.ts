import { processHandlers } from '../../electron/handlers/process.ts';
import { threadsHandlers } from '../../electron/handlers/threads.ts';
import { contract } from '../../shared/contract/contract.ts';
import { type TestCatalogue, testToday } from './catalogue.ts';
import { aNeed, anAchievement, anOrganisation } from './records.ts';
import { aThread } from './work.ts';

/** A thread whose supply side is an achievement of a university. @param mode 合作方式, null: not chosen */
export async function aPublicThread(
  catalogue: TestCatalogue,
  mode: string | null = 'assignment',
  achievement: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const organisationId = anOrganisation(catalogue, { name: '示范大学', kind: 'university' });
  const id = await aThread(catalogue, {
    links: [
      { side: 'demand', targetKind: 'need', targetId: aNeed(catalogue) },
      {
        side: 'supply',
        targetKind: 'achievement',
        targetId: anAchievement(catalogue, { organisationId, ...achievement }),
      },
    ],
  });
  if (mode !== null) await threadsHandlers.update(catalogue.context, { id, patch: { transferMode: mode } });
  return id;
}

type RecordInput = Parameters<(typeof processHandlers)['record']>[1];

/** Puts a record on a thread. */
export async function aProcessRecord(
  catalogue: TestCatalogue,
  threadId: string,
  values: Partial<RecordInput['values']> & Pick<RecordInput['values'], 'kind'>,
): Promise<string> {
  const input = contract.process.record.input.parse({
    target: { kind: 'thread', id: threadId },
    values: { happenedOn: testToday, ...values },
  });
  return (await processHandlers.record(catalogue.context, input)).id;
}

type NoticeInput = Parameters<(typeof processHandlers)['postNotice']>[1];

/** Posts a price notice of 15 days from today. */
export async function aNotice(
  catalogue: TestCatalogue,
  threadId: string,
  values: Partial<NoticeInput['values']> = {},
): Promise<{ id: string; endOn: string }> {
  const input = contract.process.postNotice.input.parse({
    threadId,
    values: {
      kind: 'price',
      title: '耐高温尼龙复合材料',
      place: '科技处公示栏',
      startOn: testToday,
      days: 15,
      unit: 'day',
      ...values,
    },
  });
  return processHandlers.postNotice(catalogue.context, input);
}
