import type { Words } from '../../domain/fields/field.ts';
import { money } from '../../text/amounts.ts';
import { cutSentence } from '../cut/document.ts';
import { type DocumentBlock, type DocumentModel, heading, paragraph } from '../document/model.ts';
import { spokenPeriod } from '../reports/sentences.ts';
import { movement, periodLabel } from './indicatorWords.ts';
import { periodPapers } from './request.ts';
import type { PaperSource } from './source.ts';
import { type Known, knownIndicators, peerTable } from './surveyParts.ts';
import { turnoverTable } from './turnover.ts';
import { type Language, paperWords, spanText } from './words.ts';

const words = {
  state: { zh: '一、基本情况', en: '1. Where the city stands' },
  transfer: { zh: '二、技术合同与成果转化', en: '2. Technology contracts and transfer' },
  peers: { zh: '三、与其他地区的差距', en: '3. Beside other places' },
  problems: { zh: '四、存在问题', en: '4. Problems' },
  next: { zh: '五、下一步打算', en: '5. What comes next' },
  none: { zh: '还没有录入的指标数。', en: 'No value was entered yet.' },
} as const satisfies Record<string, Words>;

/** 汇报材料 (草稿): sentences from the indicators and the counted figures; opinions are left to be written. */
export function briefing(source: PaperSource, language: Language): DocumentModel {
  const say = (name: keyof typeof words) => heading(words[name][language]);
  const known = knownIndicators(source);
  const single = known.filter(({ indicator }) => indicator.values.scopeGroup === null);
  const toFill = paragraph(paperWords.toFill[language]);
  const peers = peerTable(source, language);
  return {
    title:
      language === 'zh'
        ? '关于科技创新和成果转化工作的汇报（草稿）'
        : 'Report on innovation and transfer (draft)',
    fileName: `${periodPapers.briefing[language]}_${source.period.to}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: source.officeName,
    blocks: [
      say('state'),
      ...(known.length === 0 ? [paragraph(words.none[language])] : []),
      ...single.map((each) => paragraph(sentenceOf(each, language))),
      ...scopeSentences(known, language),
      say('transfer'),
      paragraph(citySentence(source, language)),
      paragraph(cutSentence(source.ask({ basis: 'registered', by: 'none' }), language)),
      paragraph(broughtSentence(source, language)),
      paragraph(cutSentence(source.ask({ basis: 'received', by: 'unit' }), language)),
      turnoverTable(source, language),
      say('peers'),
      ...(peers.length === 0 ? [toFill] : peers),
      say('problems'),
      toFill,
      say('next'),
      toFill,
      { kind: 'signature', lines: [source.officeName, source.today] },
    ],
  };
}

/** '2022年，技术合同成交额23.22亿元，同比+95%（市科技局，年报）。' */
function sentenceOf({ indicator: { values }, found: { now, before } }: Known, language: Language): string {
  const period = periodLabel(now.period, values.nature, language);
  const moved = movement(now, before?.value ?? null, values.nature, language);
  const provider = values.providerName ?? now.sourceName;
  if (language === 'zh')
    return `${period}，${values.name}${now.value}${values.unit}${moved === null ? '' : `，同比${moved}`}（${provider}）。`;
  const growth = moved === null ? '' : `, ${moved} on the year before`;
  return `${period}: ${values.name} ${now.value} ${values.unit}${growth} (${provider}).`;
}

/** One sentence for each matter that is counted by several scopes, none of them summed. */
function scopeSentences(known: readonly Known[], language: Language): DocumentBlock[] {
  const groups = Map.groupBy(
    known.filter(({ indicator }) => indicator.values.scopeGroup !== null),
    ({ indicator }) => indicator.values.scopeGroup ?? '',
  );
  return [...groups].map(([group, scopes]) => {
    const parts = scopes.map(
      ({ indicator: { values }, found: { now } }) =>
        `${values.name}${language === 'zh' ? '' : ' '}${now.value}${language === 'zh' ? '' : ' '}${values.unit}`,
    );
    return paragraph(
      language === 'zh'
        ? `${group}按不同口径分别为：${parts.join('，')}；各口径不相加。`
        : `${group} by different scopes, never added up: ${parts.join(', ')}.`,
    );
  });
}

function citySentence({ registry, period }: PaperSource, language: Language): string {
  if (registry === null)
    return language === 'zh'
      ? '全市技术合同成交额（登记机构清单）：（待填，尚未导入清单）。'
      : 'Turnover of the city (the registry’s list): (to be filled in, no list was imported).';
  const { contracts, totalFen, technicalFen } = registry.now;
  const [total, technical] = [money(totalFen, language), money(technicalFen, language)];
  if (language === 'zh')
    return `${spokenPeriod(period, 'zh')}全市认定登记技术合同${contracts}份，成交额${total}，其中技术交易额${technical}（据登记机构清单）。`;
  return `${spokenPeriod(period, 'en')}: ${contracts} contracts registered in the city, worth ${total}, technical value ${technical} (the registry’s list).`;
}

function broughtSentence(source: PaperSource, language: Language): string {
  const cut = source.ask({ basis: 'signed', by: 'origin' });
  const brought = cut.groups.find(({ key }) => key === 'thread');
  const amount = money(brought?.amountFen ?? 0, language);
  if (language === 'zh')
    return `其中，经${source.officeName}对接促成签订合同${brought?.count ?? 0}份，成交额${amount}（按合同签订日计，与全市数分列，不相加）。`;
  return `Apart from these, ${source.officeName} brought about ${brought?.count ?? 0} contracts worth ${amount} (by day of signing, never added to the city’s figures). Period: ${spanText(source.period)}.`;
}
