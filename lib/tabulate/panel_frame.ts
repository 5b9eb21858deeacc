import { f64, nullable, schemas, seriesOf, str } from "@/frame/mod.ts";
import { type Indicators, isHeadline } from "@/model/mod.ts";
import pl, { type DataFrame, type Series } from "nodejs-polars";
import type { MarkedEntry } from "./marked_entry.ts";
import type { Entry, EntryFigure } from "./entry.ts";

/**
 * The frame `panel`: one row an entry; then, in the order of the codebook, a value and a state for
 * each indicator that occurs. Taken are the preferred figures about the report's own year, of scope
 * `all` and all applicants together.
 */
export function panelFrame(
  entries: readonly MarkedEntry[],
  reports: DataFrame,
  indicators: Indicators,
): DataFrame {
  const figures = entries.map(headlineFigures);
  const columns = [...indicators.keys()]
    .filter((code) => figures.some((byCode) => byCode.has(code)))
    .flatMap((code) => indicatorColumns(code, figures.map((byCode) => byCode.get(code))));
  const keys = Object.keys(schemas.panel).map((name) => reports.getColumn(name));
  return pl.DataFrame([...keys, ...columns]);
}

function headlineFigures({ figures, identity }: Entry): ReadonlyMap<string, EntryFigure> {
  const headlines = figures.filter((figure) =>
    isHeadline(figure) && (figure.dataYear === null || figure.dataYear === identity.year)
  );
  return new Map(headlines.map((figure) => [figure.code, figure]));
}

function indicatorColumns(
  code: string,
  figures: readonly (EntryFigure | undefined)[],
): readonly Series[] {
  const name = code.replaceAll(".", "_");
  return [
    seriesOf(name, nullable(f64), figures.map((figure) => figure?.value ?? null)),
    seriesOf(`${name}_state`, nullable(str), figures.map((figure) => figure?.state ?? null)),
  ];
}
