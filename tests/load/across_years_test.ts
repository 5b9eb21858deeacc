import { assertEquals } from "@std/assert";
import { acrossYears } from "@/load/across_years.ts";
import { auditCoded } from "@/audit/mod.ts";
import { parseCoded } from "@/codebook/mod.ts";
import type { CodedFigure } from "@/model/mod.ts";
import { cell, CODEBOOK } from "../audit/_audit.ts";
import { makeReport } from "../support/makers.ts";

const PANEL = new URL("../../data/coded/coded-figures.csv", import.meta.url);

const codedOf = (year: number, code: string, value: number): CodedFigure => ({
  issuer: "甲市人民政府",
  rank: null,
  kind: null,
  province: null,
  year,
  code,
  value,
  qualifier: "exact",
  sourceUrl: "https://example.org/",
  form: "tpl2021",
  coverage: "whole",
  codedBy: "reader",
});

const parsedOf = (year: number, code: string, value: number) =>
  makeReport({
    id: `file-${year}`,
    identity: {
      issuer: "甲市人民政府",
      year,
      eras: [{ era: "tpl2021", clues: [], span: { start: 0, end: 1 } }],
    },
    figures: [cell(code, value)],
  });

/** Id, verdict, stated and expected value of each check of what was carried over. */
const checked = (...inputs: [Parameters<typeof acrossYears>[0], readonly CodedFigure[]]) =>
  [...acrossYears(...inputs, CODEBOOK)].flatMap(([id, { checks }]) =>
    checks.map((
      { verdict, actual, expected },
    ) => [id.replace("\n", " "), verdict, actual, expected])
  );

const OUT = "applications.carried_out";
const IN = "applications.carried_in";

Deno.test("acrossYears() holds coded years against one another", () => {
  assertEquals(checked([], [codedOf(2021, OUT, 7), codedOf(2022, IN, 9)]), [
    ["甲市人民政府 2022", "contradiction", 9, 7],
  ]);
});

Deno.test("acrossYears() holds parsed and coded years against one another, the parsed first", () => {
  assertEquals(checked([parsedOf(2022, IN, 9)], [codedOf(2021, OUT, 7)]), [
    ["file-2022", "contradiction", 9, 7],
  ]);
  assertEquals(checked([parsedOf(2021, OUT, 7)], [codedOf(2021, OUT, 8), codedOf(2022, IN, 7)]), [
    ["甲市人民政府 2022", "consistent", 7, 7],
  ]);
});

Deno.test("auditCoded() finds the three years of the shipped panel that do not follow from the year before", async () => {
  const { figures } = parseCoded(await Deno.readTextFile(PANEL), CODEBOOK);
  const audited = auditCoded(figures, CODEBOOK, acrossYears([], figures, CODEBOOK));
  const years = [2022, 2023, 2024, 2025].map((year) => {
    const { checks, findings } = audited.get(`平潭综合实验区管委会-${year}`)!;
    const isInForce = (id: string) => id.includes("documents.normative.in_force:expected");
    return [
      checks.filter(({ identity }) => isInForce(identity))
        .map(({ verdict, actual, expected }) => [verdict, actual, expected]),
      findings.filter(({ rule }) => isInForce(rule))
        .map(({ severity, span, expected, actual }) => [severity, span, expected, actual]),
    ];
  });
  // 665 + 88 − 55, 698 + 77 − 132, 393 + 62 − 33 and 440 + 58 − 45.
  assertEquals(years, [
    [[["consistent", 698, 698]], []],
    [[["contradiction", 393, 643]], [["warning", null, "643", "393"]]],
    [[["contradiction", 440, 422]], [["warning", null, "422", "440"]]],
    [[["contradiction", 546, 453]], [["warning", null, "453", "546"]]],
  ]);
});
