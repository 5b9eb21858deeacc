import { frameOf, schemas } from "@/frame/mod.ts";
import { compareText } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { wilson } from "../wilson.ts";
import { type PairedCell, pairedCells } from "./_paired_cells.ts";
import { alphaInterval } from "./alpha_interval.ts";
import { cohenKappa } from "./cohen_kappa.ts";
import { kappaInterval } from "./kappa_interval.ts";
import { krippendorffAlpha } from "./krippendorff_alpha.ts";

/**
 * How far two codings of the same cells agree: by indicator, by family of several indicators
 * (`applications.*`), and in a last row, `*`, over all. Its columns and what they mean:
 * `schemas.agreement`, in `lib/frame/schemas/`; `disagreements` lists the cells with different values.
 *
 * - A cell is identified by `report` and `code`, and by `scope` and `applicant` where both frames
 *   have them.
 * - `value` (f64) is null where a coder found no number in the cell: for percent, kappa and the
 *   nominal alpha that is a separate category, neither 0 nor missing. A cell without a row was not
 *   coded.
 * - percent = 100 · agreed / n; kappa by `cohenKappa`; alphas by `krippendorffAlpha`, all but the
 *   nominal one over the cells to which both give a number. What is not defined (no cells, one
 *   category only, for ratio a number below 0) is null.
 * - Rows over several indicators have none of these: their numbers are not on one scale.
 * - Intervals are of 95 %: of percent by `wilson`, else by bootstrap over cells, null below five of
 *   them.
 *
 * Throws a `RangeError` for a frame without one of the columns `report`, `code`, `value`, and for a
 * cell that has two rows in one coding.
 *
 * @example
 * ```ts
 * import { agreements } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const report = ["a", "b", "c"];
 * const code = report.map(() => "applications.received");
 * const parsed = pl.DataFrame({ report, code, value: [3, 12, 0] });
 * const coded = pl.DataFrame({ report, code, value: [3, 21, 0] });
 * const [row] = agreements.agreement(parsed, coded).toRecords();
 * assertEquals([row?.n, row?.agreed], [3, 2]);
 * ```
 */
export function agreement(first: DataFrame, second: DataFrame): DataFrame {
  const cells = pairedCells(first, second);
  const codes = [...Map.groupBy(cells, ({ code }) => code)]
    .toSorted(([a], [b]) => compareText(a, b));
  const families = [...Map.groupBy(codes, ([code]) => `${code.split(".", 1)[0]}.${ALL}`)]
    .filter(([, { length }]) => length > 1);
  const rows = codes.map(([code, own]) => ({ code, ...countsOf(own), ...scalesOf(own) }));
  const over = (code: string, own: readonly PairedCell[]) => {
    return { code, ...countsOf(own), ...scalesOf([]) };
  };
  const sums = families.map(([code, own]) => over(code, own.flatMap(([, cells]) => cells)));
  return frameOf(
    schemas.agreement,
    cells.length === 0 ? [] : [...rows, ...sums, over(ALL, cells)],
  );
}

/** All indicators, or all of a family, together. */
const ALL = "*";

type Pair = readonly [number | null, number | null];

function pairsOf(cells: readonly PairedCell[]): Pair[] {
  return cells.flatMap(({ first, second }): Pair[] =>
    first === undefined || second === undefined ? [] : [[first.value, second.value]]
  );
}

/** What takes values as categories. */
function countsOf(cells: readonly PairedCell[]) {
  const pairs = pairsOf(cells);
  const agreed = pairs.filter(([first, second]) => first === second).length;
  const share = pairs.length === 0 ? null : wilson(agreed, pairs.length);
  const kappa = kappaInterval(pairs);
  const alpha = alphaInterval(pairs, "nominal");
  return {
    n: pairs.length,
    agreed,
    percent: pairs.length === 0 ? null : 100 * agreed / pairs.length,
    kappa: cohenKappa(pairs),
    kappa_lower: kappa?.lower ?? null,
    kappa_upper: kappa?.upper ?? null,
    alpha_nominal: krippendorffAlpha(pairs, "nominal"),
    alpha_nominal_lower: alpha?.lower ?? null,
    alpha_nominal_upper: alpha?.upper ?? null,
    numbers: pairs.filter((pair) => !pair.includes(null)).length,
    only_first: cells.filter(({ second }) => second === undefined).length,
    only_second: cells.filter(({ first }) => first === undefined).length,
    percent_lower: share === null ? null : 100 * share.lower,
    percent_upper: share === null ? null : 100 * share.upper,
  };
}

/** What takes values as numbers of one scale. */
function scalesOf(cells: readonly PairedCell[]) {
  const numbers = pairsOf(cells).filter((pair): pair is [number, number] => !pair.includes(null));
  const ratios = numbers.flat().some((value) => value < 0) ? [] : numbers;
  const ratio = alphaInterval(ratios, "ratio");
  return {
    alpha_ordinal: krippendorffAlpha(numbers, "ordinal"),
    alpha_interval: krippendorffAlpha(numbers, "interval"),
    alpha_ratio: krippendorffAlpha(ratios, "ratio"),
    alpha_ratio_lower: ratio?.lower ?? null,
    alpha_ratio_upper: ratio?.upper ?? null,
  };
}
