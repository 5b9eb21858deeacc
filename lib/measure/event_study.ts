import { choices, compareText } from "@/model/mod.ts";
import { type Codebook, comparability } from "@/codebook/mod.ts";
import {
  frameOf,
  i32,
  nullable,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
  str,
  withOptional,
} from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { type Followed, followed, type Study } from "./_follow.ts";

/** Options of {@linkcode eventStudy}. */
export interface EventStudyOptions {
  /** Id of the measure. */
  readonly measure: string;
  /** Id of what is counted; needed where the measure has several. */
  readonly component?: string;
  /** Id of a break of the codebook, as `form.tpl2019`, or an ISO date. */
  readonly break: string;
  /** How many years before and after the event; default: 3 and 3. */
  readonly window?: readonly [before: number, after: number];
}

/**
 * What becomes of a measure around an event: the mean over issuers in each year, relative to the
 * mean of the same issuers in the year before the event. Counts are compared as a ratio of the two
 * means (1.6 is 60 % more), shares and ratios as a difference (0.05 is 5 percentage points more).
 *
 * Year 0 is the calendar year in which the event falls, whenever in the year: a report of that year
 * may be partly of the time before. The year of reference is the one before it, which lies wholly
 * before the event. An issuer enters a year where it has a value in it and in the year of reference,
 * and where the concordance does not grade a break between the two "no" for what it states.
 *
 * Its columns and what they mean: `schemas.eventStudy`, in `lib/frame/schemas/`. Bodies of different
 * rank or kind are never joined; a mean is of two issuers at least. A comparison of years is not a
 * cause: whatever else changed in those years is in it.
 *
 * Takes the frame `measures`. Throws a `RangeError` for a break that is neither in the codebook nor
 * a date, for a measure that has several components where none is named, for two reports of one
 * issuer and year (`canonicalFigures` leaves one), and where nothing compares across the event.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import { eventStudy } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const issuers = ["甲县", "甲县", "乙县", "乙县"];
 * const measures = pl.DataFrame({
 *   report: ["a-2018", "a-2019", "b-2018", "b-2019"],
 *   issuer: issuers,
 *   rank: issuers.map(() => "county"),
 *   kind: issuers.map(() => "government"),
 *   year: [2018, 2019, 2018, 2019],
 *   method: issuers.map(() => "parsed"),
 *   measure: issuers.map(() => "volume"),
 *   component: issuers.map(() => "applications.received"),
 *   value: [10, 12, 30, 52],
 *   basis: issuers.map(() => "applications.received"),
 * });
 * const study = eventStudy(measures, loadCodebook(), { measure: "volume", break: "form.tpl2019" });
 * assertEquals(study.select("panel", "relative", "value", "issuers").rows(), [
 *   ["all", -1, 1, 2],
 *   ["all", 0, 1.6, 2],
 *   ["balanced", -1, 1, 2],
 *   ["balanced", 0, 1.6, 2],
 * ]);
 * ```
 */
export function eventStudy(
  measures: DataFrame,
  codebook: Pick<Codebook, "breaks" | "concordance" | "measures">,
  options: EventStudyOptions,
): DataFrame {
  const study = studyOf(codebook, options);
  const rows = studied(measures, options);
  const groups = Map.groupBy(rows, ({ rank, kind }) => `${rank}\n${kind}`);
  const records = [...groups.keys()].sort()
    .flatMap((body) => followed(groups.get(body) ?? [], study));
  checkCompared(records, study);
  return frameOf(
    schemas.eventStudy,
    records.map((record) => ({ ...record, ...namesOf(rows), event: options.break })),
  );
}

const STUDIED = {
  ...pick(schemas.measures, "report", "method", "measure", "component", "value", "basis"),
  doubt: nullable(str),
  issuer: str,
  rank: str,
  kind: str,
  year: i32,
};

