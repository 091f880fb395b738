import { formOf } from './officeThesaurus.ts';

/** Words that say nothing of a subject. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    '技术 研究 开发 应用 系统 问题 需要 需求 要求 能够 实现 进行 提高 降低 现有 产品 公司 企业 项目 生产 方法 设备 性能 ' +
    '解决 采用 具有 以及 目前 希望 可以 如何 通过 使用 条件 过程 方案 合作 关键 有效 相关 指标 达到 一种 基于 不同 主要 ' +
    '方面 影响 存在 情况 结构 工艺 材料 the and for with of in to on'
  ).split(' '),
);
/** 一天, 两百, 三个: counts, not subjects. */
const COUNT = /^[一二两三四五六七八九十百千万亿半几每第]/u;
const MOST_CHARACTERS = 20_000;

/**
 * The words of a text that may name a subject, each once, in order of first appearance: two characters or more,
 * with a letter, no count, in matching form. Chinese is divided by the dictionary of the JavaScript engine.
 */
export function subjectWords(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.slice(0, MOST_CHARACTERS))) {
    if (!isWordLike) continue;
    const form = formOf(segment);
    if (form.length >= 2 && /\p{L}/u.test(form) && !COUNT.test(form) && !EMPTY_WORDS.has(form))
      words.add(form);
  }
  return [...words];
}
