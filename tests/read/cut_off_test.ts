import { assertEquals } from "@std/assert";
import { read } from "@/read/mod.ts";

async function cutOff(content: string | Uint8Array<ArrayBuffer>): Promise<(string | null)[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { findings } = await read(bytes, "a");
  return findings.filter(({ rule }) => rule === "read.cut_off").map(({ quote }) => quote);
}

const TEXT = "一、概述\n全县收到申请3件。\n二、问题\n工作人员较少，今后将加强培训。\n";

Deno.test("readText() reports a text that ends in the middle by its last words", async () => {
  assertEquals(await cutOff(TEXT), []);
  assertEquals(await cutOff(TEXT.slice(0, -4)), ["工作人员较少，今后将加强"]);
  assertEquals(await cutOff(TEXT.slice(0, -17)), ["二、问题"]);
  // What ends no sentence anywhere is a table, a list or a note.
  assertEquals(await cutOff("统计指标 12\n公开数"), []);
});

const BODY =
  "<div><p>全县收到申请3件。</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></div>";
const PAGE = `<!DOCTYPE html><html><head><title>年报</title></head><body>${BODY}</body></html>`;

Deno.test("readHtml() reports a page that is not closed", async () => {
  assertEquals(await cutOff(PAGE), []);
  assertEquals(await cutOff(PAGE.replace("</body></html>", "")), ["乙 | 2"]);
  for (const length of [PAGE.indexOf("</p>") + 2, PAGE.indexOf("申请"), PAGE.indexOf("乙")]) {
    assertEquals((await cutOff(PAGE.slice(0, length))).length, 1, PAGE.slice(0, length));
  }
  const open = ["<!-- 注", "<script>var a = 1;", "<a href='x", "<table><tr><td>乙"];
  for (const end of open) assertEquals((await cutOff(BODY + end)).length, 1, end);
});

Deno.test("readHtml() leaves pages alone that leave out ends, and pieces of a page that end a sentence", async () => {
  assertEquals(await cutOff("<html><body><p>全县收到申请3件。<p>完"), []);
  assertEquals(await cutOff(BODY), []);
  assertEquals((await cutOff(`${BODY}<p>其中，网络申请`)).length, 1);
});
