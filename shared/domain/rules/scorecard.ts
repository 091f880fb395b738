import type { Certainty } from '../../codes/types.ts';
import type { Scorecard } from '../evaluation.ts';

/** 可转化成果评价 as shipped. Which values are looked at is given; weights and thresholds are the office's to set. */
export const shippedScorecard: Scorecard & { readonly certainty: Certainty } = {
  criteria: [
    { key: 'trl', zh: '技术成熟度（TRL 1–9）', en: 'Technology readiness (TRL 1–9)', weight: 20, max: 9 },
    { key: 'novelty', zh: '创新度', en: 'Degree of novelty', weight: 10, max: 4 },
    { key: 'advancement', zh: '先进度', en: 'Degree of advancement', weight: 15, max: 7 },
    { key: 'scientific', zh: '科学价值', en: 'Scientific value', weight: 5, max: 10 },
    { key: 'technical', zh: '技术价值', en: 'Technical value', weight: 10, max: 10 },
    { key: 'economic', zh: '经济价值', en: 'Economic value', weight: 15, max: 10 },
    { key: 'social', zh: '社会价值', en: 'Social value', weight: 5, max: 10 },
    { key: 'cultural', zh: '文化价值', en: 'Cultural value', weight: 0, max: 10 },
    { key: 'potential', zh: '转化推广潜力', en: 'Transfer potential', weight: 20, max: 10 },
  ],
  threshold: 60,
  minTrl: 4,
  minAssessors: 2,
  spread: 30,
  source:
    '国办发〔2021〕26号五元价值、GB/T 44731-2024一级指标；创新度4级、先进度7级、权重与阈值为出厂建议，请按本单位办法修改',
  certainty: '?',
};
