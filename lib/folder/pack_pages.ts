import {
  type FileRecord,
  type FindingRule,
  type ReportSummary,
  type Stated,
  summaryOf,
} from "@/model/mod.ts";
import { pack } from "@/pack.ts";
import { fileRecords } from "./file_records.ts";
import type { ReadFile } from "./joined_pages.ts";
import type { ListedFile, NotListed } from "./listing.ts";

/** What was read of files that may be pages of one report, as a store keeps it. Plain data. */
export interface PackedPages {
  readonly records: readonly FileRecord[];
  readonly notes: readonly NotListed[];
  readonly reports: readonly (ReportSummary & { readonly file: string })[];
  /** Each report, packed. */
  readonly packed: readonly Uint8Array[];
  /** Whether the state of the machine, or files beside these, decided it: it is to be read again. */
  readonly isPassing: boolean;
}

const PASSING: ReadonlySet<FindingRule> = new Set(
  [
    "read.too_slow",
    "read.out_of_memory",
    "read.refused",
    "read.scan",
    "read.without_text",
    "load.failed",
    "load.frame",
  ] as const,
);

/** Packs what was made of files. */
export function packPages(
  read: readonly ReadFile[],
  stated: ReadonlyMap<ListedFile, Stated>,
): PackedPages {
  const made = read.flatMap(({ file, made }) => made.map((one) => ({ file, one })));
  const reports = made.flatMap(({ file, one }) => "source" in one ? [{ file, report: one }] : []);
  return {
    records: fileRecords(read, stated),
    notes: made.flatMap(({ one }) => "source" in one ? [] : [one]),
    reports: reports.map(({ file, report }) => ({ ...summaryOf(report), file: file.name })),
    packed: reports.map(({ report }) => pack(report)),
    isPassing: made.some(({ one }) => one.findings.some(({ rule }) => PASSING.has(rule))),
  };
}
