/** Numbers of one kind in a row. */
export type FlatArray = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** An index as rows of numbers and a few texts: what it takes to have it again without reading a record. */
export interface IndexSnapshot {
  readonly arrays: Readonly<Record<string, FlatArray>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** A snapshot under names that begin with `prefix`, so that several stand in one. */
export function prefixed(prefix: string, { arrays, texts }: IndexSnapshot): IndexSnapshot {
  const named = <Value>(values: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));
  return { arrays: named(arrays), texts: named(texts) };
}

/** The part of a snapshot whose names begin with `prefix`. */
export function partOf(prefix: string, { arrays, texts }: IndexSnapshot): IndexSnapshot {
  const own = <Value>(values: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => name.startsWith(`${prefix}.`))
        .map(([name, value]) => [name.slice(prefix.length + 1), value]),
    );
  return { arrays: own(arrays), texts: own(texts) };
}

/** Several snapshots, whose names differ, as one. */
export function joined(...snapshots: readonly IndexSnapshot[]): IndexSnapshot {
  return {
    arrays: Object.assign({}, ...snapshots.map(({ arrays }) => arrays)),
    texts: Object.assign({}, ...snapshots.map(({ texts }) => texts)),
  };
}

/**
 * One array of a snapshot.
 * @throws Error when it is not there or holds other numbers than expected
 */
export function arrayOf<Values extends FlatArray>(
  snapshot: IndexSnapshot,
  name: string,
  kind: new (length: number) => Values,
): Values {
  const values = snapshot.arrays[name];
  if (values instanceof kind) return values;
  throw new Error(
    `Index snapshot: expected ${kind.name} ${name}, got ${values === undefined ? 'nothing' : values.constructor.name}`,
  );
}

/**
 * One text of a snapshot.
 * @throws Error when it is not there
 */
export function textOf(snapshot: IndexSnapshot, name: string): string {
  const text = snapshot.texts[name];
  if (text === undefined) throw new Error(`Index snapshot: expected text ${name}, got nothing`);
  return text;
}
