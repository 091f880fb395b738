import { shareOfTerm } from './terms.ts';

/**
 * What the engine knows of the language before it sees a record: how much each term tells, and a latent direction
 * for it. A ranking is a function of records, weights and basis; nothing else is learnt on the way, so adding
 * records one by one gives exactly the index that building it at once gives.
 */
export interface LatentBasis {
  /** Seed of the randomised decomposition. */
  readonly seed: number;
  /** Fingerprint of the texts it was learnt from, 16 hexadecimal digits. */
  readonly corpusHash: string;
  readonly documentCount: number;
  /** Number of latent dimensions, strongest first. */
  readonly rank: number;
  readonly terms: readonly string[];
  /** In how many documents each term stands, and how often in all of them together. */
  readonly documentFrequencies: Uint32Array;
  readonly occurrences: Uint32Array;
  readonly singularValues: Float32Array;
  /** terms × rank components; component d of term t is vectors[t * rank + d] * scales[t]. */
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

/** Terms of a basis by name. */
export interface BasisLookup {
  readonly basis: LatentBasis;
  readonly ids: ReadonlyMap<string, number>;
  /** How much each term tells. */
  readonly termWeights: Float64Array;
  /** The weight of a term the basis has never seen: the rarest there is. */
  readonly unseenWeight: number;
}

/** What a term of the given frequencies weighs: its weight by rarity, half of it for a pair of words. */
export function weightOfTerm(
  term: string,
  documentFrequency: number,
  occurrences: number,
  documentCount: number,
): number {
  return shareOfTerm(term) * termWeight(documentFrequency, occurrences, documentCount);
}

export function basisLookup(basis: LatentBasis): BasisLookup {
  const ids = new Map<string, number>();
  for (const [id, term] of basis.terms.entries()) ids.set(term, id);
  const { documentFrequencies, occurrences, documentCount } = basis;
  const termWeights = Float64Array.from(documentFrequencies, (frequency, id) =>
    weightOfTerm(basis.terms[id]!, frequency, occurrences[id]!, documentCount),
  );
  return { basis, ids, termWeights, unseenWeight: termWeight(1, 1, documentCount) };
}

const WEIGHT_FLOOR = 0.5;
const BURST_SHARE = 0.5;

/**
 * How much a term tells: idf + 0.5 × residual idf + 0.5. idf = ln(N / (df + 0.5)), not below 0. Residual idf (Church and
 * Gale, 1995) is the logarithm of how many documents chance would have spread its occurrences over, divided by
 * the number it really is in: words of a subject come in clusters, words of style do not. The floor keeps a word of
 * every document from weighing nothing at all. df = 1, 2, … documents, occurrences ≥ df, N ≥ 1 documents.
 */
export function termWeight(documentFrequency: number, occurrences: number, documentCount: number): number {
  const idf = Math.max(0, Math.log(documentCount / (documentFrequency + 0.5)));
  const expected = documentCount * (1 - Math.exp(-occurrences / documentCount));
  const residual = Math.log(expected / documentFrequency);
  return Math.max(0, idf + BURST_SHARE * residual) + WEIGHT_FLOOR;
}

const MAGIC = 0x33425859; // "YXB3" in file order
const HEADER_BYTES = 40;

/**
 * The basis as a file: header (magic, seed, documents, rank, terms, length of the names in UTF-16 units, hash),
 * then names joined by line feeds, document
 * frequencies, occurrences, scales, singular values and vectors, each block padded to 4 bytes,
 * little-endian.
 */
export function basisToBytes(basis: LatentBasis): Uint8Array {
  const names = basis.terms.join('\n');
  const count = basis.terms.length;
  const bytes = new Uint8Array(layoutOf(names.length, count, basis.rank).size);
  const view = new DataView(bytes.buffer);
  const header = [MAGIC, basis.seed, basis.documentCount, basis.rank, count, names.length];
  for (const [at, value] of header.entries()) view.setUint32(at * 4, value, true);
  for (let i = 0; i < 16; i++) bytes[24 + i] = basis.corpusHash.charCodeAt(i);
  for (let i = 0; i < names.length; i++) view.setUint16(HEADER_BYTES + i * 2, names.charCodeAt(i), true);
  const at = layoutOf(names.length, count, basis.rank);
  for (let i = 0; i < count; i++) {
    view.setUint32(at.documentFrequencies + i * 4, basis.documentFrequencies[i]!, true);
    view.setUint32(at.occurrences + i * 4, basis.occurrences[i]!, true);
    view.setFloat32(at.scales + i * 4, basis.scales[i]!, true);
  }
  for (let d = 0; d < basis.rank; d++) {
    view.setFloat32(at.singularValues + d * 4, basis.singularValues[d]!, true);
  }
  bytes.set(new Uint8Array(basis.vectors.buffer, basis.vectors.byteOffset, count * basis.rank), at.vectors);
  return bytes;
}

/** Reads what basisToBytes wrote. Throws an Error that names what was expected when the bytes are something else. */
export function basisFromBytes(bytes: Uint8Array): LatentBasis {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new Error(
      `Not a latent basis file: expected it to begin with "YXB3", got ${bytes.byteLength} other bytes`,
    );
  }
  const field = (index: number) => view.getUint32(index * 4, true);
  const [seed, documentCount, rank, count, nameLength] = [field(1), field(2), field(3), field(4), field(5)];
  const at = layoutOf(nameLength, count, rank);
  if (bytes.byteLength !== at.size) {
    throw new Error(`Latent basis file is damaged: expected ${at.size} bytes, got ${bytes.byteLength}`);
  }
  const uint32 = (from: number) =>
    Uint32Array.from({ length: count }, (_, i) => view.getUint32(from + i * 4, true));
  const float32 = (from: number, length: number) =>
    Float32Array.from({ length }, (_, i) => view.getFloat32(from + i * 4, true));
  return {
    seed,
    documentCount,
    rank,
    corpusHash: String.fromCharCode(...bytes.subarray(24, HEADER_BYTES)),
    terms: count === 0 ? [] : readNames(view, nameLength).split('\n'),
    documentFrequencies: uint32(at.documentFrequencies),
    occurrences: uint32(at.occurrences),
    scales: float32(at.scales, count),
    singularValues: float32(at.singularValues, rank),
    // A copy: of a Buffer, slice is only a view, whose memory begins elsewhere.
    vectors: new Int8Array(new Uint8Array(bytes.subarray(at.vectors, at.vectors + count * rank)).buffer),
  };
}

function layoutOf(nameLength: number, count: number, rank: number) {
  const documentFrequencies = HEADER_BYTES + padded(nameLength * 2);
  const occurrences = documentFrequencies + count * 4;
  const scales = occurrences + count * 4;
  const singularValues = scales + count * 4;
  const vectors = singularValues + rank * 4;
  return {
    documentFrequencies,
    occurrences,
    scales,
    singularValues,
    vectors,
    size: vectors + padded(count * rank),
  };
}

function readNames(view: DataView, length: number): string {
  const chunks: string[] = [];
  const CHUNK = 8192;
  for (let from = 0; from < length; from += CHUNK) {
    const units: number[] = [];
    for (let i = from; i < Math.min(length, from + CHUNK); i++)
      units.push(view.getUint16(HEADER_BYTES + i * 2, true));
    chunks.push(String.fromCharCode(...units));
  }
  return chunks.join('');
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
