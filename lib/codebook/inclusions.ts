import type { Figure, Indicators } from "@/model/mod.ts";
import { checkIndicator } from "./indicators.ts";
import { type CsvRow, readTable, rowError, splitList, type TableText } from "./table.ts";

/**
 * One row of `inclusions.csv`: what a form counts in an indicator, though it is an indicator of its
 * own.
 */
export interface Inclusion {
  readonly indicator: string;
  /** The rule whose figures it holds for; empty where the label identifies the form. */
  readonly rule: string;
  /** The label that it holds for, as printed; empty for every label of the rule. */
  readonly label: string;
  readonly includes: readonly string[];
  readonly source: string;
}

const COLUMNS = ["indicator", "rule", "label", "includes", "source"] as const;

/**
 * Reads `inclusions.csv`.
 *
 * Throws a `SyntaxError` that names file and line for an indicator that does not exist, one that
 * includes itself, and a row with neither rule nor label.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { inclusions } = loadCodebook();
 * const form2014 = inclusions.find(({ label }) => label === "不同意公开答复数");
 * assertEquals(form2014?.includes, ["outcomes.not_government_information"]);
 * ```
 */
export function parseInclusions(
  table: TableText,
  indicators: Indicators,
  file = "inclusions.csv",
): Inclusion[] {
  return readTable(table, file, COLUMNS).map((row) => toInclusion(row, indicators));
}

function toInclusion(row: CsvRow<typeof COLUMNS[number]>, indicators: Indicators): Inclusion {
  const { indicator, rule, label, source } = row.cells;
  const includes = splitList(row.cells.includes);
  for (const id of [indicator, ...includes]) checkIndicator(row, id, indicators);
  if (includes.includes(indicator)) {
    throw rowError(row, { zh: `“${indicator}”包含了自己`, en: `"${indicator}" includes itself` });
  }
  if (rule === "" && label === "") {
    throw rowError(row, { zh: "rule 和 label 都没有写", en: "neither rule nor label is given" });
  }
  return { indicator, rule, label, includes, source };
}

/** What identifies the form that a figure was counted by. */
export type Counted =
  & Pick<Figure, "code">
  & {
    readonly [Key in "rule" | "context"]?: Figure[Key] | null;
  };

/**
 * What a figure may include, by the definitions of its indicator: that of its form where its rule
 * or label identifies the form, as in a table; all of them where nothing does, as in prose. An
 * indicator without rows includes nothing else.
 *
 * @example
 * ```ts
 * import { inclusionsOf, loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { inclusions } = loadCodebook();
 * const figure = { code: "outcomes.refused", rule: "annex_shanghai", context: "不予公开答复总数|条|4" };
 * assertEquals(inclusionsOf(figure, inclusions), [[]]);
 * assertEquals(inclusionsOf({ code: "outcomes.refused" }, inclusions).length, 3);
 * assertEquals(inclusionsOf({ code: "outcomes.granted" }, inclusions), [[]]);
 * ```
 */
export function inclusionsOf(
  { code, rule, context }: Counted,
  inclusions: readonly Inclusion[],
): readonly (readonly string[])[] {
  const own = inclusions.filter(({ indicator }) => indicator === code);
  if (own.length === 0) return [[]];
  const words = (context ?? "").replace(/\s/g, "");
  const form = own.find((row) =>
    (row.rule === "" || row.rule === rule) && words.includes(row.label)
  );
  if (form !== undefined) return [form.includes];
  return [...new Map(own.map(({ includes }) => [includes.join("|"), includes])).values()];
}
