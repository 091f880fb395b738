import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../../shared/contract/contract.ts';
import { catalogues } from '../../../shared/domain/fields/catalogues.ts';
import { leavingValues } from '../../../shared/domain/publishable.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { listColumns } from '../../../shared/reporting/listSheet.ts';
import { letterSideOf } from '../../../shared/reporting/pair/letterSide.ts';
import { pairChat } from '../../../shared/reporting/pair/pairChat.ts';
import { recordChat } from '../../../shared/reporting/pair/recordChat.ts';
import { pairLetter } from '../../../shared/reporting/pairLetter.ts';
import { periodPapers, type recordPapers } from '../../../shared/reporting/papers/request.ts';
import { through } from '../../builders/door.ts';
import { anUnfiledOffice, EFFECT, HOW, TITLE, type UnfiledOffice } from '../../builders/unfiled.ts';

let office: UnfiledOffice;
const atEnd: (() => void)[] = [];
beforeAll(async () => {
  office = await anUnfiledOffice((clear) => atEnd.push(clear));
});
afterAll(() => {
  for (const clear of atEnd) clear();
});

const languages = ['zh', 'en'] as const;
const uiLanguages = { zh: 'zh-CN', en: 'en' } as const;
const year = { from: '2026-01-01', to: '2026-12-31' };
type Language = (typeof languages)[number];
/** What an output says, as text. */
type Output = (office: UnfiledOffice, language: Language) => Promise<string>;

function fileText({ catalogue }: UnfiledOffice, blobId: string): string {
  return archiveText(readFileSync(catalogue.context.blobs.file(blobId)));
}

/** Everything in an archive, archives within it too: what Word and Excel keep. */
function archiveText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, entry]) =>
      /\.(xlsx|docx)$/.test(name) ? archiveText(entry) : new TextDecoder().decode(entry),
    )
    .join('\n');
}

/** Where a text tells how it is done, with what stands around it; null where it does not. */
function leakIn(text: string): string | null {
  const place = text.indexOf(HOW);
  return place < 0 ? null : text.slice(Math.max(0, place - 200), place + 40);
}

/** A document on every way out: as it is shown and printed, as Word, as a workbook. */
async function everyForm(one: UnfiledOffice, document: DocumentModel): Promise<string> {
  const word = await through(one.catalogue, 'documents', 'word', { document });
  const workbook = await through(one.catalogue, 'documents', 'workbook', { document });
  return [JSON.stringify(document), fileText(one, word.blobId), fileText(one, workbook.blobId)].join('\n');
}

/** Which record a paper about one record is written of. */
const paperSubject: Readonly<Record<keyof typeof recordPapers, keyof UnfiledOffice | 'noticeId'>> = {
  achievementForm: 'achievementId',
  technologyOffer: 'achievementId',
  technologyRequest: 'needId',
  diagnosisOutline: 'needId',
  needForm: 'needId',
  bountyNotice: 'needId',
  priceNotice: 'noticeId',
  rewardNotice: 'sheetId',
  registrationForm: 'contractId',
};

async function papers(one: UnfiledOffice, language: Language): Promise<string> {
  const { notices } = await through(one.catalogue, 'process', 'of', { threadId: one.threadId });
  const ids: Readonly<Record<string, unknown>> = { ...one, noticeId: notices[0]!.id };
  const requests = [
    ...Object.entries(paperSubject).map(([paper, subject]) => ({ of: 'record', paper, id: ids[subject] })),
    ...Object.keys(periodPapers).map((paper) => ({ of: 'period', paper, ...year })),
  ];
  const texts: string[] = [];
  for (const request of requests) {
    const { document } = await through(one.catalogue, 'papers', 'write', {
      request,
      language: uiLanguages[language],
    });
    texts.push(await everyForm(one, document));
  }
  return texts.join('\n');
}

const registerNames = ['discovery', 'patent', 'grant', 'broker', 'library'];

