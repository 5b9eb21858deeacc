/** Throws a `RangeError` where nobody is named: who decided is in every row. */
export function checkBy(by: string): void {
  if (by.trim() !== "") return;
  throw new RangeError(`Cannot accept the decisions of "${by}": by names who made them`);
}
