import { nullable, type RecordOf, recordsOf, str } from "@/frame/mod.ts";
import type { Bilingual } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { countedText } from "./_counted_text.ts";

/**
 * How many reports the rows of a frame are of, and how many issuers: what every sentence on several
 * reports must say, since many reports may be of one issuer. A report that does not state its issuer
 * stands for one of its own; a frame without rows is of no report. Throws a `TypeError` where the frame lacks `report` or `issuer`.
 *
 * @example
 * ```ts
 * import { counted } from "@/show/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame({
 *   report: ["a-2018", "a-2019", "b-2018"],
 *   issuer: ["甲县", "甲县", "乙县"],
 * });
 * assertEquals(counted(measures), {
 *   zh: "3 份报告（2 个发布单位）",
 *   en: "3 reports of 2 issuers",
 * });
 * assertEquals(counted(measures.head(0)).en, "no report");
 * ```
 */
export function counted(frame: DataFrame): Bilingual {
  const rows = recordsOf(frame, COUNTED, "counted reports");
  const reports = new Set(rows.map(({ report }) => report)).size;
  return countedText(reports, new Set(rows.map(issuerOf)).size);
}

const COUNTED = { report: str, issuer: nullable(str) };

function issuerOf({ report, issuer }: RecordOf<typeof COUNTED>): string {
  return issuer ?? report;
}
