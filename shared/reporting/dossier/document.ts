import { codeLabel } from '../../codes/index.ts';
import { type DocumentBlock, type DocumentModel, fields, heading, paragraph } from '../document/model.ts';
import { joined } from '../joined.ts';
import { yuan } from '../money/distribution.ts';
import { requiredWords } from '../requiredWords.ts';
import { contractSections } from './contractBlocks.ts';
import { missingFrom } from './missing.ts';
import { noticesTable } from './noticesTable.ts';
import { listTable } from './table.ts';
import type { Dossier, DossierThread } from './types.ts';
import { type DossierWord, dossierWord, objectWords } from './words.ts';

const CHINESE_NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/**
 * 一项一档: everything on record that shows due care for one transfer, and by name what is not on record. Nothing is
 * cut silently: a list that is not whole says so.
 */
export function dossierDocument(dossier: Dossier): DocumentModel {
  const { contract, threads, language, printedOn } = dossier;
  const say = dossierWord(language);
  const number = contract?.number ?? threads[0]?.detail.number ?? '';
  const name = contract?.values.projectName ?? threads[0]?.detail.title ?? '';
  const sections: (readonly [title: string, blocks: readonly DocumentBlock[]])[] = [
    [say('overview'), [overview(dossier)]],
    [say('missing'), missingBlocks(dossier)],
    ...threads.map((thread) => [threadTitle(thread, say), threadBlocks(thread, language)] as const),
    ...(contract === null ? [] : contractSections(dossier, contract)),
    [say('files'), [filesTable(dossier)]],
    [say('history'), historyBlocks(dossier)],
  ];
  return {
    title: say('title'),
    fileName: `${say('title')}_${number}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: `${number}　${name}`,
    blocks: [
      paragraph(say('purpose')),
      ...sections.flatMap(([title, blocks], place) => [
        heading(
          language === 'zh' ? `${CHINESE_NUMERALS[place] ?? place + 1}、${title}` : `${place + 1}. ${title}`,
        ),
        ...blocks,
      ]),
      { kind: 'signature', lines: [dossier.officeName, printedOn] },
    ],
  };
}

function threadTitle({ detail }: DossierThread, say: (word: DossierWord) => string): string {
  return `${say('thread')} ${detail.number} ${detail.title}`;
}

function overview({ contract, threads, language, printedOn }: Dossier): DocumentBlock {
  const say = dossierWord(language);
  const values = contract?.values;
  return fields([
    [say('contract'), contract?.number ?? null],
    [say('project'), values?.projectName ?? null],
    [say('sellers'), joined(contract?.sellers ?? [], language)],
    [say('buyers'), joined(contract?.buyers ?? [], language)],
    [say('signed'), values?.signedOn ?? null],
    [say('total'), contract ? yuan(contract.countedFen) : null],
    [say('technical'), contract?.countedTechnicalFen == null ? null : yuan(contract.countedTechnicalFen)],
    [say('broker'), joined([values?.brokerName, values?.brokerWork], language)],
    [say('imported'), contract?.imported ? say('importedHistory') : null],
    [
      say('thread'),
      joined(
        threads.map(({ detail }) => `${detail.number} ${detail.title}`),
        language,
      ),
    ],
    [say('printedOn'), printedOn],
  ]);
}

function missingBlocks(dossier: Dossier): DocumentBlock[] {
  const missing = missingFrom(dossier);
  if (missing.length === 0) return [paragraph(dossierWord(dossier.language)('nothingMissing'))];
  return [{ kind: 'list', order: 'numbered', items: missing }];
}

function threadBlocks(thread: DossierThread, language: 'zh' | 'en'): DocumentBlock[] {
  const say = dossierWord(language);
  const { process } = thread;
  const template = process.template
    ? `${process.template.source}［${process.template.certainty}］`
    : say('noTemplate');
  return [
    fields([[say('basis'), template]]),
    heading(say('course'), 2),
    courseTable(thread, language),
    heading(say('required'), 2),
    requiredTable(thread, language),
    heading(say('records'), 2),
    recordsTable(thread, language),
    heading(say('notices'), 2),
    noticesTable(process.notices, language),
    heading(say('disclosures'), 2),
    disclosuresTable(thread, language),
  ];
}

function courseTable({ detail }: DossierThread, language: 'zh' | 'en'): DocumentBlock {
  const say = dossierWord(language);
  const stage = (code: string | null) => (code ? codeLabel('threadStage', code, language) : '');
  return listTable(
    language,
    [
      ['day', 2],
      ['what', 3],
      ['content', 6],
      ['who', 2],
      ['state', 2],
    ],
    detail.events.map((event) => [
      event.happenedOn,
      event.toStage
        ? [event.fromStage, event.toStage].filter(Boolean).map(stage).join(' → ')
        : event.activityKind && codeLabel('activityKind', event.activityKind, language),
      joined([event.body, event.attendees, event.nextStep], language),
      event.actorName,
      event.reversed ? say('reversed') : say('standing'),
    ]),
  );
}

function requiredTable({ process }: DossierThread, language: 'zh' | 'en'): DocumentBlock {
  const say = dossierWord(language);
  const states = { done: say('there'), notApplicable: say('notApplicable') } as const;
  return listTable(
    language,
    [
      ['stage', 2],
      ['required', 4],
      ['rule', 2],
      ['state', 2],
      ['day', 2],
    ],
    process.stages.flatMap(({ stage, items }) =>
      items.map((item) => [
        codeLabel('threadStage', stage, language),
        requiredWords[language][item.kind],
        say(item.need === 'required' ? 'must' : 'advised'),
        item.state in states ? states[item.state as keyof typeof states] : say('notThere'),
        item.happenedOn,
      ]),
    ),
  );
}

function recordsTable({ process }: DossierThread, language: 'zh' | 'en'): DocumentBlock {
  const say = dossierWord(language);
  return listTable(
    language,
    [
      ['day', 2],
      ['what', 3],
      ['party', 2],
      ['amount', 2],
      ['content', 4],
      ['who', 2],
      ['state', 2],
    ],
    process.records.map(({ values, actorName, reversed }) => [
      values.happenedOn,
      requiredWords[language][values.kind],
      values.partyName,
      values.amountFen === null ? null : yuan(values.amountFen),
      joined(
        [
          values.method && codeLabel('pricingMethod', values.method, language),
          values.place,
          values.outcome,
          values.startsOn || values.endsOn ? `${values.startsOn ?? ''}～${values.endsOn ?? ''}` : null,
          values.body,
        ],
        language,
      ),
      actorName,
      reversed ? say('reversed') : say(values.state === 'done' ? 'standing' : 'notApplicable'),
    ]),
  );
}

function disclosuresTable({ disclosures }: DossierThread, language: 'zh' | 'en'): DocumentBlock {
  const say = dossierWord(language);
  return listTable(
    language,
    [
      ['day', 2],
      ['subject', 3],
      ['recipient', 3],
      ['content', 4],
      ['who', 2],
      ['state', 2],
    ],
    disclosures.map(({ values, subjectName, actorName, reversed }) => [
      values.happenedOn,
      subjectName,
      values.recipientName,
      values.content,
      actorName,
      say(reversed ? 'reversed' : 'standing'),
    ]),
  );
}

function filesTable({ files, language }: Dossier): DocumentBlock {
  return listTable(
    language,
    [
      ['name', 5],
      ['fingerprint', 7],
    ],
    files.map(({ fileName, sha256 }) => [fileName, sha256]),
  );
}

function historyBlocks({ history, language }: Dossier): DocumentBlock[] {
  const say = dossierWord(language);
  const table = listTable(
    language,
    [
      ['time', 3],
      ['what', 4],
      ['who', 3],
    ],
    history.entries.map(({ at, kind, tableName, actorName }) => [
      at,
      `${objectWords[tableName]?.[language] ?? tableName} ${say(kind)}`,
      actorName,
    ]),
  );
  if (history.entries.length === history.total) return [table];
  const cut = say('cut')
    .replace('{all}', String(history.total))
    .replace('{shown}', String(history.entries.length));
  return [paragraph(cut), table];
}
