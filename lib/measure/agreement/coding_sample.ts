import { choices, type Indicators } from "@/model/mod.ts";
import {
  bool,
  frameOf,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
  str,
} from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { type Drawable, drawn } from "./_drawn.ts";

/** How a sample is drawn. */
export interface SampleOptions {
  /** How many cells; all, where there are fewer. */
  readonly n: number;
  /** The same seed draws the same cells of the same figures, in whatever order they are. */
  readonly seed: number | string;
  /**
   * Columns of the figures, as `["code"]`: each of their groups gives as many cells as the others,
   * if it has them.
   */
  readonly strata?: readonly string[];
  /** Where the labels of indicators come from. */
  readonly codebook: { readonly indicators: Indicators };
}

/** A sheet for a coder, and what the parser gave. */
export interface CodingSample {
  /**
   * `item` (i32), `report`, `indicator`, `label`, `scope`, `applicant`, `unit`, `quote` (str), and
   * `value`, which is empty.
   */
  readonly sheet: DataFrame;
  /**
   * `item` (i32), `report`, `code`, `scope`, `applicant` (str) and `value` (f64), of the same rows.
   */
  readonly key: DataFrame;
}

/**
 * Draws figures for a person to code without knowing what the parser gave. `quote` is the sentence or row
 * of the figure. Figures come in the order of a hash of seed and cell, so that their place on the sheet
 * reveals nothing; taken are preferred figures of the report's own year with a quotation, but for
 * corrected ones, which are not as the quotation has them. The sample shows how right the parser is where
 * it read something; what it missed, `recallSample` shows.
 *
 * Throws a `RangeError` for an `n` that is not a whole number above 0 and for a column that the
 * figures do not have.
 */
export function codingSample(
  figures: DataFrame,
  { n, seed, strata = [], codebook }: SampleOptions,
): CodingSample {
  const unknown = strata.find((name) => !figures.columns.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      `Cannot draw by "${unknown}": no such column; there are ${choices(unknown, figures.columns)}`,
    );
  }
  const cells = drawn(quotedCells(figures, strata), n, seed);
  const rows = cells.map((cell, index) => ({ ...cell, item: index + 1 }));
  return { sheet: sheetOf(rows, codebook), key: frameOf(schemas.codingKey, rows) };
}

const QUOTED = {
  ...pick(schemas.figures, "report", "code", "scope", "applicant", "unit", "value"),
  context: str,
};

const CHOSEN_BY = { preferred: bool, ...pick(schemas.figures, "state", "year", "data_year") };

type SampledCell = RecordOf<typeof QUOTED> & Drawable;

type Item = SampledCell & { readonly item: number };

function quotedCells(figures: DataFrame, strata: readonly string[]): SampledCell[] {
  requireColumns(figures, { ...QUOTED, ...CHOSEN_BY }, "figures");
  const isRead = pl.col("state").neq(pl.lit("corrected"));
  const isOwn = pl.col("data_year").eq(pl.col("year")).fillNull(true);
  const quoted = figures.filter(
    pl.col("preferred").and(pl.col("context").isNotNull()).and(isRead).and(isOwn),
  );
  const groups = strata.map((name) => quoted.getColumn(name).toArray());
  return recordsOf(quoted, QUOTED, "figures").map((cell, row) => ({
    ...cell,
    stratum: groups.map((group) => String(group[row])).join("\n"),
    id: [cell.report, cell.code, cell.scope, cell.applicant],
  }));
}

function sheetOf(rows: readonly Item[], { indicators }: SampleOptions["codebook"]): DataFrame {
  return frameOf(
    schemas.codingSheet,
    rows.map(({ item, report, code, scope, applicant, unit, context }) => ({
      item,
      report,
      indicator: code,
      label: indicators.get(code)?.labelZh ?? null,
      scope,
      applicant,
      unit,
      quote: context,
      value: null,
    })),
  );
}
