/**
 * Every guard and message of an analysis, with the call that causes it: `tests/messages.md`, which is
 * made by running the calls and reviewed as a difference. `deno test -A tests/messages_test.ts --
 * --update` writes it anew.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { schemas } from "@/frame/mod.ts";
import * as gk from "@/mod.ts";
import { looseFrame } from "./support/loose_frame.ts";

const FILE = new URL("messages.md", import.meta.url);

const report = {
  method: "parsed",
  coverage: "whole",
  canonical: true,
  figure_count: 1,
  finding_count: 0,
};
const figure = {
  ...{ code: "applications.received", unit: "件", state: "stated", qualifier: "exact" },
  ...{
    scope: "all",
    applicant: "total",
    preferred: true,
    rule: "r",
    method: "parsed",
    coverage: "whole",
  },
};
const bodies = [
  { report: "a-2015", issuer: "甲县", rank: "county", province: "安徽", year: 2015, value: 4 },
  { report: "b-2015", issuer: "乙省", rank: "province", province: "安徽", year: 2015, value: 900 },
  { report: "b-copy", issuer: "乙省", rank: "province", province: "安徽", year: 2015, value: 900 },
];

/** What the calls may name, besides the exports of `lib/mod.ts`. */
const scope: Readonly<Record<string, unknown>> = {
  codebook: gk.loadCodebook(),
  frames: {
    reports: looseFrame(schemas.reports, bodies.map((body) => ({ ...report, ...body }))),
    figures: looseFrame(
      schemas.figures,
      bodies.map((body) => ({ ...figure, ...body, data_year: 2015 })),
    ),
    findings: looseFrame(schemas.findings, []),
    checks: looseFrame(schemas.checks, []),
    numbers: looseFrame(schemas.numbers, []),
    sentences: looseFrame(schemas.sentences, []),
  },
  figures: looseFrame(
    schemas.figures,
    bodies.map((body) => ({ ...figure, ...body, data_year: 2015 })),
  ),
  population: gk.pl.DataFrame({ issuer: ["甲县", "甲县"], population: [1, 2] }),
};

