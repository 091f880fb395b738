import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disclosuresHandlers } from '../../../electron/handlers/disclosures.ts';
import { documentsHandlers } from '../../../electron/handlers/documents.ts';
import { englishHandlers } from '../../../electron/handlers/english.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { papersHandlers } from '../../../electron/handlers/papers.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNeed, anAchievement, anOrganisation } from '../../builders/records.ts';
import { expectRefusal } from '../../builders/work.ts';
import { textsOfWord } from '../../support/readBack.ts';

const written = {
  title: 'Heat-resistant nylon for tyre cords',
  summary: 'A university offers a nylon that keeps its strength at 200 °C.',
  description: 'The melt is stabilised with a copper complex before spinning.',
  advantages: 'Loses less than 5 % of its strength after 1,000 hours.',
  stageComment: 'Pilot line of 50 t a year.',
  partnerRole: 'Test it in tyres.',
  partners: ['sme', 'large'],
  partnerships: ['licence'],
  keywords: ['nylon', 'tyre cord'],
};

function save({ context }: TestCatalogue, kind: 'achievement' | 'need', id: string, texts: object) {
  return englishHandlers.save(context, contract.english.save.input.parse({ kind, id, written: texts }));
}

async function paper({ context }: TestCatalogue, name: 'technologyOffer' | 'technologyRequest', id: string) {
  const input = { request: { of: 'record', paper: name, id }, language: 'zh-CN' };
  return (await papersHandlers.write(context, contract.papers.write.input.parse(input))).document;
}

const said = (document: DocumentModel) => JSON.stringify(document);

describe('a technology offer', () => {
  test('is one page of what was written, with what the record knows, and names nobody', async () => {
    const catalogue = await aCatalogue();
    const organisationId = anOrganisation(catalogue, { name: '示范大学' });
    const people = { organisationId, leaderName: '甲教授', inventors: ['乙'] };
    const id = anAchievement(catalogue, { ...people, title: '耐热尼龙', trl: 6, ipState: 'granted' });
    await save(catalogue, 'achievement', id, written);
    const document = await paper(catalogue, 'technologyOffer', id);
    expect(document.language).toBe('en');
    const text = said(document);
    for (const word of [...Object.values(written).flat().slice(0, 6), 'TRL 6', 'Licence agreement', 'China'])
      expect(text).toContain(word);
    for (const name of ['示范大学', '甲教授', '乙']) expect(text).not.toContain(name);
    const { blobId } = await documentsHandlers.word(catalogue.context, { document });
    const inWord = (await textsOfWord(readFileSync(catalogue.context.blobs.file(blobId)))).join('\n');
    for (const word of [written.title, written.description, written.advantages])
      expect(inWord).toContain(word);
  });

  test('of an invention that is not filed tells title and effect alone', async () => {
    const catalogue = await aCatalogue();
    const id = anAchievement(catalogue, { title: '耐热尼龙', ipState: 'planned' });
    await save(catalogue, 'achievement', id, { ...written, rightsComment: 'to be filed in May' });
    const text = said(await paper(catalogue, 'technologyOffer', id));
    for (const word of [written.title, written.advantages, 'not told before']) expect(text).toContain(word);
    for (const how of [written.description, written.summary, written.stageComment, 'May', 'tyre cord"'])
      expect(text).not.toContain(how);
  });

  test('goes abroad only after the export-control check, and stands in the log then', async () => {
    const catalogue = await aCatalogue();
    const id = anAchievement(catalogue, { title: '耐热尼龙' });
    const disclosure = contract.disclosures.record.input.parse({
      subjectKind: 'achievement',
      subjectId: id,
      recipientName: 'A network abroad',
      recipientCountry: '276',
      happenedOn: testToday,
      way: 'file',
      form: 'anonymous',
      content: 'Technology offer',
    });
    await expectRefusal(() => disclosuresHandlers.record(catalogue.context, disclosure), 'GUARD', {
      guard: 'EXPORT_CHECK_MISSING',
    });
  });
});

describe('a technology request', () => {
  test('is blank until the firm has confirmed its text, and names no firm', async () => {
    const catalogue = await aCatalogue();
    const organisationId = anOrganisation(catalogue, { name: '示范尼龙有限公司' });
    const id = aNeed(catalogue, { title: '帘子布断丝', organisationId, neededBy: '2027-03-31' });
    await save(catalogue, 'need', id, { ...written, specification: 'below 0.1 %' });
    const before = said(await paper(catalogue, 'technologyRequest', id));
    for (const word of [written.title, written.description, 'below 0.1 %'])
      expect(before).not.toContain(word);
    catalogue.context.write({ code: 'test' }, (batch) =>
      batch.update('need', id, { confirmedText: '断丝率' }),
    );
    const after = said(await paper(catalogue, 'technologyRequest', id));
    for (const word of [written.title, written.description, 'below 0.1 %', '2027-03-31'])
      expect(after).toContain(word);
    expect(after).not.toContain('示范尼龙');
  });
});

describe('what is written', () => {
  test('stands beside its Chinese source, is kept once, and is taken back', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = anAchievement(catalogue, {
      title: '耐热尼龙',
      advantages: '耐热',
      keywords: ['尼龙', '帘子布'],
    });
    const of = async () =>
      contract.english.of.output.parse(await englishHandlers.of(context, { kind: 'achievement', id }));
    expect((await of()).source).toMatchObject({
      title: '耐热尼龙',
      advantages: '耐热',
      keywords: '尼龙、帘子布',
    });
    expect((await of()).written.title).toBe('');
    await save(catalogue, 'achievement', id, written);
    await save(catalogue, 'achievement', id, { ...written, title: 'Nylon' });
    expect((await of()).written).toMatchObject({ title: 'Nylon', partners: ['sme', 'large'] });
    expect(catalogue.db.prepare('SELECT count(*) FROM englishText').pluck().get()).toBe(1);
    await historyHandlers.undo(context, { batchId: null });
    expect((await of()).written.title).toBe(written.title);
  });

  test('of a record that is gone is refused; a blank page says what is still to be written', async () => {
    const catalogue = await aCatalogue();
    const gone = '00000000-0000-7000-8000-000000000000';
    await expectRefusal(() => save(catalogue, 'need', gone, {}), 'NOT_FOUND');
    const id = anAchievement(catalogue, { title: '耐热尼龙' });
    expect(said(await paper(catalogue, 'technologyOffer', id))).toContain('to be written in English');
    expect(
      contract.english.save.input.safeParse({ kind: 'need', id, written: { summary: 'x'.repeat(501) } })
        .success,
    ).toBe(false);
  });
});
