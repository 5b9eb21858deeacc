import { assertEquals, assertThrows } from "@std/assert";
import { type Schema, schemas } from "@/frame/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import type { DataFrame, DataType } from "nodejs-polars";
import { makeCodedFigure, makeFigure, makeIndicators, makeReport } from "../support/makers.ts";

const INDICATORS = makeIndicators("applications.received", "outcomes.total");

function dtypes(frame: DataFrame): string[] {
  return Object.entries<DataType>(frame.schema).map(([name, { variant }]) => `${name} ${variant}`);
}

function declared(schema: Schema): string[] {
  return Object.entries(schema).map(([name, { dtype }]) => `${name} ${dtype}`);
}

Deno.test("tabulate() gives no rows the same columns as rows", () => {
  const empty = tabulate([], [], INDICATORS);
  assertEquals(empty.reports.height, 0);
  assertEquals(dtypes(empty.reports), declared(schemas.reports));
  assertEquals(dtypes(empty.figures), declared(schemas.figures));
  assertEquals(dtypes(empty.findings), declared(schemas.findings));
  assertEquals(dtypes(empty.sentences), declared(schemas.sentences));
  assertEquals(dtypes(empty.panel), declared(schemas.panel));
  assertEquals(dtypes(empty.files), declared(schemas.files));

  const full = tabulate([makeReport({ figures: [makeFigure()] })], [], INDICATORS);
  assertEquals(dtypes(full.reports), declared(schemas.reports));
  assertEquals(dtypes(full.figures), declared(schemas.figures));
  assertEquals(dtypes(full.findings), declared(schemas.findings));
  assertEquals(dtypes(full.sentences), declared(schemas.sentences));
  assertEquals(dtypes(full.panel).slice(0, 9), declared(schemas.panel));
});

Deno.test("tabulate() throws for two reports of one id", () => {
  const twice = [makeReport({ id: "a" }), makeReport({ id: "a" })];
  assertThrows(() => tabulate(twice, [], INDICATORS), RangeError, 'Cannot tabulate "a"');
});

Deno.test("tabulate() throws for a code that is not in the codebook", () => {
  const message = 'Cannot tabulate "x.y": the codebook has no such indicator';
  const parsed = makeReport({ figures: [makeFigure({ code: "x.y" })] });
  assertThrows(() => tabulate([parsed], [], INDICATORS), RangeError, message);
  const coded = makeCodedFigure({ code: "x.y" });
  assertThrows(() => tabulate([], [coded], INDICATORS), RangeError, message);
});

Deno.test("tabulate() keeps coded figures apart from a parsed report of the same id", () => {
  const ids = ["乙县人民政府-2019", "乙县人民政府-2019-coded"];
  const parsed = ids.map((id) => makeReport({ id }));
  const idsWith = (reports: typeof parsed) =>
    tabulate(reports, [makeCodedFigure()], INDICATORS).reports.getColumn("report").toArray();
  assertEquals(idsWith(parsed.slice(0, 1)), ids);
  assertEquals(idsWith(parsed), [...ids, "乙县人民政府-2019-coded-coded"]);
});
