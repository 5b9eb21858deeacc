import { columnLabels, indicatorLabel, measureLabel, termIds } from "@/codebook/mod.ts";
import { type Cell, cellsOf, kindOf } from "@/frame/mod.ts";
import { type Bilingual, wordsIn } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Channel, OwnOptions } from "./own_options.ts";
import { printedNames } from "./printed_names.ts";
import { count, percent } from "./tooltip.ts";
import type { NumberKind } from "./value_scale.ts";

/** A column that a chart draws. */
export interface OwnColumn {
  readonly name: string;
  /** What it is called at its axis or legend. */
  readonly title: string;
  /** Whether it holds numbers; else its cells are printed as categories. */
  readonly isNumber: boolean;
  readonly numbers: NumberKind;
  readonly cells: readonly Cell[];
  /** A cell in words; of nothing, that it is not stated. */
  readonly printed: (cell: Cell) => string;
  /** The values that the codebook names, in its order, in words. */
  readonly known: readonly string[];
}

/** The columns of a chart; those of `x` and `y` it always has. */
export type OwnColumns =
  & Readonly<Record<"x" | "y", OwnColumn>>
  & Partial<Readonly<Record<Channel, OwnColumn>>>;

const NOT_STATED: Bilingual = { zh: "未载明", en: "not stated" };

/** Columns whose values are names of bodies, which English charts transcribe. */
const NAMES: ReadonlySet<string> = new Set(["issuer", "province"]);

/** A column of a frame with its name and the words for its values. */
export function ownColumn(frame: DataFrame, name: string, options: OwnOptions): OwnColumn {
  const cells = cellsOf(frame, name);
  const isNumber = kindOf(frame.getColumn(name).dtype) === "number";
  const numbers = isNumber ? numbersOf(frame, name, cells, options) : "number";
  const words = NAMES.has(name)
    ? printedNames(cells.filter((cell) => cell !== null).map(String), options)
    : (id: string) => valueLabel(name, id, options);
  const printed = (cell: Cell) =>
    cell === null
      ? wordsIn(NOT_STATED, options.lang)
      : typeof cell === "number"
      ? printedNumber(cell, numbers)
      : words(String(cell));
  const known = termIds(name, options.codebook).map(words);
  return { name, title: titleOf(frame, name, options), isNumber, numbers, cells, printed, known };
}

function valueLabel(column: string, id: string, { lang, codebook }: OwnOptions): string {
  const field = id === "true" || id === "false" ? "boolean" : column;
  const label = (of: "zh" | "en") => columnLabels(of, codebook).value(field, id);
  return wordsIn({ zh: label("zh"), en: label("en") }, lang);
}

function printedNumber(value: number, kind: NumberKind): string {
  if (kind === "year") return String(value);
  if (kind === "share") return percent(value);
  return Number.isInteger(value) ? count(value) : String(Number(value.toPrecision(3)));
}

function numbersOf(
  frame: DataFrame,
  name: string,
  cells: readonly Cell[],
  { codebook: { measures } }: OwnOptions,
): NumberKind {
  const known = cells.filter((cell) => typeof cell === "number");
  const isWhole = known.every(Number.isInteger);
  const measure = measures.get(name) ?? measures.get(onlyOne(frame, name, "measure") ?? "");
  const isYear = measure === undefined && name !== "value" && isWhole &&
    known.every((cell) => cell >= 1900 && cell <= 2100);
  if (isYear) return "year";
  if (measure?.unit === "%") return "share";
  return isWhole && known.every((cell) => cell >= 0) ? "count" : "number";
}

/** The only value of a column that says what `value` counts; `null` where there are several. */
function onlyOne(frame: DataFrame, name: string, column: string): string | null {
  if (name !== "value" || !frame.columns.includes(column)) return null;
  const values = [...new Set(cellsOf(frame, column))];
  return values.length === 1 && typeof values[0] === "string" ? values[0] : null;
}

/** By the indicator or measure of a frame that has one only, by the column's name, or as it is. */
function titleOf(frame: DataFrame, name: string, options: OwnOptions): string {
  const { lang, codebook } = options;
  const { indicators, measures } = codebook;
  const heading = (of: "zh" | "en") => columnLabels(of, codebook).heading(name);
  const title = wordsIn({ zh: heading("zh"), en: heading("en") }, lang);
  const of = ["component", "measure", "code"].map((column) => onlyOne(frame, name, column));
  const ids = [...of.flatMap((id) => id ?? []), name];
  for (const id of ids.filter((id) => id !== "")) {
    if (measures.has(id)) return measureLabel(id, options);
    const indicator = indicators.get(id) ??
      [...indicators.values()].find((each) => each.id.replaceAll(".", "_") === id);
    if (indicator !== undefined) {
      return withUnit(indicatorLabel(indicator.id, options), indicator.unit, lang);
    }
  }
  return title;
}

/** Units are Chinese measure words: English labels name what is counted. */
function withUnit(label: string, unit: string, lang: OwnOptions["lang"]): string {
  const words = { zh: (text: string) => `${text}（${unit}）`, en: (text: string) => text };
  return unit === "" ? label : wordsIn(words, lang)(label);
}
