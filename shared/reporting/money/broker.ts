import { codeLabel } from '../../codes/index.ts';
import type { ContractMoney } from '../../contract/money.ts';
import type { ContractValues } from '../../domain/contract.ts';
import type { SubsidyPoint } from '../../domain/money/brokerage.ts';
import { type DocumentBlock, type DocumentModel, fields, heading, paragraph } from '../document/model.ts';
import { joined } from '../joined.ts';
import { basisText } from './basis.ts';
import { yuan } from './distribution.ts';
import { sayIn, subsidyWords } from './words.ts';

interface Work {
  readonly thread: string;
  readonly happenedOn: string;
  readonly activityKind: string | null;
  readonly body: string | null;
  readonly attendees: string | null;
  readonly actorName: string | null;
}

interface Estimate {
  readonly title: string;
  /** Of the notice. */
  readonly noticedOn: string;
  readonly source: string;
  readonly certainty: string;
  readonly receivedFen: number;
  readonly estimateFen: number;
  readonly missing: readonly SubsidyPoint[];
}

interface Request {
  readonly contract: Pick<ContractValues, 'projectName' | 'signedOn' | 'brokerName' | 'brokerWork'> & {
    readonly number: string;
  };
  readonly work: readonly Work[];
  readonly commission: ContractMoney['commission'];
  readonly estimates: readonly Estimate[];
  readonly year: number;
  readonly officeName: string;
  readonly language: 'zh' | 'en';
}

/** 居间工作证明: who did what when for this contract, the fee, and what a subsidy might be: an estimate, no verdict. */
export function brokerDocument(request: Request): DocumentModel {
  const { contract, commission, language, officeName } = request;
  const say = sayIn(language);
  return {
    title: say('proof'),
    fileName: `${say('proof')}_${contract.number}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: `${contract.number}　${contract.projectName}`,
    blocks: [
      fields([
        [say('broker'), contract.brokerName],
        [say('work'), contract.brokerWork],
        [say('signed'), contract.signedOn],
      ]),
      heading(say('done')),
      workBlock(request),
      heading(say('fee')),
      fields([
        [say('agreed'), commission.agreedFen === null ? null : yuan(commission.agreedFen)],
        [say('due'), yuan(commission.dueFen)],
        [say('got'), yuan(commission.receivedFen)],
        [say('invoiced'), yuan(commission.invoicedFen)],
        [say('open'), yuan(commission.openFen)],
      ]),
      heading(say('subsidy')),
      ...request.estimates.flatMap((estimate) => estimateBlocks(estimate, request)),
      { kind: 'signature', lines: [officeName] },
    ],
  };
}

function workBlock({ work, contract, language }: Request): DocumentBlock {
  const say = sayIn(language);
  const before = work.filter(({ happenedOn }) => happenedOn <= contract.signedOn);
  if (before.length === 0) return paragraph(say('noWork'));
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: say('day'), align: 'start', share: 2 },
      { heading: say('what'), align: 'start', share: 6 },
      { heading: say('attendees'), align: 'start', share: 3 },
      { heading: say('who'), align: 'start', share: 2 },
    ],
    rows: before.map((each) => [
      each.happenedOn,
      joined(
        [each.thread, each.activityKind && codeLabel('activityKind', each.activityKind, language), each.body],
        language,
      ),
      each.attendees,
      each.actorName,
    ]),
    notes: [],
  };
}

function estimateBlocks(estimate: Estimate, { year, language }: Request): DocumentBlock[] {
  const say = sayIn(language);
  const missing = estimate.missing.map((point) => subsidyWords[point][language]);
  return [
    paragraph(
      say('estimated').replace('{year}', estimate.noticedOn.slice(0, 4)).replace('{title}', estimate.title),
    ),
    fields([
      [say('receivedInYear').replace('{year}', String(year)), yuan(estimate.receivedFen)],
      [say('estimate'), yuan(estimate.estimateFen)],
      [say('basis'), basisText(estimate, language)],
      [say('missing'), missing.length > 0 ? joined(missing, language) : say('nothingMissing')],
    ]),
  ];
}
