/**
 * Writes shared/codes/tables/industry.json (code and Chinese name of GB/T 4754-2017, parents before children)
 * from ../shared/codes/gbt4754_2017.tsv. Run: node build/codes/industry.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';

const shared = process.env.YINXIAN_SHARED ?? new URL('../../../shared', import.meta.url).pathname;
const rows = readFileSync(`${shared}/codes/gbt4754_2017.tsv`, 'utf8').trim().split(/\r?\n/).slice(1);
const lines = rows.map((row) => {
  const [code = '', name = ''] = row.split('\t');
  return `${code}|${name.replace(/\s/gu, '')}`;
});
const target = new URL('../../shared/codes/tables/industry.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(lines, null, 0).replaceAll('","', '",\n"')}\n`);
