import type { Part } from "../compose.ts";

/** The year of a title above a table: 青石县2017年政府信息公开情况统计表. */
const OF_TITLE = /(?<!\d)((?:19|20)\d\d)年(?!\d|底|末|以).*(?:报告|年报|情况|统计|表)/;
/** The year that names a sheet, alone or beside words: 2017, 2017年度, 年报2017. */
const OF_NAME = /(?<![\d.-])((?:19|20)\d\d)(?![\d.-])/g;

/**
 * The one year that a sheet is of: by the titles above its first table, or else by its name; `null` where
 * neither names one.
 */
export function yearOfSheet(name: string, parts: readonly Part[]): number | null {
  const table = parts.findIndex(({ kind }) => kind === "table");
  const above = parts.slice(0, table < 0 ? undefined : table);
  const titled = above.flatMap((part) =>
    part.kind === "text" ? OF_TITLE.exec(part.text)?.[1] ?? [] : []
  );
  return onlyOne(titled) ?? onlyOne(name.match(OF_NAME) ?? []);
}

function onlyOne(years: readonly string[]): number | null {
  return new Set(years).size === 1 ? Number(years[0]) : null;
}
