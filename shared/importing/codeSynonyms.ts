import type { CodeTableId } from '../codes/index.ts';

/**
 * Words of other offices' lists for codes of ours, by table. Only where the meaning is plain: a word that could
 * stand for two codes is left out, is then reported with its row, and stays on the record as it was written.
 */
export const codeSynonyms: Partial<Readonly<Record<CodeTableId, Readonly<Record<string, string>>>>> = {
  maturityStage: {
    正在研发: 'early.research',
    研发中: 'early.research',
    在研: 'early.research',
    通过小试: 'early.bench',
    通过中试: 'middle.pilot',
    // In lists with this word it stands behind 小试 and beside 中试: the middle stage, no finer.
    已有样品: 'middle',
    有样品: 'middle',
    可以量产: 'mature',
    可量产: 'mature',
    已量产: 'mature',
    批量生产: 'mature.smallBatch',
  },
  transferMode: {
    完全转让: 'assignment',
    许可转让: 'licence',
    合作研发: 'joint',
    作价投资入股: 'equity',
  },
  domain: {
    装备制造: 'manufacturing',
    高端装备: 'manufacturing',
    资源环保: 'environment',
    资源环境: 'environment',
    新能源与节能环保: 'energy',
  },
};
