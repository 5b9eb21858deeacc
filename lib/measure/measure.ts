import { choices } from "@/model/mod.ts";
import type { Codebook, Expression, Inclusion, Measure, Term } from "@/codebook/mod.ts";
import { lazyOf, schemas } from "@/frame/mod.ts";
import type { DataFrame, LazyDataFrame } from "nodejs-polars";
import { codesRead } from "./_codes_read.ts";
import { type Derivation, derivationBy } from "./_derive.ts";
import { type Chosen, evaluate } from "./_evaluate.ts";
import { type ReportValues, reportValuesOf } from "./_report_values.ts";
import { countResult, ratioResult, type Result, resultsFrame } from "./_result.ts";
import { type Within, withinBy } from "./_within.ts";

/** The tables that measures are evaluated by. */
type MeasureBook = Pick<Codebook, "measures" | "identities" | "inclusions" | "indicators">;

/**
 * Evaluates the measures of the codebook on each report of the frame `figures`: one row for each
 * report, measure and component that has a value.
 *
 * Its columns and what they mean: `schemas.measures`, in `lib/frame/schemas/`.
 *
 * Taken are the preferred figures about the report's own year, of scope `all` and all applicants
 * together. A value needs every part, unless the measure says which may be missing; a part with a
 * blank or unreadable cell is not missing. Absence never becomes 0: without its parts, over a
 * denominator of 0, or where parts contradict each other so that a count is negative, there is no
 * row. What is stated takes precedence over what an identity gives; a derived part reads
 * `total = part + part` in `basis`.
 *
 * Forms count different things in one indicator: `outcomes.refused` of the form of 2014 includes
 * what is not government information, that of the formats since 2019 does not. The table
 * `inclusions.csv` says so by the label of the row; the refusals of measures are those without
 * them, and where neither a form nor the numbers of a report show what is counted in, there is no
 * row.
 *
 * Reports of which only the opening was read give counts, never a share or a ratio: the content of
 * an opening was chosen by its writer.
 *
 * `figures` may be a lazy frame, of which only the rows and columns are read that the measures need.
 *
 * Every report in `figures` is measured; `canonicalFigures` of the room `tabulate` leaves one for
 * each issuer and year. `only` names the measures to evaluate; an unknown id throws a `RangeError`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const figures = pl.DataFrame({
 *   report: ["hangzhou-2017", "hangzhou-2017"],
 *   issuer: ["杭州市人民政府", "杭州市人民政府"],
 *   rank: ["prefecture", "prefecture"],
 *   kind: ["government", "government"],
 *   province: ["河北", "河北"],
 *   year: [2018, 2018],
 *   code: ["applications.received", "applications.channel.letter"],
 *   value: [200, 50],
 *   scope: ["all", "all"],
 *   applicant: ["total", "total"],
 *   data_year: [2018, 2018],
 *   preferred: [true, true],
 *   method: ["parsed", "parsed"],
 *   coverage: ["whole", "whole"],
 * });
 * const shares = measure(figures, loadCodebook(), ["application_channel_share"]);
 * assertEquals(shares.select("component", "numerator", "denominator", "value").toRecords(), [
 *   { component: "applications.channel.letter", numerator: 50, denominator: 200, value: 0.25 },
 * ]);
 * ```
 */
export function measure(
  figures: DataFrame | LazyDataFrame,
  book: MeasureBook,
  only: readonly string[] = [...book.measures.keys()],
): DataFrame {
  const { measures, identities, inclusions, indicators } = book;
  const chosen = only.map((id) => known(measures, id));
  const within = withinBy(indicators);
  const parts = Map.groupBy(inclusions, ({ indicator }) => indicator);
  const methods = { within, parts, derivation: derivationBy(identities, within) };
  const terms = chosen.flatMap(termsOf);
  const reportValues = reportValuesOf(figures, inclusions, {
    codes: codesRead(terms.map(({ indicator }) => indicator), book),
    byApplicant: terms.filter(isOfKind).map(({ indicator }) => indicator),
  });
  const results = resultsFrame(
    reportValues.flatMap((report) =>
      chosen.flatMap((definition) => resultsOf(definition, report, methods))
    ),
  );
  const reports = lazyOf(figures, "figures")
    .select("report", "issuer", "rank", "kind", "province", "year", "method")
    .unique({ subset: "report", maintainOrder: true, keep: "first" }).collectSync();
  return results
    .join(reports, { on: "report", how: "left", maintainOrder: "left" })
    .select(...Object.keys(schemas.measures));
}

function termsOf({ numerators, denominator }: Measure): Term[] {
  return [...numerators, denominator ?? []].flat(2);
}

/** Whether a term is of a kind of applicants. */
function isOfKind({ applicant, operator }: Term): boolean {
  return applicant !== "total" || operator === "applicants";
}

function known(measures: ReadonlyMap<string, Measure>, id: string): Measure {
  const definition = measures.get(id);
  if (definition !== undefined) return definition;
  throw new RangeError(
    `Cannot evaluate "${id}": no such measure; there are ${choices(id, measures.keys())}`,
  );
}

/** How values are found in a report. */
interface Methods {
  readonly derivation: Derivation;
  readonly within: Within;
  /** What some forms count in an indicator. */
  readonly parts: ReadonlyMap<string, readonly Inclusion[]>;
}

function resultsOf(definition: Measure, report: ReportValues, methods: Methods): Result[] {
  const { numerators, denominator } = definition;
  if (denominator === null) {
    return numerators.flatMap((numerator) =>
      countResult(definition, numerator, report, valueOf(numerator, report, methods))
    );
  }
  if (report.isOpening) return [];
  const whole = valueOf(denominator, report, methods);
  const { contradiction } = methods.derivation;
  return numerators
    .filter((numerator) => isPart(numerator, denominator, report, methods))
    .flatMap((numerator) =>
      ratioResult(definition, numerator, report, valueOf(numerator, report, methods), whole)
    )
    .map((result) => ({ ...result, doubt: contradiction(namesIn(result), report) }));
}

/** What only some forms count in the whole is a part of it where this report's form does. */
function isPart(
  numerator: Expression,
  denominator: Expression,
  report: ReportValues,
  { within, parts }: Methods,
): boolean {
  const [part, whole] = [numerator, denominator].map((expression) => expression[0]![0]!.indicator);
  const isDefined = parts.get(whole!)?.some(({ includes }) => includes.includes(part!)) ?? false;
  return !isDefined || (within(report, whole!)?.includes(part!) ?? false);
}

/** The values that a result is based on; of a derived one, its parts, too. */
function namesIn({ basis }: Result): readonly string[] {
  return basis.split(/[|\s=+-]+/);
}

function valueOf(
  expression: Expression,
  report: ReportValues,
  { derivation: { derive, partsOf }, within }: Methods,
): Chosen | null {
  const { values } = report;
  const isAsked = (id: string) => values.has(id) || partsOf(id).some((part) => values.has(part));
  const stated = (id: string) => {
    const value = values.get(id) ?? null;
    return value === null ? null : { value, basis: [id] };
  };
  const statedOrDerived = (id: string) => stated(id) ?? derive(id, report);
  const lookup = { isAsked, within: (whole: string) => within(report, whole) };
  return evaluate(expression, { ...lookup, find: stated }) ??
    evaluate(expression, { ...lookup, find: statedOrDerived });
}
