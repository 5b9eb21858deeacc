import { assertEquals } from "@std/assert";
import { figuresOf } from "./_figures.ts";

Deno.test("requests are of all matters where only a part of them is about disclosure", () => {
  assertEquals(figuresOf("收到申请50件,其中信息公开申请12件。"), []);
  assertEquals(figuresOf("收到申请50件,上年信息公开申请12件。"), [["applications.received", 50]]);
  assertEquals(figuresOf("收到申请50件,其中网上信息公开申请12件。"), [
    ["applications.received", 50],
    ["applications.channel.network", 12],
  ]);
});

Deno.test("cases are of all matters where only a part of them is about disclosure", () => {
  assertEquals(figuresOf("全年收到行政复议120件,其中信息公开类6件。"), []);
  assertEquals(figuresOf("全年收到行政复议120件,公开政府信息30条。"), [
    ["reconsideration.total", 120],
    ["disclosure.total", 30],
  ]);
});
