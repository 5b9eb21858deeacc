import { assertEquals } from "@std/assert";
import { unexplained } from "@/extract/prose/gaps.ts";
import { termsIn } from "./_terms.ts";

type Word = readonly [word: string, ...features: string[]];

/** What no word explains of a text, of which a part in braces is an aside. */
function gapIn(text: string, ...words: readonly Word[]): string {
  const aside: [number, number] = [text.indexOf("{"), text.indexOf("}") + 1];
  const asides = aside[0] < 0 ? [] : [aside];
  return unexplained(text, 0, text.length, termsIn(text, ...words), asides);
}

Deno.test("words explain their characters, and nothing else is unexplained but Chinese ones", () => {
  assertEquals(gapIn("甲乙"), "甲乙");
  assertEquals(
    gapIn("甲收到乙丙申请", ["收到", "act.receive"], ["申请", "object.request"]),
    "甲乙丙",
  );
  assertEquals(gapIn("甲,(A1)乙"), "甲乙");
});

Deno.test("titles, asides, marks of items and dates need no words", () => {
  assertEquals(gapIn("甲《某某办法》乙"), "甲乙");
  assertEquals(gapIn("甲《某某办法"), "甲");
  assertEquals(gapIn("甲{某某}乙"), "甲乙");
  assertEquals(gapIn("二、甲"), "甲");
  assertEquals(gapIn("一是甲", ["是"]), "甲");
  assertEquals(gapIn("甲一是乙", ["是"]), "甲一乙");
  assertEquals(gapIn("2016年3月1日甲"), "甲");
  assertEquals(gapIn("年甲"), "年甲");
  assertEquals(gapIn("甲3件"), "甲件");
});

Deno.test("what is before a channel is its name, from the last word that means something on", () => {
  const site: Word = ["网站", "channel.web"];
  assertEquals(gapIn("余姚网站甲", site), "甲");
  assertEquals(gapIn("甲公开余姚网站乙", ["公开", "act.disclose"], site), "甲乙");
  assertEquals(gapIn("甲的余姚网站", ["的"], site), "");
  assertEquals(gapIn("余姚申请", ["申请", "object.request"]), "余姚");
});
