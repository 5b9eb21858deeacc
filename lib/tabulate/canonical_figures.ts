import pl, { type DataFrame } from "nodejs-polars";
import type { Frames } from "./frames.ts";

/**
 * The rows of `figures` that belong to the canonical reports: one report an issuer and year, so
 * that re-issues, copies and figures coded from the same report are not counted twice.
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
export function canonicalFigures(
  { reports, figures }: Pick<Frames, "reports" | "figures">,
): DataFrame {
  const canonical = reports.filter(pl.col("canonical"));
  return figures.join(canonical, { on: "report", how: "semi", maintainOrder: "left" });
}
