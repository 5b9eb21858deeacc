import { assertEquals } from "@std/assert";
import { auditCoded } from "@/audit/mod.ts";
import { CODEBOOK } from "./_audit.ts";

/** Rule, severity and place of the findings in coded figures of one report. */
function audited(figures: Readonly<Record<string, number>>) {
  const rows = Object.entries(figures).map(([code, value]) => ({
    issuer: "甲市人民政府",
    rank: null,
    kind: null,
    province: null,
    year: 2017,
    code,
    value,
    qualifier: "exact",
    sourceUrl: "https://example.org/",
    form: "stat2014",
    coverage: "whole",
    codedBy: "reader",
  } as const));
  const { findings = [] } = auditCoded(rows, CODEBOOK).get("甲市人民政府-2017") ?? {};
  return findings.map(({ rule, severity, span }) => [rule, severity, span]);
}

Deno.test("auditCoded() takes no error to be more than a warning, and leaves notes", () => {
  assertEquals(audited({ "disclosure.total": 120, "disclosure.channel.website": 340 }), [
    ["audit.disclosure.channel.website:at_most", "warning", null],
  ]);
  const overlapping = {
    "disclosure.total": 100,
    "disclosure.channel.website": 80,
    "disclosure.channel.weibo": 60,
  };
  assertEquals(audited(overlapping), [["audit.channels_overlap", "note", null]]);
});
