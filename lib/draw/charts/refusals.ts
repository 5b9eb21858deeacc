import type { DataFrame } from "nodejs-polars";
import { indicatorLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { componentsOf, type DrawOptions } from "../options.ts";
import { componentParts } from "../parts/component_parts.ts";
import { composition } from "../parts/composition.ts";
import type { Part } from "../parts/composition_bars.ts";
import { type MeasureRow, selectMeasure } from "../parts/measure_rows.ts";
import { mostRecent } from "../parts/most_recent.ts";

const MEASURE = "refusal_ground_share";

const WORDS = {
  zh: {
    title: "不予公开的理由",
    reasonsOf: (forms: readonly string[]) => `${forms.join("、")}的理由`,
    all: "各表式共有的理由",
    regrouped: (year: string, before: readonly string[], after: readonly string[]) =>
      `${year}年以前的${before.join("、")}，对应${year}年起的${after.join("、")}。`,
  },
  en: {
    title: "Reasons of refusal",
    reasonsOf: (forms: readonly string[]) => `Reasons of: ${forms.join(", ")}`,
    all: "Reasons of all forms",
    regrouped: (year: string, before: readonly string[], after: readonly string[]) =>
      `Before ${year}: ${before.join("; ")}. From ${year}, for the same: ${after.join("; ")}.`,
  },
} as const;

/**
 * Why requests were refused: a bar for each report, divided by reason, n beside it. Reasons that
 * forms divide differently are summed up as `component_groups.csv` names them, and reports with the
 * reasons of different forms are grouped: the reasons show the form, not the year. Takes the rows
 * `refusal_ground_share` of the frame `measures`; what is not government information is among them where
 * the form counts it so. Throws a `NothingToDrawError` where no report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { refusals } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = refusals(measure(figures, codebook), { lang: "en", codebook });
 * const cases = chart.datasets!.numbers.map((row) => Object(row).cases);
 * assertEquals(cases.slice(0, 2), ["7 / 8", "1 / 8"]);
 * ```
 */
export function refusals(measures: DataFrame, options: DrawOptions): Chart {
  const words = wordsIn(WORDS, options.lang);
  const { rows, ...selected } = mostRecent(selectMeasure(measures, MEASURE, options), options, {
    headings: 2,
  });
  const { parts, notes } = componentParts(
    MEASURE,
    rows,
    options,
    (id) => reasonLabel(id, options),
  );
  const sections = sectionsOf(rows, options);
  const isMixed = new Set(sections.values()).size > 1;
  return composition({
    title: words.title,
    selected: { ...selected, rows: inOrderOf([...sections.keys()], rows) },
    parts,
    notes: [...notes, ...isMixed ? regroupedNotes(parts, rows, options) : []],
    ...isMixed ? { sectionOf: (report) => sections.get(report) ?? "" } : {},
  }, options);
}

function reasonLabel(id: string, options: DrawOptions): string {
  return indicatorLabel(id, options).replace(/^Refused: /m, "");
}

function inOrderOf(reports: readonly string[], rows: readonly MeasureRow[]): MeasureRow[] {
  const place = new Map(reports.map((report, index) => [report, index]));
  return rows.toSorted((a, b) => (place.get(a.report) ?? 0) - (place.get(b.report) ?? 0));
}

/**
 * Where forms divide the reasons that occur differently from the parts: what corresponds across
 * them lies in more than one part.
 */
function regroupedNotes(
  parts: readonly Part[],
  rows: readonly MeasureRow[],
  options: DrawOptions,
): string[] {
  const { concordance, breaks } = options.codebook;
  const used = new Set(rows.map(({ component }) => component));
  const partOf = (id: string) => parts.findIndex(({ components }) => components.includes(id));
  const labels = (ids: readonly string[]) => ids.map((id) => reasonLabel(id, options));
  return concordance.flatMap(({ break: id, before, after }) => {
    const places = [...before, ...after].map(partOf);
    const isDivided = new Set(places).size > 1 && !places.includes(-1);
    const occurs = [before, after].every((ids) => ids.some((id) => used.has(id)));
    const year = breaks.find((entry) => entry.id === id)?.date.slice(0, 4);
    if (!isDivided || !occurs || year === undefined) return [];
    return [wordsIn(WORDS, options.lang).regrouped(year, labels(before), labels(after))];
  });
}

/**
 * By report, the heading above it; in the order of the forms, those whose reasons all forms have
 * last.
 */
function sectionsOf(
  rows: readonly MeasureRow[],
  options: DrawOptions,
): ReadonlyMap<string, string> {
  const words = wordsIn(WORDS, options.lang);
  const forms = formsOf(rows, options);
  const placed = [...Map.groupBy(rows, ({ report }) => report)].map(([report, own]) => {
    const found = formsWith(own, forms);
    const label = found.length === forms.length
      ? words.all
      : words.reasonsOf(found.map(({ label }) => label));
    return {
      report,
      label,
      place: found.length === forms.length ? Infinity : forms.indexOf(found[0]!),
    };
  });
  const sorted = placed.toSorted((a, b) => a.place === b.place ? 0 : a.place - b.place);
  return new Map(sorted.map(({ report, label }) => [report, label]));
}

/** A form, and those reasons that occur and that it prints. */
interface FormReasons {
  readonly label: string;
  readonly reasons: ReadonlySet<string>;
}

/** From the oldest to the youngest. */
function formsOf(rows: readonly MeasureRow[], options: DrawOptions): FormReasons[] {
  const { eras, indicators } = options.codebook;
  const used = componentsOf(rows, options);
  return [...eras.values()].filter(({ kind }) => kind !== "prose").map((era) => ({
    label: wordsIn({ zh: era.labelZh, en: era.labelEn }, options.lang),
    reasons: new Set(used.filter((id) => indicators.get(id)?.eras.includes(era.id))),
  }));
}

/**
 * The forms that print all reasons of a report, or else the youngest of those that print most of
 * them.
 */
function formsWith(rows: readonly MeasureRow[], forms: readonly FormReasons[]): FormReasons[] {
  const own = rows.map(({ component }) => component ?? "")
    .filter((id) => forms.some(({ reasons }) => reasons.has(id)));
  const scores = forms.map(({ reasons }) => own.filter((id) => reasons.has(id)).length);
  const most = Math.max(...scores);
  const best = forms.filter((_, index) => scores[index] === most);
  return most === own.length ? best : best.slice(-1);
}
