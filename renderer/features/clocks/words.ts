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
  more: '共 {{total}} 项，这里是最紧的一部分',
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
    more: '{{total}} in all; the most pressing are shown',
    'certainty.V': 'read in the source',
    'certainty.M': 'from practice, to be checked',
    'certainty.?': 'to be checked',
  },
};
