import { assertEquals } from "@std/assert";
import { headingsOf, placeOf } from "@/extract/headings.ts";

const TEXT = "某县2018年报告\n一、概述\n全县做了工作。\n" +
  "二、主动公开情况\n(一)公开的数量\n公开信息38条。一是推进财政预算公开,公开12条。\n公开5条。\n" +
  "三、下一步打算\n计划公开。\n";

Deno.test("headingsOf() finds chapters, sections and items", () => {
  assertEquals(headingsOf(TEXT).map(({ level, title }) => [level, title]), [
    ["chapter", "一、概述"],
    ["chapter", "二、主动公开情况"],
    ["section", "(一)公开的数量"],
    ["item", "一是推进财政预算公开"],
    ["chapter", "三、下一步打算"],
  ]);
  for (const { title, start } of headingsOf(TEXT)) {
    assertEquals(TEXT.slice(start, start + title.length), title);
  }
});

Deno.test("headingsOf() ends a chapter's title where the copy lost the line end", () => {
  const [chapter] = headingsOf("二、主动公开政府信息情况2018年公开信息38条。");
  assertEquals(chapter?.title, "二、主动公开政府信息情况");
});

Deno.test("headingsOf() tells headings of one field and of plans", () => {
  const marks = (text: string) => headingsOf(text).map(({ field, plan }) => [field, plan]);
  assertEquals(marks("一、概述"), [[false, false]]);
  assertEquals(marks("(二)财政资金信息公开"), [[true, false]]);
  assertEquals(marks("五、存在的问题和下一步打算"), [[false, true]]);
  assertEquals(marks("三、落实工作安排的情况"), [[false, false]]);
});

Deno.test("headingsOf() takes no number in a sentence for a heading", () => {
  assertEquals(headingsOf("全县有三、四个部门参加。共2.5万条。"), []);
});

Deno.test("placeOf() tells the chapter and the nearest heading", () => {
  const headings = headingsOf(TEXT);
  const at = (words: string) => {
    const { chapter, nearest } = placeOf(headings, TEXT, TEXT.indexOf(words));
    return [chapter?.title, nearest?.title];
  };
  assertEquals(at("某县"), [undefined, undefined]);
  assertEquals(at("全县做了"), ["一、概述", "一、概述"]);
  assertEquals(at("公开信息38条"), ["二、主动公开情况", "(一)公开的数量"]);
  assertEquals(at("公开12条"), ["二、主动公开情况", "一是推进财政预算公开"]);
  assertEquals(at("公开5条"), ["二、主动公开情况", "(一)公开的数量"]);
  assertEquals(at("计划公开"), ["三、下一步打算", "三、下一步打算"]);
});
