import type { ProcessProblem } from '../../shared/domain/process.ts';
import type { GuardCode } from '../../shared/domain/signing.ts';
import type { WordBook } from './words.ts';

/** What stands before a signature, in words; {{place}} and {{day}} say where and until when. */
export const guardWords: WordBook<GuardCode> = {
  zh: {
    MODE_MISSING: '供方是公立单位，请先在对接页选定合作方式',
    PRICING_MISSING: '供方是公立单位，请先记定价方式（协议、挂牌或拍卖）',
    NOTICE_MISSING: '协议定价还没有公示',
    NOTICE_UPCOMING: '定价公示（{{place}}）还没有开始，{{day}} 期满',
    NOTICE_RUNNING: '定价公示（{{place}}）到 {{day}} 才期满，次日起可签约',
    NOTICE_OBJECTED: '定价公示（{{place}}）有异议尚未处理完',
    VENUE_PERIOD_MISSING: '请先记挂牌或拍卖的期限（{{place}}）',
    VENUE_PERIOD_RUNNING: '挂牌或拍卖（{{place}}）到 {{day}} 才结束',
    EXPORT_CHECK_MISSING: '对方“{{place}}”在境外，请先记技术出口审查结论',
  },
  en: {
    MODE_MISSING: 'the owner is a public body: choose the way of working together on the thread first',
    PRICING_MISSING:
      'the owner is a public body: note how the price is made (negotiated, listed, auction) first',
    NOTICE_MISSING: 'the negotiated price has not been posted',
    NOTICE_UPCOMING: 'the price notice ({{place}}) has not begun; it ends on {{day}}',
    NOTICE_RUNNING: 'the price notice ({{place}}) runs until {{day}}; signing is possible from the day after',
    NOTICE_OBJECTED: 'an objection to the price notice ({{place}}) is still open',
    VENUE_PERIOD_MISSING: 'note the period of the listing or auction ({{place}}) first',
    VENUE_PERIOD_RUNNING: 'the listing or auction ({{place}}) runs until {{day}}',
    EXPORT_CHECK_MISSING: '“{{place}}” is abroad: put the export-control check on record first',
  },
};

export const processProblemWords: WordBook<ProcessProblem> = {
  zh: {
    REASON_MISSING: '不适用须写明原因',
    END_MISSING: '请填结束日期',
    END_BEFORE_START: '结束日期早于开始日期',
    METHOD_MISSING: '请选定价方式',
    VENUE_MISSING: '请填交易场所',
    LEVEL_MISSING: '请选审批层级',
    PARTY_MISSING: '请填姓名或单位',
    OUTCOME_MISSING: '请填结果',
    BODY_MISSING: '请填内容',
    IN_FUTURE: '日期在今天之后',
  },
  en: {
    REASON_MISSING: 'say why it does not apply',
    END_MISSING: 'the last day is missing',
    END_BEFORE_START: 'it ends before it starts',
    METHOD_MISSING: 'choose how the price is made',
    VENUE_MISSING: 'the venue is missing',
    LEVEL_MISSING: 'choose who approved',
    PARTY_MISSING: 'a name is missing',
    OUTCOME_MISSING: 'the result is missing',
    BODY_MISSING: 'the content is missing',
    IN_FUTURE: 'the day lies ahead',
  },
};
