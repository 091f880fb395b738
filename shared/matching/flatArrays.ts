/** The target, which is at least as long, with the source's values at its beginning: how a full array grows. */
export function copied<Values extends Uint32Array | Uint16Array | Uint8Array | Float64Array | Float32Array>(
  target: Values,
  source: Values,
): Values {
  target.set(source);
  return target;
}
