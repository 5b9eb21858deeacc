import { frameOf, type RecordOf, recordsOf, schemas, withOptional } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { cohenKappa } from "./cohen_kappa.ts";
import { krippendorffAlpha } from "./krippendorff_alpha.ts";

/**
 * How far two codings of the same cells agree, by indicator: `code` (str), `n` (cells that both
 * have), `agreed` (of them, with the same value; i32), `percent`, `kappa`, `alpha_nominal`,
 * `alpha_interval`, `alpha_ratio` (f64), `numbers` (cells to which both give a number),
 * `only_first` and `only_second` (cells of one coding only; i32).
 *
 * - A cell is identified by `report` and `code`, and by `scope` and `applicant` where both frames
 *   have them.
 * - `value` (f64) is null where a coder found no number in the cell: for percent, kappa and the
 *   nominal alpha that is a separate category, neither 0 nor missing. A cell without a row was not
 *   coded.
 * - percent = 100 · agreed / n; kappa by `cohenKappa`; alphas by `krippendorffAlpha`, interval and
 *   ratio over the cells to which both give a number. What is not defined (no cells, one category
 *   only, for ratio a number below 0) is null.
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
  const columns = KEYS.filter((name) =>
    REQUIRED.includes(name) || first.columns.includes(name) && second.columns.includes(name)
  );
  const codings = [
    cellsByKey(first, columns, "first"),
    cellsByKey(second, columns, "second"),
  ] as const;
  const codes = Map.groupBy(
    new Map([...codings[0], ...codings[1]]).entries(),
    ([, { code }]) => code,
  );
  const rows = [...codes].map(([code, cells]) => {
    const keys = cells.map(([key]) => key);
    return agreementOf(code, keys.map((key) => [codings[0].get(key), codings[1].get(key)]));
  });
  return frameOf(schemas.agreement, rows).sort("code");
}

const REQUIRED: readonly Key[] = ["report", "code"];
const KEYS = [...REQUIRED, "scope", "applicant"] as const;

type Key = "report" | "code" | "scope" | "applicant";

type CodedCell = RecordOf<typeof schemas.coding>;

/** The cells of a coding by what identifies them. */
function cellsByKey(
  coding: DataFrame,
  columns: readonly Key[],
  name: "first" | "second",
): ReadonlyMap<string, CodedCell> {
  const missing = [...columns, "value"].find((column) => !coding.columns.includes(column));
  if (missing !== undefined) {
    throw new RangeError(`Cannot compare the codings: the ${name} one has no column "${missing}"`);
  }
  const cells = new Map<string, CodedCell>();
  const compared = withOptional(coding.select(...columns, "value"), schemas.coding);
  for (const record of recordsOf(compared, schemas.coding, `${name} coding`)) {
    const key = columns.map((column) => String(record[column])).join(" · ");
    if (cells.has(key)) {
      throw new RangeError(`Cannot compare the codings: the ${name} one has two rows for "${key}"`);
    }
    cells.set(key, record);
  }
  return cells;
}

function agreementOf(
  code: string,
  cells: readonly (readonly [CodedCell | undefined, CodedCell | undefined])[],
) {
  const pairs = cells.flatMap(([first, second]): [number | null, number | null][] =>
    first === undefined || second === undefined ? [] : [[first.value, second.value]]
  );
  const numbers = pairs.filter((pair): pair is [number, number] => !pair.includes(null));
  const agreed = pairs.filter(([first, second]) => first === second).length;
  const hasNegative = numbers.flat().some((value) => value < 0);
  return {
    code,
    n: pairs.length,
    agreed,
    percent: pairs.length === 0 ? null : 100 * agreed / pairs.length,
    kappa: cohenKappa(pairs),
    alpha_nominal: krippendorffAlpha(pairs, "nominal"),
    alpha_interval: krippendorffAlpha(numbers, "interval"),
    alpha_ratio: hasNegative ? null : krippendorffAlpha(numbers, "ratio"),
    numbers: numbers.length,
    only_first: cells.filter(([, second]) => second === undefined).length,
    only_second: cells.filter(([first]) => first === undefined).length,
  };
}
