import { loadCodebook } from "@/codebook/mod.ts";
import { textTableFinder, type TextTables } from "@/extract/forms/text_tables.ts";
import { normalize } from "@/text/mod.ts";
import type { GridSpec } from "../../support/official_tables.ts";

const find = textTableFinder(loadCodebook());

/** Reads the tables of a text, as if nothing of it were prose. */
export function readText(text: string): TextTables {
  const tables = find(normalize(text), { sectionAt: () => null, isRead: () => false, year: 2023 });
  return tables.read([]);
}

/** How a copy prints the cells of a table. */
export type Layout = "lines" | "bars" | "markdown" | "cells" | "together";

/** The lines of a table in a text that has no grid. */
export function linesOf(grid: GridSpec, layout: Layout): string[] {
  return grid.flatMap((row) => {
    const cells = row.map((cell) =>
      (typeof cell === "string" ? cell : cell.text).replace("\n", "")
    );
    if (layout === "cells") return cells;
    if (layout === "bars") return [cells.join(" | ")];
    if (layout === "markdown") return [`| ${cells.join(" | ")} |`];
    return [cells.join(layout === "lines" ? "   " : "")];
  });
}

/** A table as a text: lines of their own, or all cells run together. */
export function textOf(grid: GridSpec, layout: Layout): string {
  return linesOf(grid, layout).join(layout === "together" ? "" : "\n");
}

/** Value, or else state, of each cell that was read; totals of groups are left out. */
export function told({ candidates }: TextTables): Record<string, number | string | undefined> {
  const printed = candidates.filter(({ state }) => state !== "derived");
  return Object.fromEntries(
    printed.map(({ code, applicant = "total", value, state }) =>
      [`${code}/${applicant}`, value ?? state] as const
    ),
  );
}

export const rulesOf = ({ findings }: TextTables): string[] => findings.map(({ rule }) => rule);
