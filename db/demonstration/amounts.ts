/** The 分 of so many 万元. */
export function wan(amount: number): number {
  return amount * 1_000_000;
}
