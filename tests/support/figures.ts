import { loadCodebook } from "@/codebook/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { makeFigure, makeReport } from "./makers.ts";

/** The frame `figures` of parsed reports that state these values. */
export function figuresOf(
  cells: readonly {
    readonly report: string;
    readonly code: string;
    readonly value: number | null;
  }[],
): DataFrame {
  const reports = [...Map.groupBy(cells, ({ report }) => report)].map(([id, own]) =>
    makeReport({ id, figures: own.map(({ code, value }) => makeFigure({ code, value })) })
  );
  return tabulate(reports, [], loadCodebook().indicators).figures;
}
