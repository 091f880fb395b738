import { codeLabel } from '../../codes/index.ts';
import type { EnglishOffer, EnglishSubject } from '../../domain/englishOffer.ts';
import { outward } from '../../domain/outward.ts';
import { isUnfiled } from '../../domain/publishable.ts';
import type { DocumentBlock, DocumentModel } from '../document/model.ts';
import { heading, paragraph } from '../document/model.ts';
import type { FormRecord } from './recordText.ts';
import { recordPapers } from './request.ts';

/** Of each blank, so that nobody sends one out unseen. */
const toFill = '(to be written in English)';
const keptBack = '(not told before the patent application is filed)';
const notConfirmed = '(after the firm has confirmed its text)';

/** The country alone: a county and a domain together would name the firm. */
const ORIGIN = 'China';

export const partnerWords = {
  sme: 'Small or medium-sized firm',
  large: 'Large firm',
  university: 'University',
  institute: 'Research institute',
  other: 'Other',
} as const satisfies Record<EnglishOffer['partners'][number], string>;

export const partnershipWords = {
  licence: 'Licence agreement',
  technicalAssistance: 'Commercial agreement with technical assistance',
  researchCooperation: 'Research and development cooperation',
  outsourcing: 'Outsourcing or subcontracting',
  investment: 'Investment agreement',
  jointVenture: 'Joint venture',
} as const satisfies Record<EnglishOffer['partnerships'][number], string>;

/** What the record knows, in which words of the English text it is said, and what must not be said yet. */
interface OfferParts {
  readonly record: FormRecord;
  readonly written: EnglishOffer;
}

/**
 * A technology offer or request of one page, with the headings of the profiles that European networks exchange. It is
 * anonymous: neither firm nor institution nor person stands in it. An unfiled invention is told by title and effect
 * alone, a need only once its firm has confirmed it.
 */
export function englishOffer(subject: EnglishSubject, parts: OfferParts): DocumentModel {
  const paper = subject === 'achievement' ? 'technologyOffer' : 'technologyRequest';
  const blocks = subject === 'achievement' ? offerBlocks(parts) : requestBlocks(parts);
  const { record } = parts;
  return outward({
    title: recordPapers[paper].en,
    fileName: `${recordPapers[paper].en.replaceAll(' ', '-')}_${record.number}`,
    language: 'en' as const,
    layout: 'plain' as const,
    orientation: 'portrait' as const,
    subtitle: `Reference ${record.number}`,
    blocks: [
      ...blocks,
      paragraph(
        'Replies go to the transfer office that sent this page; it introduces both sides once they agree. No confidential information is in this page.',
      ),
    ],
  });
}

function offerBlocks({ record, written }: OfferParts): DocumentBlock[] {
  const hidden = isUnfiled(record.values);
  const told = (text: string) => (hidden ? keptBack : text || toFill);
  const trl = record.values.trl;
  return [
    {
      kind: 'fields',
      rows: [
        row('Title', written.title),
        row('Summary', told(written.summary)),
        row('Country of origin', ORIGIN),
      ],
    },
    heading('Description'),
    paragraph(told(written.description)),
    heading('Advantages and innovations'),
    paragraph(written.advantages || toFill),
    heading('Stage of development and rights'),
    {
      kind: 'fields',
      rows: [
        row('Technology readiness level', typeof trl === 'number' ? `TRL ${trl}` : 'not assessed'),
        row('Comment on the stage', told(written.stageComment)),
        row('State of the rights', label('ipState', record.values.ipState) || 'not stated'),
        row('Comment on the rights', told(written.rightsComment)),
      ],
    },
    ...partnerBlocks(written),
    ...keywordBlocks(record, hidden ? [] : written.keywords),
  ];
}

function requestBlocks({ record, written }: OfferParts): DocumentBlock[] {
  const isConfirmed = typeof record.values.confirmedText === 'string' && record.values.confirmedText !== '';
  const told = (text: string) => (isConfirmed ? text || toFill : notConfirmed);
  const neededBy = record.values.neededBy;
  return [
    {
      kind: 'fields',
      rows: [
        row('Title', told(written.title)),
        row('Summary', told(written.summary)),
        row('Country of origin', ORIGIN),
      ],
    },
    heading('Description'),
    paragraph(told(written.description)),
    heading('What the solution must bring'),
    paragraph(told(written.advantages)),
    heading('Technical specification or expertise sought'),
    paragraph(told(written.specification)),
    {
      kind: 'fields',
      rows: [row('Needed by', typeof neededBy === 'string' ? neededBy : 'not stated')],
    },
    ...partnerBlocks({ ...written, partnerRole: told(written.partnerRole) }),
    ...keywordBlocks(record, isConfirmed ? written.keywords : []),
  ];
}

function partnerBlocks({ partners, partnerRole, partnerships }: EnglishOffer): DocumentBlock[] {
  return [
    heading('Partner sought'),
    {
      kind: 'fields',
      rows: [
        row('Type of partner', partners.map((kind) => partnerWords[kind]).join('; ')),
        row('Role of the partner', partnerRole),
        row('Type of partnership', partnerships.map((kind) => partnershipWords[kind]).join('; ')),
      ],
    },
  ];
}

function keywordBlocks({ values }: FormRecord, keywords: readonly string[]): DocumentBlock[] {
  return [
    heading('Keywords'),
    {
      kind: 'fields',
      rows: [
        row('Technical domain', label('domain', values.domain) || 'not stated'),
        row('Market', label('industry', values.industry) || 'not stated'),
        row('Keywords', keywords.join('; ')),
      ],
    },
  ];
}

function row(name: string, value: string) {
  return { label: name, value: value || toFill };
}

function label(table: 'ipState' | 'domain' | 'industry', code: unknown): string {
  return typeof code === 'string' ? codeLabel(table, code, 'en') : '';
}
