import { readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { standingJudgements } from '../../../db/queries/judgedPairs.ts';
import { preparationsOf } from '../../../db/repositories/preparation.ts';
import { attachmentsOf } from '../../../db/repositories/record.ts';
import { keepAttachment } from '../../../electron/handlers/attachmentBytes.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { importingHandlers } from '../../../electron/handlers/importing.ts';
import { preparationHandlers } from '../../../electron/handlers/preparation.ts';
import { recordsHandlers } from '../../../electron/handlers/records.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { anAchievement, anOrganisation, aRecord } from '../../builders/records.ts';
import { visibleRows } from '../../builders/visibleRows.ts';
import { aContract, aThread, expectRefusal } from '../../builders/work.ts';

describe('a merge', () => {
  async function pairOf(
    kind: RecordKind,
    catalogue: TestCatalogue,
    leftId: string,
    rightId: string,
  ): Promise<string> {
    return catalogue.context.write({ code: 'test' }, (batch) =>
      batch.insert('duplicatePair', { kind, leftId, rightId, score: 1, evidence: [], verdict: 'open' }),
    );
  }

  function columns({ db }: TestCatalogue, table: string, column: string): unknown[] {
    return db.prepare(`SELECT ${column} FROM ${table} ORDER BY id`).pluck().all();
  }

  test('of organisations fills blanks, moves what pointed to the other one, and undo restores all of it', async () => {
    const catalogue = await aCatalogue();
    const kept = anOrganisation(catalogue, { name: '甲公司', scale: 'small' });
    const gone = anOrganisation(catalogue, {
      name: '甲有限公司',
      scale: 'large',
      website: 'https://example.invalid',
      extra: { 备注: '老客户' },
    });
    const needId = aRecord(catalogue, 'need', { organisationId: gone });
    await aThread(catalogue, { links: [{ side: 'demand', targetKind: 'organisation', targetId: gone }] });
    await aContract(
      catalogue,
      {},
      {
        parties: [
          { side: 'buyer', organisationId: gone, name: '甲有限公司' },
          { side: 'seller', organisationId: null, name: '示范大学' },
        ],
      },
    );
    catalogue.context.write({ code: 'test' }, (batch) =>
      batch.insert('personal', { subjectId: gone, kind: 'phone', value: '010-00000000' }),
    );
    const id = await pairOf('organisation', catalogue, kept, gone);
    const before = visibleRows(catalogue);
    const { filled } = await importingHandlers.decideDuplicate(catalogue.context, {
      id,
      verdict: 'merge',
      keep: 'left',
    });
    expect(filled).toEqual(['website']);
    const record = await recordsHandlers.get(catalogue.context, { kind: 'organisation', id: kept });
    expect(record).toMatchObject({
      values: { name: '甲公司', scale: 'small', website: 'https://example.invalid' },
      extra: { 备注: '老客户' },
      contacts: [{ value: '010-00000000' }],
    });
    expect(
      (await recordsHandlers.get(catalogue.context, { kind: 'need', id: needId })).values.organisationId,
    ).toBe(kept);
    expect(columns(catalogue, 'threadLink', 'targetId')).toEqual([kept]);
    expect(columns(catalogue, 'contractParty', 'organisationId')).toContain(kept);
    expect(
      (await recordsHandlers.get(catalogue.context, { kind: 'organisation', id: gone })).deletedAt,
    ).not.toBeNull();
    const undone = await historyHandlers.undo(catalogue.context, { batchId: null });
    expect(undone.kept).toEqual([]);
    expect(visibleRows(catalogue)).toEqual(before);
  });

  test('of people moves the records whose contact the other one was', async () => {
    const catalogue = await aCatalogue();
    const [kept, gone] = [
      aRecord(catalogue, 'person', { name: '张三' }),
      aRecord(catalogue, 'person', { name: '张三' }),
    ];
    const ids = (['achievement', 'need', 'scenario'] as const).map(
      (kind) => [kind, aRecord(catalogue, kind, { contactPersonId: gone })] as const,
    );
    const id = await pairOf('person', catalogue, gone, kept);
    await importingHandlers.decideDuplicate(catalogue.context, { id, verdict: 'merge', keep: 'right' });
    for (const [kind, recordId] of ids)
      expect(
        (await recordsHandlers.get(catalogue.context, { kind, id: recordId })).values.contactPersonId,
      ).toBe(kept);
  });

  test('of achievements says anew what was found out and decided about the other one, and undo takes it back', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const [kept, gone] = [anAchievement(catalogue), anAchievement(catalogue)];
    const [needId, decidedId] = [aRecord(catalogue, 'need', {}), aRecord(catalogue, 'need', {})];
    const subject = { subjectKind: 'achievement', happenedOn: '2026-06-01', byName: '甲' };
    const decision = { demandKind: 'need', verdict: 'recommend', engineVersion: '2', basis: 'shipped' };
    const assessment = { byName: '甲', grades: { novelty: 3 }, trlEvidence: null, comment: null };
    context.write({ code: 'test' }, (batch) => {
      batch.insert('preparation', { ...subject, subjectId: gone, kind: 'assessment', content: assessment });
      batch.insert('preparation', { ...subject, subjectId: gone, kind: 'move', fromStage: 'lead' });
      batch.insert('decision', { ...decision, demandId: needId, achievementId: gone });
      batch.insert('decision', { ...decision, demandId: decidedId, achievementId: gone });
      batch.insert('decision', { ...decision, verdict: 'reject', demandId: decidedId, achievementId: kept });
      batch.insert('discovery', { found: '耐热助剂', visitedOn: '2026-06-01', achievementId: gone });
    });
    const id = await pairOf('achievement', catalogue, kept, gone);
    await importingHandlers.decideDuplicate(context, { id, verdict: 'merge', keep: 'left' });
    expect(preparationsOf(catalogue.db, kept).map((fact) => [fact.kind, fact.content])).toEqual([
      ['assessment', assessment],
    ]);
    const standing = () =>
      standingJudgements(catalogue.db, 10)
        .filter(({ achievementId }) => achievementId === kept)
        .map(({ demandId, verdict }) => [demandId, verdict]);
    expect(standing().sort()).toEqual(
      [
        [needId, 'recommend'],
        [decidedId, 'reject'],
      ].sort(),
    );
    expect(columns(catalogue, 'discovery', 'achievementId')).toEqual([kept]);
    await historyHandlers.undo(context, { batchId: null });
    expect(preparationsOf(catalogue.db, kept)).toEqual([]);
    expect(standing()).toEqual([[decidedId, 'reject']]);
    expect(columns(catalogue, 'discovery', 'achievementId')).toEqual([gone]);
  });

  test('of achievements lets the assessments of both decide on the library', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const [kept, gone] = [anAchievement(catalogue), anAchievement(catalogue)];
    for (const [id, byName] of [
      [kept, '评委甲'],
      [gone, '评委乙'],
    ] as const)
      await preparationHandlers.assess(context, {
        id,
        happenedOn: '2026-06-01',
        assessment: {
          byName,
          grades: { trl: 7, economic: 9, potential: 9 },
          trlEvidence: '台架试验',
          comment: null,
        },
      });
    const inLibrary = async () =>
      (await recordsHandlers.get(context, { kind: 'achievement', id: kept })).values.inLibrary;
    expect(await inLibrary()).toBe(false);
    const id = await pairOf('achievement', catalogue, kept, gone);
    await importingHandlers.decideDuplicate(context, { id, verdict: 'merge', keep: 'left' });
    expect(await inLibrary()).toBe(true);
    await historyHandlers.undo(context, { batchId: null });
    expect(await inLibrary()).toBe(false);
  });

  test('of needs keeps the confirming file beside the confirmation that was said anew', async () => {
    const catalogue = await aCatalogue();
    const [kept, gone] = [aRecord(catalogue, 'need', {}), aRecord(catalogue, 'need', {})];
    const fact = { subjectKind: 'need', happenedOn: '2026-06-01', byName: '王厂长', channel: 'seal' };
    const file = { sha256: 'a'.repeat(64), fileName: '盖章件.jpg', sizeBytes: 1 };
    catalogue.context.write({ code: 'test' }, (batch) => {
      const ownerId = batch.insert('preparation', {
        ...fact,
        subjectId: gone,
        kind: 'confirmation',
        body: '文',
      });
      batch.insert('attachment', { ownerKind: 'preparation', ownerId, ...file });
    });
    const id = await pairOf('need', catalogue, kept, gone);
    await importingHandlers.decideDuplicate(catalogue.context, { id, verdict: 'merge', keep: 'left' });
    const filesOf = (recordId: string) =>
      preparationsOf(catalogue.db, recordId).flatMap((each) =>
        attachmentsOf(catalogue.db, each.id).map(({ fileName }) => fileName),
      );
    expect(filesOf(kept)).toEqual(['盖章件.jpg']);
    await historyHandlers.undo(catalogue.context, { batchId: null });
    expect([filesOf(kept), filesOf(gone)]).toEqual([[], ['盖章件.jpg']]);
  });

  test('is refused when a record is gone, and nothing changes', async () => {
    const catalogue = await aCatalogue();
    const id = await pairOf(
      'achievement',
      catalogue,
      anAchievement(catalogue),
      '00000000-0000-7000-8000-000000000000',
    );
    const before = visibleRows(catalogue);
    await expectRefusal(
      () => importingHandlers.decideDuplicate(catalogue.context, { id, verdict: 'merge', keep: 'left' }),
      'NOT_FOUND',
    );
    expect(visibleRows(catalogue)).toEqual(before);
  });
});

test('the kept copy of an imported file is named by its content and listed with the batch', async () => {
  const catalogue = await aCatalogue();
  const twice = [1, 2].map(() => {
    const { blobId, file } = catalogue.context.blobs.reserve();
    writeFileSync(file, '同样的内容');
    return catalogue.context.write({ code: 'test' }, (batch) =>
      keepAttachment(catalogue.context, batch, {
        ownerKind: 'batch',
        ownerId: batch.id,
        blobId,
        fileName: '表.csv',
      }),
    );
  });
  expect(new Set(twice).size).toBe(2);
  const [kept, ...others] = readdirSync(catalogue.context.folder.attachments);
  expect(others).toEqual([]);
  expect(catalogue.db.prepare('SELECT DISTINCT sha256 FROM attachment').pluck().all()).toEqual([kept]);
});
