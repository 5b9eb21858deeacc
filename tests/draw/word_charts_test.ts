import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { type Chart, keyness, NothingToDrawError, termDispersion, termShare } from "@/draw/mod.ts";
import { words } from "@/measure/mod.ts";
import { toSvg } from "@/render/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { charts } from "./_charts.ts";
import { termsOf } from "../measure/words/_terms.ts";

const fallback = pl.DataFrame({
  segmenter: ["Intl.Segmenter"],
  version: ["ICU 1"],
  user_words: [0],
});
const options = {
  lang: "en",
  segmenter: fallback,
  target: { label: "new", reports: 5, issuers: 1 },
  reference: { label: "old", reports: 6, issuers: 2 },
} as const;
const GROUPS = { target: ["new"], reference: ["old"] };

const numbersOf = ({ datasets }: Chart) =>
  datasets?.numbers as readonly Readonly<Record<string, unknown>>[];

Deno.test("keyness() draws what differs beyond chance, at most `top` terms of each group", () => {
  const terms = termsOf({
    new: { 微信: 90, 微博: 60, 扶贫: 30, 公开: 500, 申请: 21 },
    old: { 档案: 80, 公报: 70, 公开: 500, 申请: 20 },
  });
  const frame = words.keyness(terms, GROUPS);
  const names = (top?: number) =>
    numbersOf(keyness(frame, { ...options, ...top === undefined ? {} : { top } }))
      .map(({ term, series }) => [term, series]);
  assertEquals(names(), [
    ["微信", "new"],
    ["微博", "new"],
    ["扶贫", "new"],
    ["公报", "old"],
    ["档案", "old"],
  ]);
  assertEquals(names(1), [["微信", "new"], ["档案", "old"]]);
  assertStringIncludes(JSON.stringify(keyness(frame, options)), "Of 7 terms tested");
});

Deno.test("keyness() refuses groups of fewer than five reports, and counts reports and issuers", () => {
  const terms = termsOf({ new: { 微信: 90, 公开: 500 }, old: { 公报: 70, 公开: 500 } });
  const frame = words.keyness(terms, GROUPS);
  const small = { label: "old", reports: 4 };
  assertNothing(
    () => keyness(frame, { ...options, reference: small }),
    "they have 5 and 4 reports",
  );
  assertNothing(() => keyness(frame, { ...options, target: small }), "they have 4 and 6 reports");
  assertStringIncludes(
    JSON.stringify(keyness(frame, options)),
    "new: n = 5 reports of 1 issuer, 590 words; old: n = 6 reports of 2 issuers, 570 words.",
  );
});

Deno.test("keyness() prints no minus sign, which is as wide as a Chinese character", async () => {
  const svg = await toSvg(charts.keyness!("en"));
  assertStringIncludes(svg, ">\u20138<");
  assertEquals(svg.match(/>\u2212[0-9]/), null);
});

Deno.test("termShare() says how its words were chosen, and of how many issuers the reports are", () => {
  const text = JSON.stringify(
    termShare(sharesOf([2012, 2015]), { ...options, issuers: 1, choice: "most frequent" }),
  );
  assertStringIncludes(text, "Words shown: most frequent.");
  assertStringIncludes(text, "n = 2 reports of 1 issuer, with a year and with words.");
  assert(!JSON.stringify(termShare(sharesOf([2012, 2015]), options)).includes("Words shown"));
});

Deno.test("charts of words name what cut them", () => {
  const terms = termsOf({ new: { 微信: 90 }, old: { 公报: 70 } });
  const chart = JSON.stringify(keyness(words.keyness(terms, GROUPS), options));
  assertStringIncludes(chart, "Words cut by Intl.Segmenter ICU 1, without the words");
  const chinese = JSON.stringify(
    termDispersion(words.dispersion(terms), { ...options, lang: "zh" }),
  );
  assertStringIncludes(chinese, "分词：Intl.Segmenter ICU 1，不含用户词。");
});

function assertNothing(draw: () => unknown, message: string): void {
  const error = assertThrows(draw, NothingToDrawError, message);
  assert(/^无法绘制/.test((error as NothingToDrawError).bilingual.zh));
}

Deno.test("charts of words say what they cannot show", () => {
  const one = termsOf({ new: { 公开: 90 } });
  assertNothing(() => keyness(words.keyness(one, GROUPS), options), "has no words to compare");
  const same = termsOf({ new: { 公开: 90, 申请: 9 }, old: { 公开: 90, 申请: 9 } });
  assertNothing(() => keyness(words.keyness(same, GROUPS), options), "of 2 terms tested, none");
  assertNothing(() => termDispersion(words.dispersion(one), options), "fewer than two reports");
  const undated = pl.DataFrame([
    pl.Series("report", ["new"]),
    pl.Series("year", [null], pl.Float64),
  ]);
  assertNothing(
    () => termShare(words.termShare(one, undated, ["公开"]), options),
    "fewer than two have words",
  );
});

function sharesOf(years: readonly number[]): DataFrame {
  const ids = years.map((year) => `r${year}`);
  const terms = termsOf(Object.fromEntries(ids.map((id) => [id, { 公开: 1 }])));
  return words.termShare(terms, pl.DataFrame({ report: ids, year: years }), ["公开"]);
}

Deno.test("termShare() keeps years without reports blank, and writes numbers only where they fit", () => {
  const text = (years: readonly number[]) => JSON.stringify(termShare(sharesOf(years), options));
  assertStringIncludes(text([2012, 2015]), '"domain":[2012,2013,2014,2015]');
  assertEquals(numbersOf(termShare(sharesOf([2012, 2015]), options)).length, 2);
  assertStringIncludes(text([2012, 2015]), '"text":{"field":"beside"}');
  assert(!text([1950, 2015]).includes('"text":{"field":"beside"}'));
});
