import { z } from 'zod';

const question = z.string().trim().min(1).max(300);

/** 问诊提纲: questions by kind of need; `common` is asked of every need, before the others. */
export const outlinesSchema = z.record(z.string().max(40), z.array(question).max(60));
export type Outlines = z.infer<typeof outlinesSchema>;

export const COMMON_OUTLINE = 'common';

/** As shipped, from practice; an office puts its own in their place. */
export const shippedOutlines: Outlines = {
  common: [
    '现在的做法是什么？问题在哪一道工序、什么条件下出现？',
    '问题造成的损失：废品率、停机时间、成本、丢失的订单（数字）',
    '要达到的指标：名称、单位、现值、目标值、检验方法',
    '已经试过哪些办法？为什么不行？',
    '哪些方案不考虑？原因是什么？',
    '现场条件：设备、场地、能源、洁净度、安全环保限制',
    '市场上有没有现成的产品或服务能解决？为什么不买？',
    '预算多少，是否已列支？谁拍板，什么时间要结果？',
    '企业能投入的人员、设备、样品和试验机会',
    '可以对外说到什么程度？企业名称能否公开？',
  ],
  research: [
    '关键难点属于原理、材料、设计还是工艺？',
    '国内外谁做得最好？与其差距的指标是多少？',
    '成果归属与后续改进的期望',
    '分几个阶段，每阶段的验收指标是什么？',
  ],
  product: [
    '目标产品的用途、用户、预计年销量与售价',
    '对标产品的型号、价格与主要指标',
    '需要的认证、检测和准入',
    '小试、中试和量产分别在哪里做？',
  ],
  upgrade: [
    '要改造的产线：设备型号、投产年份、产能、自动化程度',
    '允许停产的时间与改造窗口',
    '期望的节能、降耗、提质数字与回收期',
  ],
  supporting: ['配套的部件、接口、批量与交期', '现有供应商及其不足', '质量体系与供货资格要求'],
};

/** The questions for one need: the common ones, then those of its kind. */
export function questionsFor(outlines: Outlines, needTypeCode: string | null): readonly string[] {
  const own = needTypeCode === null ? [] : (outlines[needTypeCode] ?? []);
  return [...(outlines[COMMON_OUTLINE] ?? []), ...own];
}
