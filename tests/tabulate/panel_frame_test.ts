import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import pl from "nodejs-polars";
import { frameEqual } from "../support/frame_equal.ts";
import { makeCodedFigure, makeFigure, makeIndicators, makeReport } from "../support/makers.ts";

const INDICATORS = makeIndicators("disclosure.total", "applications.received", "outcomes.total");

Deno.test("tabulate() lays the panel out by report, and by indicator as the codebook has them", () => {
  const reports = [
    makeReport({
      id: "a",
      figures: [
        makeFigure({ code: "applications.received", value: 183 }),
        makeFigure({ code: "disclosure.total", value: null, state: "blank" }),
      ],
    }),
    makeReport({ id: "b", identity: { year: null } }),
  ];
  const { panel } = tabulate(reports, [makeCodedFigure({ value: 0 })], INDICATORS);
  const text = (name: string, values: (string | null)[]) => pl.Series(name, values, pl.String);
  const number = (name: string, values: (number | null)[]) => pl.Series(name, values, pl.Float64);
  frameEqual(
    panel,
    pl.DataFrame([
      text("report", ["a", "b", "乙县人民政府-2019"]),
      text("issuer", ["甲市人民政府", "甲市人民政府", "乙县人民政府"]),
      text("rank", ["prefecture", "prefecture", "county"]),
      text("kind", ["government", "government", "government"]),
      text("province", [null, null, null]),
      number("year", [2018, null, 2019]).cast(pl.Int32),
      text("method", ["parsed", "parsed", "coded"]),
      text("coverage", ["whole", "whole", "whole"]),
      pl.Series("canonical", [true, true, true], pl.Bool),
      number("disclosure_total", [null, null, null]),
      text("disclosure_total_state", ["blank", null, null]),
      number("applications_received", [183, null, 0]),
      text("applications_received_state", ["stated", null, "zero"]),
    ]),
  );
});

Deno.test("tabulate() takes into the panel only preferred totals about the report's own year", () => {
  const figures = [
    makeFigure({ value: 1, preferred: false }),
    makeFigure({ value: 2, scope: "departments" }),
    makeFigure({ value: 3, applicant: "natural_person" }),
    makeFigure({ value: 4, dataYear: 2017 }),
    makeFigure({ value: 5, code: "outcomes.total", dataYear: 2018 }),
  ];
  const { panel } = tabulate([makeReport({ figures })], [], INDICATORS);
  assertEquals(panel.columns.slice(9), ["outcomes_total", "outcomes_total_state"]);
  assertEquals(panel.getColumn("outcomes_total").toArray(), [5]);
});

Deno.test("tabulate() can name a column for every indicator of the codebook", () => {
  const names = [...loadCodebook().indicators.keys()].flatMap((id) => {
    const name = id.replaceAll(".", "_");
    return [name, `${name}_state`];
  });
  assertEquals(new Set(names).size, names.length);
});
