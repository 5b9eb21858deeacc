import { assertEquals, assertNotEquals } from "@std/assert";
import type { CodedFigure, Report } from "@/model/mod.ts";
import { dataStamp, tabulate } from "@/tabulate/mod.ts";
import { makeCodedFigure, makeFigure, makeIndicators, makeReport } from "../support/makers.ts";

const INDICATORS = makeIndicators("applications.received");
const [one, other] = ["a", "b"].map((id) =>
  makeReport({ id, figures: [makeFigure()], source: { sha256: id.repeat(64) } })
) as [Report, Report];
const coded = makeCodedFigure({ issuer: "乙县人民政府", year: 2016 });

function stampOf(reports: readonly Report[], figures: readonly CodedFigure[] = []) {
  return dataStamp(tabulate(reports, figures, INDICATORS));
}

Deno.test("dataStamp() counts reports and names the hash of each input", () => {
  const { parsed, coded: count, inputs, sha256 } = stampOf([one, other], [coded]);
  assertEquals([parsed, count], [2, 1]);
  assertEquals(Object.keys(inputs), ["a", "b", "乙县人民政府-2016"]);
  assertEquals(inputs["a"], "a".repeat(64));
  assertEquals(/^[0-9a-f]{64}$/.test(sha256), true);
});

Deno.test("dataStamp() does not hang on the order of the reports", () => {
  assertEquals(stampOf([other, one]), stampOf([one, other]));
});

Deno.test("dataStamp() changes with a file and with a coded value", () => {
  const { sha256 } = stampOf([one], [coded]);
  const changed = makeReport({ ...one, source: { ...one.source, sha256: "c".repeat(64) } });
  assertNotEquals(stampOf([changed], [coded]).sha256, sha256);
  assertNotEquals(stampOf([one], [{ ...coded, value: 4711 }]).sha256, sha256);
  assertEquals(stampOf([one], [coded]).sha256, sha256);
});
