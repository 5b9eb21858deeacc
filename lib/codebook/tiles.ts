import { type CsvRow, readTable, rowError, type TableText } from "./table.ts";

/** The place of a provincial unit on a grid of tiles. */
export interface Tile {
  /** Code of the division, as `110000`. */
  readonly code: string;
  readonly labelEn: string;
  /** Short name, as reports have it in `province`. */
  readonly labelZh: string;
  /** Letters of ISO 3166-2, as `BJ`, for tiles that are too small for the name. */
  readonly short: string;
  /** From 1, from left to right. */
  readonly column: number;
  /** From 1, from top to bottom. */
  readonly row: number;
}

const COLUMNS = ["code", "name_en", "name_zh", "short", "column", "row"] as const;

/**
 * Reads `tiles.csv`: the provincial units of GB/T 2260 with places on a grid. The places are
 * schematic.
 *
 * Throws a `SyntaxError` that names file and line for a code that is not of a province or occurs
 * twice, an empty name, a place that is not of two whole numbers from 1, and one that is taken.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { tiles } = loadCodebook();
 * assertEquals(tiles.length, 34);
 * assertEquals(tiles[0]?.labelZh, "北京");
 * ```
 */
export function parseTiles(table: TableText, file = "tiles.csv"): Tile[] {
  const taken = new Set<string>();
  return readTable(table, file, COLUMNS).map((row) => {
    const tile = toTile(row);
    for (const key of [tile.code, `${tile.column} ${tile.row}`]) {
      if (taken.has(key)) {
        throw rowError(row, { zh: `“${key}”出现两次`, en: `"${key}" occurs twice` });
      }
      taken.add(key);
    }
    return tile;
  });
}

function toTile(row: CsvRow<typeof COLUMNS[number]>): Tile {
  const { code, name_en: labelEn, name_zh: labelZh, short } = row.cells;
  if (!/^[1-9]\d0000$/.test(code)) {
    throw rowError(row, {
      zh: `代码“${code}”不是省级代码`,
      en: `code "${code}" is not of a province`,
    });
  }
  if (labelEn === "" || labelZh === "" || short === "") {
    throw rowError(row, { zh: "有一个名称是空的", en: "a name is empty" });
  }
  const place = (name: "column" | "row") => {
    const value = row.cells[name];
    if (!/^[1-9]\d?$/.test(value)) {
      throw rowError(row, {
        zh: `${name}“${value}”不是位置`,
        en: `${name} "${value}" is not a place`,
      });
    }
    return Number(value);
  };
  return { code, labelEn, labelZh, short, column: place("column"), row: place("row") };
}
