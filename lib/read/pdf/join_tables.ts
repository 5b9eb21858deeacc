import { clusters } from "./clusters.ts";
import { leastConfidence } from "./least_confidence.ts";
import type { PageCell, PageTable } from "./page_layout.ts";
import { joinTexts } from "./text_lines.ts";

/** How far, in points, the bounds of columns may differ from page to page. */
const SHIFT = 3;

/** How a numbered label begins: it continues no other. */
const NUMBERED = /^[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]/;

/** A figure, perhaps with its unit, or a mark in its place; `2.其他` is a label. */
const VALUE = /^(?:[+\-−减增]?\d(?:[\d,，.\s]*\d)?\s*\p{Script=Han}{0,3}|[/／\-—–]+)$/u;

type Grid = Pick<PageTable, "rows" | "cells">;

/**
 * Whether one table may continue in another: both are as wide, and one has all the columns of the
 * other.
 */
export function agree(upper: PageTable, lower: PageTable): boolean {
  const hasAll = (xs: readonly number[], others: readonly number[]) =>
    others.every((other) => xs.some((x) => Math.abs(x - other) <= SHIFT));
  return hasAll([upper.left, upper.right], [lower.left, lower.right]) &&
    (hasAll(upper.xs, lower.xs) || hasAll(lower.xs, upper.xs));
}

/**
 * Joins a table and its continuation on the next page. Header rows that are printed again are
 * dropped; a label or a row that the break cut in two is made whole.
 */
export function joinTables(upper: PageTable, lower: PageTable): PageTable {
  const xs = clusters([...upper.xs, ...lower.xs], (x) => x, SHIFT).map(([x]) => x!);
  const above = { rows: upper.rows, cells: onColumns(xs, upper) };
  const below = withoutHeader(above, { rows: lower.rows, cells: onColumns(xs, lower) });
  const whole = joinRow(
    above.rows,
    joinLabels(above.rows, {
      rows: above.rows + below.rows,
      cells: [...above.cells, ...moveDown(below.cells, above.rows)],
    }),
  );
  return { ...upper, bottom: lower.bottom, xs, ...whole };
}

/** The cells of a table with their columns counted among other bounds. */
function onColumns(xs: readonly number[], table: PageTable): PageCell[] {
  const placeOf = table.xs.map((own) => xs.findLastIndex((x) => x <= own + SHIFT));
  return table.cells.map((cell) => {
    const column = placeOf[cell.column]!;
    return { ...cell, column, columnSpan: placeOf[cell.column + cell.columnSpan]! - column };
  });
}

function moveDown(cells: readonly PageCell[], rows: number): PageCell[] {
  return cells.map((cell) => ({ ...cell, row: cell.row + rows }));
}

/**
 * Drops the first rows of the lower grid that are the same labels as the first of the upper one.
 */
function withoutHeader(upper: Grid, lower: Grid): Grid {
  const most = Math.min(upper.rows, lower.rows - 1);
  const isHeader = (rows: number) => {
    const [one, other] = [upper, lower].map(({ cells }) => cells.filter(({ row }) => row < rows));
    return sameCells(one!, other!) &&
      other!.every(({ row, rowSpan, text }) => row + rowSpan <= rows && !VALUE.test(text));
  };
  let rows = most;
  while (rows > 0 && !isHeader(rows)) rows--;
  const left = lower.cells.filter(({ row }) => row >= rows);
  return { rows: lower.rows - rows, cells: moveDown(left, -rows) };
}

function sameCells(cells: readonly PageCell[], others: readonly PageCell[]): boolean {
  return cells.length === others.length && cells.every((cell, index) => {
    const other = others[index]!;
    return cell.text === other.text && cell.rowSpan === other.rowSpan && isUnder(cell, other);
  });
}

/**
 * Joins the labels of groups over the break before row `first`: those at the left of a row's own
 * label that are empty there, or continue the one above.
 */
function joinLabels(first: number, { rows, cells }: Grid): Grid {
  const row = cells.filter((cell) => cell.row === first);
  const own = row.findLastIndex(({ text }) => text !== "" && !VALUE.test(text));
  const joined = new Map<PageCell, PageCell | undefined>();
  for (const cell of row.slice(0, Math.max(own, 0))) {
    const above = cells.find((one) => one.row + one.rowSpan === first && isUnder(one, cell));
    if (!above || cell.text !== "" && !goesOn(above.text, cell.text)) break;
    const text = joinTexts(above.text, cell.text);
    joined.set(above, {
      ...above,
      ...leastConfidence([above, cell]),
      text,
      rowSpan: above.rowSpan + cell.rowSpan,
    }).set(
      cell,
      undefined,
    );
  }
  return { rows, cells: replace(cells, joined) };
}

/**
 * Joins a row that the break before row `first` cut in two: a label above continues below, with its
 * values on one side.
 */
function joinRow(first: number, grid: Grid): Grid {
  const above = grid.cells.filter(({ row, rowSpan }) => row === first - 1 && rowSpan === 1);
  const below = grid.cells.filter(({ row }) => row === first);
  const pairs = below.map((cell) => [above.find((one) => isUnder(one, cell)), cell] as const);
  if (!isOneRow(pairs)) return grid;
  const joined = new Map<PageCell, PageCell | undefined>();
  for (const [one, cell] of pairs) {
    joined.set(one!, {
      ...one!,
      ...leastConfidence([one!, cell]),
      text: joinTexts(one!.text, cell.text),
    }).set(cell, undefined);
  }
  const cells = replace(grid.cells, joined).map((cell) => {
    if (cell.row > first) return { ...cell, row: cell.row - 1 };
    const isOver = cell.row < first && cell.row + cell.rowSpan > first;
    return isOver ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell;
  });
  return { rows: grid.rows - 1, cells };
}

function isOneRow(pairs: readonly (readonly [PageCell | undefined, PageCell])[]): boolean {
  const [label, ...others] = pairs.filter(([above, below]) => above?.text && below.text);
  if (!label || others.length > 0 || !goesOn(label[0]!.text, label[1].text)) return false;
  const values = pairs.filter((pair) => pair !== label);
  return pairs.every(([above, below]) => above !== undefined && below.rowSpan === 1) &&
    (values.every(([above]) => above!.text === "") ||
      values.every(([, below]) => below.text === ""));
}

/** Whether a label that is cut off continues in another. */
function goesOn(label: string, rest: string): boolean {
  const [first, second] = [label.normalize("NFKC"), rest.normalize("NFKC")];
  return NUMBERED.test(first) && !NUMBERED.test(second) && !VALUE.test(second);
}

function isUnder(above: PageCell, below: PageCell): boolean {
  return above.column === below.column && above.columnSpan === below.columnSpan;
}

/** Puts cells in the place of others; `undefined` takes one away. */
function replace(
  cells: readonly PageCell[],
  others: ReadonlyMap<PageCell, PageCell | undefined>,
): PageCell[] {
  return cells.flatMap((cell) => others.has(cell) ? others.get(cell) ?? [] : [cell]);
}
