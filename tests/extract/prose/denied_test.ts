import { assertEquals } from "@std/assert";
import { denialsIn } from "@/extract/prose/denied.ts";
import { clausesOf } from "./_clauses.ts";

/** The words of the tests, by what they mean. */
const WORDS: readonly (readonly [word: string, ...features: string[]])[] = [
  ["不收费", "neg.none", "object.fee"],
  ["没有", "neg.none"],
  ["未", "neg.none"],
  ["均无", "neg.none"],
  ["收到", "act.receive"],
  ["答复", "act.answer"],
  ["处理", "act.complete"],
  ["公开申请", "object.request"],
  ["复议", "object.reconsideration"],
  ["诉讼", "object.litigation"],
  ["费用", "object.fee"],
  ["文件", "object.document"],
  ["败诉", "result.lost"],
  ["不予公开", "outcome.refused"],
  ["予以公开", "outcome.granted"],
  ["共", "sum.total"],
];

/** What each denial of the last clause of a text denies, and what no word of it explains. */
function denied(text: string): readonly (readonly string[])[] {
  const clauses = clausesOf(text, WORDS);
  return denialsIn(text, clauses, clauses.length - 1).map(({ own, gaps }) => [
    ...[...own].filter(([slot]) => slot !== "neg" && slot !== "sum").flatMap(([, values]) => values)
      .toSorted(),
    ...Object.values(gaps).filter(Boolean),
  ]);
}

Deno.test("a denial denies the words behind it, or those before it where it ends the clause", () => {
  assertEquals(denied("未收到公开申请"), [["act.receive", "object.request"]]);
  assertEquals(denied("公开申请均无"), [["object.request"]]);
  assertEquals(denied("公开申请未收到"), [["act.receive", "object.request"]]);
  assertEquals(denied("复议、诉讼均无"), [["object.litigation", "object.reconsideration"]]);
  assertEquals(denied("未收到公开申请,未答复"), [["act.answer"]]);
  assertEquals(denied("未收到公开申请、没有诉讼"), [
    ["act.receive", "object.request"],
    ["object.litigation"],
  ]);
});

Deno.test("a denial behind a colon is of the words before it, where these count nothing", () => {
  assertEquals(denied("诉讼情况:没有"), [["object.litigation"]]);
  assertEquals(denied("诉讼情况,没有"), [[]]);
  assertEquals(denied("诉讼3件:没有"), [[]]);
  assertEquals(denied("诉讼情况:没有复议"), [["object.reconsideration"]]);
});

Deno.test("two denials are in 和 behind an outcome, or a thing whose result is denied", () => {
  assertEquals(denied("没有公开申请和不予公开").length, 2);
  assertEquals(denied("没有公开申请不予公开").length, 1);
  assertEquals(denied("没有予以公开和不予公开").length, 1);
  assertEquals(denied("未复议败诉和诉讼").length, 2);
  assertEquals(denied("未复议败诉诉讼").length, 1);
  assertEquals(denied("未复议和诉讼").length, 1);
  assertEquals(denied("未复议败诉和诉讼败诉").length, 1);
});

Deno.test("a denial that names what it denies ends before a count of something else", () => {
  assertEquals(denied("不收费公开申请3件"), [["object.fee"]]);
  const [reading] = denialsIn("不收费共3件", clausesOf("不收费共3件", WORDS), 0);
  assertEquals(reading!.until, "不收费共".length);
  const [whole] = denialsIn("没有共3件", clausesOf("没有共3件", WORDS), 0);
  assertEquals(whole!.until, "没有共3件".length);
});

Deno.test("what was not received was not dealt with either", () => {
  assertEquals(denied("未收到处理公开申请"), [["act.receive", "object.request"]]);
  assertEquals(denied("未答复处理公开申请"), [["act.complete", "object.request"]]);
});

Deno.test("six unknown characters change nothing of a denial, unless they narrow or end it", () => {
  assertEquals(denied("某某某某某某没有诉讼"), [["object.litigation"]]);
  assertEquals(denied("某某某某某某某没有诉讼"), [["object.litigation", "某某某某某某某"]]);
  assertEquals(denied("没有3某诉讼"), [["object.litigation", "某"]]);
  assertEquals(denied("没有2018年某诉讼"), [["object.litigation"]]);
  assertEquals(denied("没有某收到公开申请"), [["act.receive", "object.request"]]);
  assertEquals(denied("没有公开申请某收到"), [["act.receive", "object.request"]]);
  assertEquals(denied("没有公开申请某答复"), [["act.answer", "object.request", "某"]]);
  assertEquals(denied("没有公开申请某费用").at(0)?.at(-1), "某");
  assertEquals(denied("没有诉讼某某"), [["object.litigation"]]);
  assertEquals(denied("公开申请没有某某"), [["object.request", "某某"]]);
  assertEquals(denied("没有文件某某"), [["object.document", "某某"]]);
});
