import { assertEquals } from "@std/assert";
import { pageSeries } from "@/folder/page_series.ts";

function seriesOf(...names: string[]): string[] {
  return pageSeries(names.map((name) => ({ name }))).map((series) =>
    series.map(({ name }) => name).join(" ")
  );
}

Deno.test("pageSeries() finds files that their names number, to the first gap", () => {
  assertEquals(seriesOf("a_1.html", "a_2.html", "a_4.html"), ["a_1.html a_2.html"]);
  assertEquals(seriesOf("a.html", "a_10.html", "a_1.html", "a_2.html"), [
    "a.html a_1.html a_2.html",
  ]);
  assertEquals(seriesOf("a.html", "a_2.html"), ["a.html a_2.html"]);
  assertEquals(seriesOf("t1_25.html", "t1_25_1.html"), ["t1_25.html t1_25_1.html"]);
  assertEquals(seriesOf("甲第1页.txt", "甲第2页.txt", "乙 (1).txt", "乙 (2).txt"), [
    "甲第1页.txt 甲第2页.txt",
    "乙 (1).txt 乙 (2).txt",
  ]);
});

Deno.test("pageSeries() takes neither years nor other folders or types for pages", () => {
  assertEquals(seriesOf("a-2016.html", "a-2017.html", "a15.html", "a16.html"), []);
  assertEquals(seriesOf("甲/a_1.html", "乙/a_2.html"), []);
  assertEquals(seriesOf("a_1.html", "a_2.docx"), []);
});
