import type { CodeEntry, CodeTable } from '../types.ts';
import regionLines from './region.json' with { type: 'json' };

interface Region {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Levels that exist only so that every county has a city above it: nobody writes their names. */
const placeholderNames = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** 410402 → 410400 → 410000 → none. */
function parentOf(code: string): string | undefined {
  if (code.endsWith('0000')) return undefined;
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

/** 平顶山市 → 平顶山, 河南省 → 河南, 宝丰县 → 宝丰; names too short or naming a people stay whole. */
function shortName(zh: string): string {
  const withoutKind = zh
    .replace(/(壮族|回族|维吾尔)?自治区$|特别行政区$/u, '')
    .replace(/(?<!自治)[省市县]$/u, '');
  return withoutKind.length < 2 ? zh : withoutKind;
}

function bothNames(region: Region | undefined): readonly string[] {
  if (region === undefined || placeholderNames.has(region.zh)) return [''];
  const short = shortName(region.zh);
  return short === region.zh ? [region.zh] : [region.zh, short];
}

/** 河南省平顶山市新华区, 河南平顶山新华区, 平顶山市新华区, …: a county's own name is rarely enough. */
function spellings(region: Region, byCode: ReadonlyMap<string, Region>, provinceNames: ReadonlySet<string>) {
  if (placeholderNames.has(region.zh)) return [];
  const parent = byCode.get(parentOf(region.code) ?? '');
  const grandparent = byCode.get(parentOf(parent?.code ?? '0000') ?? '');
  const above = bothNames(grandparent).flatMap((first) => bothNames(parent).map((second) => first + second));
  const prefixes = new Set([...above, ...bothNames(parent), '']);
  const own = bothNames(region);
  return [...prefixes]
    .flatMap((prefix) => own.map((name) => prefix + name))
    .filter((name) => name !== region.zh && (parent === undefined || !provinceNames.has(name)));
}

/** Unpacks the regions of GB/T 2260 (provinces, cities, counties), with the ways in which they are written. */
export function buildRegionTable(): CodeTable {
  const regions = regionLines.map((line): Region => {
    const [code = '', zh = '', en = ''] = line.split('|');
    return { code, zh, en };
  });
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const provinces = regions.filter((region) => region.code.endsWith('0000'));
  const provinceNames = new Set(provinces.map((region) => shortName(region.zh)));
  const entries = regions.map((region): CodeEntry => {
    const parent = parentOf(region.code);
    return {
      ...region,
      ...(parent === undefined ? {} : { parent }),
      // Only a search by name asks for the spellings, and there are 20,000 of them.
      get aliases() {
        return spellings(region, byCode, provinceNames);
      },
    };
  });
  return {
    id: 'region',
    version: '1',
    title: { zh: '行政区划', en: 'Region' },
    source: 'GB/T 2260 行政区划代码，另含统计所用开发区代码；英文为通行拼写，少数民族地名的县级拼写待核',
    certainty: 'M',
    entries,
  };
}
