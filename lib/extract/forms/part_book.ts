import {
  meaningOf,
  type StandardPart,
  type StandardTable,
  type StandardTemplate,
} from "@/codebook/mod.ts";
import type { Era, Indicators } from "@/model/mod.ts";
import { type HeaderBook, headerBook } from "./line_header.ts";
import { type LabelBook, labelBook } from "./find_labels.ts";
import type { Shape } from "./readings.ts";
import type { Equation } from "./solve.ts";

/** A standard table, compiled for reading it in a text. */
export interface PartBook {
  readonly era: Era;
  readonly part: StandardPart;
  readonly labels: LabelBook;
  readonly header: HeaderBook;
  readonly shape: Shape;
  /** What its rows add up to, in every column. */
  readonly equations: readonly Equation[];
}

/** Compiles a table of all eras. */
export function partBooks(
  templates: Iterable<StandardTemplate>,
  isWanted: (table: StandardTable) => boolean,
  indicators: Indicators,
): PartBook[] {
  return [...templates].flatMap(({ era, parts }) =>
    [...parts.values()].filter(({ table }) => isWanted(table)).map((part) => ({
      era,
      part,
      labels: labelBook(part),
      header: headerBook(part),
      shape: shapeOf(part, indicators),
      equations: part.table === "3" ? equationsOf(part) : [],
    }))
  );
}

/** Table 3 adds up to its last column, table 4 to the last one of each group. */
function shapeOf({ table, columns, rows }: StandardPart, indicators: Indicators): Shape {
  const groups = Map.groupBy(columns, ({ group }) => group);
  return {
    columns: columns.map((column) => {
      const { code } = meaningOf(table, rows[0], column);
      if (indicators.get(code)?.unit === "元") return "money";
      return code.endsWith(".items_change") ? "change" : "count";
    }),
    sums: table === "3"
      ? [columns.length]
      : table === "4"
      ? [...groups.values()].map(({ length }) => length)
      : [],
  };
}

/** 第一项加第二项之和,等于第三项加第四项之和; and all outcomes are as many as their total. */
function equationsOf({ rows }: StandardPart): Equation[] {
  const at = (key: string) => rows.findIndex((row) => row.key === key);
  const total = at("outcomes.total");
  const outcomes = rows.flatMap(({ key }, row) =>
    key.startsWith("outcomes.") && row !== total ? [row] : []
  );
  return [
    { plus: outcomes, minus: [total] },
    {
      plus: [at("applications.received"), at("applications.carried_in")],
      minus: [total, at("applications.carried_out")],
    },
  ];
}
