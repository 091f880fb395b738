import type { DistributionSheet } from '../../contract/money.ts';
import type { ContractValues } from '../../domain/contract.ts';
import { WHOLE_MILLIONTHS } from '../../domain/money/distribution.ts';
import { leaderShareRule } from '../../domain/rules/distribution.ts';
import { type DocumentCell, type DocumentModel, fields, paragraph } from '../document/model.ts';
import { joined } from '../joined.ts';
import { basisText } from './basis.ts';
import {
  basisWords,
  deductionWords,
  distributionProblemWords,
  modeWords,
  ownerWords,
  reliefVerdictWords,
  reliefWords,
  sayIn,
} from './words.ts';

interface Request {
  readonly contract: Pick<ContractValues, 'projectName' | 'signedOn'> & { readonly number: string };
  readonly sheet: DistributionSheet;
  readonly officeName: string;
  readonly language: 'zh' | 'en';
}

/** 收益分配表: what came, what was taken off, who gets how much; identity and bank numbers are left blank. */
export function distributionDocument({ contract, sheet, officeName, language }: Request): DocumentModel {
  const say = sayIn(language);
  const { values, rule } = sheet;
  const floor = rule.floorMillionths === null ? say('noFloor') : percent(rule.floorMillionths);
  return {
    title: say('sheet'),
    fileName: `${say('sheet')}_${contract.number}`,
    language,
    layout: 'official',
    orientation: 'landscape',
    subtitle: `${contract.number}　${contract.projectName}`,
    blocks: [
      fields([
        [say('mode'), modeWords[values.mode][language]],
        [say('owner'), ownerWords[values.ownerType][language]],
        [say('company'), values.companyName],
        [say('companyDay'), values.companyRegisteredOn],
        [say('received'), sheet.receivedOn],
        [say('basis'), joined([basisWords[rule.basis][language], basisText(rule, language)], language)],
        [say('floor'), floor],
        [say('notice'), sheet.noticeEndsOn],
        [say('payBy'), sheet.payBy],
        [say('fileBy'), sheet.fileBy],
        [say('relief'), reliefText(sheet, language)],
        [say('statement'), values.relatedStatement],
      ]),
      {
        kind: 'table',
        caption: say('net'),
        columns: [
          { heading: say('deduction'), align: 'start', share: 3 },
          { heading: say('yuan'), align: 'end', share: 2 },
        ],
        rows: [
          [say('gross'), yuan(values.grossFen)],
          ...values.deductions.map((each): DocumentCell[] => [
            each.title ?? deductionWords[each.kind][language],
            yuan(-each.amountFen),
          ]),
          [say('net'), yuan(sheet.netFen)],
        ],
        notes: [],
      },
      {
        kind: 'table',
        caption: say('shares'),
        columns: [
          { heading: say('name'), align: 'start', share: 3 },
          { heading: say('role'), align: 'start', share: 1 },
          { heading: say('leader'), align: 'centre', share: 1.5 },
          { heading: say('ratio'), align: 'end', share: 1.5 },
          { heading: say('yuan'), align: 'end', share: 2 },
          { heading: say('identity'), align: 'start', share: 3 },
          { heading: say('bank'), align: 'start', share: 3 },
        ],
        rows: values.shares.map((each, place): DocumentCell[] => [
          each.name,
          say(each.role),
          each.role === 'unit' || each.isLeader === null ? '' : say(each.isLeader ? 'yes' : 'no'),
          percent(each.ratioMillionths),
          yuan(sheet.shareFen[place] ?? 0),
          null,
          null,
        ]),
        notes: [
          say('blank'),
          ...(hasLeaderWithShares(values) ? [leaderShareRule.source] : []),
          ...sheet.openPoints.map((point) => distributionProblemWords[point][language]),
        ],
      },
      paragraph(say('signature')),
      { kind: 'signature', lines: [officeName] },
    ],
  };
}

/** Chief leaders and shares of a company are a matter to look at, not one to refuse. */
function hasLeaderWithShares({ mode, shares }: DistributionSheet['values']): boolean {
  return mode === 'equity' && shares.some(({ isLeader }) => isLeader === true);
}

/** Whether the relief applies, and why not or what is missing. */
function reliefText({ relief }: Pick<DistributionSheet, 'relief'>, language: 'zh' | 'en'): string {
  const points = relief.points.map((point) => reliefWords[point][language]);
  const verdict = reliefVerdictWords[relief.verdict][language];
  const colon = language === 'zh' ? '：' : ': ';
  return points.length === 0 ? verdict : `${verdict}${colon}${joined(points, language)}`;
}

/** Shares of money are paid in 元 and 分, so that this table is exact to the last of them. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '−' : '';
  const size = Math.abs(fen);
  const whole = new Intl.NumberFormat('en-US').format(Math.floor(size / 100));
  return `${sign}${whole}.${String(size % 100).padStart(2, '0')}`;
}

function percent(millionths: number): string {
  return `${Number(((millionths / WHOLE_MILLIONTHS) * 100).toFixed(4))}%`;
}
