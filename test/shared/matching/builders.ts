import { readFileSync } from 'node:fs';
import { basisFromBytes, type LatentBasis } from '../../../shared/matching/basis.ts';
import { learnBasis } from '../../../shared/matching/learnBasis.ts';
import type { MatchFacts, MatchRecord } from '../../../shared/matching/types.ts';

/** A record with the given id; the title says what it is about. */
export function record(id: string, title: string, text = '', facts?: MatchFacts): MatchRecord {
  return { id, title, text, ...(facts === undefined ? {} : { facts }) };
}

const SUBJECTS = [
  '永磁同步电机',
  '污水处理',
  '锂离子电池',
  '碳纤维复合材料',
  '食用菌栽培',
  '齿轮减速器',
  '光纤传感器',
  '水性涂料',
];
const ASPECTS = ['制备方法', '控制系统', '检测装置', '生产工艺', '节能改造', '关键技术'];
const DETAILS = ['提高效率', '降低成本', '耐高温', '自动化程度高', '适合批量生产', '已完成中试', '寿命长'];

/** Invented achievements, `count` of them, the same for the same count. */
export function inventedRecords(count: number): MatchRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const subject = SUBJECTS[i % SUBJECTS.length]!;
    const aspect = ASPECTS[(i * 7 + 3) % ASPECTS.length]!;
    const detail = DETAILS[(i * 5 + 1) % DETAILS.length]!;
    const other = SUBJECTS[(i * 3 + 2) % SUBJECTS.length]!;
    return record(
      `achievement-${i}`,
      `${subject}${aspect}`,
      `本成果涉及${subject}，${detail}，可用于${other}。`,
    );
  });
}

/** A small basis learnt from invented records. */
export function smallBasis(): LatentBasis {
  const texts = inventedRecords(120).map(({ title, text }) => `${title}\n${text}`);
  return learnBasis(texts, { rank: 12, seed: 7 });
}

/** The basis that ships with the product. */
export function shippedBasis(): LatentBasis {
  const file = new URL('../../../shared/matching/basis/background.bin', import.meta.url);
  return basisFromBytes(readFileSync(file));
}
