import { expect, test } from 'vitest';
import { processHandlers } from '../../../electron/handlers/process.ts';
import { documentText } from '../../../shared/reporting/document/cells.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { aCatalogue } from '../../builders/catalogue.ts';
import { expectRefusal } from '../../builders/work.ts';
import { goldenOffice } from '../../golden/goldenOffice.ts';

async function dossier(
  { context }: Awaited<ReturnType<typeof aCatalogue>>,
  subject: { kind: 'thread' | 'contract'; id: string },
  language: 'zh' | 'en' = 'zh',
): Promise<DocumentModel> {
  return (await processHandlers.dossier(context, { subject, language })).document;
}

/** Every row of the tables under a heading, as far as the next heading of the first level. */
function rowsUnder(document: DocumentModel, title: string): unknown[][] {
  const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(title));
  const until = document.blocks.findIndex(
    (block, place) => place > from && block.kind === 'heading' && block.level === 1,
  );
  return document.blocks
    .slice(from, until < 0 ? undefined : until)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

test('the file of a transfer holds every receipt, record, notice and operation, and names what is missing', {
  timeout: 120_000,
}, async () => {
  const catalogue = await aCatalogue();
  const { contracts, threads } = await goldenOffice(catalogue);
  const [grown] = contracts.filter(({ threadId, receipts }) => threadId !== null && receipts.length > 1);
  const { contractId, threadId } = { contractId: grown!.id, threadId: grown!.threadId! };
  const document = await dossier(catalogue, { kind: 'contract', id: contractId });
  const text = documentText(document);
  const receipts = rowsUnder(document, '到账');
  expect(receipts.map((row) => row[0])).toEqual(
    expect.arrayContaining(grown!.receipts.map(({ receivedOn }) => receivedOn)),
  );
  const process = await processHandlers.of(catalogue.context, { threadId });
  for (const { values } of process.notices) expect(text).toContain(values.title);
  const operations = catalogue.db
    .prepare('SELECT count(*) FROM operation WHERE rowId IN (?, ?)')
    .pluck()
    .get(contractId, threadId) as number;
  expect(rowsUnder(document, '操作记录').length).toBeGreaterThanOrEqual(operations);
  expect(text).toContain('缺项');
  expect(text).toContain('没有任何附件');

  // Registered directly: its course is not on record. A thread without a contract has no money.
  const direct = contracts.find(({ threadId }) => threadId === null)!;
  const course = documentText(await dossier(catalogue, { kind: 'contract', id: direct.id }));
  expect(course).toContain('直接登记，没有对接事项');
  const signed = new Set(contracts.map(({ threadId }) => threadId));
  const unsigned = threads.find(({ id }) => !signed.has(id))!;
  const english = await dossier(catalogue, { kind: 'thread', id: unsigned.id }, 'en');
  expect(documentText(english)).toContain('WHAT MUST BE ON RECORD');
  expect(english.blocks.some((block) => block.kind === 'heading' && block.text.includes('Receipts'))).toBe(
    false,
  );
});

test('of something that is not there is refused', async () => {
  const catalogue = await aCatalogue();
  const id = '00000000-0000-7000-8000-000000000000';
  await expectRefusal(() => dossier(catalogue, { kind: 'contract', id }), 'NOT_FOUND');
});