/** Every operation that hands out a file or a document. A new one must be put here, or the test below fails. */
const outputs: Readonly<Record<string, Output>> = {
  'process.dossier': async (one, language) => {
    const texts: string[] = [];
    for (const subject of [
      { kind: 'thread', id: one.threadId },
      { kind: 'contract', id: one.contractId },
    ]) {
      const { document } = await through(one.catalogue, 'process', 'dossier', { subject, language });
      texts.push(await everyForm(one, document));
    }
    return texts.join('\n');
  },
  'money.sheetDocument': async (one, language) => {
    const asked = { id: one.sheetId, language };
    return await everyForm(one, (await through(one.catalogue, 'money', 'sheetDocument', asked)).document);
  },
  'money.brokerDocument': async (one, language) => {
    const asked = { contractId: one.contractId, year: 2026, language };
    return await everyForm(one, (await through(one.catalogue, 'money', 'brokerDocument', asked)).document);
  },
  'registration.workbook': async (one) => {
    const contracts = { of: 'ids', ids: [one.contractId] };
    return fileText(one, (await through(one.catalogue, 'registration', 'workbook', { contracts })).blobId);
  },
  'registers.document': async (one, language) => {
    const texts: string[] = [];
    for (const kind of registerNames) {
      const { document } = await through(one.catalogue, 'registers', 'document', { kind, language });
      texts.push(await everyForm(one, document));
    }
    return texts.join('\n');
  },
  'overview.exportReport': async (one, language) => {
    const asked = { period: year, language: uiLanguages[language] };
    return fileText(one, (await through(one.catalogue, 'overview', 'exportReport', asked)).blobId);
  },
  'exporting.list': async (one, language) => {
    const columns = Object.keys(catalogues.achievement);
    const asked = { kind: 'achievement', filter: {}, sort: null, columns, language: uiLanguages[language] };
    return fileText(one, (await through(one.catalogue, 'exporting', 'list', asked)).blobId);
  },
  'collecting.download': async (one) => {
    const asked = { id: one.collectionId, sheetId: null };
    return fileText(one, (await through(one.catalogue, 'collecting', 'download', asked)).blobId);
  },
  'reports.snapshot': async (one) => {
    const { document } = await through(one.catalogue, 'reports', 'snapshot', { id: one.snapshotId });
    return await everyForm(one, document);
  },
  'papers.write': papers,
  // What is whole in it is the office's own: its text says that it is not to be sent. Its lists are lists like others.
  'exporting.everything': async (one, language) => {
    const asked = { language: uiLanguages[language] };
    const { blobId } = await through(one.catalogue, 'exporting', 'everything', asked);
    const files = unzipSync(readFileSync(one.catalogue.context.blobs.file(blobId)));
    const { 'lists.xlsx': lists, '说明.txt': zh, 'README.txt': en } = files;
    expect(new TextDecoder().decode(zh ?? en)).toMatch(/不要对外发送|do not send it out/);
    return archiveText(lists!);
  },
};

/** Hand out what a person put in as a file, or turn into a file what is tested above as a document. */
const passedOn = ['attachments.open', 'documents.word', 'documents.workbook'];

test('every operation that hands out a file or a document is walked', () => {
  const handingOut = [...operations].flatMap(([name, { output }]) => {
    const shape = 'shape' in output ? Object.keys(output.shape as object) : [];
    return shape.includes('blobId') || shape.includes('document') ? [name] : [];
  });
  expect(handingOut.toSorted()).toEqual([...Object.keys(outputs), ...passedOn].toSorted());
});

describe.each(Object.keys(outputs))('%s', (name) => {
  test.each(languages)(
    'tells of an unfiled achievement its title and effect alone (%s)',
    async (language) => {
      expect(leakIn(await outputs[name]!(office, language))).toBeNull();
    },
  );
});

