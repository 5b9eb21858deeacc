import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { indicatorsOf, selectMeasure } from "@/draw/parts/measure_rows.ts";
import { measuresFrame, volumeRow } from "../_measures.ts";

const options = { lang: "zh", codebook: loadCodebook() } as const;

Deno.test("selectMeasure() orders by issuer, year, parsed before coded, report", () => {
  const rows = [
    volumeRow("乙县", "county", 2015, 1),
    volumeRow("丙县", "county", 2014, 1),
    volumeRow("乙县", "county", 2014, 1),
    volumeRow("乙县", "county", 2014, 1, { report: "z-2014", method: "parsed" }),
  ];
  const { reports } = selectMeasure(measuresFrame(rows), "volume", options);
  assertEquals(reports, ["丙县-2014", "z-2014", "乙县-2014", "乙县-2015"]);
  assertEquals(selectMeasure(measuresFrame(rows.toReversed()), "volume", options).reports, reports);
});

Deno.test("selectMeasure() keeps a zero, and counts reports without a value or a year as missing", () => {
  const frame = measuresFrame([
    volumeRow("甲县", "county", 2014, 0),
    { ...volumeRow("乙县", "county", 2014, 1), value: null as unknown as number },
    { ...volumeRow("丙县", "county", 2014, 1), year: null as unknown as number },
    { ...volumeRow("丁县", "county", 2014, 1), measure: "other" },
  ]);
  const { rows, missing } = selectMeasure(frame, "volume", options);
  assertEquals([rows.map(({ value }) => value), missing], [[0], 3]);
  assertEquals(selectMeasure(frame, "volume", { ...options, outOf: 10 }).missing, 9);
});

Deno.test("selectMeasure() rejects a frame without the measure, or without a column", () => {
  const frame = measuresFrame([volumeRow("甲县", "county", 2014, 1)]);
  assertThrows(
    () => selectMeasure(frame, "shares", options),
    RangeError,
    'Cannot draw "shares": no such measure; there are ',
  );
  assertThrows(
    () => selectMeasure(frame, "backlog_share", options),
    RangeError,
    "none of 1 reports has a value",
  );
  assertThrows(
    () => selectMeasure(measuresFrame([]), "volume", options),
    RangeError,
    "none of 0 reports",
  );
  assertThrows(
    () => selectMeasure(frame.drop("basis"), "volume", options),
    TypeError,
    'Cannot read the frame "measures": it has no column "basis"',
  );
});

Deno.test("indicatorsOf() takes derived values apart", () => {
  assertEquals(indicatorsOf({ basis: "a.b|a.total = a.b + a.c_d" }), [
    "a.b",
    "a.total",
    "a.b",
    "a.c_d",
  ]);
});
