import { processHandlers } from '../../electron/handlers/process.ts';
import { threadsHandlers } from '../../electron/handlers/threads.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { OwnerType } from '../../shared/domain/rules/stageTemplates.ts';
import { type TestCatalogue, testToday } from './catalogue.ts';
import { aNeed, anAchievement, anOrganisation } from './records.ts';
import { aThread } from './work.ts';

/** Who may own the achievement of a thread: a university, a firm, an organisation of which nobody said the kind. */
const owners = {
  public: { name: '示范大学', kind: 'university' },
  other: { name: '示范机械有限公司', kind: 'firm' },
  unknown: { name: '示范中心', kind: null },
} as const satisfies Record<OwnerType, object>;

/** A thread whose supply side is an achievement of a university. @param mode 合作方式, null: not chosen */
export function aPublicThread(
  catalogue: TestCatalogue,
  mode: string | null = 'assignment',
  achievement: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return anOwnedThread(catalogue, 'public', mode, achievement);
}

/** A thread whose supply side is an achievement of this kind of owner. @param mode 合作方式, null: not chosen */
export async function anOwnedThread(
  catalogue: TestCatalogue,
  owner: OwnerType,
  mode: string | null,
  achievement: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const organisationId = anOrganisation(catalogue, owners[owner]);
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

/** Makes a thread one that came with an import of history. */
export function importThread(catalogue: TestCatalogue, id: string): void {
  catalogue.context.write({ code: 'test.import' }, (batch) =>
    batch.update('thread', id, { importBatchId: '00000000-0000-7000-8000-000000000009' }),
  );
}
