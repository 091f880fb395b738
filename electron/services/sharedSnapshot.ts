import type { FlatArray, IndexSnapshot } from '../../shared/matching/indexSnapshot.ts';

/** A snapshot in memory that workers share: handing it over copies nothing, however long its texts are. */
export interface SharedSnapshot {
  readonly arrays: Readonly<Record<string, FlatArray>>;
  /** In UTF-8. */
  readonly texts: Readonly<Record<string, Uint8Array>>;
}

/** Copies a snapshot into shared memory. */
export function shared({ arrays, texts }: IndexSnapshot): SharedSnapshot {
  return {
    arrays: mapped(arrays, sharedArray),
    texts: mapped(texts, (text) => sharedArray(Buffer.from(text)) as Uint8Array),
  };
}

/** The snapshot again, whose arrays are the shared ones. */
export function fromShared({ arrays, texts }: SharedSnapshot): IndexSnapshot {
  return { arrays, texts: mapped(texts, (bytes) => Buffer.from(bytes).toString()) };
}

function mapped<From, To>(values: Readonly<Record<string, From>>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

function sharedArray(values: FlatArray): FlatArray {
  const kind = (values instanceof Buffer ? Uint8Array : values.constructor) as new (
    buffer: SharedArrayBuffer,
  ) => FlatArray;
  const copy = new kind(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
