import { assertEquals, assertStringIncludes } from "@std/assert";
import pl from "nodejs-polars";
import { draw } from "@/mod.ts";
import { complete, inspect } from "@/show/assist.ts";

const frames = { figures: pl.DataFrame({ issuer: ["甲县"], year: [2014], value: [12] }) };
// As variables of cells are.
Object.assign(globalThis, { frames, draw, pl });

const matches = (code: string) => complete(code)?.matches ?? [];

for (
  const [code, ...expected] of [
    ["frames.", "figures"],
    ["frames.figures.", "issuer", "filter", "groupBy"],
    ["const a = 1; // 中文\nframes.figures.gr", "groupBy"],
    ["frames.figures.filter(pl.col('year').gt(2010)).", "select"],
    ["frames.figures\n  .filter(pl.col('year').gt(2010))\n  .so", "sort"],
    ["frames.figures.filter(pl.col('year').", "gt", "eq"],
    ["frames.figures.getColumn('year').", "sum", "toArray"],
    ["draw.", "volumes", "tileMap"],
    ["gk.draw.vol", "volumes"],
    ["pl.", "col", "DataFrame"],
    ["await load({ ", "reports", "years"],
    ["load({ reports: 'a', y", "years"],
    ["gk.table(frames.figures, { ro", "rows"],
    ["draw.volumes(volumes, { ", "scale", "codebook", "lang", "preset"],
    ['frames.figures.filter(pl.col("', "issuer", "value"],
    ['frames.figures["y', "year"],
    ['table(frames.figures, { columns: ["issuer", "v', "value"],
    ['x.filter(pl.col("provin', "province"],
    ['measure(frames.figures, codebook, ["vol', "volume"],
    ['gk.measure(figures, codebook, ["volume", "', "volume", "backlog"],
    ['frames.figures.filter(pl.col("code").eq("applications.rec', "applications.received"],
    ['results.filter(pl.col("measure").isIn(["back', "backlog"],
  ] as const
) {
  Deno.test(`complete() offers ${expected.join(", ")} after ${code}`, () => {
    const found = matches(code);
    assertEquals(expected.filter((name) => !found.includes(name)), []);
    assertEquals(found.filter((name) => /^_|^constructor$|^hasOwn/.test(name)), []);
  });
}

Deno.test("complete() offers the columns of the frame that the line names, not of all", () => {
  assertEquals(matches('frames.figures.select("'), ["issuer", "year", "value"]);
  assertEquals(matches('groupBy(frames.figures, ["'), ["issuer", "year", "value"]);
});

Deno.test("complete() leaves plain names to Deno, and offers nothing in other texts", () => {
  assertEquals(complete("frames.figures.height + fra"), null);
  assertEquals(complete('load({ reports: "../da'), { matches: [], written: "../da" });
  assertEquals(complete("unknown.name."), null);
});

Deno.test("complete() calls no function of the code", () => {
  Object.assign(globalThis, { fails: () => Deno.exit(3) });
  assertEquals(complete("fails()."), null);
  assertEquals(complete("frames.figures.pipe(fails())."), complete("frames.figures."));
});

Deno.test("inspect() gives signature and comment of the function at the cursor, or of the call around it", () => {
  for (
    const [code, cursor] of [["measure", 3], ["gk.measure(fig", 14], ["measure(a, ", 11]] as const
  ) {
    const text = inspect(code, cursor) ?? "";
    assertStringIncludes(text, "function measure(\n  figures: DataFrame | LazyDataFrame,");
    assertStringIncludes(text, "one row for each");
  }
  assertStringIncludes(inspect("draw.volumes", 12) ?? "", "options: VolumesOptions): Chart");
  assertStringIncludes(inspect("say", 3) ?? "", "say(text: Bilingual, lang: Language)");
  assertEquals(inspect("nothing", 7), null);
});

Deno.test("inspect() gives the columns of a frame, with what they mean where it is one of the library", () => {
  const text = inspect("frames.figures.height", 12) ?? "";
  assertStringIncludes(text, "**frames.figures**: 1 × 3");
  assertStringIncludes(text, "| issuer | String |");
  assertStringIncludes(text, "id of the indicator");
});
