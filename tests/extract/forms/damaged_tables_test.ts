import { assert, assertEquals } from "@std/assert";
import type { TablesReading } from "@/extract/forms/read_tables.ts";
import {
  type CellSpec,
  distinct,
  type GridSpec,
  type OfficialTable,
  table2of2019,
  table2of2021,
  table3,
  table4,
} from "../../support/official_tables.ts";
import { readParts, rulesOf as rules } from "./_read.ts";

const read = (...parts: (string | GridSpec)[]) => readParts(parts);

const FIRST = 1001;

/** Whether every value that was read is the one that its cell prints. */
function assertNoneWrong({ candidates }: TablesReading, { cells }: OfficialTable): void {
  for (const { code, applicant, value, state } of candidates) {
    if (state === "derived" || value === null) continue;
    const index = cells.indexOf(`${code}/${applicant}`);
    assertEquals([code, applicant, value], [code, applicant, FIRST + index * 3]);
  }
}

function textOf(cell: CellSpec): string {
  return typeof cell === "string" ? cell : cell.text;
}

/** The table with every cell of that text replaced. */
function relabel(grid: GridSpec, from: string, to: string): GridSpec {
  return grid.map((row) =>
    row.map((cell) => {
      if (textOf(cell) !== from) return cell;
      return typeof cell === "string" ? to : { ...cell, text: to };
    })
  );
}

const printed = (reading: TablesReading) =>
  reading.candidates.filter(({ state }) => state !== "derived");

Deno.test("tableReader() reads the other rows where one is missing, and says which", () => {
  const table = table3("tpl2021", distinct(FIRST));
  const grid = table.grid.filter((row) => !row.some((cell) => textOf(cell) === "2.重复申请"));
  const reading = read(grid);
  assertNoneWrong(reading, table);
  assertEquals(printed(reading).length, 24 * 7);
  const [finding] = reading.findings;
  assertEquals([finding?.rule, finding?.codes, finding?.expected], [
    "table.row_missing",
    ["outcomes.not_processed.duplicate"],
    "tpl2021 3: 重复申请",
  ]);
  const totals = reading.candidates.filter(({ state }) => state === "derived");
  assert(totals.every(({ code }) => code !== "outcomes.not_processed"));
});

Deno.test("tableReader() refuses a table with another column", () => {
  const { grid } = table3("tpl2021", distinct(FIRST));
  const wider = grid.map((row, index) => {
    if (index === 0) return [row[0]!, { text: "申请人情况", columns: 8 }];
    if (index === 1) return [...row, { text: "外国人", rows: 2 }];
    return index === 2 ? row : [...row, String(9000 + index)];
  });
  const reading = read(wider);
  assertEquals(reading.candidates, []);
  const [finding] = reading.findings;
  assertEquals(finding?.rule, "table.refused");
  assert(finding?.expected?.includes("自然人 | 商业企业"));
  assert(finding?.actual?.includes("外国人"));
});

Deno.test("tableReader() leaves rows with more cells than columns", () => {
  const table = table4(distinct(FIRST));
  const grid = table.grid.map((row, index) => index === 3 ? [...row, "9999"] : row);
  const reading = read(grid);
  assertEquals([reading.candidates, rules(reading)], [[], ["table.row_unfit"]]);
});

Deno.test("tableReader() refuses a table whose column was renamed, and says what stands there", () => {
  const { grid } = table3("tpl2021", distinct(FIRST));
  const reading = read(relabel(grid, "自然人", "个体户"));
  assertEquals([reading.candidates, rules(reading)], [[], ["table.refused"]]);
  assert(reading.findings[0]?.actual?.includes("个体户"));
});

Deno.test("tableReader() reads the other rows where one was renamed, and says its label and values", () => {
  const table = table3("tpl2021", distinct(FIRST));
  const reading = read(relabel(table.grid, "4.保护第三方合法权益", "4.保护企业权益"));
  assertNoneWrong(reading, table);
  assertEquals(printed(reading).length, 24 * 7);
  assertEquals(rules(reading), ["table.left_over", "table.row_missing"]);
  const [unknown] = reading.findings;
  assert(unknown?.actual?.startsWith("4.保护企业权益 | 1148 | 1151"), unknown?.actual ?? "");
});

