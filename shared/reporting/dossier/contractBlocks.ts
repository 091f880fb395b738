import type { ContractDetail } from '../../contract/contracts.ts';
import type { Fulfilment } from '../../contract/fulfilment.ts';
import type { DistributionSheet } from '../../contract/money.ts';
import { type DocumentBlock, fields } from '../document/model.ts';
import { yuan } from '../money/distribution.ts';
import { modeWords } from '../money/words.ts';
import { noticesTable } from './noticesTable.ts';
import { listTable } from './table.ts';
import type { Dossier } from './types.ts';
import { changeWords, dossierWord, registrationWords, rightWords } from './words.ts';

type Section = readonly [title: string, blocks: readonly DocumentBlock[]];

/** Everything after the signature: registration, changes, rights, money and its distribution. */
export function contractSections(dossier: Dossier, contract: ContractDetail): Section[] {
  const { fulfilment, money, notices, language } = dossier;
  const say = dossierWord(language);
  return [
    ...(fulfilment === null
      ? []
      : ([
          [say('registration'), [registrationTable(fulfilment, language)]],
          [say('changes'), [changesTable(fulfilment, language)]],
          [say('rights'), [rightsTable(fulfilment, language)]],
        ] satisfies Section[])),
    [say('receipts'), [receiptsTable(contract, language)]],
    [
      say('distribution'),
      [
        ...(money?.sheets.length
          ? money.sheets.flatMap((sheet) => sheetBlocks(sheet, language))
          : [listTable(language, [['day', 1]], [])]),
        ...(notices.length > 0 ? [noticesTable(notices, language)] : []),
      ],
    ],
  ];
}

function registrationTable({ registrations }: Fulfilment, language: 'zh' | 'en'): DocumentBlock {
  const say = dossierWord(language);
  return listTable(
    language,
    [
      ['day', 2],
      ['what', 2],
      ['registrationNumber', 4],
      ['content', 4],
      ['who', 2],
      ['state', 2],
    ],
    registrations.map(({ values, actorName, reversed }) => [
      values.happenedOn,
      registrationWords[values.kind][language],
      values.registrationNumber,
      [values.registry, values.certificateNumber, values.reason].filter(Boolean).join('；'),
      actorName,
      say(reversed ? 'reversed' : 'standing'),
    ]),
  );
}

function changesTable({ changes }: Fulfilment, language: 'zh' | 'en'): DocumentBlock {
  const say = dossierWord(language);
  return listTable(
    language,
    [
      ['day', 2],
      ['what', 2],
      ['amount', 3],
      ['content', 5],
      ['who', 2],
      ['state', 2],
    ],
    changes.map(({ values, actorName, reversed }) => [
      values.happenedOn,
      changeWords[values.kind][language],
      yuan(values.totalDeltaFen),
      [values.reason, values.endsOn].filter(Boolean).join('；'),
      actorName,
      say(reversed ? 'reversed' : 'standing'),
    ]),
  );
}

function rightsTable({ rights, rightChanges }: Fulfilment, language: 'zh' | 'en'): DocumentBlock {
  const say = dossierWord(language);
  const numberOf = new Map(rights.map((right) => [right.id, right.number ?? right.title]));
  return listTable(
    language,
    [
      ['day', 2],
      ['subject', 4],
      ['what', 2],
      ['content', 4],
      ['who', 2],
      ['state', 2],
    ],
    rightChanges.map(({ values, actorName, reversed }) => [
      values.happenedOn,
      numberOf.get(values.contractRightId) ?? null,
      rightWords[values.state][language],
      [values.documentNumber, values.note].filter(Boolean).join('；'),
      actorName,
      say(reversed ? 'reversed' : 'standing'),
    ]),
  );
}

function receiptsTable({ receipts }: ContractDetail, language: 'zh' | 'en'): DocumentBlock {
  const say = dossierWord(language);
  return listTable(
    language,
    [
      ['day', 2],
      ['amount', 3],
      ['party', 4],
      ['content', 4],
      ['who', 2],
      ['state', 2],
    ],
    receipts.map(({ receivedOn, amountFen, payer, note, actorName, reversed }) => [
      receivedOn,
      yuan(amountFen),
      payer,
      note,
      actorName,
      say(reversed ? 'reversed' : 'standing'),
    ]),
  );
}

function sheetBlocks(sheet: DistributionSheet, language: 'zh' | 'en'): DocumentBlock[] {
  const say = dossierWord(language);
  const { values, netFen, shareFen, rule } = sheet;
  return [
    fields([
      [say('day'), sheet.receivedOn],
      [say('what'), modeWords[values.mode][language]],
      [say('gross'), yuan(values.grossFen)],
      [say('net'), yuan(netFen)],
      [say('rule'), `${rule.source}［${rule.certainty}］`],
      [say('related'), values.relatedStatement],
    ]),
    listTable(
      language,
      [
        ['name', 5],
        ['amount', 3],
        ['content', 3],
      ],
      values.shares.map((share, place) => [
        share.name,
        yuan(shareFen[place] ?? 0),
        share.isLeader === true ? leaderWord[language] : null,
      ]),
    ),
  ];
}

const leaderWord = { zh: '领导干部', en: 'holds a leading post' } as const;
