import type { Day } from './days.ts';
import { isVenue, type NoticeState, noticeState } from './process.ts';
import { isTransferMode, type OwnerType } from './rules/stageTemplates.ts';

/** What stands before a signature, by name. */
export const guardCodes = [
  'MODE_MISSING',
  'PRICING_MISSING',
  'NOTICE_MISSING',
  'NOTICE_UPCOMING',
  'NOTICE_RUNNING',
  'NOTICE_OBJECTED',
  'VENUE_PERIOD_MISSING',
  'VENUE_PERIOD_RUNNING',
  'EXPORT_CHECK_MISSING',
] as const;
export type GuardCode = (typeof guardCodes)[number];

/** What a guard rests on. */
export const guardBasis: Readonly<Record<GuardCode, string>> = {
  MODE_MISSING: '促进科技成果转化法第十六、十八条',
  PRICING_MISSING: '促进科技成果转化法第十八条',
  NOTICE_MISSING: '促进科技成果转化法第十八条；国发〔2016〕16号：公示不少于15日',
  NOTICE_UPCOMING: '促进科技成果转化法第十八条；国发〔2016〕16号：公示不少于15日',
  NOTICE_RUNNING: '促进科技成果转化法第十八条；国发〔2016〕16号：公示不少于15日',
  NOTICE_OBJECTED: '国发〔2016〕16号：公示应明确并公开异议处理程序和办法',
  VENUE_PERIOD_MISSING: '促进科技成果转化法第十八条；交易场所规则',
  VENUE_PERIOD_RUNNING: '促进科技成果转化法第十八条；交易场所规则',
  EXPORT_CHECK_MISSING: '技术进出口管理条例；出口管制法',
};

export interface Guard {
  readonly code: GuardCode;
  /** Where to look: the notice's place, the venue, the party abroad. */
  readonly place: string | null;
  readonly day: Day | null;
}

interface NoticeFacts {
  readonly startOn: Day;
  readonly endOn: Day;
  readonly place: string;
  readonly openObjections: number;
}

export interface SigningFacts {
  readonly owner: OwnerType;
  /** 合作方式 of the thread, or what the type of the contract says. */
  readonly mode: string | null;
  readonly pricing: {
    readonly method: string | null;
    readonly place: string | null;
    readonly endsOn: Day | null;
  } | null;
  /** The standing notices of the price. */
  readonly notices: readonly NoticeFacts[];
  readonly foreignParties: readonly string[];
  readonly exportCheck: 'cleared' | 'missing';
}

/** What refuses a signature on this day; empty when nothing does. The first names what to do next. */
export function signingGuards(facts: SigningFacts, signedOn: Day): Guard[] {
  return [...priceGuards(facts, signedOn), ...exportGuards(facts)];
}

/** A foreign recipient needs the export-control check on record first. */
export function exportGuards(facts: Pick<SigningFacts, 'foreignParties' | 'exportCheck'>): Guard[] {
  const [party] = facts.foreignParties;
  if (party === undefined || facts.exportCheck === 'cleared') return [];
  return [{ code: 'EXPORT_CHECK_MISSING', place: party, day: null }];
}

function priceGuards({ owner, mode, pricing, notices }: SigningFacts, signedOn: Day): Guard[] {
  if (owner !== 'public') return [];
  if (mode === null) return [guard('MODE_MISSING')];
  if (!isTransferMode(mode)) return [];
  if (pricing?.method === null || pricing === null) return [guard('PRICING_MISSING')];
  if (isVenue(pricing.method)) return venueGuards(pricing, signedOn);
  return noticeGuards(notices, signedOn);
}

/** 挂牌 and 拍卖 follow the venue's own period, which must be over. */
function venueGuards(pricing: NonNullable<SigningFacts['pricing']>, signedOn: Day): Guard[] {
  if (pricing.endsOn === null) return [guard('VENUE_PERIOD_MISSING', pricing.place)];
  return signedOn > pricing.endsOn ? [] : [guard('VENUE_PERIOD_RUNNING', pricing.place, pricing.endsOn)];
}

const refusals: Readonly<Record<Exclude<NoticeState, 'ended'>, GuardCode>> = {
  upcoming: 'NOTICE_UPCOMING',
  running: 'NOTICE_RUNNING',
  objected: 'NOTICE_OBJECTED',
};

/** The latest notice counts: a price that was posted again must hang its time again. */
function noticeGuards(notices: readonly NoticeFacts[], signedOn: Day): Guard[] {
  const last = notices.at(-1);
  if (last === undefined) return [guard('NOTICE_MISSING')];
  const state = noticeState(last, signedOn);
  if (state === 'ended') return [];
  return [guard(refusals[state], last.place, last.endOn)];
}

function guard(code: GuardCode, place: string | null = null, day: Day | null = null): Guard {
  return { code, place, day };
}
