import { assertEquals } from "@std/assert";
import { pick, schemas } from "@/frame/mod.ts";
import { agreements } from "@/mod.ts";
import { looseFrame } from "../../support/loose_frame.ts";

const READ = {
  report: "a",
  issuer: "甲市人民政府",
  year: 2018,
  data_year: 2018,
  code: "applications.received",
  unit: "件",
  scope: "all",
  applicant: "total",
  value: 100,
  qualifier: "at_least",
  printed: "100余",
  preferred: true,
  method: "parsed",
  rule: "applications.received",
  quote: "收到申请100余件",
};
const CODED = {
  ...READ,
  method: "coded",
  printed: null,
  quote: null,
  rule: "李",
  qualifier: "exact",
};
const reports = looseFrame(pick(schemas.reports, "report", "canonical"), [
  { report: "a", canonical: true },
]);
const listed = (...rows: readonly (typeof CODED | typeof READ)[]) =>
  agreements.coderDisagreements(looseFrame(schemas.figures, rows), reports)
    .select("first_by", "first", "second_by", "second", "quote").rows();

Deno.test("coderDisagreements() takes values that can be one number as equal, as the finding does", () => {
  assertEquals(listed(READ, { ...CODED, value: 112 }), []);
  assertEquals(listed(READ, { ...CODED, value: 98 }), [
    ["parsed", 100, "李", 98, "收到申请100余件"],
  ]);
  const rounded = { ...READ, value: 356000, qualifier: "exact", printed: "35.6万" };
  assertEquals(listed(rounded, { ...CODED, value: 356021 }), []);
  assertEquals(listed(rounded, { ...CODED, value: 357021 }).length, 1);
});
