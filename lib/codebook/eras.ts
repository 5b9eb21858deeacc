import type { Era } from "@/model/mod.ts";
import { checkEra, ERA_COLUMNS, type EraKind, type EraRow } from "./era_row.ts";
import { SheetError } from "./sheet_error.ts";
import {
  byId,
  type CsvRow,
  readTable,
  rowError,
  splitList,
  type TableText,
  wordIn,
} from "./table.ts";

/** One row of `eras.csv`: a form that reports have, and the labels that identify it. */
export interface EraEntry {
  readonly id: Era;
  readonly labelEn: string;
  readonly labelZh: string;
  readonly kind: EraKind;
  /** Names of the files of `templates/` that hold its labels, without `.csv`. */
  readonly templates: readonly string[];
  readonly firstYear: number;
  /** `null` while the form is in use. */
  readonly lastYear: number | null;
  /** Each clue is one label, or several close together; prose has none. */
  readonly clues: readonly (readonly string[])[];
  readonly source: string;
}

/** The eras by id, from the oldest to the youngest. */
export type Eras = ReadonlyMap<Era, EraEntry>;

const KINDS: readonly EraKind[] = ["prose", "form", "tables"];

/**
 * Reads `eras.csv`, in the order of the file: the oldest first. A clue `a+b` asks for both labels,
 * `a|b` are two clues.
 *
 * Throws a `SyntaxError` that names file and line for an id that occurs twice or cannot be one, an
 * empty label, an unknown kind, a year that is not a year, years or rows out of order, a form
 * without a template or with fewer than `FEWEST_CLUES` clues, a clue that occurs twice,
 * prose with clues, and where not exactly one era is prose.
 *
 * @example
 * ```ts
 * import { parseEras } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const eras = parseEras(
 *   "id,label_en,label_zh,kind,templates,first_year,last_year,clues,source\n" +
 *     "narrative,Prose,叙述式,prose,,2008,,,Regulations\n" +
 *     "stat2014,Form of 2014,2014年统计表,form,form2014,2014,2018,统计指标+统计数|申请办结数,notice\n",
 * );
 * assertEquals(eras.get("stat2014")?.clues, [["统计指标", "统计数"], ["申请办结数"]]);
 * ```
 */
export function parseEras(table: TableText, file = "eras.csv"): Eras {
  const rows = readTable(table, file, ERA_COLUMNS);
  const eras = byId(rows, toEra);
  const prose = rows.filter(({ cells }) => cells.kind === "prose");
  if (prose.length !== 1) {
    throw new SheetError(file, null, {
      zh: `kind 为 prose 的时期有 ${prose.length} 个，应为一个`,
      en: `${prose.length} eras are prose, not one`,
    });
  }
  const years = rows.map(({ cells }) => cells.first_year);
  const early = rows.find((_, index) => years[index]! < (years[index - 1] ?? ""));
  if (early !== undefined) {
    throw rowError(early, {
      zh: "它比上一行的时期开始得早",
      en: "it began before the era above it",
    });
  }
  checkClues(rows);
  return eras;
}

/**
 * The eras of a cell like `narrative|stat2014`; throws for an unknown one and where it is empty.
 */
export function parseEraList(row: CsvRow<string>, cell: string, eras: Eras): Era[] {
  const ids = splitList(cell);
  const unknown = ids.find((id) => !eras.has(id));
  if (unknown !== undefined) {
    throw rowError(row, {
      zh: `不认识时期“${unknown}”：eras.csv 没有这个 id`,
      en: `era "${unknown}" is unknown: eras.csv has no such id`,
    });
  }
  if (ids.length === 0) throw rowError(row, { zh: "没有写时期", en: "no era is named" });
  return ids;
}

/** The era of the text around forms and tables. */
export function proseEra(eras: Eras): Era {
  for (const { id, kind } of eras.values()) if (kind === "prose") return id;
  throw new TypeError("Cannot find the era of prose: the table of eras has none");
}

function toEra(row: EraRow): EraEntry {
  const { cells } = row;
  const kind = wordIn(row, "kind", KINDS);
  checkEra(row, kind);
  return {
    id: cells.id,
    labelEn: cells.label_en,
    labelZh: cells.label_zh,
    kind,
    templates: splitList(cells.templates),
    firstYear: toYear(row, cells.first_year),
    lastYear: cells.last_year === "" ? null : toYear(row, cells.last_year),
    clues: splitList(cells.clues).map((clue) => clue.split("+")),
    source: cells.source,
  };
}

/** A label that two forms print identifies neither. */
function checkClues(rows: readonly EraRow[]): void {
  const owners = new Map<string, string>();
  for (const row of rows) {
    for (const clue of splitList(row.cells.clues)) {
      const owner = owners.get(clue);
      if (owner !== undefined) {
        throw rowError(row, {
          zh: `线索“${clue}”也属于“${owner}”`,
          en: `clue "${clue}" is one of "${owner}", too`,
        });
      }
      owners.set(clue, row.cells.id);
    }
  }
}

function toYear(row: EraRow, cell: string): number {
  if (!/^\d{4}$/.test(cell)) {
    throw rowError(row, { zh: `年份“${cell}”不是年份`, en: `year "${cell}" is not a year` });
  }
  return Number(cell);
}
