import { assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { correct } from "@/correct/mod.ts";
import type { Correction } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { makeFigure } from "../support/makers.ts";

const SHA256 = "a".repeat(64);

const makeCorrection = (overrides: Partial<Correction> = {}): Correction => ({
  code: "applications.received",
  scope: "all",
  applicant: "total",
  published: 183,
  corrected: 138,
  reason: "digits swapped",
  correctedBy: "A. Reader",
  correctedOn: "2026-01-31",
  sha256: SHA256,
  ...overrides,
});

/** Value, state and whether preferred, then the rules of the findings. */
const corrected = (correction: Correction, sha256 = SHA256): unknown[] => {
  const { figures, findings } = correct([makeFigure()], [correction], {
    sha256,
    year: 2018,
    file: "corrections/a.csv",
  });
  return [
    figures.map(({ value, state, preferred }) => [value, state, preferred]),
    findings.map(({ rule, severity }) => [rule, severity]),
  ];
};

Deno.test("correct() keeps what was published and prefers what is right", () => {
  assertEquals(corrected(makeCorrection()), [
    [[183, "stated", false], [138, "corrected", true]],
    [["correct.applied", "note"]],
  ]);
});

Deno.test("correct() changes nothing where its guard does not fit", () => {
  const untouched = [[183, "stated", true]];
  const guard = [["correct.guard", "warning"]];
  assertEquals(corrected(makeCorrection(), "b".repeat(64)), [untouched, guard]);
  assertEquals(corrected(makeCorrection({ published: 184 })), [untouched, guard]);
  assertEquals(corrected(makeCorrection({ code: "outcomes.total" })), [untouched, guard]);
  assertEquals(corrected(makeCorrection({ applicant: "natural_person" })), [untouched, guard]);
});

Deno.test("correct() fills a blank cell that is known", () => {
  const blank = makeFigure({ value: null, state: "blank" });
  const { figures } = correct([blank], [makeCorrection({ published: null })], {
    sha256: SHA256,
    year: 2018,
    file: "corrections/a.csv",
  });
  assertEquals(figures.map(({ value, state }) => [value, state]), [[null, "blank"], [
    138,
    "corrected",
  ]]);
});

Deno.test("correct() means the figure of the report's own year, not that of the year beside it", () => {
  const figures = [2017, 2018].map((dataYear) => makeFigure({ dataYear, value: dataYear - 1835 }));
  const checked = { sha256: SHA256, year: 2018, file: "corrections/a.csv" };
  const valuesOf = (published: number) =>
    correct(figures, [makeCorrection({ published })], checked).figures
      .map(({ value, dataYear }) => [dataYear, value]);
  assertEquals(valuesOf(183), [[2017, 182], [2018, 183], [2018, 138]]);
  assertEquals(valuesOf(182), [[2017, 182], [2018, 183]]);
});

Deno.test("reportParser() applies a correction, and stops it once the source changed by one byte", async () => {
  const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市收到信息公开申请183件。";
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const correction = makeCorrection({ sha256: digest.toHex() });
  const corrections = new Map([["hangzhou-2017", [correction]]]);
  const parse = reportParser({ ...loadCodebook(), corrections });

  const before = await parse(bytes, "hangzhou-2017.txt");
  assertEquals(before.figures.map(({ value, preferred }) => [value, preferred]), [
    [183, false],
    [138, true],
  ]);
  const after = await parse(new TextEncoder().encode(`${text}\n`), "hangzhou-2017.txt");
  assertEquals(after.figures.map(({ value, preferred }) => [value, preferred]), [[183, true]]);
  assertEquals(after.findings.map(({ rule, codes }) => [rule, codes]), [
    ["correct.guard", ["applications.received"]],
  ]);
});

Deno.test("A correction that is not taken says where it is and what to do", () => {
  const messages = (correction: Correction, sha256 = SHA256) =>
    correct([makeFigure()], [correction], { sha256, year: 2018, file: "corrections/甲县2018.csv" })
      .findings.map(({ message }) => message);
  const now = "b".repeat(64);
  const [source] = messages(makeCorrection(), now);
  assertStringIncludes(
    source!.zh,
    "corrections/甲县2018.csv 中 applications.received 的更正未采用",
  );
  assertStringIncludes(source!.zh, `把 sha256 改为 ${now}`);
  assertStringIncludes(source!.en, `if it still holds write the sha256 ${now}`);
  assertStringIncludes(messages(makeCorrection({ published: 184 }))[0]!.en, "it is read as 183");
  const [absent] = messages(makeCorrection({ code: "outcomes.total" }));
  assertStringIncludes(absent!.en, "check code, scope and applicant");
});
