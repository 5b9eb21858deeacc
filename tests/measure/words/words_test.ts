import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { words } from "@/measure/mod.ts";
import pl from "nodejs-polars";
import { termsOf } from "./_terms.ts";

const TERMS = termsOf({ a: { 公开: 6, 扶贫: 2, 的: 2 }, b: { 公开: 5, 微信: 15 } });

Deno.test("termFrequency() counts in ten thousand words, by report or by any column", () => {
  const omit = new Set(["的"]);
  assertEquals(words.termFrequency(TERMS, { omit, minCount: 3 }).rows(), [
    ["a", "公开", 6, 10, 6000],
    ["b", "微信", 15, 20, 7500],
    ["b", "公开", 5, 20, 2500],
  ]);
  // Sections of which the title is not known are a group as well.
  const [first] = words.termFrequency(TERMS, { by: ["section"] }).rows();
  assertEquals(first, [null, "微信", 15, 30, 5000]);
  assertEquals(words.termFrequency(TERMS, { by: [] }).rows()[1], ["公开", 11, 30, 11e4 / 30]);
  assertThrows(() => words.termFrequency(TERMS, { by: ["era"] }), RangeError, '"era": no such');
});

Deno.test("tfIdf() weighs what few reports have, by report", () => {
  const rows = words.tfIdf(TERMS, { omit: new Set(["的"]) }).rows();
  assertEquals(rows.map((row) => row.slice(0, 5)), [
    ["a", "扶贫", 2, 10, 1],
    ["a", "公开", 6, 10, 2],
    ["b", "微信", 15, 20, 1],
    ["b", "公开", 5, 20, 2],
  ]);
  assertAlmostEquals(Number(rows[0]![5]), 0.2 * Math.log(2));
  assertEquals(rows[1]![5], 0);
});

Deno.test("termShare() tells reports with a term among those of each year that have words", () => {
  const reports = pl.DataFrame([
    pl.Series("report", ["a", "b", "c", "d", "tables only"], pl.String),
    pl.Series("year", [2016, 2016, 2018, null, 2018], pl.Float64).cast(pl.Int32),
  ]);
  const terms = termsOf({ a: { 微信: 1 }, b: { 公开: 1 }, c: { 公开: 2 }, d: { 微信: 9 } });
  const rows = words.termShare(terms, reports, ["微信", "抖音"]);
  assertEquals(rows.select("term", "year", "reports", "n", "share").rows(), [
    ["微信", 2016, 1, 2, 0.5],
    ["微信", 2018, 0, 1, 0],
    ["抖音", 2016, 0, 2, 0],
    ["抖音", 2018, 0, 1, 0],
  ]);
});

function tokensOf(...sentences: readonly string[][]) {
  const rows = sentences.flatMap((terms, sentence) => {
    let start = 0;
    return terms.map((term) => {
      const row = { report: "a", section: null, sentence, start, term, span_start: start * 2 };
      start += term.length;
      return { ...row, span_end: start * 2, is_term: !/[,0-9]/.test(term), quote: `<${term}>` };
    });
  });
  return pl.DataFrame(rows);
}

Deno.test("collocates() is 14 for two terms that occur only together, and 0 for one of 16,384", () => {
  // P. Rychlý (2008): the maximum is 14; 0 is one co-occurrence in 16,000 of each.
  const tokens = tokensOf(["受理", ",", "申请"]);
  const score = (count: number) =>
    words.collocates(tokens, termsOf({ a: { 受理: count, 申请: count } }), "申请", { minCount: 1 })
      .rows();
  assertEquals(score(1), [["受理", 1, 1, 1, 14]]);
  assertEquals(score(16_384), [["受理", 1, 16_384, 16_384, 0]]);
});

Deno.test("collocates() counts within a window of terms, in sentences, no pair twice", () => {
  const tokens = tokensOf(["a", "b", "node", "b", "b"], ["node", "c"], ["c", "x", "y", "node"]);
  const terms = termsOf({ a: { a: 1, b: 3, c: 2, x: 1, y: 1, node: 3 } });
  const near = (window: number) =>
    Object.fromEntries(
      words.collocates(tokens, terms, "node", { window, minCount: 1 })
        .toRecords().map(({ term, together }) => [term, together]),
    );
  // One node has b near it, though b stands there three times.
  assertEquals(near(1), { b: 1, c: 1, y: 1 });
  assertEquals(near(3), { a: 1, b: 1, c: 2, x: 1, y: 1 });
});

Deno.test("collocates() takes five terms on each side, and those that are near three times", () => {
  const sides = ["e", "d", "c", "b", "a"];
  const sentence = ["f", ...sides, "node"];
  const terms = termsOf({ a: Object.fromEntries([...sentence, "f"].map((term) => [term, 3])) });
  const found = (times: number) =>
    words.collocates(tokensOf(...Array(times).fill(sentence)), terms, "node")
      .getColumn("term").toArray().sort();
  assertEquals(found(3), sides.toSorted());
  assertEquals(found(2), []);
});

Deno.test("concordance() shows each occurrence with its sides, its place and its sentence", () => {
  const sentences = pl.DataFrame({
    report: ["a", "a"],
    sentence: [0, 1],
    text: ["公开信息,公开", "其他"],
    quote: ["公開 信息，公開", "其他"],
  });
  const tokens = tokensOf(["公开", "信息", ",", "公开"]);
  const rows = words.concordance(tokens, sentences, "公开", { width: 3 });
  assertEquals(rows.rows(), [
    ["a", null, 0, "", "公开", "信息,", 0, 4, "<公开>", "公開 信息，公開"],
    ["a", null, 0, "信息,", "公开", "", 10, 14, "<公开>", "公開 信息，公開"],
  ]);
  const none = words.concordance(tokens, sentences, "复议");
  assertEquals([none.height, none.columns], [0, rows.columns]);
});

Deno.test("concordance() shows twenty characters on each side", () => {
  const side = "甲".repeat(25);
  const text = pl.DataFrame({
    report: ["a"],
    sentence: [0],
    text: [`${side}公开${side}`],
    quote: [""],
  });
  const [row] = words.concordance(tokensOf([side, "公开", side]), text, "公开").toRecords();
  assertEquals([row?.left, row?.right], ["甲".repeat(20), "甲".repeat(20)]);
});
