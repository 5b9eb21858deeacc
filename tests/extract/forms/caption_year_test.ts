import { assertEquals } from "@std/assert";
import { captionYear, labelYear, yearsBefore } from "@/extract/forms/caption_year.ts";

const before = { year: 2021, isInChapter: true };

Deno.test("captionYear() takes the last short line above a table that names one year", () => {
  const year = (above: string) => captionYear(above, undefined)?.year;
  assertEquals(year("2022年情况\n2023年情况\n单位:件"), 2023);
  assertEquals(year("2022年、2023年情况"), undefined);
  assertEquals(year("2022年3月情况"), undefined);
  assertEquals(year("2022年情况。\n单位:件"), undefined);
  assertEquals(year(`2022年${"甲".repeat(35)}`), 2022);
  assertEquals(year(`2022年${"甲".repeat(36)}`), undefined);
});

Deno.test("captionYear() keeps the year of the table before until a sentence or a chapter", () => {
  assertEquals(captionYear("单位:件", before), before);
  assertEquals(captionYear("", before), before);
  assertEquals(captionYear("如下。\n单位:件", before), undefined);
  assertEquals(captionYear("四、复议情况", before), undefined);
  const outside = { ...before, isInChapter: false };
  assertEquals(captionYear("四、复议情况", outside), outside);
});

Deno.test("captionYear() knows a caption in a chapter from one above all of them", () => {
  const isInChapter = (above: string) => captionYear(above, undefined)?.isInChapter;
  assertEquals(isInChapter("三、申请情况\n2022年情况"), true);
  assertEquals(isInChapter("三、2022年情况"), true);
  assertEquals(isInChapter("2022年情况\n三、申请情况"), false);
});

Deno.test("years of captions and labels count back from that of the report", () => {
  assertEquals([yearsBefore(2023, 2021), yearsBefore(2020, 2021)], [2, 0]);
  assertEquals([yearsBefore(null, 2021), yearsBefore(2023, undefined)], [0, 0]);
  const year = (...texts: string[]) => labelYear(texts.map((text) => ({ text })));
  assertEquals([year("三、", "一、2022年新收申请数"), year("申请数")], [2022, undefined]);
  assertEquals(year("2022年3月申请数"), undefined);
});
