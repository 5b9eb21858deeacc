import { choices } from "@/model/mod.ts";
import { parseCovariates } from "@/codebook/mod.ts";
import { f64, frameOf, pick, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** Options of {@linkcode perCapita}. */
export interface PerCapitaOptions {
  /** The frame `reports`: it has the division codes. */
  readonly reports: DataFrame;
  /** The column of the table that counts are divided by, as `population`. */
  readonly column: string;
  /** 10,000 for a rate per 10,000 inhabitants; 1 unless given. */
  readonly per?: number;
}

/** What {@linkcode perCapita} makes. */
export interface Rates {
  /** The frame `measures` with the columns of `schemas.rates`, as far as the table has numbers. */
  readonly rates: DataFrame;
  /** The reports for which it has none: `schemas.unmatched`. */
  readonly unmatched: DataFrame;
}

/**
 * Counts over a number of the place, as its population, by the CSV text of a researcher's table: a
 * column `division_code` (six digits, GB/T 2260), a column `year`, and any others with numbers. A
 * report takes the row of its division and year, exactly: nothing is interpolated, and no division
 * stands for another. Whose report it is matters: a department is divided by the number of its place.
 *
 * Throws a `SyntaxError` that names file and line for a table that cannot be read, and a `RangeError`
 * for a column that it does not have, for shares and ratios, which have no rate, and for a `per` that
 * is not above 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { perCapita } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const reports = pl.DataFrame({
 *   report: ["a", "b"],
 *   issuer: ["甲县", "乙县"],
 *   division_code: ["130602", "130606"],
 *   year: [2018, 2018],
 * });
 * const volumes = pl.DataFrame({
 *   report: ["a", "b"],
 *   measure: ["volume", "volume"],
 *   value: [50, 7],
 *   denominator: pl.Series("denominator", [null, null], pl.Float64),
 * });
 * const table = "division_code,year,population\n130602,2018,200000\n";
 * const { rates, unmatched } = perCapita(volumes, table, { reports, column: "population", per: 10_000 });
 * assertEquals(rates.select("report", "rate").rows(), [["a", 2.5]]);
 * assertEquals(unmatched.getColumn("issuer").toArray(), ["乙县"]);
 * ```
 */
export function perCapita(
  measures: DataFrame,
  csv: string,
  { reports, column, per = 1 }: PerCapitaOptions,
): Rates {
  if (!(per > 0)) throw new RangeError(`Cannot compute a rate per ${per}: it is above 0`);
  const bases = basesOf(csv, column);
  const places = new Map(
    recordsOf(reports, schemas.unmatched, "reports").map((row) => [row.report, row]),
  );
  const rows = recordsOf(measures, COUNTED, "measures").map((row) => {
    checkCount(row);
    const place = places.get(row.report);
    const base = bases.get(`${place?.division_code} ${place?.year}`);
    return { ...row, division_code: place?.division_code ?? "", base: base ?? NaN };
  });
  const isMatched = rows.map(({ base }) => base > 0);
  const found = measures.filter(pl.Series("matched", isMatched, pl.Bool));
  const matched = rows.filter((_, index) => isMatched[index])
    .map((row) => ({ ...row, rate: per * row.value / row.base }));
  const missing = new Set(rows.filter((_, index) => !isMatched[index]).map(({ report }) => report));
  return {
    rates: found.withColumns(...frameOf(schemas.rates, matched).getColumns()),
    unmatched: frameOf(
      schemas.unmatched,
      [...missing].map((report) =>
        places.get(report) ?? { report, issuer: null, division_code: null, year: null }
      ),
    ),
  };
}

const COUNTED = { ...pick(schemas.measures, "report", "measure", "denominator"), value: f64 };

function checkCount({ measure, denominator }: RecordOf<typeof COUNTED>): void {
  if (denominator === null) return;
  throw new RangeError(`Cannot compute a rate of "${measure}": it is not a count`);
}

/** The numbers of a column by division and year. */
function basesOf(csv: string, column: string): ReadonlyMap<string, number> {
  const { columns, rows } = parseCovariates(csv);
  if (!columns.includes(column)) {
    throw new RangeError(`Cannot divide by "${column}": the table has ${choices(column, columns)}`);
  }
  return new Map(rows.flatMap(({ divisionCode, year, values }) => {
    const value = values.get(column) ?? null;
    return value === null ? [] : [[`${divisionCode} ${year}`, value] as const];
  }));
}
