import { assertEquals } from "@std/assert";
import { resolve, slotOf, spokenOf } from "@/extract/prose/slots.ts";
import { termsIn } from "./_terms.ts";

const RECEIVE = ["收到", "act.receive"] as const;
const COMPLETE = ["办结", "act.complete"] as const;

/** What the two acts of a text mean, the last first. */
const actsIn = (text: string) =>
  resolve(text, termsIn(text, RECEIVE, COMPLETE).toReversed()).get("act");

Deno.test("slotOf() is what is before the first point", () => {
  assertEquals(["act.receive", "act.receive.more", "act"].map(slotOf), ["act", "act", "act"]);
});

Deno.test("resolve() lets the nearest word decide, with those that are joined to it", () => {
  const both = ["act.complete", "act.receive"];
  const joined = ["收到、办结", "收到申请、办结", "收到并按时办结", "收到政府信息公开申请并办结"];
  for (const text of joined) assertEquals(actsIn(text), both, text);
  const apart = [
    "收到,办结",
    "收到;并办结",
    "收到申请办结",
    "收到办结",
    "收到的全部申请件都、办结",
  ];
  for (const text of apart) assertEquals(actsIn(text), ["act.complete"], text);
});

Deno.test("resolve() joins over up to twelve characters before 并 and four behind it", () => {
  const between = (words: string, after: string) => actsIn(`收到${words}并${after}办结`)?.length;
  assertEquals(between("一二三四五六七八九十甲乙", "按时"), 2);
  assertEquals(between("一二三四五六七八九十甲乙", "按期准时"), 2);
  assertEquals(between("一二三四五六七八九十甲乙丙", "按期准时"), 1);
});

Deno.test("resolve() keeps the values of slots that are there, and each value once", () => {
  const text = "网站、网站、微信";
  const terms = termsIn(text, ["网站", "channel.web"], ["网站", "channel.web"], [
    "微信",
    "channel.wechat",
  ]);
  assertEquals(resolve(text, terms), new Map([["channel", ["channel.web", "channel.wechat"]]]));
  const known = new Map([["channel", ["channel.press"]]]);
  assertEquals(resolve(text, terms, known), new Map([["channel", ["channel.press"]]]));
});

Deno.test("resolve() goes on with a list that ends in 等方式, and with the meanings of one word", () => {
  const text = "广播等方式";
  const list = termsIn(text, ["广播", "channel.radio"], ["等方式", "channel.various"]);
  assertEquals(resolve(text, list).get("channel"), ["channel.radio", "channel.various"]);
  const beside = termsIn("广播电视", ["广播", "channel.radio"], ["电视", "channel.tv"]);
  assertEquals(resolve("广播电视", beside).get("channel"), ["channel.radio"]);
  const one = termsIn("收办", ["收办", "act.receive", "act.accept"]);
  assertEquals(resolve("收办", one).get("act"), ["act.receive", "act.accept"]);
});

Deno.test("spokenOf() takes a topic of no indicator for a thing, where no thing is named", () => {
  const slotsOf = (...features: string[]) =>
    Object.fromEntries(spokenOf("工单", termsIn("工单", ["工单", ...features])));
  assertEquals(slotsOf("other.order"), { other: ["other.order"], object: ["object.other"] });
  assertEquals(slotsOf("other.order", "object.request").object, ["object.request"]);
  assertEquals(slotsOf("act.receive"), { act: ["act.receive"] });
});
