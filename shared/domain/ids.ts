/**
 * A UUID version 7 (RFC 9562): 48 bits of UTC milliseconds, then random bits, so that ids sort by age.
 * @param nowMs UTC milliseconds @param random fills the given bytes with random values
 */
export function uuidV7(nowMs: number, random: (bytes: Uint8Array) => void): string {
  const bytes = new Uint8Array(16);
  random(bytes);
  let rest = Math.floor(nowMs);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const numberPrefixes = {
  achievement: 'CG',
  need: 'XQ',
  scenario: 'CJ',
  organisation: 'JG',
  person: 'RY',
  thread: 'DJ',
  contract: 'HT',
  task: 'JB',
  jotting: 'SJ',
};
export type NumberedKind = keyof typeof numberPrefixes;

/**
 * The number people use: office, kind, year, sequence, device. Two laptops never give the same one, because
 * the device code is part of it. Example: PDS-CG2026-0001-A7.
 */
export function humanNumber(
  kind: NumberedKind,
  parts: { office: string; year: number; sequence: number; device: string },
): string {
  const sequence = String(parts.sequence).padStart(4, '0');
  return `${parts.office}-${numberPrefixes[kind]}${parts.year}-${sequence}-${parts.device}`;
}
