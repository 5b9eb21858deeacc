import { assertEquals } from "@std/assert";
import { tabulate } from "@/tabulate/mod.ts";
import { makeFinding, makeIndicators, makeReport } from "../support/makers.ts";

Deno.test("tabulate() lays findings out, those about the whole file without a place", () => {
  const findings = [
    makeFinding(),
    makeFinding({
      rule: "audit.outcomes.total:balance",
      severity: "error",
      codes: ["outcomes.total", "outcomes.granted"],
      expected: "10",
      actual: "9",
      span: { start: 5, end: 7, page: 2 },
      quote: "9件",
      verdict: "contradiction",
      places: [
        {
          code: "outcomes.total",
          scope: "all",
          applicant: "natural_person",
          span: { start: 5, end: 7 },
          quote: "9件",
        },
        {
          code: "outcomes.granted",
          scope: "localities",
          applicant: "total",
          span: { start: 8, end: 9 },
          quote: "3",
        },
      ],
      proposal: "10",
      confidence: "low",
    }),
  ];
  const frame = tabulate([makeReport({ findings })], [], makeIndicators()).findings;
  assertEquals(frame.rows(), [
    [
      "city-2018",
      "audit.damaged_date",
      "note",
      "damage",
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      "日期残缺",
      "The date is damaged",
    ],
    [
      "city-2018",
      "audit.outcomes.total:balance",
      "error",
      "contradiction",
      "outcomes.total|outcomes.granted",
      "10",
      "9",
      5,
      7,
      2,
      "9件",
      "outcomes.total@natural_person 5–7 | outcomes.granted@localities 8–9",
      "10",
      "low",
      "日期残缺",
      "The date is damaged",
    ],
  ]);
});
