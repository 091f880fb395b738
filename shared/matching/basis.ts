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
  /** How much each term tells: termWeight of its frequencies in the corpus. */
  readonly termWeights: Float32Array;
  /** terms × rank components; component d of term t is vectors[t * rank + d] * scales[t]. */
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

/** Terms of a basis by name. */
export interface BasisLookup {
  readonly basis: LatentBasis;
  readonly ids: ReadonlyMap<string, number>;
  /** The weight of a term the basis has never seen: the rarest there is. */
  readonly unseenWeight: number;
}

export function basisLookup(basis: LatentBasis): BasisLookup {
  const ids = new Map<string, number>();
  for (const [id, term] of basis.terms.entries()) ids.set(term, id);
  return { basis, ids, unseenWeight: termWeight(1, 1, basis.documentCount) };
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

const MAGIC = 0x32425859; // "YXB2" in file order
const HEADER_BYTES = 40;

/**
 * The basis as a file: header (magic, seed, documents, rank, terms, length of the names in UTF-16 units, hash),
 * then names joined by line feeds, term weights, scales and vectors, each block padded to 4 bytes,
 * little-endian.
 */
export function basisToBytes(basis: LatentBasis): Uint8Array {
  const names = basis.terms.join('\n');
  const count = basis.terms.length;
  const nameBytes = padded(names.length * 2);
  const bytes = new Uint8Array(HEADER_BYTES + nameBytes + count * 8 + padded(count * basis.rank));
  const view = new DataView(bytes.buffer);
  for (const [at, value] of [
    MAGIC,
    basis.seed,
    basis.documentCount,
    basis.rank,
    count,
    names.length,
  ].entries()) {
    view.setUint32(at * 4, value, true);
  }
  for (let i = 0; i < 16; i++) bytes[24 + i] = basis.corpusHash.charCodeAt(i);
  for (let i = 0; i < names.length; i++) view.setUint16(HEADER_BYTES + i * 2, names.charCodeAt(i), true);
  const numbersAt = HEADER_BYTES + nameBytes;
  for (let i = 0; i < count; i++) {
    view.setFloat32(numbersAt + i * 4, basis.termWeights[i]!, true);
    view.setFloat32(numbersAt + count * 4 + i * 4, basis.scales[i]!, true);
  }
  bytes.set(
    new Uint8Array(basis.vectors.buffer, basis.vectors.byteOffset, count * basis.rank),
    numbersAt + count * 8,
  );
  return bytes;
}

/** Reads what basisToBytes wrote. Throws an Error that names what was expected when the bytes are something else. */
export function basisFromBytes(bytes: Uint8Array): LatentBasis {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new Error(
      `Not a latent basis file: expected it to begin with "YXB2", got ${bytes.byteLength} other bytes`,
    );
  }
  const [seed, documentCount, rank, count, nameLength] = [4, 8, 12, 16, 20].map((at) =>
    view.getUint32(at, true),
  ) as [number, number, number, number, number];
  const numbersAt = HEADER_BYTES + padded(nameLength * 2);
  const expected = numbersAt + count * 8 + padded(count * rank);
  if (bytes.byteLength !== expected) {
    throw new Error(`Latent basis file is damaged: expected ${expected} bytes, got ${bytes.byteLength}`);
  }
  const termWeights = new Float32Array(count);
  const scales = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    termWeights[i] = view.getFloat32(numbersAt + i * 4, true);
    scales[i] = view.getFloat32(numbersAt + count * 4 + i * 4, true);
  }
  return {
    seed,
    documentCount,
    rank,
    corpusHash: String.fromCharCode(...bytes.subarray(24, HEADER_BYTES)),
    terms: count === 0 ? [] : readNames(view, nameLength).split('\n'),
    termWeights,
    scales,
    vectors: new Int8Array(bytes.slice(numbersAt + count * 8, numbersAt + count * 8 + count * rank).buffer),
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
