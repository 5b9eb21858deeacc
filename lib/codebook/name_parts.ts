import { readTable, rowError, type TableText } from "./table.ts";

/** What a part of the name of a place or body is: see `NamePart`. */
const PARTS = ["unit", "people", "place", "reading", "word"] as const;

/** A part of the names of places and bodies, and what it is in English. */
export interface NamePart {
  /**
   * `unit`: closes the name of a place (`自治县`); `people`: stands before an autonomous unit; `place`: has
   * an English name that is not its pinyin; `reading`: characters that place names read otherwise than
   * dictionaries do, with tones; `word`: of the name of a body (`财政`, `局`).
   */
  readonly part: typeof PARTS[number];
  readonly zh: string;
  readonly en: string;
}

const COLUMNS = ["part", "zh", "en"] as const;

/**
 * Reads `name_parts.csv`, by which charts print Chinese names in English.
 *
 * Throws a `SyntaxError` that names file and line for an unknown kind of part, an empty cell, a part
 * that occurs twice, and a reading that has not a syllable for each character.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { nameParts } = loadCodebook();
 * assertEquals(nameParts.find(({ zh }) => zh === "自治州")?.en, "Autonomous Prefecture");
 * ```
 */
export function parseNameParts(table: TableText, file = "name_parts.csv"): NamePart[] {
  const taken = new Set<string>();
  return readTable(table, file, COLUMNS).map((row) => {
    const { zh, en } = row.cells;
    const part = PARTS.find((known) => known === row.cells.part);
    if (part === undefined) {
      throw rowError(row, {
        zh: `不认识“${row.cells.part}”`,
        en: `part "${row.cells.part}" is unknown`,
      });
    }
    if (zh === "" || en === "") {
      throw rowError(row, { zh: "有一个名称是空的", en: "a name is empty" });
    }
    if (taken.has(`${part} ${zh}`)) {
      throw rowError(row, { zh: `${part}“${zh}”出现两次`, en: `${part} "${zh}" occurs twice` });
    }
    if (part === "reading" && en.split(" ").length !== zh.length) {
      throw rowError(row, {
        zh: `“${en}”的音节与“${zh}”的字不一一对应`,
        en: `"${en}" has not a syllable for each character of "${zh}"`,
      });
    }
    taken.add(`${part} ${zh}`);
    return { part, zh, en };
  });
}
