import { assertEquals } from "@std/assert";
import { sentenceAt, sentencesOf } from "@/text/mod.ts";

const texts = (text: string) => [...sentencesOf(text)].map((sentence) => sentence.text);

Deno.test("sentencesOf() parts at sentence marks and line ends, not at semicolons", () => {
  assertEquals(texts("一、概述\n公开38条;收到申请2件。完了!吗?好"), [
    "一、概述",
    "公开38条;收到申请2件",
    "完了",
    "吗",
    "好",
  ]);
});

Deno.test("sentencesOf() passes over what closes a quotation, and over empty lines", () => {
  assertEquals(texts("要求“及时公开。”全县落实。\n\n。\n(见附表。)"), [
    "要求“及时公开",
    "全县落实",
    "(见附表",
  ]);
  assertEquals(texts(""), []);
  assertEquals(texts("。\n!”"), []);
});

Deno.test("sentencesOf() cuts a text that has no marks, and loses nothing of it", () => {
  const text = "公开".repeat(1250);
  assertEquals(texts(text).map(({ length }) => length), [1000, 1000, 500]);
  assertEquals(texts(text).join(""), text);
});

Deno.test("sentencesOf() cuts an endless sentence between its clauses", () => {
  const clause = "公开信息38条,";
  const cut = texts(clause.repeat(300));
  assertEquals(cut.join(""), clause.repeat(300));
  assertEquals(cut.map((text) => text.length % clause.length), [0, 0, 0]);
});

Deno.test("sentencesOf() and sentenceAt() agree, and ranges give the text back", () => {
  const text = "某县报告\n全县公开38条,收到2件。一是落实;二是完善!\n三、打算";
  for (const { start, end, text: sentence } of sentencesOf(text)) {
    assertEquals(text.slice(start, end), sentence);
    assertEquals(sentenceAt(text, start), { start, end, text: sentence });
  }
});
