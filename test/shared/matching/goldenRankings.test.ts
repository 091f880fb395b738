import { beforeAll, describe, expect, it } from 'vitest';
import { MatchIndex } from '../../../shared/matching/matchIndex.ts';
import { record, shippedBasis } from './builders.ts';

/** Invented achievements in which the right order can be argued for line by line. */
const CATALOGUE = [
  record('pm-motor', '高效永磁同步电机及其驱动系统', '用于风机水泵，效率达到一级能效，已在三家企业运行。'),
  record('motor-test', '电机性能测试台架', '可测转矩、转速与效率，适用于各类电动机。'),
  record('nylon', '玻纤增强尼龙66复合材料', '用于汽车进气歧管，耐热性好，翘曲小。'),
  record('nylon-recycling', '废旧尼龙化学解聚回收己内酰胺', '回收率高，产品达到聚合级。'),
  record('sewage', '焦化废水深度处理技术', '臭氧催化氧化与生物滤池组合，出水COD稳定达标。'),
  record('sludge', '污泥低温干化装置', '利用余热，能耗低，适合城镇污水厂。'),
  record('mushroom', '平菇液体菌种工厂化栽培', '缩短周期，提高产量。'),
  record('vision', '基于机器视觉的带钢表面缺陷在线检测', '深度学习识别裂纹、划伤，速度每秒十米。'),
  record('ultrasound', '高压电缆接头局部放电超声检测', '便携式，现场抗干扰。'),
  record(
    'fuel-cell',
    'Membrane electrode assembly for fuel cells',
    'Low platinum loading, long life of the fuel cell stack.',
  ),
];

let index: MatchIndex;

beforeAll(() => {
  index = new MatchIndex({ basis: shippedBasis(), side: 'supply' });
  for (const each of CATALOGUE) index.upsert(each);
});

const first = (title: string, text: string, count: number) =>
  index.rank(record('query', title, text), { limit: count }).matches.map((match) => match.id);

describe('golden rankings', () => {
  it('a motor', () => {
    expect(first('风机用永磁电动机节能改造', '现有异步电机能耗高，希望换成永磁电机', 2)).toEqual([
      'pm-motor', // the thing itself, for the same use
      'motor-test', // the same machine, only tested
    ]);
  });

  it('a material, named by its trade name', () => {
    expect(first('PA66玻纤增强材料国产化', '汽车进气歧管使用', 2)).toEqual([
      'nylon', // PA66 is 尼龙66 in the thesaurus, and the part is the same
      'nylon-recycling', // nylon, but another process
    ]);
  });

  it('an effluent', () => {
    expect(first('焦化厂污水处理提标', 'COD难以降到50以下', 2)).toEqual([
      'sewage', // the same effluent; 污水 and 废水 are one thing
      'sludge', // a sewage works, another step of it
    ]);
  });

  it('a defect: the object decides, not the word 检测 that many share', () => {
    expect(first('冷轧带钢表面划伤检测', '人工检查漏检多', 1)).toEqual([
      'vision', // strip, surface and scratch
    ]);
  });

  it('English against a Chinese catalogue', () => {
    expect(first('fuel cell stack', 'We look for a membrane with less platinum', 1)).toEqual([
      'fuel-cell', // its words and the pair fuel cell
    ]);
  });

  it('traditional characters and full width say the same', () => {
    expect(first('永磁同步電機', '', 3)).toEqual(first('永磁同步电机', '', 3));
    expect(first('ＰＡ６６玻纖增強', '', 3)).toEqual(first('PA66玻纤增强', '', 3));
  });

  it('says of a need that nothing suits that nothing does', () => {
    const { matches } = index.rank(record('query', '海洋渔业北斗示位仪', '定位与报警'), { limit: 10 });
    expect(matches.filter((match) => match.level >= 3)).toEqual([]);
  });

  it('gives the same bytes again, from an index filled in another order', () => {
    const again = new MatchIndex({ basis: shippedBasis(), side: 'supply' });
    for (const each of [...CATALOGUE].reverse()) again.upsert(each);
    const query = record('query', '电机检测', '永磁电机的性能与缺陷');
    const bytes = (of: MatchIndex) => JSON.stringify(of.rank(query, { limit: 10 }));
    expect(bytes(again)).toBe(bytes(index));
  });
});
