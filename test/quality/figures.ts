import {
  areaUnderCurve,
  levelScore,
  type Measure,
  ndcgAll,
  ndcgInNeed,
  ndcgJudged,
  recall,
  reciprocalRank,
} from './measures.ts';

/** One line of the table: what is measured where, and what is to be reached. */
export interface Figure {
  readonly collection: 'catalogue' | 'bdci' | 'sbir';
  readonly name: string;
  readonly measure: Measure;
  readonly target: number;
  /** Its name in the answer of the collections' own evaluation, against which ours is checked. */
  readonly evaluatedAs: string;
}

export const FIGURES: readonly Figure[] = [
  { collection: 'catalogue', name: 'nDCG@10', measure: ndcgAll, target: 0.62, evaluatedAs: 'ndcg10' },
  {
    collection: 'catalogue',
    name: 'nDCG@10 judged only',
    measure: ndcgJudged,
    target: 0.69,
    evaluatedAs: 'ndcg10JudgedOnly',
  },
  { collection: 'bdci', name: 'nDCG@10 in a need', measure: ndcgInNeed, target: 0.67, evaluatedAs: 'ndcg10' },
  { collection: 'bdci', name: 'AUC level ≥ 2', measure: areaUnderCurve, target: 0.81, evaluatedAs: 'auc2' },
  {
    collection: 'bdci',
    name: '1/(1+MAE) of level',
    measure: levelScore,
    target: 0.715,
    evaluatedAs: 'levelScore',
  },
  { collection: 'sbir', name: 'MRR@10', measure: reciprocalRank, target: 0.78, evaluatedAs: 'mrr10' },
  { collection: 'sbir', name: 'recall@10', measure: recall, target: 0.9, evaluatedAs: 'recall10' },
];
