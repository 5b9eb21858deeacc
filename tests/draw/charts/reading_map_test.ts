import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { NothingToDrawError, readingMap } from "@/draw/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeFigure, makeReport } from "../../support/makers.ts";

const codebook = loadCodebook();

function frameOf(...overrides: readonly Parameters<typeof makeFigure>[0][]) {
  const report = makeReport({ figures: overrides.map(makeFigure) });
  return tabulate([report], [], codebook.indicators).figures;
}

Deno.test("readingMap() lists indicators in reading order with the values taken", () => {
  const figures = frameOf(
    { code: "fees.total", value: 0, state: "zero", printed: "", span: { start: 90, end: 99 } },
    {
      code: "disclosure.total",
      value: 7100,
      qualifier: "at_least",
      preferred: false,
      span: { start: 10, end: 16 },
    },
    { code: "disclosure.total", value: 7123, where: "table", span: { start: 40, end: 44 } },
  );
  const chart = readingMap(figures, { lang: "zh", codebook, report: "city-2018" });
  const numbers = chart.datasets?.numbers as { code: string; value: string; beside: string }[];
  assertEquals(numbers.map(({ code, value, beside }) => [code, value, beside]), [
    ["disclosure.total", "≥ 7,100", "7,123"],
    ["disclosure.total", "7,123", "7,123"],
    ["fees.total", "0", "0"],
  ]);
});

Deno.test("readingMap() tells counts of parts of the jurisdiction by their labels", () => {
  const figures = frameOf(
    { scope: "all", span: { start: 1, end: 2 } },
    { scope: "county_level", span: { start: 3, end: 4 } },
  );
  const labels = (lang: "zh" | "en") => {
    const chart = readingMap(figures, { lang, codebook, report: "city-2018" });
    return (chart.datasets?.numbers as { label: string }[]).map(({ label }) => label);
  };
  assertEquals(labels("zh"), ["收到申请数", "收到申请数（县级）"]);
  assertEquals(labels("en"), [
    "OGI requests newly received",
    "OGI requests newly received (county level)",
  ]);
});

Deno.test("readingMap() refuses a report without figures, in both languages", () => {
  const options = { lang: "zh", codebook, report: "other-2018" } as const;
  const error = assertThrows(() => readingMap(frameOf({}), options), NothingToDrawError);
  assertEquals(
    (error as NothingToDrawError).bilingual.zh,
    "无法绘制“other-2018”：没有带位置的数值",
  );
});

Deno.test("readingMap() draws neither blank cells nor the columns of single applicants", () => {
  const figures = frameOf(
    { code: "outcomes.granted", value: 12, where: "table", span: { start: 10, end: 12 } },
    { code: "outcomes.granted", value: 7, where: "table", applicant: "natural_person" },
    { code: "outcomes.partial", value: null, state: "blank", where: "table" },
  );
  const chart = readingMap(figures, { lang: "en", codebook, report: "city-2018" });
  const numbers = chart.datasets?.numbers as { code: string; value: string }[];
  assertEquals(numbers.map(({ code, value }) => [code, value]), [["outcomes.granted", "12"]]);
});
