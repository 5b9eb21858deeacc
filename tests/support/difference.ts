/**
 * How `actual` differs from `stored`, line by line: how many lines each has that the other lacks, and
 * the first place where they part. `null` where they are the same.
 */
export function differenceOf(stored: string, actual: string): string | null {
  if (stored === actual) return null;
  const [before, after] = [stored.split("\n"), actual.split("\n")];
  const first = after.findIndex((line, index) => line !== before[index]);
  const line = first === -1 ? after.length : first;
  return `lines: ${lacking(after, before)} gone, ${lacking(before, after)} new; ` +
    `line ${line + 1} was ${shown(before[line])}, is ${shown(after[line])}`;
}

/** How many of `lines` are not in `others`, each line counted as often as it occurs. */
function lacking(others: readonly string[], lines: readonly string[]): number {
  const spare = Map.groupBy(others, (line) => line);
  return lines.filter((line) => spare.get(line)?.pop() === undefined).length;
}

function shown(line: string | undefined): string {
  return line === undefined ? "absent" : `\`${line}\``;
}
