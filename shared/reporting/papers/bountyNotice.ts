import { outward } from '../../domain/outward.ts';
import type { DocumentModel } from '../document/model.ts';
import { heading, paragraph } from '../document/model.ts';
import { type FormRecord, figureLines, recordText } from './recordText.ts';
import { recordPapers } from './request.ts';
import { type Language, paperWords } from './words.ts';

/**
 * 揭榜挂帅榜单: a need as it is set out for whoever can solve it. Only what the firm has confirmed is told, its name only
 * where the need is public; everything else is left to be filled in.
 */
export function bountyNotice(record: FormRecord, language: Language): DocumentModel {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const textOf = recordText('need', record, language);
  const toFill = paperWords.toFill[language];
  const isConfirmed = textOf('confirmedText') !== '';
  const title = textOf('publicTitle') || (isConfirmed ? textOf('title') : toFill);
  const row = (label: string, value: string) => ({ label, value: value || toFill });
  const afterConfirmation = say('（待企业确认后填写）', '(after the firm has confirmed it)');
  const confirmed = (value: string) => (isConfirmed ? value : afterConfirmation);
  const bounty = textOf('bountyFen') || textOf('budgetMaxFen');
  return outward({
    title: recordPapers.bountyNotice[language],
    fileName: `${recordPapers.bountyNotice[language]}_${record.number}`,
    language,
    layout: 'plain',
    orientation: 'portrait',
    subtitle: record.number,
    blocks: [
      heading(say('一、榜题', '1. The challenge')),
      {
        kind: 'fields',
        rows: [
          row(say('榜题名称', 'Title'), title),
          row(
            say('发榜单位', 'Set out by'),
            record.values.visibility === 'public'
              ? textOf('organisationId')
              : say(
                  '某企业（名称不公开，揭榜后由本单位引荐）',
                  'A firm (its name is told when a team is introduced)',
                ),
          ),
          row(say('技术领域', 'Technical domain'), textOf('domain')),
          row(say('应用行业', 'Industry'), textOf('industry')),
        ],
      },
      heading(say('二、需求与指标', '2. What is needed')),
      {
        kind: 'fields',
        rows: [
          row(say('需求内容', 'Need'), confirmed(textOf('confirmedText'))),
          row(
            say('必须达到的指标', 'Figures to be reached'),
            confirmed(figureLines(record.figures, language).join('\n')),
          ),
          row(say('不考虑的方案', 'Approaches not of interest'), confirmed(textOf('excludedApproaches'))),
          row(say('完成时限', 'Needed by'), textOf('neededBy')),
        ],
      },
      heading(say('三、榜额与合作', '3. Bounty and cooperation')),
      {
        kind: 'fields',
        rows: [
          row(say('榜额（拟投入资金）', 'Bounty (funds intended)'), bounty),
          row(say('解决方式', 'Ways of solving it'), textOf('solutionModes')),
          row(say('揭榜条件', 'Who may answer'), ''),
          row(say('知识产权归属', 'Who will own the results'), ''),
          row(say('评榜方式与时间', 'How and when answers are judged'), ''),
          row(say('揭榜截止日期', 'Answers until'), ''),
          row(say('受理单位与电话', 'Answers to'), ''),
        ],
      },
      paragraph(
        say(
          '揭榜即表示同意按上列要求提交方案；榜额以最终签订的技术合同为准。',
          'Who answers agrees to hand in a solution by these terms; the amount is that of the contract finally signed.',
        ),
      ),
      {
        kind: 'signature',
        lines: [say('发榜单位（盖章）：　　　　　　　　年　　月　　日', 'Set out by (seal), day')],
      },
    ],
  });
}