/** Those whose matter is the achievement itself: what may be told does leave. */
test.each([
  'exporting.list',
  'collecting.download',
  'papers.write',
  'reports.snapshot',
  'exporting.everything',
])('%s does tell title and effect', async (name) => {
  const text = await outputs[name]!(office, 'zh');
  expect(text).toContain(TITLE);
  expect(text).toContain(EFFECT);
});

describe('what the screens copy and print', () => {
  const choices = languages.flatMap((language) =>
    (['firm', 'professor'] as const).flatMap((reader) =>
      (['named', 'anonymous'] as const).map((form) => ({ reader, form, language })),
    ),
  );
  // The inventor is told of the own achievement, by name, as it is.
  const outward = choices.filter(({ reader, form }) => reader === 'firm' || form === 'anonymous');

  test.each(outward)('letter and chat text: $reader, $form, $language', async (choice) => {
    const { catalogue, achievementId, needId } = office;
    const [achievement, need] = await Promise.all([
      through(catalogue, 'records', 'get', { kind: 'achievement', id: achievementId }),
      through(catalogue, 'records', 'get', { kind: 'need', id: needId }),
    ]);
    const pair = {
      demand: letterSideOf(need, choice.language),
      supply: letterSideOf(achievement, choice.language),
      level: '较强',
      phrases: [HOW],
      figures: [],
      questions: [],
      office: '示范办公室',
      day: '2026-07-01',
    };
    const text = [JSON.stringify(pairLetter(pair, choice)), pairChat(pair, choice)].join('\n');
    expect(text).not.toContain(HOW);
    expect(text).toContain(EFFECT);
  });

  test.each(
    languages.flatMap((language) => (['named', 'anonymous'] as const).map((form) => ({ form, language }))),
  )('chat text of the record: $form, $language', async (choice) => {
    const { catalogue, achievementId } = office;
    const record = await through(catalogue, 'records', 'get', { kind: 'achievement', id: achievementId });
    const text = recordChat(letterSideOf(record, choice.language), 'supply', choice);
    expect(leakIn(text)).toBeNull();
    expect(text).toContain(EFFECT);
  });

  test('copied cells of the list', async () => {
    const { catalogue, achievementId } = office;
    const record = await through(catalogue, 'records', 'get', { kind: 'achievement', id: achievementId });
    const words = { language: 'zh', nameOf: () => null, dayOf: () => '' } as const;
    const columns = listColumns('achievement', Object.keys(catalogues.achievement), words);
    const leaving = { ...record, values: leavingValues('achievement', record.values) };
    const text = JSON.stringify(columns.map((column) => column.cell(leaving as never)));
    expect(text).not.toContain(HOW);
    expect(text).toContain(EFFECT);
  });

  /** Who puts text on the clipboard, and why nothing unfiled is in it. A new one must say so here. */
  const copying: Readonly<Record<string, string>> = {
    'ui/document/DocumentPreview.tsx': 'a document, walked above',
    'ui/table/useCopyRows.ts': 'rows as `leaving` makes them, above',
    'features/leaving/ChatDialog.tsx': 'chat texts, above',
    'features/report/indicators/RequestList.tsx': 'a reminder of figures asked for',
    'features/importing/RowErrors.tsx': 'rows of the file that was just read',
    'features/collecting/CollectionDrawer.tsx': 'a reminder of names and days',
    'features/contracts/fulfilment/RegistrationSheet.tsx': 'fields of a contract for the registry',
  };

  test('everything that writes to the clipboard is known', () => {
    const renderer = path.join(import.meta.dirname, '../../../renderer');
    const found = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /\.tsx?$/.test(file) && readFileSync(path.join(renderer, file), 'utf8').includes('clipboard.write'),
    );
    expect(found.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual(
      Object.keys(copying).toSorted(),
    );
  });

  test('the list of records copies only what may leave', () => {
    const list = path.join(import.meta.dirname, '../../../renderer/features/catalogue/list/RecordList.tsx');
    expect(readFileSync(list, 'utf8')).toMatch(/copyRows\(\{[^}]*\bleaving\b/);
  });
});
