import { assertEquals } from "@std/assert";
import type { LedgerEntry } from "@/model/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeCodedFigure, makeIndicators, makeReport } from "../support/makers.ts";

const read: LedgerEntry = {
  span: { start: 4, end: 8, page: 2 },
  quote: "183件",
  value: 183,
  unit: "件",
  qualifier: "exact",
  verdict: "figure",
  reason: null,
  codes: ["applications.received", "applications.accepted"],
  candidates: [],
  section: "一、概述",
  context: "收到申请183件",
};

Deno.test("tabulate() lays the ledger of numbers out; coded reports have none", () => {
  const left = {
    verdict: "unread",
    codes: [],
    candidates: ["fees.total", "fees.waived"],
    section: null,
  } as const;
  const numbers = [read, { ...read, ...left, span: { start: 0, end: 2 } }];
  const indicators = makeIndicators("applications.received");
  const frame = tabulate([makeReport({ numbers })], [makeCodedFigure()], indicators).numbers;
  const same = [183, "件", "exact"];
  const codes = "applications.received|applications.accepted";
  assertEquals(frame.rows(), [
    ["city-2018", "一、概述", 4, 8, 2, "183件", ...same, "figure", null, codes, null, read.context],
    [
      ...["city-2018", null, 0, 2, null, "183件", ...same, "unread", null, null],
      "fees.total|fees.waived",
      read.context,
    ],
  ]);
});
