import { assertEquals } from "@std/assert";
import { wordJoiner } from "@/tokenize/word_joiner.ts";

Deno.test("wordJoiner() takes the longest word from left to right, and loses nothing", () => {
  const join = wordJoiner(["信息公开", "政府信息公开", "公开申请"]);
  const joined = (text: string) => join(text.split("|")).join("|");
  assertEquals(joined("政府|信息|公开|申请"), "政府信息公开|申请");
  assertEquals(joined("信息|公开|申请|公开|申请"), "信息公开|申请|公开申请");
  assertEquals(joined("政府|信息|,|公开|申请"), "政府|信息|,|公开申请");
  assertEquals(joined("政|府信|息公开"), "政府信息公开");
  assertEquals(joined("大政府|信息|公"), "大政府|信息|公");
  assertEquals(join([]), []);
  assertEquals(wordJoiner([])(["公", "开"]), ["公", "开"]);
});
