/**
 * The value that the `count` greatest of the first `length` values reach; the values are put in another order
 * (quickselect, Hoare 1961, with the middle as pivot, so that it does the same on every machine).
 * @param count 1…length
 */
export function leastOfGreatest(values: Float64Array, length: number, count: number): number {
  let from = 0;
  let to = length - 1;
  const wanted = length - count;
  while (from < to) {
    const pivot = values[(from + to) >> 1]!;
    let left = from;
    let right = to;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const held = values[left]!;
      values[left++] = values[right]!;
      values[right--] = held;
    }
    if (wanted <= right) to = right;
    else if (wanted >= left) from = left;
    else break;
  }
  return values[wanted]!;
}
