import { assertEquals } from "@std/assert";
import { brokenLabels, roughWidth, wrap } from "@/draw/parts/wrap.ts";

Deno.test("wrap() breaks between words", () => {
  assertEquals(wrap("Reports: n = 19; without a value: 11.", 100, 10), [
    "Reports: n = 19;",
    "without a value:",
    "11.",
  ]);
});

Deno.test("wrap() begins no Chinese line with a closing mark and ends none with an opening one", () => {
  const lines = wrap("口径变化（2019年）：六个部分，办理结果重新分类。", 60, 10);
  assertEquals(lines.join(""), "口径变化（2019年）：六个部分，办理结果重新分类。");
  assertEquals(lines.filter((line) => /^[，。：）]|（$/u.test(line)), []);
});

Deno.test("wrap() parts no straight quotation mark from what it encloses", () => {
  const lines = wrap('Regulations: "own need" dropped', 115, 10);
  assertEquals(lines, ['Regulations: "own', 'need" dropped']);
  assertEquals(wrap('the "own', 30, 10), ["the", '"own']);
});

Deno.test("wrap() keeps a word that is wider than the line whole", () => {
  assertEquals(wrap("a reconsideration", 30, 10), ["a", "reconsideration"]);
  assertEquals(wrap("", 30, 10), [""]);
});

Deno.test("roughWidth() takes one em for a Chinese character", () => {
  assertEquals(roughWidth("公开", 10), 20);
});

Deno.test("wrap() keeps the line breaks of a text", () => {
  assertEquals(wrap("申请量\nApplications received", 60, 10), [
    "申请量",
    "Applications",
    "received",
  ]);
});

Deno.test("brokenLabels() breaks what is too wide, and the two languages first", () => {
  assertEquals(brokenLabels(["甲", "乙 A"], 60, 10), {});
  const { labelExpr } = brokenLabels(["甲", "申请量\nReceived"], 60, 10);
  assertEquals(
    labelExpr,
    `[["申请量","Received"]][indexof(["申请量 Received"], datum.label)] || datum.label`,
  );
});

Deno.test("wrap() leaves a straight quotation mark with the word that it opens or closes", () => {
  assertEquals(wrap('the "own need" rule', 50, 10), ['the "own', 'need"', "rule"]);
});

Deno.test("wrap() parts neither a number from its sign nor a sign from its label", () => {
  assertEquals(wrap("Drawn: n = 18", 60, 10), ["Drawn:", "n = 18"]);
  assertEquals(wrap("平潭县 2019†", 60, 10), ["平潭县", "2019†"]);
});
