import type { Finding } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Entry } from "./_entry.ts";
import { frameOf } from "./_frame_of.ts";
import { schemas } from "./schemas.ts";

/** What findings are about: a report, or a file that none could be made of. */
export type Examined = Pick<Entry, "id" | "findings">;

/** The frame `findings`: the findings of each report or file, in the order given. */
export function findingsFrame(entries: readonly Examined[]): DataFrame {
  const rows = entries.flatMap(({ id, findings }) => findings.map((finding): Row => [id, finding]));
  return frameOf(schemas.findings, rows, {
    report: ([id]) => id,
    rule: ([, finding]) => finding.rule,
    severity: ([, finding]) => finding.severity,
    codes: ([, { codes }]) => codes.length === 0 ? null : codes.join("|"),
    expected: ([, finding]) => finding.expected,
    actual: ([, finding]) => finding.actual,
    span_start: ([, { span }]) => span?.start ?? null,
    span_end: ([, { span }]) => span?.end ?? null,
    page: ([, { span }]) => span?.page ?? null,
    quote: ([, finding]) => finding.quote,
    proposal: ([, finding]) => finding.proposal,
    message_zh: ([, { message }]) => message.zh,
    message_en: ([, { message }]) => message.en,
  });
}

type Row = readonly [string, Finding];
