import { assertEquals } from "@std/assert";
import { wordsAbout } from "@/extract/prose/words_about.ts";
import { clausesOf } from "./_clauses.ts";

/** The words of the tests, by what they mean. */
const WORDS = [
  ["信息公开申请", "object.request"],
  ["申请", "object.request"],
  ["诉讼", "object.litigation"],
  ["收到", "act.receive"],
  ["举办", "act.hold"],
  ["答复", "act.answer"],
  ["管理", "trait.management"],
  ["环保", "area.environment"],
  ["通过", "by.means"],
  ["网站", "channel.web"],
  ["其中", "part.of"],
  ["共", "sum.total"],
  ["的"],
] as const;

/** The words before a number of the last clause that are about it, and those behind it. */
function about(text: string, nth = 0) {
  const clauses = clausesOf(text, WORDS);
  const { label, after, isBehind, isBorrowed, isLast } = wordsAbout(
    text,
    clauses,
    clauses.length - 1,
    nth,
  );
  const words = [label, after].map((terms) =>
    terms.map(({ start, end }) => text.slice(start, end)).join(" ")
  );
  const signs = [isBehind && "behind", isBorrowed && "borrowed", !isLast && "more"];
  return [...words, ...signs.filter((sign) => sign !== false)];
}

Deno.test("a clause with one number is all about it", () => {
  assertEquals(about("收到申请3件"), ["收到 申请", ""]);
  assertEquals(about("收到3件申请"), ["收到", "申请"]);
  assertEquals(about("3件申请"), ["", "申请", "behind"]);
  assertEquals(about("共3件的申请"), ["共", "申请", "behind"]);
});

Deno.test("of several numbers each has the words before it, or each those behind it", () => {
  const before = "收到申请3件诉讼2件";
  assertEquals([about(before), about(before, 1)], [["收到 申请", "", "more"], ["诉讼", ""]]);
  const behind = "3件申请、2件诉讼";
  assertEquals([about(behind), about(behind, 1)], [
    ["", "申请", "behind", "more"],
    ["", "诉讼", "behind"],
  ]);
  const done = "举办3件申请、2件诉讼";
  assertEquals([about(done), about(done, 1)], [["举办", "申请", "more"], [
    "",
    "诉讼",
    "behind",
  ]]);
});

Deno.test("the first of several numbers may share the words behind it with the next", () => {
  assertEquals(about("3件申请收到2元"), ["", "申请 收到", "behind", "more"]);
  assertEquals(about("收到3件申请2元"), ["收到", "", "more"]);
  assertEquals(about("申请,3件收到2元"), ["申请", "", "behind", "borrowed", "more"]);
  assertEquals(about("申请,3件诉讼2元"), ["", "诉讼", "behind", "more"]);
});

Deno.test("a clause that names nothing belongs to the one before, if that has no number but shares", () => {
  assertEquals(about("收到申请,共3件"), ["收到 申请 共", "", "behind", "borrowed"]);
  assertEquals(about("申请占30%,共3件"), ["申请 共", "", "behind", "borrowed"]);
  assertEquals(about("申请5件,共3件"), ["共", "", "behind", "borrowed"]);
  assertEquals(about("通过网站,收到3件"), ["通过 网站 收到", ""]);
});

Deno.test("what is said of all behind a number is not what it counts, unless only 其中 precedes it", () => {
  assertEquals(about("收到申请3件均已答复"), ["收到 申请", ""]);
  assertEquals(about("收到申请3件很快答复"), ["收到 申请", "答复"]);
  assertEquals(about("其中3件均已答复"), ["其中", "答复", "behind"]);
  assertEquals(about("共3件均已答复"), ["共", "", "behind", "borrowed"]);
});

Deno.test("words that only describe a thing behind them, or are of a body's name, count nothing", () => {
  assertEquals(about("3件因信息公开申请引起的诉讼"), ["", "诉讼", "behind"]);
  assertEquals(about("3件申请、诉讼"), ["", "申请 诉讼", "behind"]);
  assertEquals(about("3件答复的诉讼"), ["", "答复 诉讼", "behind"]);
  assertEquals(about("管理局收到3件"), ["收到", ""]);
  assertEquals(about("管理数据收到3件"), ["管理 收到", ""]);
  assertEquals(about("环保厅收到3件"), ["收到", ""]);
  assertEquals(about("环保数据收到3件"), ["环保 收到", ""]);
  assertEquals(about("申请局收到3件"), ["申请 收到", ""]);
});
