import type { GridRow } from "./grid.ts";
import { isNumber } from "./segments.ts";

const YEARS = /^年[度份]?$/;
const YEAR = /^(?:19|20)\d\d(?:年度?)?$/;
/** What the columns of such a table count, where it is one of this genre. */
const SUBJECT = /申请|公开|复议|诉讼/;
/** One row of a year may be a row of anything. */
const FEWEST = 2;

/** Whether a table has the years as its rows, and its columns count matters of the genre. */
export function isByYears(grid: readonly GridRow[]): boolean {
  const header = grid.findIndex(({ cells: [first, ...others] }) =>
    YEARS.test(first?.key ?? "") && others.some(({ key }) => SUBJECT.test(key))
  );
  const rows = header < 0
    ? []
    : grid.slice(header + 1).filter(({ cells: [first, ...others] }) =>
      YEAR.test(first?.text.replace(/\s/g, "") ?? "") && others.some(isNumber)
    );
  return rows.length >= FEWEST;
}
