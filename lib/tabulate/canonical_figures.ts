import { type AnyFrame, lazyOf } from "@/frame/mod.ts";
import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";
import type { Frames } from "./frames.ts";

/**
 * The rows of `figures` that belong to the canonical reports: one report an issuer and year, so
 * that re-issues, copies and figures coded from the same report are not counted twice. Of lazy frames, as
 * `lazily` gives them, it is a lazy frame: `measure` then reads only what it needs.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { canonicalFigures } from "@/tabulate/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const reports = pl.DataFrame({ report: ["a", "a-copy"], canonical: [true, false] });
 * const figures = pl.DataFrame({ report: ["a", "a-copy"], value: [7, 7] });
 * assertEquals(canonicalFigures({ reports, figures }).toRecords(), [{ report: "a", value: 7 }]);
 * ```
 */
export function canonicalFigures(frames: Pick<Frames, "reports" | "figures">): DataFrame;
export function canonicalFigures(frames: Lazy<"reports" | "figures">): LazyDataFrame;
export function canonicalFigures(
  { reports, figures }: Readonly<Record<"reports" | "figures", AnyFrame>>,
): AnyFrame {
  const all = lazyOf(reports, "reports").select("report", "canonical").collectSync();
  const canonical = all.filter(pl.col("canonical"));
  // Where each report counts, nothing need be looked up.
  if (canonical.height === all.height) return figures;
  const isLazy = "collectSync" in figures;
  const joining = { on: "report", how: "semi", maintainOrder: "left" } as const;
  return isLazy ? figures.join(canonical.lazy(), joining) : figures.join(canonical, joining);
}

type Lazy<Name extends string> = Readonly<Record<Name, LazyDataFrame>>;
