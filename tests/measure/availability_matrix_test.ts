import { assertEquals } from "@std/assert";
import { availabilityMatrix } from "@/measure/mod.ts";
import { schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { looseFrame } from "../support/loose_frame.ts";

interface Row {
  readonly report: string;
  readonly year: number | null;
  readonly [column: string]: string | number | boolean | null;
}

const PRESENT = {
  issuer: "甲县",
  rank: "county",
  kind: "government",
  province: "浙江",
  method: "parsed",
  coverage: "whole",
  canonical: true,
  figure_count: 9,
};

/** The frame `reports` of these rows; every file is one of its own unless its hash is given. */
function reportsFrame(rows: readonly Row[]): DataFrame {
  const full: Row[] = rows.map((row) => ({ ...PRESENT, sha256: row.report, ...row }));
  return looseFrame(schemas.reports, full);
}

const states = (rows: readonly Row[]) =>
  availabilityMatrix(reportsFrame(rows)).toRecords()
    .map(({ issuer, year, state, report, versions }) => [issuer, year, state, report, versions]);

Deno.test("availabilityMatrix() tells years missing between first and last, and says nothing outside", () => {
  assertEquals(
    states([
      { report: "b", year: 2017 },
      { report: "a", year: 2014 },
      { report: "c", year: 2016, issuer: "乙县" },
    ]),
    [
      ["乙县", 2016, "present", "c", 1],
      ["甲县", 2014, "present", "a", 1],
      ["甲县", 2015, "missing", null, 0],
      ["甲县", 2016, "missing", null, 0],
      ["甲县", 2017, "present", "b", 1],
    ],
  );
});

Deno.test("availabilityMatrix() takes versions that differ for re-issues, copies and coded figures not", () => {
  const other = { year: 2014, canonical: false } as const;
  const one = (...rows: readonly Row[]) => states([...rows, { report: "z", year: 2014 }]);
  assertEquals(one({ report: "a", ...other }), [["甲县", 2014, "reissued", "z", 2]]);
  assertEquals(one({ report: "a", ...other, sha256: "z" }), [["甲县", 2014, "present", "z", 1]]);
  assertEquals(
    one({ report: "a", ...other, method: "coded", coverage: "opening", sha256: null }),
    [["甲县", 2014, "present", "z", 1]],
  );
});

Deno.test("availabilityMatrix() calls partial what was read in its opening only, and what gave no figure", () => {
  assertEquals(
    states([
      { report: "a", year: 2014, coverage: "opening", method: "coded", sha256: null },
      { report: "b", year: 2015, figure_count: 0 },
      { report: "b2", year: 2015, figure_count: 0, canonical: false },
    ]).map(([, year, state, , versions]) => [year, state, versions]),
    [[2014, "partial", 1], [2015, "partial", 2]],
  );
});

Deno.test("availabilityMatrix() passes over reports without issuer or year, and takes rank from who tells it", () => {
  const frame = availabilityMatrix(reportsFrame([
    { report: "a", year: null },
    { report: "b", year: 2014, issuer: null },
    { report: "c", year: 2014, rank: null },
    { report: "d", year: 2015 },
  ]));
  assertEquals(frame.select("report", "rank").toRecords(), [
    { report: "c", rank: "county" },
    { report: "d", rank: "county" },
  ]);
});

Deno.test("availabilityMatrix() calls no year missing whose file was refused", () => {
  const files = looseFrame(schemas.files, [
    { file: "a", status: "refused", issuer: "甲县", year: 2015 },
    { file: "b", status: "refused", issuer: "甲县", year: 2018 },
    { file: "c", status: "refused", issuer: "甲县", year: 2014 },
    { file: "d", status: "refused", issuer: "乙县", year: 2013 },
    { file: "e", status: "refused", issuer: "甲县", year: null },
    { file: "f", status: "outside_years", issuer: "甲县", year: 2020 },
  ]);
  const reports = reportsFrame([{ report: "a", year: 2014 }, { report: "b", year: 2016 }]);
  assertEquals(
    availabilityMatrix(reports, files).select("issuer", "rank", "year", "state", "versions").rows(),
    [
      ["乙县", null, 2013, "refused", 0],
      ["甲县", "county", 2014, "present", 1],
      ["甲县", "county", 2015, "refused", 0],
      ["甲县", "county", 2016, "present", 1],
      ["甲县", "county", 2017, "missing", 0],
      ["甲县", "county", 2018, "refused", 0],
    ],
  );
});

Deno.test("availabilityMatrix() of no reports has the same columns and types", () => {
  const empty = availabilityMatrix(reportsFrame([]));
  const full = availabilityMatrix(reportsFrame([{ report: "a", year: 2014 }]));
  assertEquals([empty.height, empty.columns], [0, full.columns]);
  assertEquals(empty.schema, full.schema);
});