Deno.test("tableReader() knows a label that lost characters by the rest of it and its place", () => {
  const table = table3("tpl2021", distinct(FIRST));
  const label = "2.其他法律行政法规禁止公开";
  const cut = "2.其他法律行政止公开";
  const reading = read(relabel(table.grid, label, cut));
  assertNoneWrong(reading, table);
  assertEquals(printed(reading).length, 25 * 7);
  assertEquals(reading.findings.map(({ rule, actual }) => [rule, actual]), [
    ["table.label_mended", cut],
  ]);
  // In another place, the same rest is no label.
  const moved = table.grid.toSpliced(8, 1).toSpliced(20, 0, [cut, ...table.grid[8]!.slice(1)]);
  assertNoneWrong(read(moved), table);
  assertEquals(rules(read(moved)), ["table.left_over", "table.row_missing"]);
});

Deno.test("tableReader() reads labels that stand in one cell with their headings", () => {
  const table = table3("tpl2021", distinct(FIRST));
  let group = "";
  const grid = table.grid.map((row, index) => {
    const values = row.slice(-7);
    if (index < 5) return row;
    const labels = row.slice(0, -7).map(textOf).filter((label) => !label.startsWith("三、"));
    if (labels.length === 2) group = labels[0]!;
    const isPart = /^\d/.test(labels.at(-1)!);
    return [{ text: isPart ? group + labels.at(-1) : labels[0]!, columns: 3 }, ...values];
  });
  const reading = read(grid);
  assertNoneWrong(reading, table);
  assertEquals([printed(reading).length, rules(reading)], [25 * 7, []]);
});

Deno.test("tableReader() reports a row that is printed twice, and takes neither where they differ", () => {
  const table = table3("tpl2021", distinct(FIRST));
  const row = table.grid[3]!;
  const same = read(table.grid.toSpliced(4, 0, row));
  assertEquals([printed(same).length, rules(same)], [25 * 7, ["table.left_over"]]);
  const other = read(table.grid.toSpliced(4, 0, [row[0]!, ...row.slice(1).map(() => "5")]));
  assertNoneWrong(other, table);
  assertEquals(printed(other).length, 24 * 7);
  assertEquals(rules(other), ["table.left_over", "table.left_over", "table.row_missing"]);
  // The row that is left is the one printed twice, not the first of the table.
  const later = read(table.grid.toSpliced(5, 0, table.grid[4]!.with(-1, "5")));
  const second = table.cells[7]!.split("/")[0]!;
  assertEquals(later.findings.at(-1)?.codes, [second]);
});

Deno.test("tableReader() leaves rows with fewer cells than columns", () => {
  const table = table4(distinct(FIRST));
  const grid = table.grid.with(3, table.grid[3]!.slice(1));
  assertEquals([read(grid).candidates, rules(read(grid))], [[], ["table.row_unfit"]]);
});

Deno.test("tableReader() takes no values that a group prints for a lost row", () => {
  const { grid } = table3("tpl2019", distinct(FIRST));
  const torn = grid.map((row) =>
    textOf(row[0]!) === "（三）不予公开"
      ? [{ text: "（三）不予公开", columns: 2 }, ...row.slice(2)]
      : row
  );
  const reading = read(torn);
  assertEquals(rules(reading), ["table.left_over", "table.row_missing"]);
  assert(reading.candidates.every(({ code }) => code !== "outcomes.refused"));
});

Deno.test("tableReader() tells the era by labels, not by the year of the report", () => {
  const tables = [
    table2of2019(distinct(FIRST)),
    table3("tpl2019", distinct(FIRST)),
    table4(distinct(FIRST)),
  ];
  const reading = read("2023年政府信息公开工作年度报告", ...tables.map(({ grid }) => grid));
  assertEquals(rules(reading), []);
  const cells = printed(reading).map(({ code, applicant }) => `${code}/${applicant}`);
  assertEquals(cells, tables.flatMap((table) => table.cells));
});

