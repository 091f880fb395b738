/**
 * Writes shared/codes/tables/region.json (six-digit code, Chinese name, English name of the regions of
 * GB/T 2260) from ../shared/codes/gbt2260-*.csv. Run: node build/codes/region.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { regionEnglish } from './regionEnglish.ts';

const shared = process.env.YINXIAN_SHARED ?? new URL('../../../shared', import.meta.url).pathname;

/** The lists count only the mainland; these codes are in GB/T 2260 as well. */
const furtherProvinces = [
  ['71', '台湾省'],
  ['81', '香港特别行政区'],
  ['82', '澳门特别行政区'],
];

function readLevel(level: string): string[][] {
  const rows = readFileSync(`${shared}/codes/gbt2260-${level}.csv`, 'utf8').trim().split(/\r?\n/).slice(1);
  return rows.map((row) => row.replaceAll('"', '').split(','));
}

const rows = [
  ...readLevel('provinces'),
  ...furtherProvinces,
  ...readLevel('cities'),
  ...readLevel('counties'),
];
/** A city without counties stands in the list of counties again, under its own code. */
const unique = new Map(rows.map((row) => [`${row[0]}`.padEnd(6, '0'), row]));
const lines = [...unique.values()]
  .map(([code = '', name = '']) => `${code.padEnd(6, '0')}|${name}|${regionEnglish(name)}`)
  .sort();
const target = new URL('../../shared/codes/tables/region.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(lines).replaceAll('","', '",\n"')}\n`);
