/** The range of a column on its lines. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** The column that a piece of a line shares most with, or else the nearest. */
export function columnOf(piece: Column, columns: readonly Column[]): number {
  const shares = columns.map(({ left, right }) =>
    Math.min(right, piece.right) - Math.max(left, piece.left)
  );
  return shares.indexOf(Math.max(...shares));
}

/** Ranges that overlap are one. */
export function joined(ranges: readonly Column[]): Column[] {
  const found: { left: number; right: number }[] = [];
  for (const { left, right } of ranges.toSorted((a, b) => a.left - b.left)) {
    const last = found.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else found.push({ left, right });
  }
  return found;
}

export function overlap(one: Column, other: Column): boolean {
  return one.left < other.right && other.left < one.right;
}
