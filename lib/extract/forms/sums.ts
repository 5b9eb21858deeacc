import { type Cell, isApart, type Reading, readingsOf, type Shape } from "./readings.ts";
import type { Row } from "./rows.ts";

/** How many groups of columns, where they prove anything, add up, and how many do not. */
export interface Sums {
  readonly right: number;
  readonly wrong: number;
}

/** How the groups of a reading add up; those of zeros and blanks prove nothing. */
export function sumsIn(reading: Reading, { sums }: Shape): Sums {
  let first = 0;
  const groups = sums.map((length) => reading.slice(first, first += length));
  const telling = groups.filter((group) =>
    group.some(({ value }) => value !== null && value !== 0) && group.at(-1)!.value !== null
  );
  const right = telling.filter(addsUp).length;
  return { right, wrong: telling.length - right };
}

/** How the rows of a table with separate cells add up. */
export function sumsOfRows(rows: readonly Row[], shape: Shape): Sums {
  const all = rows.flatMap(({ values }) => {
    if (values === null || !isApart(values.tokens, shape)) return [];
    return readingsOf(values.tokens, shape).map((reading) => sumsIn(reading, shape));
  });
  return {
    right: all.reduce((sum, { right }) => sum + right, 0),
    wrong: all.reduce((sum, { wrong }) => sum + wrong, 0),
  };
}

function addsUp(group: readonly Cell[]): boolean {
  const parts = group.slice(0, -1).reduce((sum, { value }) => sum + (value ?? 0), 0);
  return parts === group.at(-1)!.value;
}
