import type { DataFrame } from "nodejs-polars";

/**
 * The files of a folder that no report was made of by a rule, as text: how many, then each rule with
 * its files. `findings` is the frame of that name.
 *
 * @example
 * ```ts
 * import { pl } from "@/mod.ts";
 * import { passedOverText } from "@/show/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const findings = pl.DataFrame({
 *   report: ["Thumbs.db", "a", "乙/Thumbs.db"],
 *   rule: ["load.passed_over", "audit.rate", "load.passed_over"],
 *   actual: ["system", "9", "system"],
 * });
 * assertEquals(
 *   passedOverText(findings, "en"),
 *   "Passed over by rule (load.passed_over): 2\n  system (2): Thumbs.db, 乙/Thumbs.db",
 * );
 * ```
 */
export function passedOverText(findings: DataFrame, lang: "zh" | "en"): string {
  const passed = findings.select("report", "rule", "actual").toRecords()
    .filter(({ rule }) => rule === "load.passed_over");
  const byRule = [...Map.groupBy(passed, ({ actual }) => String(actual))];
  const words = { zh: "按规则不作为报告读取", en: "Passed over by rule" };
  const head = `${words[lang]} (load.passed_over): ${passed.length}`;
  const lines = byRule.toSorted(([a], [b]) => a < b ? -1 : 1).map(([rule, files]) =>
    `  ${rule} (${files.length}): ${files.map(({ report }) => report).join(", ")}`
  );
  return [head, ...lines].join("\n");
}
