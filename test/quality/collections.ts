import { readFileSync } from 'node:fs';
import type { MatchRecord } from '../../shared/matching/types.ts';
import { sharedData } from '../support/sharedData.ts';

/** Achievement id → grade, by need id. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Collection {
  readonly name: 'catalogue' | 'bdci' | 'sbir';
  /** Whether whole rankings are labelled or given pairs. */
  readonly kind: 'ranking' | 'pairs';
  readonly achievements: readonly MatchRecord[];
  readonly needs: readonly MatchRecord[];
  readonly labels: Labels;
  readonly labelFile: string;
  /** Achievement ids to be scored by need id, of a collection of pairs. */
  readonly pairs: ReadonlyMap<string, readonly string[]>;
}

const COLLECTIONS = [
  { name: 'catalogue', kind: 'ranking', labels: 'qrels-dev.tsv' },
  { name: 'bdci', kind: 'pairs', labels: 'labels-dev.tsv' },
  { name: 'sbir', kind: 'ranking', labels: 'qrels-dev.tsv' },
] as const;

/** The collections of the shared test data; null where they are absent. */
export function readCollections(): Collection[] | null {
  const folder = sharedData('relevance');
  if (folder === null) return null;
  return COLLECTIONS.map(({ name, kind, labels }) => {
    const file = (rest: string) => `${folder}/${name}/${rest}`;
    return {
      name,
      kind,
      achievements: readRecords(file('achievements.jsonl')),
      needs: readRecords(file('needs.jsonl')),
      labels: readLabels(file(labels)),
      labelFile: file(labels),
      pairs: kind === 'pairs' ? readPairs(file('pairs.tsv')) : new Map(),
    };
  });
}

function readRecords(file: string): MatchRecord[] {
  return linesOf(file).map((line) => {
    const row = JSON.parse(line) as Partial<MatchRecord> & { id: string };
    return { id: row.id, title: row.title ?? '', text: row.text ?? '', keywords: row.keywords ?? [] };
  });
}

function readLabels(file: string): Labels {
  const labels = new Map<string, Map<string, number>>();
  for (const [need, achievement, grade] of cellsOf(file)) {
    const graded = labels.get(need!) ?? new Map<string, number>();
    labels.set(need!, graded.set(achievement!, Number(grade)));
  }
  return labels;
}

function readPairs(file: string): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const [need, achievement] of cellsOf(file)) {
    const ids = pairs.get(need!) ?? [];
    ids.push(achievement!);
    pairs.set(need!, ids);
  }
  return pairs;
}

function cellsOf(file: string): string[][] {
  return linesOf(file)
    .filter((line) => !line.startsWith('need_id'))
    .map((line) => line.split('\t'));
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}