/** The rows that can be followed, by issuer and year. */
function studied(measures: DataFrame, { measure, component }: EventStudyOptions) {
  const asked = pl.col("measure").eq(pl.lit(measure));
  const known = requireColumns(
    withOptional(measures, pick(STUDIED, "doubt")),
    STUDIED,
    "measures",
  ).filter(component === undefined ? asked : asked.and(pl.col("component").eq(pl.lit(component))))
    .dropNulls(["issuer", "rank", "kind", "year", "value"]);
  const rows = recordsOf(known, STUDIED, "measures")
    .toSorted((a, b) => compareText(a.issuer, b.issuer) || a.year - b.year);
  checkSingle(rows);
  return rows;
}

function checkSingle(rows: readonly RecordOf<typeof STUDIED>[]): void {
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next === undefined || next.issuer !== row.issuer || next.year !== row.year) return;
    const state = next.report === row.report
      ? `"${row.measure}" has several components and none is named`
      : `it has several reports`;
    throw new RangeError(`Cannot follow ${row.issuer} ${row.year}: ${state}`);
  });
}

function namesOf(rows: readonly RecordOf<typeof STUDIED>[]) {
  const components = new Set(rows.map(({ component }) => component));
  const [component = null] = components.size === 1 ? components : [];
  return { measure: rows[0]!.measure, component };
}

function studyOf(
  { breaks, concordance, measures }: Pick<Codebook, "breaks" | "concordance" | "measures">,
  { measure, break: event, window = [3, 3] }: EventStudyOptions,
): Study {
  const definition = measures.get(measure);
  if (definition === undefined) {
    throw new RangeError(
      `Cannot follow "${measure}": the codebook has no such measure; it has ${
        choices(measure, measures.keys())
      }`,
    );
  }
  const date = breaks.find(({ id }) => id === event)?.date ?? event;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new RangeError(
      `Cannot find the break "${event}": it is neither a date, as 2019-05-15, nor one of ${
        choices(event, breaks.map(({ id }) => id))
      }`,
    );
  }
  const [before, after] = window;
  if (!(Number.isInteger(before) && Number.isInteger(after) && before >= 1 && after >= 0)) {
    throw new RangeError(
      `Cannot follow "${measure}" over ${before} years before and ${after} after: whole years, ` +
        "at least one before",
    );
  }
  const year = Number(date.slice(0, 4));
  return { year, window, isCount: definition.kind === "count", breaks, concordance };
}

/** A study of years of which none compares with the time before is refused, not drawn empty. */
function checkCompared(records: readonly Followed[], study: Study): void {
  const after = records.filter(({ relative }) => relative >= 0);
  const stated = [...new Set(after.flatMap(({ refused }) => refused))];
  if (stated.length === 0 || after.some(({ issuers }) => issuers > 0)) return;
  const isTorn = (id: string, graded: Graded) => comparability([id], [id], graded)?.grade === "no";
  const tearing = gradedAcross(study).filter((graded) => stated.some((id) => isTorn(id, graded)));
  const torn = stated.filter((id) => tearing.some((graded) => isTorn(id, graded)));
  const comparable = tearing.flat()
    .filter(({ grade, before, after }) =>
      grade !== "no" && [...before, ...after].some((id) => torn.includes(id))
    )
    .map(({ before, after }) => `${before.join(" + ")} with ${after.join(" + ")}`);
  throw new RangeError(
    `Cannot compare ${torn.join(", ")} across the break: concordance.csv grades it "no"; ` +
      (comparable.length === 0
        ? "choose another measure, or a window on one side of the break"
        : `choose a measure of what compares: ${[...new Set(comparable)].join("; ")}`),
  );
}

type Graded = Codebook["concordance"];

/** What corresponds to what across each break of the window. */
function gradedAcross({ year, window, breaks, concordance }: Study): Graded[] {
  const [before, after] = window;
  return breaks.filter(({ date }) => {
    const own = Number(date.slice(0, 4));
    return year - before < own && own <= year + after;
  }).map(({ id }) => concordance.filter((entry) => entry.break === id));
}
