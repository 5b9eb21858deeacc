import { assert, assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { loadCodebook } from "@/codebook/mod.ts";
import { novelty, passages, reuse, sideBySide } from "@/measure/mod.ts";
import { frameEqual } from "../support/frame_equal.ts";
import { plantedReports } from "../support/planted_reports.ts";
import { seededRandom } from "../support/province/random.ts";
import { scoreCopies } from "../support/score_copies.ts";
import { reportsOf, sentencesOf } from "./_sentences.ts";

const codebook = loadCodebook();
const A = "各单位认真学习了政府信息公开条例及有关规定";
const B = "全县共收到政府信息公开申请12件,均按时答复";
const B_NEXT = "全县共收到政府信息公开申请30件,均按时答复";
const C = "在县档案馆和县图书馆设置了政府信息查阅场所";
const C_NEXT = "在县档案馆和市图书馆设置了政府信息查阅场所";
const D = "组织召开全县政务公开工作推进会并通报情况";

/** The copies of one report, each as sentence, manner, report and sentence of the source. */
function copiesIn(copies: ReturnType<typeof reuse>, report: string, relation = "earlier") {
  const columns = [
    "sentence",
    ...["manner", "report", "sentence"].map((it) => `${relation}_${it}`),
  ];
  return copies.filter(pl.col("report").eq(pl.lit(report))).select(...columns).rows();
}

Deno.test("reuse() tells sentences that are equal, that differ in numbers, and that almost agree", () => {
  const sentences = sentencesOf({ "a-2017": [A, B, C], "a-2018": [D, A, B_NEXT, C_NEXT] });
  const copies = reuse(sentences, reportsOf(["a-2017", "a-2018"]), codebook);
  assertEquals(copiesIn(copies, "a-2018"), [
    [0, null, null, null],
    [1, "exact", "a-2017", 0],
    [2, "figures", "a-2017", 1],
    [3, "near", "a-2017", 2],
  ]);
  assertEquals(copiesIn(copies, "a-2017").map(([, manner]) => manner), [null, null, null]);
});

Deno.test("reuse() looks back within an issuer, from the latest year, and across issuers within a year", () => {
  const sentences = sentencesOf({ "a-2016": [A], "a-2017": [A], "a-2018": [A], "b-2018": [A] });
  const reports = reportsOf(["a-2018", "b-2018", "a-2016", "a-2017"]);
  const copies = reuse(sentences, reports, codebook);
  assertEquals(copiesIn(copies, "a-2018"), [[0, "exact", "a-2017", 0]]);
  assertEquals(copiesIn(copies, "a-2018", "peer"), [[0, "exact", "b-2018", 0]]);
  assertEquals(copiesIn(copies, "b-2018"), [[0, null, null, null]]);
  assertEquals(copiesIn(copies, "a-2017", "peer"), [[0, null, null, null]]);
});

Deno.test("reuse() counts spaces and another number in front for nothing", () => {
  const sentences = sentencesOf({
    "a-2017": [`一是${A}`, C],
    "a-2018": [`(二)${A}`, C.replace("和", " 和 ")],
  });
  const copies = reuse(sentences, reportsOf(["a-2017", "a-2018"]), codebook);
  assertEquals(copiesIn(copies, "a-2018").map(([, manner]) => manner), ["figures", "exact"]);
});

Deno.test("reuse() leaves out titles, short sentences, what forms print, and copies of a report", () => {
  const title = "五、政府信息公开工作存在的主要问题及改进情况";
  const table = "第二十条第(一)项信息内容本年制发件数本年废止件数现行有效件数规章0行政规范性文件2" +
    "第二十条第(五)项信息内容本年处理决定数量行政许可24第二十条第(六)项";
  const label = "3.要求行政机关确认或重新出具已获取信息";
  const own: [string | null, string][] = [[title, title], [null, "无此类情况"], [null, table], [
    null,
    label,
  ], [null, A]];
  const sentences = sentencesOf({ "a-2017": own, "a-2018": own, "a-2018-copy": own });
  const reports = reportsOf(["a-2017", "a-2018", "a-2018-copy"], ["a-2018-copy"]);
  assertEquals(reuse(sentences, reports, codebook).select("report", "sentence").rows(), [
    ["a-2017", 4],
    ["a-2018", 4],
  ]);
});

Deno.test("reuse() finds planted copies, and the same ones however the rows are ordered", () => {
  const planted = plantedReports(100);
  const copies = reuse(planted.sentences, planted.reports, codebook);
  const { exact, changed } = scoreCopies(copies, planted);
  assert(exact.planted > 600 && changed.planted > 300, JSON.stringify({ exact, changed }));
  assert(exact.recalled >= 0.99 * exact.planted && exact.right >= 0.99 * exact.found);
  assert(changed.recalled >= 0.95 * changed.planted && changed.right >= 0.95 * changed.found);
  const reversed = planted.sentences.sort(["report", "sentence"], [true, false]);
  frameEqual(reuse(reversed, planted.reports, codebook), copies);
});

Deno.test("reuse() finds among a thousand sentences that differ in a character each, as many as stand there", () => {
  const texts = Array.from(
    { length: 1000 },
    (_, index) => `${A}并由第${String.fromCharCode(0x4e00 + index)}科负责落实到位`,
  );
  const ids = texts.map((_, index) => `issuer${index}-2018`);
  const sentences = sentencesOf(Object.fromEntries(ids.map((id, index) => [id, [texts[index]!]])));
  const manners = reuse(sentences, reportsOf(ids), codebook).getColumn("peer_manner").toArray();
  assertEquals(manners.filter((manner) => manner === "near").length, 1000);
});

Deno.test("passages() joins sentences that follow each other in both reports, the longest first", () => {
  const sentences = sentencesOf({ "a-2017": [A, B, C, D], "a-2018": [D, A, B, "无", C] });
  const copies = reuse(sentences, reportsOf(["a-2017", "a-2018"]), codebook);
  const [longest, ...others] = passages(copies, sentences).toRecords();
  assertEquals(
    [longest?.sentences, longest?.span_start, longest?.span_end, longest?.other_span_start],
    [3, 1000, 4000 + C.length, 0],
  );
  assertEquals(longest?.quote, `${A}\n${B}\n${C}`);
  assertEquals(others.map(({ quote, other_span_start }) => [quote, other_span_start]), [[D, 3000]]);
});

Deno.test("passages() reports the longest run whole where a shorter one begins before it", () => {
  const sentences = sentencesOf({
    "a-2016": [D, A],
    "a-2017": [A, B, C],
    "a-2018": [D, A, B, C],
  });
  const copies = reuse(sentences, reportsOf(["a-2016", "a-2017", "a-2018"]), codebook);
  const found = passages(copies, sentences).filter(pl.col("report").eq(pl.lit("a-2018")));
  assertEquals(found.select("sentences", "other_report").rows(), [[3, "a-2017"], [1, "a-2016"]]);
});

Deno.test("sideBySide() lays a passage out by sentence", () => {
  const sentences = sentencesOf({ "a-2017": [A, B], "a-2018": [D, A, B] });
  const copies = reuse(sentences, reportsOf(["a-2017", "a-2018"]), codebook);
  const rows = sideBySide(copies, sentences, passages(copies, sentences).head(1)).rows();
  assertEquals(rows, [
    ["a-2018", 1000, A, "a-2017", 0, A],
    ["a-2018", 2000, B, "a-2017", 1000, B],
  ]);
});

Deno.test("novelty() divides the characters, and gives no share where there is nothing to compare with", () => {
  const sentences = sentencesOf({
    "a-2017": [A],
    "a-2018": [A, B, C],
    "b-2018": [B_NEXT],
    "c-2015": [D],
  });
  const reports = reportsOf(["a-2017", "a-2018", "b-2018", "c-2015"]);
  const shares = novelty(reuse(sentences, reports, codebook), reports);
  const columns = ["earlier_exact", "earlier_changed", "peer_only", "characters_new", "new_share"];
  const rows = Object.fromEntries(
    shares.select("report", ...columns).rows().map(([report, ...cells]) => [report, cells]),
  );
  const whole = A.length + B.length + C.length;
  assertEquals(rows["a-2018"], [A.length, 0, B.length, C.length, C.length / whole]);
  assertEquals(rows["a-2017"], [0, 0, 0, A.length, null]);
  assertEquals(rows["b-2018"], [0, 0, B_NEXT.length, 0, 0]);
  assertEquals(rows["c-2015"], [0, 0, 0, D.length, null]);
});

Deno.test("novelty() counts what each report can have copied from: its issuer's earlier years, a year's others", () => {
  const random = seededRandom(18);
  const pick = (count: number) => Math.floor(random.uniform() * count);
  for (let round = 0; round < 20; round++) {
    const all = Array.from(
      { length: pick(30) },
      (_, index) => ({ issuer: `i${pick(4)}`, year: 2015 + pick(4), index }),
    );
    const ids = all.map(({ issuer, year, index }) => `${issuer}-${year}-${index}`);
    const reports = reportsOf(ids);
    // Of some no sentence counts.
    const counted = ids.filter(() => pick(5) > 0);
    const none = pl.Series("earlier_manner", counted.map(() => null), pl.String);
    const copies = pl.DataFrame([
      pl.Series("report", counted, pl.String),
      pl.Series("characters", counted.map(() => 20), pl.Int32),
      none,
      none.alias("peer_manner"),
    ]);
    const own = all.filter(({ index }) => counted.includes(ids[index]!));
    const expected = own.map(({ issuer, year, index }) => [
      ids[index],
      own.filter((from) => from.issuer === issuer && from.year < year).length,
      own.filter((from) => from.issuer !== issuer && from.year === year).length,
    ]);
    const found = novelty(copies, reports).select("report", "earlier_reports", "peer_reports");
    assertEquals(found.rows().toSorted(), expected.toSorted());
  }
});

Deno.test("reuse(), passages() and novelty() of nothing have their columns", () => {
  const none = sentencesOf({});
  const copies = reuse(none, reportsOf([]), codebook);
  assertEquals([copies.height, copies.columns.includes("peer_passage")], [0, true]);
  assertEquals(passages(copies, none).height, 0);
  assertEquals(novelty(copies, reportsOf([])).height, 0);
  assertEquals(sideBySide(copies, none, passages(copies, none)).height, 0);
});
