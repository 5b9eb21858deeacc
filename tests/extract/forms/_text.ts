import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { type Figure, type Finding, makeIdentity } from "@/model/mod.ts";
import { readText as readFile } from "@/read/txt.ts";
import { normalize } from "@/text/mod.ts";
import type { GridSpec } from "../../support/official_tables.ts";

const extract = extractor(loadCodebook());
const identity = makeIdentity();

/** What the tables of a text state. */
export interface TextTables {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

/** Reads the tables of a plain text, those that its lines make and those that run together. */
export function readText(text: string, year = 2023): TextTables {
  const bytes = new TextEncoder().encode(text);
  const document = readFile({ name: "report.txt", bytes, sha256: "" });
  const { figures, findings } = extract(
    normalize(document.text),
    { ...identity, year },
    document.blocks,
  );
  return {
    figures: figures.filter(({ where }) => where === "table"),
    findings: findings.filter(({ rule }) => rule.startsWith("table.")),
  };
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
export function told({ figures }: TextTables): Record<string, number | string> {
  const printed = figures.filter(({ state }) => state !== "derived");
  return Object.fromEntries(
    printed.map(({ code, applicant, value, state }) =>
      [`${code}/${applicant}`, value ?? state] as const
    ),
  );
}

export const rulesOf = ({ findings }: TextTables): string[] => findings.map(({ rule }) => rule);
