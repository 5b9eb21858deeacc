import { schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { looseFrame } from "../support/loose_frame.ts";

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
  return looseFrame(
    schemas.reports,
    rows.map((row) => ({ ...REPORT, sha256: row.report, ...row })),
  );
}

/** The frame `findings` with these reports, rules and severities. */
export function findingsFrame(rows: readonly (readonly [string, string, string])[]): DataFrame {
  return looseFrame(
    schemas.findings,
    rows.map(([report, rule, severity]) => ({ report, rule, severity })),
  );
}

/** The frame `numbers` with these reports, verdicts and candidates. */
export function numbersFrame(
  rows: readonly (readonly [report: string, verdict: string, candidates?: string])[],
): DataFrame {
  return looseFrame(
    schemas.numbers,
    rows.map(([report, verdict, candidates = null]) => ({ report, verdict, candidates })),
  );
}

/** The frame `files` with these files: status, issuer and year. */
export function filesFrame(
  rows: readonly (readonly [file: string, status: string, issuer: string, year: number])[],
): DataFrame {
  return looseFrame(
    schemas.files,
    rows.map(([file, status, issuer, year]) => ({ file, status, issuer, year })),
  );
}
