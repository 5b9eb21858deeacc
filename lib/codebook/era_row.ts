import { type CsvRow, rowError, splitList } from "./table.ts";

/**
 * `prose`: the text of any report, with the annexes that some localities add to it. `form`: rows of
 * a label and a value. `tables`: the standard tables, of rows and columns.
 */
export type EraKind = "prose" | "form" | "tables";

/** The columns of `eras.csv`. */
export const ERA_COLUMNS = [
  "id",
  "label_en",
  "label_zh",
  "kind",
  "templates",
  "first_year",
  "last_year",
  "clues",
  "source",
] as const;

/** A row of it. */
export type EraRow = CsvRow<typeof ERA_COLUMNS[number]>;

/** Prose may borrow one label of a form; only several show that the form is there. */
export const FEWEST_CLUES = 2;

/** Ids are joined by `+` in frames and by `|` in tables; templates are names of files. */
const NAME = /^[a-z][a-z0-9_]*$/;

/** Throws a `SyntaxError` that names file and line for a row with a wrong cell. */
export function checkEra(row: EraRow, kind: EraKind): void {
  const { id, label_en, label_zh, templates, clues, first_year, last_year } = row.cells;
  if (!NAME.test(id)) {
    throw rowError(row, {
      zh: `id“${id}”不是由 a-z、0-9 和 _ 组成的词`,
      en: `id "${id}" is not a word of a-z, 0-9 and _`,
    });
  }
  if (label_en === "" || label_zh === "") {
    throw rowError(row, { zh: "标签是空的", en: "a label is empty" });
  }
  const names = splitList(templates);
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) {
    throw rowError(row, {
      zh: `模板“${wrong}”不是文件名`,
      en: `template "${wrong}" is not the name of a file`,
    });
  }
  if (last_year !== "" && last_year < first_year) {
    throw rowError(row, { zh: "结束早于开始", en: "it ended before it began" });
  }
  const { length } = splitList(clues);
  if (kind === "prose" && length > 0) {
    throw rowError(row, { zh: "kind 为 prose 的时期不能有线索", en: "prose has clues" });
  }
  if (kind !== "prose") checkForm(row, kind, names.length, length);
}

/** That an era of tables has one template, and clues enough. */
function checkForm(row: EraRow, kind: EraKind, templates: number, clues: number): void {
  if (templates !== 1) {
    throw rowError(row, {
      zh: `${kind} 时期有 ${templates} 个模板，应为一个`,
      en: `a ${kind} era has ${templates} templates, not one`,
    });
  }
  if (clues < FEWEST_CLUES) {
    throw rowError(row, {
      zh: `有 ${clues} 条线索，少于 ${FEWEST_CLUES} 条`,
      en: `it has ${clues} clues, fewer than ${FEWEST_CLUES}`,
    });
  }
}
