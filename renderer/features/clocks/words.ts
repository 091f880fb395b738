import type { WordBook } from '../../i18n/words.ts';

const zh = {
  title: '时限',
  basis: '依据：',
  late_one: '已过 {{count}} 天',
  late_other: '已过 {{count}} 天',
  left_one: '还有 {{count}} 天',
  left_other: '还有 {{count}} 天',
  today: '今天',
  missing: '缺 {{years}} 年工作日历，待核',
  unregistered_one: '本年 {{count}} 份合同未登记',
  unregistered_other: '本年 {{count}} 份合同未登记',
  counted: '{{total}} 项',
  countedLate: '{{total}} 项，已过 {{overdue}} 项',
  nearest: '离今天最近的 {{count}} 项，共 {{total}} 项',
  'certainty.V': '已核原文',
  'certainty.M': '据实务，待核原文',
  'certainty.?': '待核',
};

export const words: WordBook<keyof typeof zh> = {
  zh,
  en: {
    title: 'Clocks',
    basis: 'Basis: ',
    late_one: '{{count}} day late',
    late_other: '{{count}} days late',
    left_one: '{{count}} day left',
    left_other: '{{count}} days left',
    today: 'today',
    missing: 'no workday calendar for {{years}}, to be checked',
    unregistered_one: '{{count}} contract of this year is not registered',
    unregistered_other: '{{count}} contracts of this year are not registered',
    counted: '{{total}}',
    countedLate: '{{total}}, of which late: {{overdue}}',
    nearest: 'the {{count}} nearest to today, of {{total}}',
    'certainty.V': 'read in the source',
    'certainty.M': 'from practice, to be checked',
    'certainty.?': 'to be checked',
  },
};
