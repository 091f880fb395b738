import type { GradeProblem } from '../../shared/domain/evaluation.ts';
import type { MoveProblem } from '../../shared/domain/preparation.ts';
import type { WordBook } from './words.ts';

/** What stands against a move or an assessment: the codes of `params.problem`. */
export const preparationProblemWords: WordBook<MoveProblem | GradeProblem> = {
  zh: {
    unknownMove: '现在的状态不能直接转到这里',
    registerFirst: '还是线索，请先登记',
    noVerdict: '还没有诊断结论',
    verdictNotReady: '诊断结论不是“可对接”',
    notConfirmed: '还没有企业确认稿',
    noAssessment: '还没有人评价',
    notQualified: '评价没有达到入库条件',
    nothingGraded: '一项也没有打分',
    unknownCriterion: '评分表里没有这一项，请重新打开再评',
    outOfRange: '有分数超出范围',
    noTrlEvidence: '评了成熟度，请写明依据',
  },
  en: {
    unknownMove: 'it cannot go there from its present state',
    registerFirst: 'it is still a lead: register it first',
    noVerdict: 'there is no verdict yet',
    verdictNotReady: 'the verdict is not “ready”',
    notConfirmed: 'the firm has not confirmed a text',
    noAssessment: 'nobody has assessed it yet',
    notQualified: 'the assessments do not reach the thresholds',
    nothingGraded: 'nothing was graded',
    unknownCriterion: 'the scorecard has no such criterion: open it again',
    outOfRange: 'a grade is out of range',
    noTrlEvidence: 'a TRL needs its evidence',
  },
};
