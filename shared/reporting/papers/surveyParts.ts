import type { Words } from '../../domain/fields/field.ts';
import type { StandingIndicator } from '../../domain/indicator.ts';
import { type Comparison, comparisonOf, latestPeriod, standingEntry } from '../../domain/indicator.ts';
import { ANNUAL_PREFIX } from '../../domain/shippedIndicators.ts';
import { type DocumentBlock, type DocumentCell, paragraph } from '../document/model.ts';
import { tableOf } from '../document/tables.ts';
import { editionWords, movement, periodLabel } from './indicatorWords.ts';
import type { PaperSource } from './source.ts';
import { footnote, type Language, paperWords } from './words.ts';

const words = {
  indicators: { zh: '主要指标', en: 'Main indicators' },
  indicator: { zh: '指标', en: 'Indicator' },
  period: { zh: '期间', en: 'Period' },
  value: { zh: '数值', en: 'Value' },
  before: { zh: '上年同期', en: 'A year before' },
  movement: { zh: '同比', en: 'Change' },
  edition: { zh: '快报/年报', en: 'Edition' },
  provider: { zh: '提供单位', en: 'Provided by' },
  scopes: { zh: '不同口径并列（不相加）', en: 'Scopes side by side (never added up)' },
  group: { zh: '事项', en: 'Matter' },
  scope: { zh: '口径', en: 'Scope' },
  peers: { zh: '与其他地区比较', en: 'Beside other places' },
  own: { zh: '本市', en: 'Own city' },
  definitions: { zh: '指标口径与来源', en: 'Definitions and sources' },
  definition: { zh: '口径与分母', en: 'Definition and denominator' },
  source: { zh: '来源', en: 'Source' },
  none: { zh: '还没有录入的指标数。', en: 'No value was entered yet.' },
  derived: { zh: '推算', en: 'worked out' },
  derivedNote: {
    zh: '标“推算”的上年同期由本期数与来源所列同比推算得出，不是上报数。',
    en: 'A value marked as worked out follows from this year’s value and the growth the source gives; nobody reported it.',
  },
  scopesNote: {
    zh: '同一事项各口径范围不同、互有包含，并列列出，不相加。',
    en: 'The scopes of one matter differ and overlap; they stand side by side and are never added up.',
  },
  perOfficer: { zh: '每名首席科技服务员对接企业数', en: 'Firms for each chief science-service officer' },
  ratios: { zh: '据以上指标计算', en: 'Worked out from the above' },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
} as const satisfies Record<string, Words>;

const say = (language: Language) => (name: keyof typeof words) => words[name][language];

/** What an annual report asks for about the office itself is no matter of the city. */
function isAnnual({ values }: StandingIndicator): boolean {
  return values.code?.startsWith(ANNUAL_PREFIX) === true;
}

/** What an annual report asks for and no contract tells, with what is known; the rest is left to be filled in. */
export function annualTable(
  { indicators, period, previous }: PaperSource,
  language: Language,
): DocumentBlock {
  const t = say(language);
  const month = period.to.slice(0, 7);
  const asked = indicators.filter(isAnnual);
  if (asked.length === 0) return paragraph(paperWords.toFill[language]);
  return tableOf({
    caption: null,
    headings: [t('indicator'), paperWords.unit[language], t('period'), t('value'), t('before')],
    rows: asked.map((indicator): DocumentCell[] => {
      const { values } = indicator;
      const found = comparisonOf(indicator, '', month);
      return [
        values.name,
        values.unit,
        found === null ? '' : periodLabel(found.now.period, values.nature, language),
        found === null ? paperWords.toFill[language] : numberCell(found.now.value),
        numberCell(found?.before?.value ?? null),
      ];
    }),
    notes: [
      footnote(
        {
          basis: { zh: '由本单位填报', en: 'as the office itself reports' },
          period,
          previous,
          unit: { zh: '见各行', en: 'as in each row' },
          denominator: {
            zh: `${asked.length}项指标，各项期间见各行`,
            en: `${asked.length} indicators, each with its own period`,
          },
        },
        language,
      ),
    ],
    shares: [3, 0.8, 1.4, 1, 1],
  });
}

