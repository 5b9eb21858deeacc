import { assertEquals, assertThrows } from "@std/assert";
import { parseEraList, parseEras, proseEra } from "@/codebook/mod.ts";

const HEADER = "id,label_en,label_zh,kind,templates,first_year,last_year,clues,source\n";
const PROSE = "narrative,Prose,叙述式,prose,annex_a|annex_b,2008,,,s\n";
const read = (row: string) => parseEras(`${HEADER}${PROSE}${row}\n`);
const refuses = (row: string, state: string) =>
  assertThrows(() => read(row), SyntaxError, `Cannot read "eras.csv", line 3: ${state}`);

Deno.test("parseEras() reads single clues and clues that stand together", () => {
  const era = read("stat2014,F,表,form,form2014,2014,2018,统计指标+统计数|申请办结数,s").get(
    "stat2014",
  );
  assertEquals(era?.clues, [["统计指标", "统计数"], ["申请办结数"]]);
  assertEquals([era?.firstYear, era?.lastYear], [2014, 2018]);
  assertEquals([era?.kind, era?.templates], ["form", ["form2014"]]);
});

Deno.test("parseEras() takes any id, and gives an era that is in use no last year", () => {
  assertEquals(read("tpl2026,F,表,tables,tpl2026,2026,,x|y,s").get("tpl2026")?.lastYear, null);
});

Deno.test("parseEras() refuses repeated eras, other ids and years that are not years", () => {
  refuses("tpl2021,F,表,tables,t,21,,x|y,s", 'year "21" is not a year');
  refuses("narrative,F,表,tables,t,2021,,x|y,s", 'id "narrative" occurs twice');
  refuses("a+b,F,表,tables,t,2021,,x|y,s", 'id "a+b" is not a word');
  refuses("tpl2021,F,,tables,t,2021,,x|y,s", "a label is empty");
  refuses("tpl2021,F,表,tables,t,2021,2020,x|y,s", "it ended before it began");
  refuses("tpl2007,F,表,tables,t,2007,,x|y,s", "it began before the era above it");
});

Deno.test("parseEras() refuses a form that could never be recognised or has no labels", () => {
  refuses("tpl2021,F,表,table,t,2021,,x|y,s", 'kind "table" is unknown');
  refuses("tpl2021,F,表,tables,t,2021,,x,s", "it has 1 clues, fewer than 2");
  refuses("tpl2021,F,表,tables,,2021,,x|y,s", "a tables era has 0 templates, not one");
  refuses("tpl2021,F,表,tables,../t,2021,,x|y,s", 'template "../t" is not the name of a file');
});

Deno.test("parseEras() refuses a clue that two forms print: it would identify neither", () => {
  assertThrows(
    () => read("a,F,表,tables,a,2021,,x|y,s\nb,F,表,tables,b,2026,,z|y,s"),
    SyntaxError,
    'line 4: clue "y" is one of "a", too',
  );
});

Deno.test("parseEras() asks for one era of prose, which has no clues", () => {
  assertThrows(() => parseEras(HEADER), SyntaxError, "0 eras are prose, not one");
  assertThrows(
    () => read("more,P,叙述式,prose,,2009,,,s"),
    SyntaxError,
    "2 eras are prose, not one",
  );
  refuses("more,P,叙述式,prose,,2009,,x,s", "prose has clues");
  assertEquals(proseEra(read("")), "narrative");
});

Deno.test("parseEraList() checks against the table of eras, not against a list in code", () => {
  const row = { file: "x.csv", line: 2, cells: {} };
  const eras = read("tpl2026,F,表,tables,tpl2026,2026,,x|y,s");
  assertEquals(parseEraList(row, "narrative|tpl2026", eras), ["narrative", "tpl2026"]);
  assertThrows(
    () => parseEraList(row, "tpl2019", eras),
    SyntaxError,
    'line 2: era "tpl2019" is unknown',
  );
  assertThrows(() => parseEraList(row, "", eras), SyntaxError, "no era is named");
});