/** By heading, the calls: each throws. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  "Operators and names of Polars": [
    'figures.filter(pl.col("year") > 2015)',
    'figures.filter(pl.col("year") == 2015)',
    'figures.withColumns((pl.col("value") * 2).alias("twice"))',
    '-pl.col("value")',
    'figures.getColumn("value") + 1',
    'figures.filter(pl.col("yaer").gt(2015))',
    'figures.filter(pl.col("province").eq("安徽"))',
    'figures.select("vlaue")',
  ],
  "where": [
    'where(figures, { provnce: "安徽" })',
    'where(figures, { province: "安微" })',
    'where(figures, { year: "2015" })',
    "where(figures, { province: 34 })",
    "where(figures, { years: 2015 })",
    "where(figures, { years: [2020, 2015] })",
    "where(figures, { value: { form: 10 } })",
    "where(figures, { rank: [] })",
    "where(figures, { rank: undefined })",
    'where(figures, pl.col("year").gt(2015))',
    "where(Promise.resolve(), {})",
  ],
  "select, series, wide": [
    'select(figures, "vlaue")',
    'select(figures, "value", "value")',
    'series(frames, "aplications.received")',
    'series(frames, "applications.received", { scope: "county" })',
    'series(frames, "applications.received", { applicant: "person" })',
    'series({ reports: undefined }, "applications.received")',
    'wide(figures, { rows: ["issuer"], columns: "code" })',
    'wide(figures, { rows: ["issuer"], columns: "applicnt" })',
    'wide(figures, { rows: ["report"], columns: "where" })',
  ],
  "join": [
    'join(figures, population, { on: ["isuer"] })',
    'join(figures, population, { on: ["issuer"] })',
    'join(figures, pl.DataFrame({ year: ["2015"] }), { on: ["year"] })',
    'join(figures, pl.DataFrame({ issuer: ["甲县"], value: [1] }), { on: ["issuer"] })',
    "join(figures, population, { on: [] })",
  ],
  "groupBy": [
    'groupBy(figures, ["yaer"], { value: "sum" })',
    'groupBy(figures, ["year"], { value: "sum" })',
    'groupBy(where(figures, { rank: "province" }), ["year"], { value: "sum" })',
    'groupBy(figures, ["rank"], { issuer: "sum" })',
    'groupBy(figures, ["rank"], { value: "total" })',
    'groupBy(figures, ["rank"], { value: "toString" })',
    'groupBy(figures, ["rank"], {})',
    'groupBy(pl.DataFrame({ value: [0.5], denominator: [2] }), [], { value: "sum" })',
    'groupBy(pl.DataFrame({ value: [5, 6], unit: ["件", "元"] }), [], { value: "mean" })',
  ],
  "Charts": [
    'draw.scatter(figures, { lang: "zh", x: "year", y: "vlaue" })',
    'draw.line(figures, { lang: "zh", x: "year" })',
    'draw.line(figures, { lang: "zh", x: "year", y: "issuer" })',
    'draw.line(figures, { lang: "zh", x: "year", y: "value" })',
    'draw.bar(figures, { lang: "zh", x: "issuer", y: "rank" })',
    'draw.bar(figures, { lang: "zh", x: "issuer", y: "value" })',
    'draw.heat(figures, { lang: "zh", x: "year", y: "issuer", colour: "rank" })',
    'draw.dots(figures.head(0), { lang: "zh", x: "year", y: "value" })',
    'draw.dots(figures, { lang: "cn", x: "year", y: "value" })',
    'draw.dots(figures, { lang: "zh", x: "year", y: "value", preset: "journal" })',
    'draw.dots(figures, { lang: "zh", x: "year", y: "value", notes: "long" })',
    'draw.styled({ mark: "bar", data: { url: "x.csv" } }, { lang: "zh" })',
    'draw.styled({ mark: "bar", data: { values: [] } }, { lang: "zh" })',
    'draw.styled({ mark: "bar", data: { values: [{}] } }, { lang: "zh", breaks: ["fees.total"] })',
    'save(draw.dots(figures, { lang: "zh", x: "year", y: "value" }), "a", { out: "", preset: "slide" })',
    'save(draw.dots(figures, { lang: "zh", x: "year", y: "value" }), "a/b", { out: "" })',
  ],
  "Measures, labels, tables": [
    'measure(figures, codebook, ["volumes"])',
    'label("aplications.received", { lang: "zh", codebook })',
    'withLabels(figures, "coed", { lang: "zh", codebook })',
    'table(figures, { columns: ["vlaue"] })',
    'table1(figures, { lang: "zh", format: "pdf", codebook })',
    'explain(frames, "a-2051", "applications.received")',
    'explain(frames, "a-2015", "aplications.received")',
    'regressionPanel(frames, codebook, { measures: ["volumes"] })',
    'load({ reports: "no/such/folder" })',
  ],
};

Deno.test("tests/messages.md is what each wrong call says", async () => {
  const parts: string[] = [];
  for (const [heading, calls] of Object.entries(CALLS)) {
    const shown = await Array.fromAsync(calls, async (call) => `${call}\n  ${await said(call)}`);
    parts.push(`## ${heading}\n\n\`\`\`text\n${shown.join("\n\n")}\n\`\`\``);
  }
  const text = `# What wrong calls say\n\nMade by \`tests/messages_test.ts\`.\n\n${
    parts.join("\n\n")
  }\n`;
  if (Deno.args.includes("--update")) Deno.writeTextFileSync(FILE, text);
  assertEquals(text, Deno.readTextFileSync(FILE));
});

/** The message of a call, without the folder of this machine. */
async function said(call: string): Promise<string> {
  const values: Readonly<Record<string, unknown>> = { ...gk, ...scope };
  try {
    await new Function(...Object.keys(values), `return ${call}`)(...Object.values(values));
  } catch (error) {
    assert(error instanceof Error);
    const message = error.message.replaceAll(Deno.cwd(), "…").replaceAll("\n", " ");
    return `${error.name}: ${message}`;
  }
  throw new Error(`${call} says nothing`);
}
