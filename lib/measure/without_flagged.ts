import { pick, recordsOf, schemas } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/**
 * The rows of `figures` whose indicator no error and no warning of `findings` names in their
 * report. Notes, and findings about a file as a whole, do not remove a figure; nor does what was
 * corrected since.
 *
 * @example
 * ```ts
 * import { withoutFlagged } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const figures = pl.DataFrame({
 *   report: ["a", "a", "a"],
 *   code: ["outcomes.total", "outcomes.total", "outcomes.granted"],
 *   state: ["stated", "corrected", "stated"],
 * });
 * const findings = pl.DataFrame({ report: ["a"], severity: ["error"], codes: ["outcomes.total"] });
 * assertEquals(withoutFlagged(figures, findings).getColumn("state").toArray(), ["corrected", "stated"]);
 * ```
 */
export function withoutFlagged(figures: DataFrame, findings: DataFrame): DataFrame {
  const flagged = new Set(
    recordsOf(findings, FLAGGED, "findings").flatMap(({ report, severity, codes }) => {
      if (severity === "note" || codes === null) return [];
      return codes.split("|").map((code) => `${report}\n${code}`);
    }),
  );
  const isLeft = recordsOf(figures, COUNTED, "figures").map(({ report, code, state }) =>
    state === "corrected" || !flagged.has(`${report}\n${code}`)
  );
  return figures.filter(pl.Series("left", isLeft, pl.Bool));
}

const FLAGGED = pick(schemas.findings, "report", "severity", "codes");
const COUNTED = pick(schemas.figures, "report", "code", "state");
