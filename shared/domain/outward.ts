const INTERNAL_VERDICT = /伪需求/gu;
const OUTWARD_VERDICT = '暂不具备对接条件';

/**
 * A value as it may leave the office: in every text of it, however deep, the internal verdict stands in its outward
 * words. Everything printed, exported or copied goes through here, whoever wrote the text.
 */
export function outward<Value>(value: Value): Value {
  return changed(value) as Value;
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(INTERNAL_VERDICT, OUTWARD_VERDICT);
  if (Array.isArray(value)) return value.map(changed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changed(part)]));
}
