import { once } from 'node:events';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** One packed file of a zip archive. */
interface PackedEntry {
  readonly name: string;
  readonly crc: number;
  readonly sizeBytes: number;
  readonly packed: Buffer;
}

const DEFLATED = 8;
const VERSION_2_0 = 20;
/** 1 January 1980: the same content always gives the same bytes. */
const DOS_DATE = 0x0021;
const UTF8_NAME = 0x0800;
const MOST_BYTES = 0xffff_ffff;

/**
 * Packs a text that comes in pieces. Compression runs beside this thread, and the pieces are asked for one by
 * one: neither the whole text nor its pauses cost memory or block other work.
 */
export async function packText(
  name: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<PackedEntry> {
  const deflate = createDeflateRaw();
  const packed: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => packed.push(chunk));
  let crc = 0;
  let sizeBytes = 0;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    crc = crc32(bytes, crc);
    sizeBytes += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  }
  deflate.end();
  await once(deflate, 'end');
  return { name, crc, sizeBytes, packed: Buffer.concat(packed) };
}

/** Packs bytes that are there already. */
export function packBytes(name: string, bytes: Uint8Array): PackedEntry {
  return { name, crc: crc32(bytes), sizeBytes: bytes.length, packed: deflateRawSync(bytes) };
}

/** The archive of these files, in their order. @throws RangeError above 4 GB, which would need zip64 */
export function zipArchive(entries: readonly PackedEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const local = Buffer.concat([localHeader(entry, name.length), name, entry.packed]);
    directory.push(directoryHeader(entry, name.length, offset), name);
    parts.push(local);
    offset += local.length;
    if (Math.max(offset, entry.sizeBytes) > MOST_BYTES)
      throw new RangeError(`Expected an archive of at most ${MOST_BYTES} bytes, got ${offset}`);
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...parts, listing, endRecord(entries.length, listing.length, offset)]);
}

// APPNOTE.TXT 6.3.10, 4.3.7: local file header.
function localHeader(entry: PackedEntry, nameLength: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeFacts(header, 4, entry, nameLength);
  return header;
}

// 4.3.12: central directory header; it repeats the local facts after the version that made the file.
function directoryHeader(entry: PackedEntry, nameLength: number, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION_2_0, 4);
  writeFacts(header, 6, entry, nameLength);
  header.writeUInt32LE(offset, 42);
  return header;
}

function writeFacts(header: Buffer, start: number, entry: PackedEntry, nameLength: number): void {
  header.writeUInt16LE(VERSION_2_0, start);
  header.writeUInt16LE(UTF8_NAME, start + 2);
  header.writeUInt16LE(DEFLATED, start + 4);
  header.writeUInt16LE(0, start + 6);
  header.writeUInt16LE(DOS_DATE, start + 8);
  header.writeUInt32LE(entry.crc, start + 10);
  header.writeUInt32LE(entry.packed.length, start + 14);
  header.writeUInt32LE(entry.sizeBytes, start + 18);
  header.writeUInt16LE(nameLength, start + 22);
}

// 4.3.16: end of central directory record.
function endRecord(count: number, listingBytes: number, listingOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(listingBytes, 12);
  record.writeUInt32LE(listingOffset, 16);
  return record;
}
