import { omit, pick, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { DrawOptions, MeasureOptions } from "../options.ts";
import { byGroup, type GroupKey, groupLabel } from "./body_labels.ts";
import { type MeasureRow, nameOf } from "./measure_rows.ts";
import { SMALL_N } from "./theme.ts";
import { count, percent } from "./tooltip.ts";

const QUARTILES = omit(schemas.quantiles, "low", "high");
const PROVINCE = pick(schemas.measures, "province");

type Spread = RecordOf<typeof QUARTILES> & GroupKey;

/**
 * What shows how a measure spreads: for each group of the frame `quantiles` a band, without quartiles
 * where it is of few reports or of one issuer, and the reports of such groups as points. Throws a
 * `RangeError` where the measure has several components and none is named.
 */
export function spreadMarks(
  rows: readonly MeasureRow[],
  quantiles: DataFrame,
  options: MeasureOptions,
) {
  const bands = bandsOf(quantiles, options);
  const labelOf = labelBy(quantiles.columns.includes("province"), options);
  return { bands, points: pointsOf(rows, bands, labelOf, options) };
}

type Band = ReturnType<typeof bandOf>;

function labelBy(hasProvinces: boolean, options: DrawOptions): (row: MeasureRow) => string {
  return ({ rank, kind = null, province = null }) =>
    groupLabel({ rank, kind, ...hasProvinces ? { province } : {} }, options);
}

function bandsOf(
  quantiles: DataFrame,
  options: MeasureOptions,
): readonly Band[] {
  const { measure, component } = options;
  const columns = quantiles.columns.includes("province")
    ? { ...QUARTILES, ...PROVINCE }
    : QUARTILES;
  const spreads: Spread[] = recordsOf(quantiles, columns, "quantiles");
  const bands = spreads
    .filter((row) => row.measure === measure)
    .filter((row) => component === undefined || row.component === component)
    .filter(({ reports }) => reports > 0)
    .toSorted(byGroup(options))
    .map((spread) => bandOf(spread, options));
  if (new Set(bands.map(({ label }) => label)).size < bands.length) {
    throw new RangeError(`Cannot draw "${measure}": it has several components and none is named`);
  }
  return bands;
}

function bandOf(spread: Spread, options: MeasureOptions) {
  const { reports, issuers, q1, median, q3 } = spread;
  return {
    mark: "band",
    label: groupLabel(spread, options),
    reports,
    issuers,
    beside: `n = ${reports} (${issuers})`,
    ...reports < SMALL_N || q1 === null || median === null || q3 === null
      ? {}
      : { q1, median, q3, spread: [q1, median, q3].map(printed(options)).join(" – ") },
  };
}

/** A point for each report of a group without a band; the first of a value says how many have it. */
function pointsOf(
  rows: readonly MeasureRow[],
  bands: readonly Band[],
  labelOf: (row: MeasureRow) => string,
  options: MeasureOptions,
) {
  const bare = new Set(
    bands.filter(({ median }) => median === undefined).map((band) => band.label),
  );
  const places = Map.groupBy(rows, (row) => `${labelOf(row)}\n${row.value}`);
  return rows.filter((row) => bare.has(labelOf(row))).map((row) => {
    const { report, year, value, quote } = row;
    const label = labelOf(row);
    const [first, ...others] = places.get(`${label}\n${value}`)!;
    return {
      mark: "point",
      label,
      report,
      name: nameOf(row),
      year,
      place: value,
      value: printed(options)(value),
      ...row === first && others.length > 0 ? { times: `×${others.length + 1}` } : {},
      ...quote ? { quote } : {},
    };
  });
}

function printed({ codebook, measure }: MeasureOptions): (value: number) => string {
  return codebook.measures.get(measure)?.unit === "%" ? percent : count;
}