Deno.test("tableReader() takes the form of the year where a copy lost the rows that only it has", () => {
  const table = table3("tpl2021", distinct(FIRST));
  const isLost = (row: GridSpec[number]) =>
    row.some((cell) => /逾期不补正|逾期未按收费|^3.其他$/.test(textOf(cell)));
  const grid = table.grid.filter((row) => !isLost(row));
  const named = (year: number) => readParts([grid], year).findings.map(({ expected }) => expected);
  assertEquals(named(2023).map((text) => text?.slice(0, 10)), ["tpl2021 3", "tpl2021 3:"]);
  // Rows that another form has are not taken for those of the year.
  const old = table3("tpl2019", distinct(FIRST)).grid;
  assertEquals(rules(readParts([old], 2023)), []);
});

Deno.test("tableReader() reports a blank that breaks the sum of its row, or the sum itself", () => {
  const row = [4, 0, 1, 0, 0, 0, 5];
  const blank = (index: number) => [1, 3, 7, 9, 10].includes(index);
  const print = (index: number) => blank(index) ? "" : String(index < 7 ? row[index] : 0);
  const { grid } = table3("tpl2021", print);
  assertEquals(rules(read(grid)), []);
  const broken = read(table3("tpl2021", (index) => index === 0 ? "" : print(index)).grid);
  assertEquals(broken.findings.map(({ rule, codes }) => [rule, codes]), [
    ["table.blank_cell", ["applications.received"]],
  ]);
  const total = read(table3("tpl2021", (index) => index === 6 ? "" : print(index)).grid);
  assertEquals(rules(total), ["table.blank_cell"]);
});

Deno.test("tableReader() refuses rows of 2019 under the header of 2021", () => {
  const grid = relabel(table2of2021(distinct(FIRST)).grid, "行政许可", "其他对外管理服务事项");
  const reading = read(grid);
  assertEquals(rules(reading), ["table.refused"]);
  assert(reading.candidates.every(({ code }) => !code.startsWith("admin.other_services")));
  assert(reading.candidates.every(({ code }) => !code.startsWith("admin.licensing")));
});

Deno.test("tableReader() follows columns that were exchanged with their headers", () => {
  const table = table3("tpl2021", distinct(FIRST));
  const exchanged = table.grid.map((row, index) => {
    if (index === 0) return row;
    const first = index === 1 ? 0 : row.length - 7;
    if (index === 1) return [row[2]!, row[1]!, row[0]!];
    if (index === 2) return row;
    const [natural, ...others] = row.slice(first);
    return [...row.slice(0, first), others.at(-1)!, ...others.slice(0, -1), natural!];
  });
  const reading = read(exchanged);
  assertNoneWrong(reading, table);
  assertEquals([printed(reading).length, rules(reading)], [25 * 7, []]);
});

Deno.test("tableReader() parts several tables that stand in one grid", () => {
  const tables = [
    table2of2021(distinct(FIRST)),
    table3("tpl2021", distinct(FIRST)),
    table4(distinct(FIRST)),
  ];
  const grid = tables.flatMap((table, index) => [
    [{ text: ["二、主动公开", "三、收到和处理申请", "四、复议、诉讼"][index]!, columns: 15 }],
    ...table.grid,
  ]);
  const reading = read(grid);
  assertEquals(rules(reading), []);
  assertEquals(printed(reading).length, 10 + 25 * 7 + 15);
  for (const table of tables.slice(1)) {
    const own = printed(reading).filter(({ code, applicant }) =>
      table.cells.includes(`${code}/${applicant}`)
    );
    assertNoneWrong({ ...reading, candidates: own }, table);
  }
});