/** An indicator with the latest value that is over by the end of the paper's period. */
export interface Known {
  readonly indicator: StandingIndicator;
  readonly found: Comparison;
}

/** What is known of the own city by the end of the paper's period, in the order of the list. */
export function knownIndicators({ indicators, period }: PaperSource): Known[] {
  const month = period.to.slice(0, 7);
  return indicators.flatMap((indicator) => {
    if (isAnnual(indicator)) return [];
    const found = comparisonOf(indicator, '', month);
    return found === null ? [] : [{ indicator, found }];
  });
}

/** The indicators of one scope each: value, year before, change, edition, provider. */
export function indicatorTable(source: PaperSource, language: Language): DocumentBlock {
  const t = say(language);
  const known = knownIndicators(source).filter(({ indicator }) => indicator.values.scopeGroup === null);
  if (known.length === 0) return paragraph(t('none'));
  const hasDerived = known.some(({ found }) => found.before?.origin === 'derived');
  return tableOf({
    caption: t('indicators'),
    headings: [
      t('indicator'),
      paperWords.unit[language],
      t('period'),
      t('value'),
      t('before'),
      t('movement'),
      t('edition'),
      t('provider'),
    ],
    rows: known.map(({ indicator: { values }, found: { now, before } }): DocumentCell[] => [
      values.name,
      values.unit,
      periodLabel(now.period, values.nature, language),
      numberCell(now.value),
      before === null
        ? null
        : before.origin === 'reported'
          ? numberCell(before.value)
          : markedDerived(before.value, language),
      movement(now, before?.value ?? null, values.nature, language) ?? '—',
      editionWords[now.edition][language],
      values.providerName ?? '',
    ]),
    notes: [indicatorFootnote(source, known.length, language), ...(hasDerived ? [t('derivedNote')] : [])],
    shares: [2.6, 0.7, 1.5, 1.1, 1.2, 1, 0.9, 1.3],
  });
}

function markedDerived(value: string, language: Language): string {
  const mark = words.derived[language];
  return language === 'zh' ? `${value}（${mark}）` : `${value} (${mark})`;
}

function indicatorFootnote(source: PaperSource, count: number, language: Language): string {
  return footnote(
    {
      basis: {
        zh: '由提供单位报送或据来源文件录入，年报优先于快报',
        en: 'as provided or as its source prints it; annual figures before flash figures',
      },
      period: source.period,
      previous: source.previous,
      unit: { zh: '见各行', en: 'as in each row' },
      denominator: {
        zh: `见“指标口径与来源”；共${count}项指标，各项期间见各行`,
        en: `see “Definitions and sources”; ${count} indicators, each with its own period`,
      },
    },
    language,
  );
}

/** Indicators that count one matter by different scopes, one table for each matter; empty where there are none. */
export function scopeTables(source: PaperSource, language: Language): DocumentBlock[] {
  const t = say(language);
  const grouped = Map.groupBy(
    knownIndicators(source).filter(({ indicator }) => indicator.values.scopeGroup !== null),
    ({ indicator }) => indicator.values.scopeGroup ?? '',
  );
  return [...grouped].map(([group, known]) =>
    tableOf({
      caption: language === 'zh' ? `${group}：${t('scopes')}` : `${group}: ${t('scopes')}`,
      headings: [t('indicator'), t('scope'), paperWords.unit[language], t('period'), t('value'), t('before')],
      rows: known.map(({ indicator: { values }, found: { now, before } }): DocumentCell[] => [
        values.name,
        values.definition ?? '',
        values.unit,
        periodLabel(now.period, values.nature, language),
        numberCell(now.value),
        before?.origin === 'reported' ? numberCell(before.value) : null,
      ]),
      notes: [t('scopesNote'), indicatorFootnote(source, known.length, language)],
      shares: [2, 2, 0.6, 1.4, 1, 1],
    }),
  );
}

