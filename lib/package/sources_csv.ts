import { pick, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { quotedText } from "./csv.ts";
import { csvText } from "./dictionary.ts";

const COLUMNS = [
  "file",
  "status",
  "report",
  "issuer",
  "year",
  "method",
  "url",
  "accessed",
  "sha256",
  "who",
] as const;

/** The frames that say where data are from. */
export interface SourceFrames {
  readonly files: DataFrame;
  readonly reports: DataFrame;
  readonly figures: DataFrame;
}

/**
 * `sources.csv`: a row for each report, and for each file that no report was made of: where it is from as
 * far as that is known, with the hash of its bytes. `who` coded the figures of a coded report, in the words
 * of the codings.
 */
export function sourcesCsv({ files, reports, figures }: SourceFrames): string {
  const coders = codersIn(figures);
  const read = recordsOf(reports, REPORT, "reports");
  const status = new Map(recordsOf(files, FILE, "files").map((row) => [row.file, row]));
  const named = new Set(read.map(({ source_file }) => source_file));
  const rows = [
    ...read.map((row) => ({
      ...row,
      file: row.source_file,
      status: row.source_file === null ? "coded" : status.get(row.source_file)?.status ?? "read",
      url: row.source_url ?? coders.get(row.report)?.url ?? null,
      accessed: row.retrieved,
      who: coders.get(row.report)?.who ?? null,
    })),
    ...[...status.values()].filter(({ file }) => !named.has(file)).map((row) => ({
      ...NOTHING,
      ...row,
    })),
  ];
  return csvText(COLUMNS, rows.map((row) => COLUMNS.map((column) => cellOf(row[column]))));
}

const REPORT = pick(
  schemas.reports,
  "report",
  "issuer",
  "year",
  "method",
  "source_file",
  "source_url",
  "retrieved",
  "sha256",
);
const FILE = pick(schemas.files, "file", "status", "report", "issuer", "year");
const NOTHING = { method: null, url: null, accessed: null, sha256: null, who: null };

function codersIn(figures: DataFrame) {
  const rows = recordsOf(
    figures,
    pick(schemas.figures, "report", "method", "rule", "source_url"),
    "figures",
  );
  const coded = Map.groupBy(
    rows.filter(({ method }) => method === "coded"),
    ({ report }) => report,
  );
  return new Map(Array.from(coded, ([report, own]) => [report, {
    who: [...new Set(own.map(({ rule }) => rule))].join("; "),
    url: own.find(({ source_url }) => source_url !== null)?.source_url ?? null,
  }]));
}

function cellOf(value: string | number | null): string {
  return value === null ? "" : typeof value === "number" ? String(value) : quotedText(value);
}