Deno.test("tableReader() joins headers that are broken over two rows", () => {
  const table = table3("tpl2021", distinct(FIRST));
  const corner: CellSpec = { text: "", columns: 3 };
  const grid = [
    [corner, "", { text: "法人或其他组织", columns: 5 }, ""],
    [corner, "自然", "商业", "科研", "社会公益", "法律服务", "", "总"],
    [corner, "人", "企业", "机构", "组织", "机构", "其他", "计"],
    ...table.grid.slice(3),
  ];
  const reading = read(grid);
  assertNoneWrong(reading, table);
  assertEquals([printed(reading).length, rules(reading)], [25 * 7, []]);
});

Deno.test("tableReader() lists the first cells of a row without end, and their count", () => {
  const { grid } = table3("tpl2021", distinct(FIRST));
  const row = grid.findIndex((cells) => JSON.stringify(cells).includes("部分公开"));
  const endless = [...grid[row]!, ...Array.from({ length: 5000 }, () => "7")];
  const { findings } = read(grid.with(row, endless));
  const [unfit] = findings.filter(({ rule }) => rule === "table.row_unfit");
  assertEquals(unfit?.actual?.split(" | ").length, 41);
  assertEquals(unfit?.actual?.endsWith(" | 7 | … (5008)"), true);
});

Deno.test("tableReader() takes headers that the copy cut off by their order", () => {
  const table = table2of2019(distinct(FIRST));
  const cut = relabel(
    relabel(table.grid, "本年新\n制作数量", "本年新"),
    "本年新\n公开数量",
    "本年新",
  );
  const reading = read(cut);
  assertNoneWrong(reading, table);
  assertEquals([printed(reading).length, rules(reading)], [22, []]);
});

Deno.test("tableReader() tells of digits that stand apart, of words and of amounts without a unit", () => {
  const table = table2of2019(distinct(FIRST));
  const grid = relabel(
    relabel(relabel(table.grid, "1001", "1 0\n01"), "1004", "见附件"),
    "1064元",
    "1064",
  );
  const reading = read(grid);
  assertNoneWrong(reading, table);
  assertEquals(reading.findings.map(({ rule, codes, actual }) => [rule, codes[0], actual]), [
    ["table.digits_joined", "documents.rules.issued", "1 0 01"],
    ["table.unreadable_cell", "documents.rules.newly_disclosed", "见附件"],
    ["table.unit_missing", "procurement.centralized.amount", "1064"],
  ]);
  const unreadable = reading.candidates.filter(({ state }) => state === "unreadable");
  assertEquals(unreadable.map(({ value }) => value), [null, null]);
});

Deno.test("tableReader() goes on with a table that the page break cut", () => {
  for (const era of ["tpl2019", "tpl2021"] as const) {
    const table = table3(era, distinct(FIRST));
    const reading = read(table.grid.slice(0, 14), "- 3 -", table.grid.slice(14));
    assertNoneWrong(reading, table);
    assertEquals([printed(reading).length, rules(reading)], [table.cells.length, []]);
  }
});

Deno.test("tableReader() refuses rows without a header that do not go on with a table", () => {
  const { grid } = table3("tpl2021", distinct(FIRST));
  const alone = read(grid.slice(14));
  assertEquals([alone.candidates, rules(alone)], [[], ["table.refused"]]);
  const twice = read(grid, grid.slice(14));
  assertEquals([printed(twice).length, rules(twice)], [25 * 7, ["table.refused"]]);
});

Deno.test("tableReader() reports rows with numbers that no table has", () => {
  const { grid } = table4(distinct(FIRST));
  const reading = read([["附表", "2022", "2023"], ...grid]);
  assertEquals([printed(reading).length, rules(reading)], [15, ["table.left_over"]]);
});

Deno.test("tableReader() leaves tables of other kinds alone", () => {
  const reading = read([["类别", "其他", "总计"], ["行政许可", "3", "5"], ["行政处罚", "4", "9"]]);
  assertEquals(reading, { candidates: [], findings: [], partial: [], ranges: [], unread: [] });
});
