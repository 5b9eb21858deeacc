import { assertEquals } from "@std/assert";
import { tabulate } from "@/tabulate/mod.ts";
import { makeCodedFigure, makeIndicators, makeReport, makeSentence } from "../support/makers.ts";

Deno.test("tabulate() lays sentences out, numbered within their report; coded reports have none", () => {
  const sentences = [
    makeSentence({ span: { start: 3, end: 11, page: 2 } }),
    makeSentence({ section: "一、概述", quote: "收到申請 １８３件", hash: "f".repeat(16) }),
  ];
  const reports = [makeReport({ sentences }), makeReport({ id: "b", sentences: [makeSentence()] })];
  const coded = [makeCodedFigure()];
  const frame = tabulate(reports, coded, makeIndicators("applications.received")).sentences;
  const text = "收到申请183件";
  assertEquals(frame.rows(), [
    ["city-2018", null, 0, 3, 11, 2, text, text, "0123456789abcdef"],
    ["city-2018", "一、概述", 1, 0, 8, null, text, "收到申請 １８３件", "f".repeat(16)],
    ["b", null, 0, 0, 8, null, text, text, "0123456789abcdef"],
  ]);
});
