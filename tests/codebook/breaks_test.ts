import { assertEquals, assertThrows } from "@std/assert";
import {
  breaksInside,
  breaksOf,
  loadCodebook,
  parseBreaks,
  parseIndicators,
} from "@/codebook/mod.ts";

const { eras: ERAS, breaks: BREAKS } = loadCodebook();
const INDICATORS = parseIndicators(
  "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
    "fees,,F,费,,元,,narrative\nfees.postage,fees,P,邮,,元,,narrative\n",
  ERAS,
);
const read = (date: string, kind: string, touches: string, issuers = "") =>
  parseBreaks(
    `id,date,kind,what_en,what_zh,touches,issuers,source\nx,${date},${kind},W,何,${touches},${issuers},s\n`,
    INDICATORS,
  );

Deno.test("breaksOf() takes a pattern for what is below, and an id for itself", () => {
  const below = read("2017-04-01", "law", "fees.*");
  assertEquals(breaksOf("fees.postage", below).length, 1);
  assertEquals(breaksOf("fees", below).length, 0);
  assertEquals(breaksOf("fees", read("2017-04-01", "law", "fees")).length, 1);
});

Deno.test("parseBreaks() refuses dates, kinds and patterns that say nothing", () => {
  assertThrows(
    () => read("2017-02-30", "law", "fees"),
    SyntaxError,
    'date "2017-02-30" is not a date',
  );
  assertThrows(() => read("2017", "law", "fees"), SyntaxError, 'date "2017" is not a date');
  assertThrows(() => read("2017-04-01", "rule", "fees"), SyntaxError, 'kind "rule" is unknown');
  assertThrows(() => read("2017-04-01", "law", "cost.*"), SyntaxError, 'pattern "cost.*"');
  assertThrows(
    () => read("2017-04-01", "law", "fees", "bureau"),
    SyntaxError,
    'issuers "bureau" is not a kind',
  );
});

/** What `breaks.csv` says of one indicator, by date. */
const touching = (indicator: string) => breaksOf(indicator, BREAKS).map(({ date }) => date);

Deno.test("breaks.csv has the notices, laws and years that change what is counted", () => {
  assertEquals(touching("applications.received"), [
    "2009-01-01",
    "2010-01-12",
    "2014-01-01",
    "2019-01-01",
    "2019-05-15",
  ]);
  assertEquals(touching("litigation.total"), [
    "2009-01-01",
    "2011-08-13",
    "2014-01-01",
    "2015-05-01",
    "2016-09-01",
    "2019-01-01",
    "2024-01-01",
  ]);
  assertEquals(touching("reconsideration.total").includes("2021-12-22"), true);
  assertEquals(touching("fees.on_request").at(-1), "2019-05-15");
  assertEquals(touching("processing.completed.on_time").at(-1), "2019-05-15");
});

Deno.test("breaks.csv says where a change could not be verified", () => {
  const unverified = BREAKS.filter(({ source }) => source.includes("unverified"));
  assertEquals(unverified.map(({ id }) => id), [
    "guidance.requests2010",
    "law.judicial2011",
    "law.fees2017",
    "organization.central2018",
    "organization.local2019",
    "law.processing_fee2021",
    "guidance.reconsideration2021",
    "organization.central2023",
    "law.reconsideration2024",
    "organization.local2024",
  ]);
  assertEquals(BREAKS.filter(({ source }) => source === ""), []);
});

Deno.test("breaksInside() names the breaks between the first and the last day of a report", () => {
  const inside = (
    year: number,
    kind: "government" | "department" | null = "government",
    period: { start: string; end: string } | null = null,
  ) => breaksInside({ year, kind, period }, BREAKS).map(({ id }) => id);
  assertEquals(inside(2016), ["rule.codefendant2016"]);
  // A new year's law is before the year, and a form is of the whole report.
  assertEquals(inside(2014), []);
  assertEquals(inside(2024), []);
  assertEquals(inside(2019, "department"), ["organization.local2019", "law.regulations2019"]);
  assertEquals(inside(2018, null), []);
  assertEquals(inside(2019, "government", { start: "2018-09-01", end: "2019-05-14" }), []);
  assertEquals(inside(2019, "government", { start: "2018-09-01", end: "2019-05-15" }), [
    "law.regulations2019",
  ]);
});
