import type { LatentBasis } from './basis.ts';
import { inverseDocumentFrequency } from './basis.ts';
import type { SparseRows } from './decompose.ts';
import { rightSingularVectors } from './decompose.ts';
import { countTerms, dampenedCount } from './terms.ts';

export interface LearnOptions {
  /** Latent dimensions, 16…400. More tell finer things apart and cost time and memory in proportion. */
  readonly rank: number;
  readonly seed: number;
  /** Most terms kept, commonest first. Default 150,000. */
  readonly maxTerms?: number;
  /** Terms in fewer documents have no direction worth learning. Default 2. */
  readonly minDocuments?: number;
}

/**
 * Learns term statistics and latent directions from texts: dampened counts × idf, rows of unit length, truncated
 * singular value decomposition (latent semantic analysis, Deerwester et al. 1990). Deterministic in texts, their
 * order and options. Takes about 4 s for 4,000 texts of 400 characters at rank 200.
 */
export function learnBasis(texts: readonly string[], options: LearnOptions): LatentBasis {
  const documents = texts.map(countTerms);
  const frequencies = documentFrequencies(documents);
  const terms = keptTerms(frequencies, options.minDocuments ?? 2, options.maxTerms ?? 150_000);
  const matrix = weightedRows(documents, terms, frequencies);
  const { vectors, singularValues } = rightSingularVectors(matrix, options.rank, options.seed);
  const quantised = quantise(vectors, terms.length, singularValues.length);
  return {
    seed: options.seed,
    corpusHash: corpusHash(texts),
    documentCount: texts.length,
    rank: singularValues.length,
    terms,
    documentFrequencies: Uint32Array.from(terms, (term) => frequencies.get(term)!),
    ...quantised,
  };
}

function documentFrequencies(documents: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const document of documents) {
    for (const term of document.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}

function keptTerms(frequencies: ReadonlyMap<string, number>, minDocuments: number, maxTerms: number): string[] {
  return [...frequencies]
    .filter(([, frequency]) => frequency >= minDocuments)
    .sort(([a, fa], [b, fb]) => fb - fa || (a < b ? -1 : 1))
    .slice(0, maxTerms)
    .map(([term]) => term);
}

function weightedRows(
  documents: readonly ReadonlyMap<string, number>[],
  terms: readonly string[],
  frequencies: ReadonlyMap<string, number>,
): SparseRows {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const rowStarts = new Uint32Array(documents.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, document] of documents.entries()) {
    const from = columns.length;
    let squares = 0;
    for (const [term, count] of document) {
      const weight =
        dampenedCount(count) * inverseDocumentFrequency(frequencies.get(term)!, documents.length);
      squares += weight * weight;
      const id = ids.get(term);
      if (id === undefined) continue;
      columns.push(id);
      values.push(weight);
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = from; i < values.length; i++) values[i] = values[i]! / length;
    rowStarts[row + 1] = columns.length;
  }
  return {
    rowCount: documents.length,
    columnCount: terms.length,
    rowStarts,
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
  };
}

/** Each row in 8 bits with its own scale: an eighth of the size, and the cosines differ by less than 0.01. */
function quantise(
  vectors: Float32Array,
  rows: number,
  rank: number,
): { vectors: Int8Array; scales: Float32Array } {
  const quantised = new Int8Array(rows * rank);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let d = 0; d < rank; d++) largest = Math.max(largest, Math.abs(vectors[row * rank + d]!));
    const scale = largest / 127;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let d = 0; d < rank; d++) quantised[row * rank + d] = Math.round(vectors[row * rank + d]! / scale);
  }
  return { vectors: quantised, scales };
}

/** FNV-1a over all characters, run twice with different offsets: 16 hexadecimal digits. */
function corpusHash(texts: readonly string[]): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
      high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b);
    }
    low = Math.imul(low ^ 0xffff, 0x01000193);
    high = Math.imul(high ^ 0xffff, 0x85ebca6b);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
