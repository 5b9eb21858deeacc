import { frameOf, type RecordOf, schemas } from "@/frame/mod.ts";
import type { Finding, Place } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Entry } from "./entry.ts";

/** What findings are about: a report, or a file that could not be read as one. */
export type Examined = Pick<Entry, "id" | "findings">;

/** The frame `findings`: the findings of each report or file, in the order given. */
export function findingsFrame(entries: readonly Examined[]): DataFrame {
  const records = entries.flatMap(({ id, findings }) =>
    findings.map((finding) => recordOf(id, finding))
  );
  return frameOf(schemas.findings, records);
}

function recordOf(report: string, finding: Finding): RecordOf<typeof schemas.findings> {
  const { codes, span, places = [], message } = finding;
  return {
    report,
    rule: finding.rule,
    severity: finding.severity,
    verdict: finding.verdict,
    codes: codes.length === 0 ? null : codes.join("|"),
    expected: finding.expected,
    actual: finding.actual,
    span_start: span?.start ?? null,
    span_end: span?.end ?? null,
    page: span?.page ?? null,
    quote: finding.quote,
    places: places.length === 0 ? null : places.map(placeText).join(" | "),
    proposal: finding.proposal,
    confidence: finding.confidence ?? null,
    message_zh: message.zh,
    message_en: message.en,
  };
}

/** As `outcomes.total@natural_person 5481–5484`; what is usual is left out. */
function placeText({ code, applicant, scope, span }: Place): string {
  const whose = [applicant === "total" ? "" : `@${applicant}`, scope === "all" ? "" : `@${scope}`];
  return `${code}${whose.join("")} ${span.start}–${span.end}`;
}
