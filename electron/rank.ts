import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { basisFromBytes, type LatentBasis } from '../shared/matching/basis.ts';
import { LATENT_RANK, learnBasis } from '../shared/matching/learnBasis.ts';
import { MatchIndex } from '../shared/matching/matchIndex.ts';
import type { MatchRecord, ScoredMatch } from '../shared/matching/types.ts';

const USAGE =
  'usage: npm run rank -- --achievements A.jsonl --needs N.jsonl [--pairs P.tsv] [--top 20] --out RUN.tsv';

/** Below this many records the shipped basis knows more of the language than the catalogue itself. */
const LEARN_FROM_RECORDS = 500;
const SEED = 20260101;

/**
 * Ranks achievements for needs with the product's own engine, without a window or a database. Records are JSON
 * lines {id, title, text, keywords?}; with --pairs (need_id, achievement_id) just those pairs are scored. Writes
 * need_id, achievement_id, rank, score, level, tab-separated, with a header. Throws an Error that names file and
 * line on bad input, and leaves no output file then.
 */
export function rankFiles(args: readonly string[]): { needCount: number; lineCount: number } {
  const options = readOptions(args);
  const achievements = readRecords(options.achievements);
  const needs = readRecords(options.needs);
  const index = filledIndex(achievements, needs);
  const pairs = options.pairs === undefined ? undefined : readPairs(options.pairs);
  const lines = ['need_id\tachievement_id\trank\tscore\tlevel'];
  for (const need of needs) {
    const matches =
      pairs === undefined
        ? index.rank(need, { limit: options.top }).matches
        : best(index.score(need, pairs.get(need.id) ?? []));
    for (const [i, match] of matches.entries()) {
      lines.push([need.id, match.id, i + 1, match.score.toFixed(6), match.level].join('\t'));
    }
  }
  writeFileSync(options.out, `${lines.join('\n')}\n`);
  return { needCount: needs.length, lineCount: lines.length - 1 };
}

/** The engine filled with achievements, its basis learnt from them and the needs where they are enough. */
export function filledIndex(achievements: readonly MatchRecord[], needs: readonly MatchRecord[]): MatchIndex {
  const index = new MatchIndex({
    basis: basisFor(achievements, needs),
    side: 'supply',
    crowd: needs,
  });
  for (const achievement of achievements) index.upsert(achievement);
  return index;
}

function best(matches: ScoredMatch[]): ScoredMatch[] {
  return matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function basisFor(achievements: readonly MatchRecord[], needs: readonly MatchRecord[]): LatentBasis {
  const records = [...achievements, ...needs];
  if (records.length < LEARN_FROM_RECORDS) return shippedBasis();
  return learnBasis(
    records.map((record) => [record.title, ...(record.keywords ?? []), record.text].join('\n')),
    { rank: LATENT_RANK, seed: SEED, background: shippedBasis() },
  );
}

function shippedBasis(): LatentBasis {
  return basisFromBytes(readFileSync(new URL('../shared/matching/basis/background.bin', import.meta.url)));
}

interface RankArguments {
  readonly achievements: string;
  readonly needs: string;
  readonly pairs?: string;
  readonly top: number;
  readonly out: string;
}

function readOptions(args: readonly string[]): RankArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      achievements: { type: 'string' },
      needs: { type: 'string' },
      pairs: { type: 'string' },
      top: { type: 'string', default: '20' },
      out: { type: 'string' },
    },
  });
  const { achievements, needs, pairs, out } = values;
  const top = Number(values.top);
  if (achievements === undefined || needs === undefined || out === undefined) throw new Error(USAGE);
  if (!Number.isInteger(top) || top < 1)
    throw new Error(`--top: expected a whole number from 1, got "${values.top}"`);
  return { achievements, needs, out, top, ...(pairs === undefined ? {} : { pairs }) };
}

function readRecords(file: string): MatchRecord[] {
  return readLines(file).map(({ line, number }) => {
    const place = `${file}, line ${number}`;
    const row = parseJson(line, place);
    if (typeof row.id !== 'string' || row.id === '')
      throw new Error(`${place}: expected a text "id", got ${line.slice(0, 80)}`);
    return {
      id: row.id,
      title: typeof row.title === 'string' ? row.title : '',
      text: typeof row.text === 'string' ? row.text : '',
      keywords: Array.isArray(row.keywords) ? row.keywords.filter((word) => typeof word === 'string') : [],
    };
  });
}

function parseJson(line: string, place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // The message below says the same for broken JSON and for JSON that is no object.
  }
  throw new Error(`${place}: expected a JSON object {id, title, text}, got ${line.slice(0, 80)}`);
}

function readPairs(file: string): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const { line, number } of readLines(file)) {
    const [need, achievement] = line.split('\t');
    if (!need || !achievement)
      throw new Error(`${file}, line ${number}: expected need_id and achievement_id, got "${line}"`);
    if (need === 'need_id') continue;
    const list = pairs.get(need) ?? [];
    list.push(achievement);
    pairs.set(need, list);
  }
  return pairs;
}

function readLines(file: string): { line: string; number: number }[] {
  if (!existsSync(file)) throw new Error(`No such file: ${file}`);
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== '');
}
