import { columnOf } from "@/tabulate/_frame_of.ts";
import { schemas } from "@/tabulate/mod.ts";
import pl, { type DataFrame, type DataType } from "nodejs-polars";

type Cell = string | number | boolean | null;

/** Columns of a row of the frame `reports`. */
export type ReportRow = { readonly report: string } & Readonly<Record<string, Cell>>;

const REPORT = {
  rank: "prefecture",
  kind: "government",
  province: "福建",
  era: "narrative",
  method: "parsed",
  coverage: "whole",
  canonical: true,
  figure_count: 9,
};

/** The frame `reports` with these rows: whole ones of governments, each a file of its own, unless told otherwise. */
export function reportsFrame(rows: readonly ReportRow[]): DataFrame {
  return frameOf(schemas.reports, rows.map((row) => ({ ...REPORT, sha256: row.report, ...row })));
}

/** The frame `findings` with these reports, rules and severities. */
export function findingsFrame(rows: readonly (readonly [string, string, string])[]): DataFrame {
  return frameOf(
    schemas.findings,
    rows.map(([report, rule, severity]) => ({ report, rule, severity })),
  );
}

function frameOf(
  schema: Readonly<Record<string, DataType>>,
  rows: readonly Readonly<Record<string, Cell>>[],
): DataFrame {
  return pl.DataFrame(
    Object.entries(schema).map(([name, dtype]) =>
      columnOf(name, dtype, rows.map((row) => row[name] ?? null))
    ),
  );
}
