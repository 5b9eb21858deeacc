import type { Finding, Place } from "@/model/mod.ts";
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
    verdict: ([, finding]) => finding.verdict,
    codes: ([, { codes }]) => codes.length === 0 ? null : codes.join("|"),
    expected: ([, finding]) => finding.expected,
    actual: ([, finding]) => finding.actual,
    span_start: ([, { span }]) => span?.start ?? null,
    span_end: ([, { span }]) => span?.end ?? null,
    page: ([, { span }]) => span?.page ?? null,
    quote: ([, finding]) => finding.quote,
    places: ([, { places = [] }]) => places.length === 0 ? null : places.map(placeText).join(" | "),
    proposal: ([, finding]) => finding.proposal,
    confidence: ([, finding]) => finding.confidence ?? null,
    message_zh: ([, { message }]) => message.zh,
    message_en: ([, { message }]) => message.en,
  });
}

/** As `outcomes.total@natural_person 5481–5484`; what is usual is left out. */
function placeText({ code, applicant, scope, span }: Place): string {
  const whose = [applicant === "total" ? "" : `@${applicant}`, scope === "all" ? "" : `@${scope}`];
  return `${code}${whose.join("")} ${span.start}–${span.end}`;
}

type Row = readonly [string, Finding];
