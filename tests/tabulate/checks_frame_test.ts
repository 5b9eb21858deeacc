import { assertEquals } from "@std/assert";
import type { Check } from "@/model/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeIndicators, makeReport } from "../support/makers.ts";

const check: Check = {
  identity: "outcomes.total:balance",
  code: "outcomes.total",
  scope: "all",
  applicant: "total",
  where: "table",
  verdict: "consistent",
  relation: "=",
  actual: 8,
  expected: 8,
  missing: [],
};

Deno.test("checksFrame() names the parts without a number, and is null where every part has one", () => {
  const missing = ["outcomes.granted", "outcomes.refused"];
  const checks: Check[] = [
    check,
    { ...check, verdict: "not_assessable", expected: null, missing },
  ];
  const frames = tabulate([makeReport({ checks })], [], makeIndicators("outcomes.total"));
  const rows = frames.checks.select("missing").rows();
  assertEquals(rows, [[null], ["outcomes.granted|outcomes.refused"]]);
});
