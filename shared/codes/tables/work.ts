import type { CodeTable } from '../types.ts';
import { transferMode } from './contract.ts';

export const decision: CodeTable = {
  id: 'decision',
  version: '1',
  title: { zh: '判断', en: 'Decision' },
  source: '本软件约定',
  certainty: 'M',
  entries: [
    { code: 'recommend', zh: '推荐', en: 'Recommend', aliases: ['推送', '是'] },
    { code: 'reserve', zh: '备选', en: 'Keep in reserve', aliases: ['候选', '待定'] },
    { code: 'reject', zh: '否', en: 'No', aliases: ['不推荐', '排除', '不合适'] },
  ],
};

export const threadStage: CodeTable = {
  id: 'threadStage',
  version: '1',
  title: { zh: '对接阶段', en: 'Stage of the thread' },
  source: '技术转移流程整理；阶段模板由办公室按转化方式调整',
  certainty: 'M',
  entries: [
    { code: 'push', zh: '推送', en: 'Introduction', aliases: ['双向确认', '已推送'] },
    { code: 'contact', zh: '对接', en: 'Meeting', aliases: ['会面', '见面', '对接中'] },
    {
      code: 'verify',
      zh: '验证',
      en: 'Verification',
      aliases: ['技术验证', '中试验证', '场景试用', '试用'],
    },
    { code: 'negotiate', zh: '洽谈', en: 'Negotiation', aliases: ['商务洽谈', '谈判'] },
    { code: 'price', zh: '定价', en: 'Pricing', aliases: ['评估定价', '评估'] },
    { code: 'sign', zh: '签约', en: 'Signing', aliases: ['已签约', '签订合同'] },
    { code: 'ended', zh: '终止', en: 'Ended', aliases: ['已终止', '失败', '取消'] },
    { code: 'paused', zh: '搁置', en: 'Shelved', aliases: ['暂缓', '暂停'] },
  ],
};

export const lossReason: CodeTable = {
  id: 'lossReason',
  version: '1',
  title: { zh: '未成原因', en: 'Reason it came to nothing' },
  source: '对接台账与国外平台退出原因合并整理',
  certainty: 'M',
  entries: [
    { code: 'tooEarly', zh: '阶段过早', en: 'Too early', aliases: ['成熟度不够', '不成熟'] },
    { code: 'noAdvantage', zh: '优势不明', en: 'No clear advantage' },
    { code: 'noBusinessCase', zh: '商业路径不清', en: 'No clear business case' },
    { code: 'poorDescription', zh: '描述不清', en: 'Poorly described' },
    { code: 'doubtfulScience', zh: '科学性存疑', en: 'Science in doubt' },
    { code: 'price', zh: '价格分歧', en: 'Price not agreed', aliases: ['价格', '价格谈不拢'] },
    { code: 'ownership', zh: '权属或共有人问题', en: 'Ownership or co-owners', aliases: ['权属', '共有人'] },
    { code: 'budgetCancelled', zh: '预算取消', en: 'Budget cancelled', aliases: ['无预算'] },
    { code: 'strategyChanged', zh: '企业战略变化', en: 'Change of strategy', aliases: ['方向调整'] },
    { code: 'otherSolution', zh: '已选其他方案', en: 'Another solution chosen', aliases: ['已选其他'] },
    { code: 'teamUnavailable', zh: '团队无时间', en: 'Team has no time' },
    { code: 'noAnswer', zh: '无回应', en: 'No answer', aliases: ['联系不上', '未回复'] },
    { code: 'needNotEstablished', zh: '需求不成立', en: 'Need not established', aliases: ['伪需求'] },
    { code: 'policy', zh: '政策或审批', en: 'Policy or approval', aliases: ['政策', '审批'] },
    { code: 'noPilotFacility', zh: '中试条件缺', en: 'No pilot facility', aliases: ['缺中试条件'] },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};

export const activityKind: CodeTable = {
  id: 'activityKind',
  version: '1',
  title: { zh: '联系方式', en: 'Kind of contact' },
  source: '本软件约定',
  certainty: 'M',
  entries: [
    { code: 'call', zh: '电话', en: 'Call', aliases: ['通话', '来电'] },
    { code: 'visit', zh: '走访', en: 'Visit', aliases: ['上门', '实地走访', '拜访', '考察'] },
    { code: 'meeting', zh: '会面', en: 'Meeting', aliases: ['会议', '座谈', '对接会', '视频会议'] },
    { code: 'email', zh: '邮件', en: 'E-mail', aliases: ['电子邮件', '邮箱'] },
    { code: 'chat', zh: '微信', en: 'Chat message', aliases: ['聊天', '消息', '短信', '微信群'] },
    { code: 'document', zh: '送材料', en: 'Papers sent', aliases: ['寄送材料', '发材料', '发函'] },
    { code: 'sample', zh: '送样试验', en: 'Sample or test', aliases: ['送样', '试验', '打样', '测试'] },
    { code: 'noAnswer', zh: '未答复', en: 'No answer', aliases: ['未回复', '未接通', '无人接听', '催问'] },
    { code: 'note', zh: '记事', en: 'Note', aliases: ['备注', '笔记', '其他'] },
  ],
};

export const leadSource: CodeTable = {
  id: 'leadSource',
  version: '1',
  title: { zh: '线索来源', en: 'Source of the lead' },
  source: '技术转移流程整理',
  certainty: 'M',
  entries: [
    { code: 'visit', zh: '走访', en: 'Visit', aliases: ['企业走访', '上门走访', '调研'] },
    { code: 'event', zh: '对接会', en: 'Matchmaking event', aliases: ['活动', '专场对接', '路演'] },
    { code: 'platform', zh: '平台', en: 'Platform', aliases: ['网络平台', '线上平台', '网站'] },
    { code: 'commissioner', zh: '科技特派员', en: 'Science commissioner', aliases: ['特派员'] },
    { code: 'vicePresident', zh: '科技副总', en: 'Science vice-president' },
    { code: 'expert', zh: '专家', en: 'Expert', aliases: ['专家推荐', '专家介绍'] },
    { code: 'investment', zh: '招商', en: 'Investment promotion', aliases: ['招商引资'] },
    { code: 'call', zh: '电话', en: 'Call', aliases: ['来电', '电话咨询'] },
    {
      code: 'collection',
      zh: '表格征集',
      en: 'Collected by form',
      aliases: ['征集', '导入', '需求征集', '汇总表'],
    },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};

/** The six ways of the law and what 横向 contracts are made of: what a thread may come to. */
export const threadMode: CodeTable = {
  id: 'threadMode',
  version: '1',
  title: { zh: '合作方式', en: 'Way of working together' },
  source: '促进科技成果转化法（2015）第十六条六种方式，另加横向合同的开发、服务、咨询',
  certainty: 'M',
  entries: [
    ...transferMode.entries.filter(({ code }) => code !== 'other'),
    {
      code: 'development',
      zh: '委托开发',
      en: 'Commissioned development',
      aliases: ['技术开发', '委托研发'],
    },
    { code: 'service', zh: '技术服务', en: 'Technical service', aliases: ['服务', '检测', '培训'] },
    { code: 'consulting', zh: '技术咨询', en: 'Technical consulting', aliases: ['咨询'] },
    ...transferMode.entries.filter(({ code }) => code === 'other'),
  ],
};
