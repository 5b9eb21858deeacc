import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { formReader } from "@/extract/form2014.ts";

const form2014 = loadCodebook().forms.get("form2014") ?? [];
const HEADER = "统计指标\n单位\n统计数\n";

const read = formReader(form2014);
/** Codes and values of a form; a cell without a number gives its state. */
const values = (text: string) =>
  read(text).candidates.map(({ code, value, state }) => [code, value ?? state]);
/** Rules and words of what was left over. */
const leftovers = (text: string) =>
  read(text).leftovers.map(({ rule, start, end }) => [rule, text.slice(start, end)]);

Deno.test("formReader() reads a form that prints one cell a line", () => {
  assertEquals(
    values(`${HEADER}(一)收到申请数\n件\n38\n1.当面申请数\n件\n12\n二、申请办结数\n件\n1,037\n`),
    [
      ["applications.received", 38],
      ["applications.channel.in_person", 12],
      ["processing.completed", 1037],
    ],
  );
});

Deno.test("formReader() reads a form whose cells stand between bars", () => {
  assertEquals(
    values("|统计指标|单位|统计数|\n|收到申请数|件|38|\n|其中:当面申请数|件|0|\n"),
    [["applications.received", 38], ["applications.channel.in_person", 0]],
  );
});

Deno.test("formReader() keeps money in 元", () => {
  assertEquals(values(`${HEADER}政府信息公开专项经费\n万元\n4.5\n`), [[
    "budget.special_funds",
    45_000,
  ]]);
});

Deno.test("formReader() counts money by the unit that is printed, not by that of the form", () => {
  const amounts = [
    "专项经费\n元\n45,000",
    "专项经费(元)\n45000",
    "专项经费\n万元\n4.35",
    "专项经费\n4.5万元",
  ];
  assertEquals(amounts.map((row) => values(`${HEADER}政府信息公开${row}\n`)[0]?.[1]), [
    45_000,
    45_000,
    43_500,
    45_000,
  ]);
  assertEquals(values("|统计指标|统计数|单位|\n|政府信息公开专项经费|45000|元|\n")[0]?.[1], 45_000);
});

Deno.test("formReader() tells blank and slash from zero", () => {
  assertEquals(
    values(`${HEADER}收到申请数\n件\n当面申请数\n件\n/\n传真申请数\n件\n0\n网络申请数\n件\n`),
    [
      ["applications.received", "blank"],
      ["applications.channel.in_person", "slash"],
      ["applications.channel.fax", 0],
      ["applications.channel.network", "blank"],
    ],
  );
});

Deno.test("formReader() tells equal labels apart by the part of the form", () => {
  const group = (title: string, count: number) => `${title}\n件\n9\n(三)其他情形数\n件\n${count}\n`;
  assertEquals(values(HEADER + group("六、行政复议数量", 2) + group("七、行政诉讼数量", 3)), [
    ["reconsideration.total", 9],
    ["reconsideration.other", 2],
    ["litigation.total", 9],
    ["litigation.other", 3],
  ]);
});

Deno.test("formReader() leaves over a row that it does not know, with its number", () => {
  const text = `${HEADER}收到申请数\n件\n38\n某种新指标数\n件\n5\n当面申请数\n件\n12\n`;
  assertEquals(values(text), [["applications.received", 38], [
    "applications.channel.in_person",
    12,
  ]]);
  assertEquals(leftovers(text), [
    ["form.unknown_row", "某种新指标数"],
    ["form.number_without_row", "5"],
  ]);
});

Deno.test("formReader() leaves over a stray number, and shifts no other", () => {
  const text = `${HEADER}收到申请数\n件\n38\n7\n当面申请数\n件\n12\n`;
  assertEquals(values(text), [["applications.received", 38], [
    "applications.channel.in_person",
    12,
  ]]);
  assertEquals(leftovers(text), [["form.number_without_row", "7"]]);
});

Deno.test("formReader() ends a form where prose or a chapter begins", () => {
  for (const end of ["以上数据由各单位填报。", "七、存在的主要困难"]) {
    const text = `${HEADER}收到申请数\n件\n38\n${end}\n当面申请数\n件\n12\n`;
    assertEquals(values(text), [["applications.received", 38]], end);
    assertEquals(read(text).ranges.map(([from, to]) => text.slice(from, to)), [
      `${HEADER}收到申请数\n件\n38`,
    ]);
  }
});

Deno.test("formReader() finds no form in prose that borrows its words", () => {
  const text = "各单位按统计指标和统计数填报,收到申请数为38件。\n收到申请数\n件\n38\n";
  assertEquals(read(text), { candidates: [], leftovers: [], ranges: [] });
});

Deno.test("formReader() leaves over no stroke of a heading", () => {
  const text = `${HEADER}一、主动公开情况\n——\n——\n收到申请数\n件\n38\n`;
  assertEquals([values(text), leftovers(text)], [[["applications.received", 38]], []]);
});

Deno.test("formReader() reads each of two forms", () => {
  const form = (count: number) => `${HEADER}收到申请数\n件\n${count}\n`;
  assertEquals(values(`${form(38)}第二张表由县直单位填报。\n${form(5)}`), [
    ["applications.received", 38],
    ["applications.received", 5],
  ]);
});
