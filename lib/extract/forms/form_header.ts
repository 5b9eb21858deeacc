import type { GridCell, GridRow } from "./grid.ts";

/** A cell of a header, and the grid columns below it. */
interface Columns {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The columns of a form of one label a row. */
export interface FormHeader {
  /** After the grid columns of the labels. */
  readonly labelEnd: number;
  /** How many of its cells head the labels. */
  readonly labels: number;
  readonly unit: Columns | undefined;
  /** The column of the year; `undefined` where it cannot be identified. */
  readonly value: Columns | undefined;
  /** How many cells the header has, and where in the grid it ends. */
  readonly count: number;
  readonly end: number;
  /** Headers that no form has. */
  readonly strange: readonly string[];
}

const LABEL = /^(?:统计指标|指标名称|指标)$/;
const UNIT = /^(?:计量)?单位$/;
/** The value of the year that the report is about. */
const VALUE = /^(?:统计数|统计数据|数量|数值|本年累计|年度累计|本年度累计|本年数)$/;
const YEAR = /^(20\d{2})年度?(?:累计|数量|统计数)?$/;
/** Columns that hold other values: of a part of the year, of all years, or none at all. */
const PASSED = /^(?:序号|代码|备注|说明|本期实际|本月累计|本期|历年累计|累计)?$/;

/** Reads the header of a form; `undefined` where a row is not one. */
export function readFormHeader({ cells }: GridRow, year: number | null): FormHeader | undefined {
  const named = cells.map((cell) => ({ cell, name: cell.text.replace(/\s+/g, "") }));
  const unit = named.findIndex(({ name }) => UNIT.test(name));
  // What is before the units are the labels, whatever their header.
  const label = named.find(({ name }) => LABEL.test(name))?.cell ?? cells[unit - 1];
  if (label === undefined || named.length < 2) return undefined;
  const others = named.filter(({ cell }) => cell !== label);
  const values = others.filter(({ name }) => VALUE.test(name));
  const years = others.filter(({ name }) => YEAR.test(name));
  if (values.length + years.length === 0) return undefined;
  const own = years.filter(({ name }) => year === null || Number(YEAR.exec(name)![1]) === year);
  const found = values.length > 0 ? values : own;
  const strange = others.filter(({ name }) =>
    ![UNIT, VALUE, YEAR, PASSED].some((pattern) => pattern.test(name))
  ).map(({ name }) => name);
  return {
    labelEnd: label.columnEnd,
    labels: cells.indexOf(label) + 1,
    unit: unit < 0 ? undefined : columnsOf(cells, unit),
    value: found.length === 1 && strange.length === 0
      ? columnsOf(cells, cells.indexOf(found[0]!.cell))
      : undefined,
    count: cells.length,
    end: cells.at(-1)!.columnEnd,
    strange,
  };
}

function columnsOf(cells: readonly GridCell[], index: number): Columns {
  return { index, start: cells[index]!.column, end: cells[index]!.columnEnd };
}
