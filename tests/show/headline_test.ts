import { assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { loadCodebook } from "@/codebook/mod.ts";
import { headline } from "@/show/mod.ts";

const options = { codebook: loadCodebook(), says: { zh: "申请量", en: "requests received" } };
const two = pl.DataFrame({
  rank: ["county"],
  kind: ["government"],
  year: [2024],
  measure: ["volume"],
  reports: [2],
  issuers: [2],
  q1: [952.5],
  median: [1810],
  q3: [2667.5],
});

Deno.test("headline() gives no quartiles of fewer than five reports", () => {
  assertEquals(headline(two, options), {
    zh: "县级政府 2024 年，2 份报告（2 个发布单位）：申请量的中位数为 1,810。",
    en: "County government in 2024, 2 reports of 2 issuers: median 1,810 requests received.",
  });
});

Deno.test("headline() says nothing of a frame without rows, and that one issuer is too few", () => {
  assertEquals(headline(two.head(0), options), { zh: "", en: "" });
  const one = headline(two.withColumn(pl.lit(1).alias("issuers")), options);
  assertEquals(one.en.slice(0, 59), "In no year does a level and kind of body have reports of tw");
});

Deno.test("headline() prints a ratio that the codebook does not define as a share", () => {
  const fresh = pl.DataFrame({
    rank: ["county"],
    kind: ["government"],
    measure: ["new_share"],
    reports: [3],
    issuers: [2],
    numerator: [400],
    denominator: [1000],
    pooled: [0.4],
  });
  const says = { zh: "文字中新的占", en: "of the text was new" };
  assertEquals(
    headline(fresh, { ...options, says }).en,
    "County government, 3 reports of 2 issuers: 40.0% of the text was new (400 of 1,000).",
  );
});
