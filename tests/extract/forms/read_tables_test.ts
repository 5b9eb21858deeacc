import { assertEquals } from "@std/assert";
import type { TablesReading } from "@/extract/forms/read_tables.ts";
import {
  distinct,
  type GridSpec,
  type OfficialTable,
  table2of2019,
  table2of2021,
  table3,
  table4,
} from "../../support/official_tables.ts";
import { tableDocument } from "../../support/table_document.ts";
import { readParts, rulesOf as rules } from "./_read.ts";

const read = (...parts: (string | GridSpec)[]) => readParts(parts);

/** Value, or else state, of each cell that was read; totals of groups are left out. */
function told({ candidates }: TablesReading): Record<string, number | string | undefined> {
  const printed = candidates.filter(({ state }) => state !== "derived");
  const cells = printed.map(({ code, applicant, value, state }) =>
    [`${code}/${applicant}`, value ?? state] as const
  );
  assertEquals(new Set(cells.map(([cell]) => cell)).size, cells.length);
  return Object.fromEntries(cells);
}

/** What a table should tell where the n-th cell prints `values(n)`. */
function expected(
  { cells }: OfficialTable,
  values: (index: number) => number | string,
): Record<string, number | string> {
  return Object.fromEntries(cells.map((cell, index) => [cell, values(index)]));
}

const number = (first: number) => (index: number) => first + index * 3;

Deno.test("tableReader() reads every cell of table 2 of 2019 where it stands", () => {
  const table = table2of2019(distinct(101));
  const reading = read("二、主动公开政府信息情况", table.grid);
  assertEquals(told(reading), expected(table, number(101)));
  assertEquals(rules(reading), []);
  const [previous] = reading.candidates.filter(({ code }) => code.endsWith("items_previous_year"));
  assertEquals(previous?.yearsBefore, 1);
});

Deno.test("tableReader() reads table 2 of 2021, fees in 万元", () => {
  const table = table2of2021(distinct(101));
  const reading = read(table.grid);
  const amount = 128 * 10_000;
  assertEquals(told(reading), expected(table, (n) => n === 9 ? amount : number(101)(n)));
  const fees = reading.candidates.find(({ code }) => code === "admin.fees.amount");
  assertEquals([fees?.printed, fees?.value], ["128", amount]);
});

for (const era of ["tpl2019", "tpl2021"] as const) {
  Deno.test(`tableReader() reads every cell of table 3 of ${era} and adds the totals of its groups`, () => {
    const table = table3(era, distinct(1001));
    const reading = read(table.grid);
    assertEquals(told(reading), expected(table, number(1001)));
    assertEquals(rules(reading), []);
    const totals = reading.candidates.filter(({ state, applicant }) =>
      state === "derived" && applicant === "natural_person"
    );
    // The first column of rows 5 to 12, 13 to 15 and 16 to 20, and in 2021 of 21 to 23: 1001 + 21 a row.
    const sum = (first: number, last: number) =>
      (last - first + 1) * (1001 + 21 * ((first + last) / 2 - 1));
    assertEquals(totals.map(({ code, value, rule }) => [code, value, rule]), [
      ["outcomes.refused", sum(5, 12), "table.derived"],
      ["outcomes.cannot_provide", sum(13, 15), "table.derived"],
      ["outcomes.not_processed", sum(16, 20), "table.derived"],
      ...(era === "tpl2021" ? [["outcomes.other", sum(21, 23), "table.derived"]] : []),
    ]);
  });
}

Deno.test("tableReader() tells the three equal headers of table 4 apart", () => {
  const table = table4(distinct(11));
  const reading = read(table.grid);
  assertEquals(told(reading), expected(table, number(11)));
  assertEquals(rules(reading), []);
});

Deno.test("tableReader() reads tables whose cells lost their spans, as lines have them", () => {
  const tables = [
    table2of2019(distinct(101)),
    table2of2021(distinct(101)),
    table3("tpl2019", distinct(1001)),
    table4(distinct(11)),
  ];
  for (const table of tables) {
    const plain = read(table.grid);
    const lines = table.grid.map((row) =>
      row.map((cell) => typeof cell === "string" ? cell : cell.text)
    );
    const reading = read(lines);
    assertEquals([told(reading), rules(reading)], [told(plain), []]);
    // Empty cells that close each line are no columns.
    assertEquals(told(read(lines.map((row) => [...row, "", ""]))), told(plain));
  }
  const exchanged = table3("tpl2021", distinct(1001)).grid.map((row, index) => {
    const texts = row.map((cell) => typeof cell === "string" ? cell : cell.text);
    return index === 2 ? [texts[1]!, texts[0]!, ...texts.slice(2)] : texts;
  });
  const refused = read(exchanged);
  assertEquals([refused.candidates, rules(refused)], [[], ["table.refused"]]);
});

Deno.test("tableReader() keeps blank and struck cells apart from zero", () => {
  const print = (index: number) => ["", "0", "/", "—", "7"][index % 5]!;
  const states = ["blank", 0, "slash", "slash", 7];
  for (const table of [table3("tpl2019", print), table3("tpl2021", print), table4(print)]) {
    const reading = read(table.grid);
    assertEquals(told(reading), expected(table, (index) => states[index % 5]!));
    // A group with a cell that is no number has no total.
    assertEquals(reading.candidates.filter(({ state }) => state === "derived"), []);
  }
});

Deno.test("tableReader() reads a table 4 without any value as blank", () => {
  const table = table4(() => "");
  assertEquals(told(read(table.grid)), expected(table, () => "blank"));
});

Deno.test("tableReader() quotes a cell, an empty one by its label, and gives the row as context", () => {
  const table = table2of2021((index) => index === 1 ? "" : String(index + 40));
  const document = tableDocument(table.grid);
  const [issued, repealed] = read(table.grid).candidates;
  const slice = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  assertEquals([slice(issued!.span), slice(issued!.context)], ["40", "规章 | 40 |  | 42"]);
  assertEquals([slice(repealed!.span), repealed!.printed, repealed!.state], ["规章", "", "blank"]);
});

Deno.test("tableReader() reads columns in any order under a header of one row, and no other", () => {
  const { grid } = table3("tpl2021", distinct(1001));
  const order = [6, 0, 1, 2, 3, 4, 5];
  const names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  const data = grid.slice(3).map((row) => {
    const values = row.slice(-7);
    return [...row.slice(0, -7), ...order.map((column) => values[column]!)];
  });
  const header: GridSpec[number] = [
    { text: "项目", columns: 3 },
    ...order.map((column) => names[column]!),
  ];
  const received = (reading: TablesReading) =>
    reading.candidates.filter(({ code }) => code === "applications.received")
      .map(({ applicant, value }) => `${applicant} ${value}`);
  assertEquals(received(read([header, ...data])), [
    "total 1019",
    "natural_person 1001",
    "organization.business 1004",
    "organization.research 1007",
    "organization.social_welfare 1010",
    "organization.legal_services 1013",
    "organization.other 1016",
  ]);
  // Where the names are in two rows, their places may be those of other columns.
  const [first, ...others] = order.map((column) => names[column]!);
  const corner = { text: "项目", columns: 3, rows: 2 };
  const tall = { text: first!, rows: 2 };
  const wide = { text: "法人或其他组织", columns: 6 };
  assertEquals(received(read([[corner, tall, wide], others, ...data])), []);
});
