import { assertEquals } from "@std/assert";
import { auditSummary, withoutFlagged } from "@/measure/mod.ts";
import type { Check } from "@/model/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeFigure, makeFinding, makeIndicators, makeReport } from "../support/makers.ts";

const check = (verdict: Check["verdict"]): Check => ({
  identity: "outcomes.total:balance",
  code: "outcomes.total",
  scope: "all",
  applicant: "total",
  where: "table",
  verdict,
  relation: "=",
  actual: 1,
  expected: 1,
  missing: [],
});
const INDICATORS = makeIndicators("applications.received", "outcomes.total");

Deno.test("auditSummary() counts checks and findings, and names the gravest verdict", () => {
  const report = (id: string, checks: Check[], ...findings: ReturnType<typeof makeFinding>[]) =>
    makeReport({ id, identity: { issuer: id }, checks, findings });
  const frames = tabulate(
    [
      report(
        "sound",
        [check("consistent")],
        makeFinding({ severity: "note", verdict: "contradiction" }),
      ),
      report("silent", [check("not_assessable")]),
      report("damaged", [], makeFinding({ severity: "warning", verdict: "damage" })),
      report(
        "wrong",
        [check("contradiction"), check("consistent")],
        makeFinding({ severity: "warning", verdict: "unsure" }),
        makeFinding({ severity: "error", verdict: "contradiction" }),
      ),
    ],
    [],
    INDICATORS,
  );
  const columns = [
    "report",
    "consistent",
    "contradictions",
    "errors",
    "warnings",
    "notes",
    "verdict",
  ];
  assertEquals(auditSummary(frames).select(...columns).rows(), [
    ["sound", 1, 0, 0, 0, 1, "consistent"],
    ["silent", 0, 0, 0, 0, 0, "not_assessable"],
    ["damaged", 0, 0, 0, 1, 0, "damage"],
    ["wrong", 1, 1, 1, 1, 0, "contradiction"],
  ]);
  assertEquals(auditSummary(tabulate([], [], INDICATORS)).height, 0);
});

Deno.test("withoutFlagged() leaves out what an error or a warning names, in its report only", () => {
  const figures = [makeFigure(), makeFigure({ code: "outcomes.total" })];
  const frames = tabulate(
    [
      makeReport({
        id: "a",
        figures,
        findings: [makeFinding({ severity: "warning", codes: ["outcomes.total", "x"] })],
      }),
      makeReport({
        id: "b",
        figures,
        findings: [makeFinding({ severity: "note", codes: ["outcomes.total"] })],
      }),
    ],
    [],
    INDICATORS,
  );
  assertEquals(withoutFlagged(frames.figures, frames.findings).select("report", "code").rows(), [
    ["a", "applications.received"],
    ["b", "applications.received"],
    ["b", "outcomes.total"],
  ]);
});
