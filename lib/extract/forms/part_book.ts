import {
  type Codebook,
  meaningOf,
  type StandardPart,
  type StandardTemplate,
} from "@/codebook/mod.ts";
import type { Era, Indicators } from "@/model/mod.ts";
import { formSums } from "./form_sums.ts";
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
  { indicators, identities }: Codebook,
): PartBook[] {
  return [...templates].flatMap(({ era, parts }) =>
    [...parts.values()].map((part) => {
      const sums = formSums(part, era, identities);
      return {
        era,
        part,
        labels: labelBook(part),
        header: headerBook(part),
        shape: shapeOf(part, sums.columns, indicators),
        equations: sums.rows,
      };
    })
  );
}

function shapeOf(
  { table, columns, rows }: StandardPart,
  sums: readonly number[],
  indicators: Indicators,
): Shape {
  return {
    columns: columns.map((column) => {
      const { code } = meaningOf(table, rows[0], column);
      if (indicators.get(code)?.unit === "元") return "money";
      return code.endsWith(".items_change") ? "change" : "count";
    }),
    sums,
  };
}
