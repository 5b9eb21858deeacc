import { assertEquals } from "@std/assert";
import { figuresOf } from "./_figures.ts";

const documents = ["disclosure.type.legal_documents", 28] as const;

Deno.test("a class of what a column published is none of what was disclosed", () => {
  assertEquals(figuresOf("疫情防控专栏发布权威信息1656条,其中政策文件28条。"), []);
});

Deno.test("a class is no part of a smaller number, nor of one that is not right before it", () => {
  assertEquals(figuresOf("疫情防控专栏发布权威信息16条,其中政策文件28条。"), [documents]);
  assertEquals(
    figuresOf("某某160条,公开信息200条,其中政策文件28条。"),
    [["disclosure.total", 200], documents],
  );
});
