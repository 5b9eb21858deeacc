/**
 * The measures that a scholar edits in `data/codebook/measures.csv`.
 *
 * Grammar of `numerator` and `denominator`:
 *
 * ```text
 * numerator   = expression { "|" expression }     one result for each: a component
 * denominator = [ expression ]                    empty for a count
 * expression  = sum { "??" sum }                  the first sum that has a value
 * sum         = term { ( "+" | "-" ) term }       has a value where every term without "?" has one
 * term        = id [ "@" applicant ] [ "?" ] | "within(" id ")"
 * ```
 *
 * A term with `?` goes out of the sum where the report does not ask for it. `id@natural_person` is
 * what the report states of the requests of one kind of applicants; `@organization` are all
 * organizations, added up where the report gives each kind.
 *
 * `within(id)` is what the form of the report counts in an indicator though it is a separate
 * indicator, by `inclusions.csv`: `outcomes.refused - within(outcomes.refused)` are the refusals
 * alone. It has no value where neither the form nor the numbers of the report show what is counted
 * in.
 *
 * `+` and `-` bind tighter than `??`, and have a space on either side. A sum whose terms are all
 * optional has a value where at least one of them has.
 *
 * @module
 */
import type { Bilingual, Era, Indicators } from "@/model/mod.ts";
import { type Expression, indicatorsOf, parseExpression } from "./expression.ts";
import { expressionOf } from "./expression_of.ts";
import { type Eras, parseEraList } from "./eras.ts";
import { checkIndicator } from "./indicators.ts";
import { byId, type CsvRow, readTable, rowError, type TableText, wordIn } from "./table.ts";

/**
 * `count`: no denominator. `share`: the numerator is a part of the denominator, so that an interval
 * is computed. `overlap`: parts that overlap and may add up to more than the whole. `ratio`: the
 * two count different things.
 */
export type MeasureKind = "count" | "share" | "overlap" | "ratio";

/** One row of `measures.csv`. */
export interface Measure {
  readonly id: string;
  readonly labelEn: string;
  readonly labelZh: string;
  /** Unit of the result: that of the numerator for a count; a value of unit `%` is a fraction. */
  readonly unit: string;
  /** What a ratio is stated per: 100 for disputes per 100 outcomes. 1 for all else. */
  readonly per: number;
  readonly kind: MeasureKind;
  /** One expression for each component. */
  readonly numerators: readonly Expression[];
  /** `null` for a count. */
  readonly denominator: Expression | null;
  /** What it counts and leaves out, a sentence that captions print; empty where its label says all. */
  readonly note: Bilingual;
  /** The eras whose reports can carry it. */
  readonly eras: readonly Era[];
  /** Where the definition comes from. */
  readonly source: string;
}

const COLUMNS = [
  "id",
  "label_en",
  "label_zh",
  "unit",
  "per",
  "kind",
  "numerator",
  "denominator",
  "note_en",
  "note_zh",
  "eras",
  "source",
] as const;
const KINDS: readonly MeasureKind[] = ["count", "share", "overlap", "ratio"];

/**
 * Reads `measures.csv`.
 *
 * Throws a `SyntaxError` that names file and line for an id that occurs twice, an unknown kind or
 * era, an empty label, an expression that cannot be read or names an indicator that does not exist,
 * a count with a denominator and another kind without one, a share whose unit is not `%`, and a
 * `per` that is not above 0, or not 1 where the measure is no ratio.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const volume = loadCodebook().measures.get("volume");
 * assertEquals(volume?.numerators[0]?.map(([term]) => term?.indicator), [
 *   "applications.received",
 *   "applications.accepted",
 * ]);
 * ```
 */
export function parseMeasures(
  table: TableText,
  indicators: Indicators,
  eras: Eras,
  file = "measures.csv",
): ReadonlyMap<string, Measure> {
  return byId(readTable(table, file, COLUMNS), (row) => toMeasure(row, indicators, eras));
}

type MeasureRow = CsvRow<typeof COLUMNS[number]>;

function toMeasure(row: MeasureRow, indicators: Indicators, eras: Eras): Measure {
  const { cells } = row;
  const kind = wordIn(row, "kind", KINDS);
  checkCells(row, kind);
  const read = (expression: string) => readExpression(row, expression, indicators);
  return {
    id: cells.id,
    labelEn: cells.label_en,
    labelZh: cells.label_zh,
    unit: cells.unit,
    per: Number(cells.per),
    kind,
    numerators: cells.numerator.split("|").map(read),
    denominator: cells.denominator === "" ? null : read(cells.denominator),
    note: { zh: cells.note_zh, en: cells.note_en },
    eras: parseEraList(row, cells.eras, eras),
    source: cells.source,
  };
}

function checkCells(row: MeasureRow, kind: MeasureKind): void {
  const { cells } = row;
  if ((kind === "count") !== (cells.denominator === "")) {
    throw rowError(row, {
      zh: `种类“${kind}”与分母“${cells.denominator}”不符：count 没有分母，其他种类都有`,
      en:
        `kind "${kind}" with denominator "${cells.denominator}": a count has none, other kinds have one`,
    });
  }
  if ((kind === "share" || kind === "overlap") && cells.unit !== "%") {
    throw rowError(row, {
      zh: `种类“${kind}”与单位“${cells.unit}”不符：应为 %`,
      en: `kind "${kind}" with unit "${cells.unit}": it is %`,
    });
  }
  const per = Number(cells.per);
  if (!(per > 0) || (per !== 1 && kind !== "ratio")) {
    throw rowError(row, {
      zh: `per“${cells.per}”与种类“${kind}”不符：应为 1，比率可为 100 等`,
      en: `per "${cells.per}" with kind "${kind}": it is 1, or 100 … for a ratio`,
    });
  }
  if ((cells.note_en === "") !== (cells.note_zh === "")) {
    throw rowError(row, {
      zh: "说明只写了一种语言",
      en: "the note is filled in one language only",
    });
  }
  if (cells.label_en === "" || cells.label_zh === "") {
    throw rowError(row, { zh: "标签是空的", en: "a label is empty" });
  }
}

function readExpression(row: CsvRow<string>, text: string, indicators: Indicators): Expression {
  const expression = expressionOf(row, () => parseExpression(text));
  for (const id of indicatorsOf(expression)) checkIndicator(row, id, indicators);
  if (
    expression.flat().some((term) => term.operator === "prev" || term.operator === "applicants")
  ) {
    throw rowError(row, {
      zh: "prev() 和 applicants() 只用于勾稽关系",
      en: "prev() and applicants() are for identities only",
    });
  }
  return expression;
}
