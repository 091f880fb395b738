import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { FlatArray, IndexSnapshot } from '../../shared/matching/indexSnapshot.ts';

const MAGIC = 'YXSNAP1\n';
const BYTES_PER_STEP = 4 * 1024 * 1024;
const LENGTH_BYTES = 4;

const KINDS = { Uint8Array, Int8Array, Uint16Array, Uint32Array, Float32Array, Float64Array } as const;
type KindName = keyof typeof KINDS;

interface Header {
  /** Of what the snapshot is: another origin, another snapshot. */
  readonly origin: string;
  readonly arrays: readonly { readonly name: string; readonly kind: KindName; readonly length: number }[];
  readonly texts: readonly { readonly name: string; readonly bytes: number }[];
}

/**
 * Writes a snapshot beside `file` and puts it in its place when it is whole, in small steps; whoever leaves off in
 * between leaves the earlier file as it was. The snapshot must not change meanwhile.
 *
 * The file: magic, length of the header, header as JSON, arrays, texts as UTF-8, CRC-32 of everything before it. Numbers are in the machine's order: the file is derived and never leaves it.
 */
export function* writeSnapshot(file: string, origin: string, snapshot: IndexSnapshot): Generator<void> {
  const texts = Object.entries(snapshot.texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const arrays = Object.entries(snapshot.arrays);
  const header: Header = {
    origin,
    arrays: arrays.map(([name, values]) => ({
      name,
      kind: values.constructor.name as KindName,
      length: values.length,
    })),
    texts: texts.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
  };
  const said = Buffer.from(JSON.stringify(header));
  const blocks = [
    Buffer.from(MAGIC),
    numberBytes(said.length),
    said,
    ...arrays.map(([, values]) => bytesOf(values)),
    ...texts.map(({ bytes }) => bytes),
  ];
  const descriptor = openSync(`${file}.new`, 'w');
  try {
    let sum = 0;
    for (const block of blocks) {
      for (const piece of piecesOf(block)) {
        writeSync(descriptor, piece);
        sum = crc32(piece, sum);
        yield;
      }
    }
    writeSync(descriptor, numberBytes(sum));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${file}.new`, file);
}

/**
 * Reads what `writeSnapshot` wrote; null when there is no such file, it is of another origin or damaged: then the
 * index is filled from the records.
 */
export function readSnapshot(file: string, origin: string): IndexSnapshot | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, 'r');
    return snapshotIn(new FileReader(descriptor), origin);
  } catch {
    // Absent, cut off or something else: nothing that a fresh index could not do without.
    return null;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Removes a snapshot, finished or not. */
export function removeSnapshot(file: string): void {
  for (const each of [file, `${file}.new`]) rmSync(each, { force: true });
}

/** Reads one piece of a file after another, and sums up what it read. */
class FileReader {
  readonly #descriptor: number;
  #left: number;
  #sum = 0;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
    this.#left = fstatSync(descriptor).size;
  }

  get sum(): number {
    return this.#sum;
  }

  /** Fills the whole target. */
  fill(target: Uint8Array): void {
    // Asked before memory is taken on the word of a damaged length.
    if (target.length > this.#left) throw new Error('Index snapshot: the file ended early');
    for (let at = 0; at < target.length; ) {
      const read = readSync(this.#descriptor, target, at, Math.min(target.length - at, BYTES_PER_STEP), null);
      if (read === 0) throw new Error('Index snapshot: the file ended early');
      this.#sum = crc32(target.subarray(at, at + read), this.#sum);
      at += read;
    }
    this.#left -= target.length;
  }

  bytes(count: number): Buffer {
    if (count > this.#left) throw new Error('Index snapshot: the file ended early');
    const target = Buffer.alloc(count);
    this.fill(target);
    return target;
  }
}

function snapshotIn(file: FileReader, origin: string): IndexSnapshot | null {
  if (file.bytes(MAGIC.length).toString() !== MAGIC) return null;
  const said = file.bytes(file.bytes(LENGTH_BYTES).readUInt32LE()).toString();
  const header = JSON.parse(said) as Header;
  if (header.origin !== origin) return null;
  const arrays: Record<string, FlatArray> = {};
  for (const { name, kind, length } of header.arrays) {
    const values = new KINDS[kind](length);
    file.fill(bytesOf(values));
    arrays[name] = values;
  }
  const texts: Record<string, string> = {};
  for (const { name, bytes } of header.texts) texts[name] = file.bytes(bytes).toString();
  const { sum } = file;
  return file.bytes(LENGTH_BYTES).readUInt32LE() === sum ? { arrays, texts } : null;
}

function bytesOf(values: FlatArray): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(LENGTH_BYTES);
  bytes.writeUInt32LE(value);
  return bytes;
}

function* piecesOf(block: Buffer): Generator<Buffer> {
  for (let from = 0; from < block.length; from += BYTES_PER_STEP)
    yield block.subarray(from, from + BYTES_PER_STEP);
}
