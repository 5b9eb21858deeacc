import { assertEquals, assertThrows } from "@std/assert";
import { parseEras } from "@/codebook/mod.ts";

const read = (row: string) =>
  parseEras(`id,label_en,label_zh,first_year,last_year,clues,source\n${row}\n`);

Deno.test("parseEras() reads single clues and clues that stand together", () => {
  const era = read("stat2014,F,表,2014,2018,统计指标+统计数|申请办结数,s").get("stat2014");
  assertEquals(era?.clues, [["统计指标", "统计数"], ["申请办结数"]]);
  assertEquals([era?.firstYear, era?.lastYear], [2014, 2018]);
});

Deno.test("parseEras() gives an era that is in use no last year", () => {
  assertEquals(read("tpl2021,F,表,2021,,本年制发件数,s").get("tpl2021")?.lastYear, null);
});

Deno.test("parseEras() refuses unknown eras, repeated ones and years that are none", () => {
  assertThrows(() => read("tpl2020,F,表,2020,,x,s"), SyntaxError, 'era "tpl2020" is unknown');
  assertThrows(() => read("tpl2021,F,表,21,,x,s"), SyntaxError, 'line 2: year "21" is none');
  const row = "tpl2021,F,表,2021,,x,s";
  assertThrows(() => read(`${row}\n${row}`), SyntaxError, 'line 3: id "tpl2021" occurs twice');
});
