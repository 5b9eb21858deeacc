import type { Applicant, Era, Indicators } from "@/model/mod.ts";
import { APPLICANTS } from "./applicants.ts";
import { checkIndicator } from "./indicators.ts";
import { type CsvRow, readTable, rowError, splitList, type TableText, wordIn } from "./table.ts";

/**
 * The standard tables; table 2 consists of a block for each item of article 20 that it reports on,
 * as `2.5` for 第二十条第(五)项. `rows` is any form of one value a row.
 */
export type StandardTable = "2.1" | "2.5" | "2.6" | "2.8" | "2.9" | "3" | "4" | "rows";

/** A label of a standard table. */
export interface StandardEntry {
  /**
   * `title`: of the chapter that contains the table; `row`, `column`: label of values; `heading`:
   * above other labels; `note`: ignored.
   */
  readonly kind: "title" | "row" | "column" | "heading" | "note";
  /** The heading above it, or empty: it distinguishes equal labels (总计). */
  readonly group: string;
  /** As printed, without numbering. */
  readonly label: string;
  /** Other printings of the same label. */
  readonly aliases: readonly string[];
  /**
   * Table 2: rows carry the beginning of an id (`documents.rules`), columns its end (`issued`).
   * Table 3: rows carry ids, columns applicants, and a heading the id of the total of its rows,
   * which has no cell. Table 4: columns carry ids. Empty for titles, notes and other headings.
   */
  readonly key: string;
  /** Measure word of the values; empty where the form names none. */
  readonly unit: string;
}

/** The labels of one table, each kind in printed order. */
export interface StandardPart {
  readonly table: StandardTable;
  /** The first block of table 2 has those of all blocks. */
  readonly titles: readonly StandardEntry[];
  readonly rows: readonly StandardEntry[];
  readonly columns: readonly StandardEntry[];
  readonly headings: readonly StandardEntry[];
  readonly notes: readonly StandardEntry[];
}

/** The standard tables of an era, in printed order. */
export interface StandardTemplate {
  readonly era: Era;
  readonly parts: ReadonlyMap<StandardTable, StandardPart>;
}

/** The meaning of a cell of a standard table. */
export interface CellMeaning {
  /** Id of an indicator. */
  readonly code: string;
  readonly applicant: Applicant;
}

const COLUMNS = ["table", "kind", "group", "label", "aliases", "key", "unit"] as const;
const KINDS: readonly StandardEntry["kind"][] = ["title", "row", "column", "heading", "note"];
const TABLES: readonly StandardTable[] = ["2.1", "2.5", "2.6", "2.8", "2.9", "3", "4"];

/**
 * Reads the standard tables of an era: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号.
 *
 * Throws a `SyntaxError` that names file and line for an unknown table or kind, an empty label, a
 * label or alias that occurs twice in a group, an unknown applicant, and a cell whose indicator
 * does not exist.
 *
 * @example
 * ```ts
 * import { loadCodebook, meaningOf } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const block = loadCodebook().templates.get("tpl2021")!.parts.get("2.1")!;
 * const [rules, normative] = block.rows;
 * assertEquals(normative?.aliases, ["规范性文件"]);
 * assertEquals(meaningOf("2.1", rules!, block.columns[0]!).code, "documents.rules.issued");
 * ```
 */
export function parseStandardTemplate(
  table: TableText,
  era: Era,
  indicators: Indicators,
  file = `${era}.csv`,
): StandardTemplate {
  const rows = readTable(table, file, COLUMNS);
  rows.forEach(checkWords);
  checkRepeats(rows);
  const byTable = Map.groupBy(rows, ({ cells }) => cells.table as StandardTable);
  const parts = new Map<StandardTable, StandardPart>();
  for (const [table, own] of byTable) {
    checkKeys(table, own, indicators);
    parts.set(table, toPart(table, own.map(toEntry)));
  }
  return { era, parts };
}

/** The meaning of the cell under a column, in a row; table 4 has one row without a label. */
export function meaningOf(
  table: StandardTable,
  row: StandardEntry | undefined,
  column: StandardEntry,
): CellMeaning {
  if (table === "4") return { code: column.key, applicant: "total" };
  if (row === undefined) {
    throw new TypeError(`Cannot identify a cell of table "${table}": it has no row`);
  }
  if (table === "rows") return { code: row.key, applicant: "total" };
  if (table === "3") return { code: row.key, applicant: column.key as Applicant };
  return { code: `${row.key}.${column.key}`, applicant: "total" };
}

type TemplateLine = CsvRow<typeof COLUMNS[number]>;

function toEntry({ cells }: TemplateLine): StandardEntry {
  const { group, label, key, unit } = cells;
  const kind = cells.kind as StandardEntry["kind"];
  return { kind, group, label, aliases: splitList(cells.aliases), key, unit };
}

function toPart(table: StandardTable, entries: readonly StandardEntry[]): StandardPart {
  const of = (kind: StandardEntry["kind"]) => entries.filter((entry) => entry.kind === kind);
  return {
    table,
    titles: of("title"),
    rows: of("row"),
    columns: of("column"),
    headings: of("heading"),
    notes: of("note"),
  };
}

function checkWords(row: TemplateLine): void {
  wordIn(row, "table", TABLES);
  wordIn(row, "kind", KINDS);
  if (row.cells.label === "") throw rowError(row, { zh: "label 是空的", en: "label is empty" });
}

/** Headings may repeat the label of a column; rows may not repeat a row, nor columns a column. */
function checkRepeats(rows: readonly TemplateLine[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const { table, kind, group, label, aliases } = row.cells;
    for (const name of [label, ...splitList(aliases)]) {
      const path = [table, kind, group, name].join("\n");
      if (seen.has(path)) {
        throw rowError(row, {
          zh: `“${group}”里“${name}”出现两次`,
          en: `label "${name}" occurs twice in "${group}"`,
        });
      }
      seen.add(path);
    }
  }
}

function checkKeys(
  table: StandardTable,
  lines: readonly TemplateLine[],
  indicators: Indicators,
): void {
  const columns = lines.filter(({ cells }) => cells.kind === "column").map(toEntry);
  for (const line of lines) {
    const entry = toEntry(line);
    if (entry.kind === "heading" && entry.key !== "") checkIndicator(line, entry.key, indicators);
    if (
      table === "3" && entry.kind === "column" && !APPLICANTS.some((known) => known === entry.key)
    ) {
      throw rowError(line, {
        zh: `不认识申请人“${entry.key}”`,
        en: `applicant "${entry.key}" is unknown`,
      });
    }
    for (const code of codesOf(table, entry, columns)) checkIndicator(line, code, indicators);
  }
}

/** The indicators of all cells of a form. */
export function templateCodes({ parts }: StandardTemplate): string[] {
  return [...parts.values()].flatMap(({ table, rows, columns }) =>
    [...rows, ...columns].flatMap((entry) => codesOf(table, entry, columns))
  );
}

/** The ids of the cells that an entry brings. */
function codesOf(
  table: StandardTable,
  entry: StandardEntry,
  columns: readonly StandardEntry[],
): string[] {
  if (table === "4") return entry.kind === "column" ? [entry.key] : [];
  if (entry.kind !== "row") return [];
  return columns.map((column) => meaningOf(table, entry, column).code);
}
