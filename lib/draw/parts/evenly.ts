/** So many of some rows at most, evenly spaced in their order; the first and the last are among them. */
export function evenly<Row>(rows: readonly Row[], most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  const apart = (rows.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => rows[Math.round(index * apart)]!);
}
