import { addsUp, groupsOf, type Reading, type Shape } from "./cells.ts";
import { isApart, readingsOf } from "./readings.ts";
import type { Row } from "./rows.ts";
import type { Token } from "./tokens.ts";

/** How many groups of columns, where they prove anything, add up, and how many do not. */
export interface Sums {
  readonly right: number;
  readonly wrong: number;
}

/** How the groups of a reading add up; those of zeros and blanks prove nothing. */
export function sumsIn(reading: Reading, { sums }: Shape): Sums {
  const telling = groupsOf(reading, sums).filter((group) =>
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

/** Whether cells that run together add up in one way, and in none if some of them were lost. */
export function isSummed(
  tokens: readonly Token[],
  readings: readonly Reading[],
  { sums }: Shape,
): boolean {
  return sums.length > 0 && readings.length === 1 &&
    shorterThan(sums).every((own) => {
      const columns = own.flatMap((length) => Array.from({ length }, () => "count" as const));
      return readingsOf(tokens, { columns, sums: own }).every((one) =>
        one.some(({ state }) => state === "lost")
      );
    });
}

/** Groups of columns that lost one of them or more, but no more than half of the parts of a sum. */
function shorterThan(sums: readonly number[]): number[][] {
  const all = sums.reduce<number[][]>(
    (ways, length) =>
      ways.flatMap((way) =>
        Array.from({ length: (length + 1) >> 1 }, (_, index) => [...way, length - index])
      ),
    [[]],
  );
  return all.slice(1);
}