const MOST_PLACES = 6;

/** The own city beside other places, for the indicators that have a value of another place in the same period. */
export function peerTable(source: PaperSource, language: Language): DocumentBlock[] {
  const t = say(language);
  const month = source.period.to.slice(0, 7);
  const rows = source.indicators.flatMap((indicator) => {
    const { entries, values } = indicator;
    const places = [...new Set(entries.map(({ territory }) => territory))].filter((place) => place !== '');
    if (places.length === 0) return [];
    const period = latestPeriod(entries, '', month) ?? latestPeriod(entries, places[0] ?? '', month);
    if (period === null) return [];
    const valueIn = (place: string) => standingEntry(entries, place, period)?.value ?? null;
    return [{ values, period, valueIn, places: places.filter((place) => valueIn(place) !== null) }];
  });
  const places = [...new Set(rows.flatMap((row) => row.places))];
  if (places.length === 0) return [];
  // A sheet of paper is only so wide: more places follow in a table of their own.
  const chunks = Array.from({ length: Math.ceil(places.length / MOST_PLACES) }, (_, at) =>
    places.slice(at * MOST_PLACES, (at + 1) * MOST_PLACES),
  );
  return chunks.map((chunk) =>
    tableOf({
      caption: t('peers'),
      headings: [t('indicator'), paperWords.unit[language], t('period'), t('own'), ...chunk],
      rows: rows
        .filter((row) => row.places.some((place) => chunk.includes(place)))
        .map(({ values, period, valueIn }): DocumentCell[] => [
          values.name,
          values.unit,
          periodLabel(period, values.nature, language),
          numberCell(valueIn('')),
          ...chunk.map((place) => numberCell(valueIn(place))),
        ]),
      notes: [indicatorFootnote(source, rows.length, language)],
      shares: [2.4, 0.7, 1.5, 1, ...chunk.map(() => 1)],
    }),
  );
}

/** Ratios that a reader asks for, with numerator and denominator; empty where one of them is not known. */
export function ratioTable(source: PaperSource, language: Language): DocumentBlock[] {
  const t = say(language);
  const known = new Map(knownIndicators(source).map((each) => [each.indicator.values.code, each]));
  const [firms, officers] = [known.get('officerFirms'), known.get('officers')];
  if (firms === undefined || officers === undefined || Number(officers.found.now.value) === 0) return [];
  const quotient = Number(firms.found.now.value) / Number(officers.found.now.value);
  const named = ({ indicator: { values }, found: { now } }: Known) =>
    `${values.name} ${now.value}${values.unit} (${periodLabel(now.period, values.nature, language)})`;
  return [
    tableOf({
      caption: t('ratios'),
      headings: [t('indicator'), t('value'), t('numerator'), t('denominator')],
      rows: [[t('perOfficer'), { count: Math.round(quotient * 100) / 100 }, named(firms), named(officers)]],
      notes: [indicatorFootnote(source, 2, language)],
      shares: [2.4, 0.8, 2.4, 2.4],
    }),
  ];
}

/** What each printed indicator counts, and where its value stands. */
export function definitionTable(source: PaperSource, language: Language): DocumentBlock[] {
  const t = say(language);
  const known = knownIndicators(source);
  if (known.length === 0) return [];
  return [
    tableOf({
      caption: t('definitions'),
      headings: [t('indicator'), t('definition'), t('source')],
      rows: known.map(({ indicator: { values }, found: { now } }) => [
        values.name,
        values.definition ?? paperWords.toFill[language],
        now.sourceName,
      ]),
      shares: [2, 3, 3],
    }),
  ];
}

/** A value as a figure, so that a workbook can count with it. */
function numberCell(value: string | null): DocumentCell {
  return value === null ? null : { count: Number(value) };
}
