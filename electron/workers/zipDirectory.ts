import { crc32, inflateRawSync } from 'node:zlib';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';

/** One part of a zip file as its central directory announces it. Nothing of it has been unpacked yet. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  compressedBytes: number;
  unpackedBytes: number;
  localHeaderOffset: number;
}

const zipLimits = {
  ratio: 100,
  unpackedBytes: 300 * 1024 * 1024,
  entries: 2_000,
  /** Small parts compress very well without being bombs (an empty theme, long runs of styles). */
  ratioCountsFromBytes: 1024 * 1024,
} as const;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endRecordBytes = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

function broken(detail: string): SpreadsheetRefused {
  return new SpreadsheetRefused('ZIP_BROKEN', { detail });
}

function findEndRecord(file: Buffer): number {
  const lowest = Math.max(0, file.length - endRecordBytes - longestComment);
  for (let at = file.length - endRecordBytes; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at;
  }
  throw broken('no directory');
}

/** Sizes of 0xFFFFFFFF stand for 64-bit values in extra field 1 (APPNOTE 4.5.3), which small files carry too. */
function readLongSizes(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra.readUInt16LE(at);
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (id === 1) {
      let next = at + 4;
      for (const field of ['unpackedBytes', 'compressedBytes', 'localHeaderOffset'] as const) {
        if (entry[field] !== 0xffffffff) continue;
        if (next + 8 > Math.min(end, extra.length)) throw broken('directory sizes');
        entry[field] = Number(extra.readBigUInt64LE(next));
        next += 8;
      }
    }
    at = end;
  }
}

/**
 * Reads the central directory of a zip file without unpacking anything.
 * @throws SpreadsheetRefused ZIP_BROKEN, ZIP_TOO_MANY_PARTS
 */
export function readZipDirectory(file: Buffer): ZipEntry[] {
  if (file.length < endRecordBytes) throw broken('too short');
  const end = findEndRecord(file);
  const count = file.readUInt16LE(end + 10);
  if (count > zipLimits.entries) {
    throw new SpreadsheetRefused('ZIP_TOO_MANY_PARTS', { count, limit: zipLimits.entries });
  }
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entrySignature) throw broken('directory entry');
    const nameBytes = file.readUInt16LE(at + 28);
    const extraBytes = file.readUInt16LE(at + 30);
    const nameEnd = at + 46 + nameBytes;
    if (nameEnd + extraBytes > file.length) throw broken('directory entry');
    const entry: ZipEntry = {
      name: file.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/'),
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      compressedBytes: file.readUInt32LE(at + 20),
      unpackedBytes: file.readUInt32LE(at + 24),
      localHeaderOffset: file.readUInt32LE(at + 42),
    };
    readLongSizes(entry, file.subarray(nameEnd, nameEnd + extraBytes));
    entries.push(entry);
    at = nameEnd + extraBytes + file.readUInt16LE(at + 32);
  }
  return entries;
}

function isUnsafeName(name: string): boolean {
  return (
    name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..') || name.includes('\0')
  );
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

/**
 * Looks at what a zip announces and refuses bombs and unsafe names before a byte is unpacked.
 * @throws SpreadsheetRefused ZIP_BAD_NAME, ZIP_BOMB, ZIP_TOO_LARGE, ENCRYPTED_FILE
 */
export function refuseHostileZip(entries: readonly ZipEntry[]): void {
  let sum = 0;
  for (const entry of entries) {
    if (isUnsafeName(entry.name))
      throw new SpreadsheetRefused('ZIP_BAD_NAME', { entry: entry.name.slice(0, 120) });
    if (entry.encrypted) throw new SpreadsheetRefused('ENCRYPTED_FILE');
    const ratio = Math.round(entry.unpackedBytes / Math.max(1, entry.compressedBytes));
    if (ratio > zipLimits.ratio && entry.unpackedBytes > zipLimits.ratioCountsFromBytes) {
      throw new SpreadsheetRefused('ZIP_BOMB', { entry: entry.name.slice(0, 120), ratio });
    }
    sum += entry.unpackedBytes;
  }
  if (sum > zipLimits.unpackedBytes) {
    throw new SpreadsheetRefused('ZIP_TOO_LARGE', {
      sizeMegabytes: megabytes(sum),
      limitMegabytes: megabytes(zipLimits.unpackedBytes),
    });
  }
}

/**
 * Unpacks one part, never to more bytes than its directory entry announced.
 * @throws SpreadsheetRefused ZIP_BROKEN when the data end early, lie about their size or use another method
 */
export function unpackZipEntry(file: Buffer, entry: ZipEntry): Buffer {
  const at = entry.localHeaderOffset;
  if (at + 30 > file.length || file.readUInt32LE(at) !== localSignature) throw broken(entry.name);
  const dataAt = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const data = file.subarray(dataAt, dataAt + entry.compressedBytes);
  if (data.length !== entry.compressedBytes) throw broken(entry.name);
  if (entry.method === stored) {
    if (data.length !== entry.unpackedBytes) throw broken(entry.name);
    return data;
  }
  if (entry.method !== deflated) throw broken(`${entry.name}, method ${entry.method}`);
  try {
    const unpacked = inflateRawSync(data, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
    if (unpacked.length === entry.unpackedBytes) return unpacked;
  } catch {
    // Told below in the words of a refusal: zlib's own message means nothing to the user.
  }
  throw broken(entry.name);
}

/** Writes a zip of uncompressed parts with exactly the given names, for a reader that wants a zip. */
export function packStoredZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(localSignature, 0);
    local.writeUInt16LE(20, 4);
    writeSizes(local, 14, { data, nameLength: nameBytes.length });
    locals.push(local, nameBytes, data);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(entrySignature, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    writeSizes(central, 16, { data, nameLength: nameBytes.length });
    central.writeUInt32LE(offset, 42);
    directory.push(central, nameBytes);
    offset += local.length + nameBytes.length + data.length;
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(endRecordBytes);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

function writeSizes(header: Buffer, at: number, part: { data: Buffer; nameLength: number }): void {
  header.writeUInt32LE(crc32(part.data), at);
  header.writeUInt32LE(part.data.length, at + 4);
  header.writeUInt32LE(part.data.length, at + 8);
  header.writeUInt16LE(part.nameLength, at + 12);
}
