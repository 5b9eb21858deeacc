import { assert, assertEquals } from "@std/assert";
import { distinct, type OfficialTable, table3, table4 } from "../../support/official_tables.ts";
import { type Layout, linesOf, readText, rulesOf, type TextTables, told } from "./_text.ts";

const FIRST = 1001;
const table = table3("tpl2021", distinct(FIRST));

/** Whether every value that was read is the one that its cell prints. */
function assertNoneWrong(reading: TextTables, { cells }: OfficialTable): void {
  for (const [cell, value] of Object.entries(told(reading))) {
    if (typeof value !== "number") continue;
    assertEquals([cell, value], [cell, FIRST + cells.indexOf(cell) * 3]);
  }
}

/** The table in a layout, its lines changed. */
function damaged(layout: Layout, change: (lines: string[]) => string[]): TextTables {
  return readText(change(linesOf(table.grid, layout)).join("\n"));
}

/** Label and values of a line. */
function halves(line: string): readonly [label: string, values: string] {
  const { label, values } = /^(?<label>.*\p{L}\S*)\s+(?<values>\d.*)$/u.exec(line)!.groups!;
  return [label!, values!];
}

const at = (lines: readonly string[], words: string) =>
  lines.findIndex((line) => line.includes(words));

Deno.test("textTableFinder() reads the other rows where one is missing, and says which", () => {
  const reading = damaged("lines", (lines) => lines.toSpliced(at(lines, "重复申请"), 1));
  assertNoneWrong(reading, table);
  assertEquals(Object.keys(told(reading)).length, 24 * 7);
  const [finding] = reading.findings;
  assertEquals([finding?.rule, finding?.codes, finding?.expected], [
    "table.row_missing",
    ["outcomes.not_processed.duplicate"],
    "tpl2021 3: 重复申请",
  ]);
});

Deno.test("textTableFinder() passes over the number of a page on a line of its own", () => {
  for (const layout of ["lines", "cells"] as const) {
    const reading = damaged(layout, (lines) => lines.toSpliced(at(lines, "重复申请"), 0, "- 4 -"));
    assertNoneWrong(reading, table);
    assertEquals(Object.keys(told(reading)).length, table.cells.length);
  }
});

Deno.test("textTableFinder() leaves the row that a bare number of a page stands in", () => {
  const reading = damaged("cells", (lines) => lines.toSpliced(at(lines, "重复申请") + 4, 0, "4"));
  assertNoneWrong(reading, table);
  assertEquals(Object.keys(told(reading)).length, 24 * 7);
  assertEquals(rulesOf(reading), ["table.row_unfit"]);
});

Deno.test("textTableFinder() leaves a row that lost a cell", () => {
  for (const layout of ["lines", "bars", "cells"] as const) {
    const reading = damaged(layout, (lines) => {
      const row = at(lines, "重复申请");
      return layout === "cells"
        ? lines.toSpliced(row + 3, 1)
        : lines.with(row, lines[row]!.replace(/[\s|]*\d+$/, ""));
    });
    assertNoneWrong(reading, table);
    assert(!("outcomes.not_processed.duplicate/natural_person" in told(reading)));
  }
});

Deno.test("textTableFinder() says whether a row is torn or contradicts its sums", () => {
  const rulesWith = (values: string) =>
    rulesOf(damaged("lines", (lines) => {
      const row = at(lines, "重复申请");
      return lines.with(row, `${halves(lines[row]!)[0]}   ${values}`);
    }));
  for (const values of ["1   2   3", "123456", "1   2   3   4   5   6   7   8"]) {
    assertEquals(rulesWith(values), ["table.torn"], values);
  }
  for (const values of ["9999999", "12345678901"]) {
    assertEquals(rulesWith(values), ["table.contradiction"], values);
  }
});

Deno.test("textTableFinder() reads labels that are split over lines around their values", () => {
  const reading = damaged("lines", (lines) => {
    const row = at(lines, "要求行政机关确认");
    const [label, values] = halves(lines[row]!);
    return lines.toSpliced(row, 1, label.slice(0, 12), values, label.slice(12));
  });
  assertNoneWrong(reading, table);
  assertEquals(Object.keys(told(reading)).length, table.cells.length);
});

Deno.test("textTableFinder() reads values on the line above their label, between rows that hold theirs", () => {
  const reading = damaged("lines", (lines) => {
    const row = at(lines, "4.保护第三方");
    const [label, values] = halves(lines[row]!);
    return lines.toSpliced(row, 1, values, label);
  });
  assertNoneWrong(reading, table);
  assertEquals(Object.keys(told(reading)).length, table.cells.length);
});

Deno.test("textTableFinder() leaves rows whose values were torn from their labels", () => {
  const reading = damaged("lines", (lines) => {
    const row = at(lines, "4.保护第三方");
    const parts = lines.slice(row, row + 2).map(halves);
    return lines.toSpliced(
      row,
      2,
      ...parts.map(([label]) => label),
      ...parts.map(([, values]) => values),
    );
  });
  assertNoneWrong(reading, table);
  assertEquals(Object.keys(told(reading)).length, 23 * 7);
  assertEquals(rulesOf(reading), ["table.torn", "table.torn"]);
});

Deno.test("textTableFinder() joins torn values and labels in their order where the columns add up", () => {
  // 3 of the first column are protected, 2 internal: with the others they make the total.
  const rows = new Map([[0, 9], [2, 4], [7, 3], [8, 2], [23, 9]]);
  const row = (index: number) => rows.get(Math.floor(index / 7)) ?? 0;
  const { grid } = table3(
    "tpl2021",
    (index) => index % 7 === 0 || index % 7 === 6 ? String(row(index)) : "0",
  );
  const tear = (lines: readonly string[]) => {
    const first = at(lines, "4.保护第三方");
    const parts = lines.slice(first, first + 2).map(halves);
    return lines.toSpliced(
      first,
      2,
      ...parts.map(([label]) => label),
      ...parts.map(([, values]) => values),
    );
  };
  const reading = readText(tear(linesOf(grid, "lines")).join("\n"));
  const own = told(reading);
  assertEquals([
    own["outcomes.refused.third_party/total"],
    own["outcomes.refused.internal_affairs/total"],
  ], [3, 2]);
  assertEquals(rulesOf(reading), ["table.label_mended", "table.label_mended"]);
  // Where the total is another one, nothing confirms their order.
  const wrong = readText(
    tear(linesOf(grid, "lines")).join("\n").replace("总计   9   0", "总计   8   0"),
  );
  assertEquals(told(wrong)["outcomes.refused.third_party/total"], undefined);
});

Deno.test("textTableFinder() gives the values of an unknown row to none of its neighbours", () => {
  const reading = damaged(
    "lines",
    (lines) =>
      lines.toSpliced(at(lines, "（四）无法提供"), 0, "9.属于其他情形   1  2  3  4  5  6  21"),
  );
  assertNoneWrong(reading, table);
  assertEquals(Object.keys(told(reading)).length, table.cells.length);
  assertEquals(rulesOf(reading), ["table.left_over"]);
});

Deno.test("textTableFinder() reads a label that lost letters by the labels around it", () => {
  const reading = damaged(
    "lines",
    (lines) => lines.map((line) => line.replace("行政法规禁止公开", "行政止公开")),
  );
  assertNoneWrong(reading, table);
  assertEquals(Object.keys(told(reading)).length, table.cells.length);
});

Deno.test("textTableFinder() refuses a header whose columns are in another order or unknown", () => {
  const changes = [
    (line: string) => line.replace(/商业企业(\s+)科研机构/, "科研机构$1商业企业"),
    (line: string) => line.replace("法律服务机构", "境外机构"),
  ];
  for (const change of changes) {
    const reading = damaged("lines", (lines) => lines.map(change));
    assertEquals([reading.figures, rulesOf(reading)], [[], ["table.refused"]]);
  }
  const cells = damaged("cells", (lines) => {
    const row = at(lines, "商业企业");
    return lines.toSpliced(row, 2, lines[row + 1]!, lines[row]!);
  });
  assertEquals([cells.figures, rulesOf(cells)], [[], ["table.refused"]]);
});

Deno.test("textTableFinder() refuses a table 4 with its columns in another order", () => {
  const { grid } = table4(distinct(FIRST));
  const text = linesOf(grid, "lines").join("\n").replaceAll(
    "结果维持   结果纠正",
    "结果纠正   结果维持",
  );
  const reading = readText(text);
  assertEquals([reading.figures, rulesOf(reading)], [[], ["table.refused"]]);
});

Deno.test("textTableFinder() tells the era of table 3 by its rows, whatever stands around it", () => {
  const old = table3("tpl2019", distinct(FIRST));
  const reading = readText(["2023年报告", ...linesOf(old.grid, "lines")].join("\n"));
  assertNoneWrong(reading, old);
  assertEquals(told(reading)["outcomes.other/total"], FIRST + (20 * 7 + 6) * 3);
});

Deno.test("textTableFinder() takes the form of the year where a copy lost the rows that only it has", () => {
  const reading = damaged("lines", (lines) => {
    const row = at(lines, "逾期不补正");
    return lines.toSpliced(row, 2);
  });
  assertNoneWrong(reading, table);
  assertEquals(told(reading)["outcomes.other.other/total"], FIRST + (22 * 7 + 6) * 3);
  assertEquals(reading.findings.flatMap(({ codes }) => codes), [
    "outcomes.other.correction_overdue",
    "outcomes.other.fee_unpaid",
  ]);
});

Deno.test("textTableFinder() takes a table whose header lost columns where all its sums hold, and says so", () => {
  const values = [[27, 4, 8, 0, 39], [3, 3, 0, 0, 6], [3, 0, 2, 0, 5]].flat();
  const read = (own: readonly number[]) => {
    const { grid } = table4((index) => String(own[index]));
    const lines = linesOf(grid, "lines").map((line) =>
      line.replace(/^结果维持.*/, "结果维持   结果   其他   总计")
    );
    return readText(lines.join("\n"));
  };
  const reading = read(values);
  assertEquals([
    told(reading)["reconsideration.pending/total"],
    told(reading)["litigation.direct.total/total"],
  ], [0, 6]);
  assertEquals(rulesOf(reading), ["table.label_mended"]);
  // One sum that fails, and nothing shows which columns these are.
  assertEquals(told(read(values.with(0, 28))), {});
  assertEquals(rulesOf(read(values.with(0, 28))), ["table.unread"]);
  // Nor where but one sum is of more than zeros.
  const onlyOne = values.map((value, index) => index < 5 ? value : 0);
  assertEquals(told(read(onlyOne)), {});
});

Deno.test("textTableFinder() refuses tables of two years that are printed side by side", () => {
  const other = linesOf(table3("tpl2021", distinct(5001)).grid, "lines");
  const reading = damaged(
    "lines",
    (lines) => lines.map((line, index) => index < 3 ? line : `${line}   ${other[index]}`),
  );
  assertEquals(reading.figures, []);
  assertEquals(rulesOf(reading), ["table.refused"]);
});

Deno.test("textTableFinder() leaves run-together rows that no sum fits", () => {
  const values = (index: number) => index < 7 ? [12, 0, 3, 0, 0, 0, 16][index]! : 0;
  const { grid } = table3("tpl2021", (index) => String(values(index)));
  const reading = readText(linesOf(grid, "together").join(""));
  assert(!("applications.received/natural_person" in told(reading)));
  assertEquals(rulesOf(reading), ["table.contradiction"]);
});

Deno.test("textTableFinder() reads a run-together row by its own sum, but not one that may lack cells", () => {
  // Without two of the rows, no column can add up.
  const { grid } = table3("tpl2021", (index) => index === 0 ? "ROW" : index < 7 ? "" : "0");
  const lines = linesOf(grid, "together").filter((line) => !/予以公开|结转下年度/.test(line));
  const received = (row: string) => {
    const own = told(readText(lines.join("").replace("ROW", row)));
    return ["natural_person", "organization.other", "total"].map((key) =>
      own[`applications.received/${key}`]
    );
  };
  assertEquals(received("4120237080371180"), [412, 37, 1180]);
  // 624 | 320 | | | 191 | 120 | 1255 has two blanks: all seven cells would be 62 | 43 | 20 | 1 | 9 | 1120 | 1255.
  assertEquals(received("6243201911201255"), [undefined, undefined, undefined]);
});

Deno.test("textTableFinder() leaves run-together rows that can be read in two ways", () => {
  const values = (index: number) => index < 7 ? [1, 10, 0, 0, 0, 0, 11][index]! : 0;
  const { grid } = table3("tpl2021", (index) => String(values(index)));
  const withoutTotals = linesOf(grid, "together").filter((line) => !line.includes("结转下年度"));
  const reading = readText(withoutTotals.join(""));
  assert(!("applications.received/total" in told(reading)));
  assert(!("applications.received/natural_person" in told(reading)));
  const finding = reading.findings.find(({ rule }) => rule === "table.ambiguous");
  assertEquals(finding?.proposal, "11|0|0|0|0|0|11; 1|10|0|0|0|0|11");
});

Deno.test("textTableFinder() takes no empty line for a cell where the lines of rows differ in number", () => {
  const reading = damaged("cells", (lines) => {
    const row = at(lines, "重复申请");
    // One cell is lost, and an empty line parts the row from the next one.
    return lines.toSpliced(row + 8, 0, "").toSpliced(row + 3, 1).toSpliced(row, 0, "");
  });
  assertNoneWrong(reading, table);
  assert(!("outcomes.not_processed.duplicate/natural_person" in told(reading)));
});

Deno.test("textTableFinder() takes run-together rows of contradicting columns only where a sum confirms them", () => {
  // 50 + 9 = 59, but a number of a page runs on behind: 500009059 and 10 read as 5 + 905 = 910.
  const rows = new Map([[0, "600000969"], [5, "50000905910"], [23, "600000969"]]);
  const print = (index: number) =>
    !rows.has(Math.floor(index / 7))
      ? "0"
      : index % 7 === 0
      ? rows.get(Math.floor(index / 7))!
      : "";
  const { grid } = table3("tpl2021", print);
  const reading = readText(linesOf(grid, "together").join(""));
  const own = told(reading);
  assert(!("outcomes.refused.prohibited_by_law/total" in own));
  assertEquals(rulesOf(reading), ["table.ambiguous"]);
  // New requests and all outcomes confirm each other.
  assertEquals([own["applications.received/total"], own["outcomes.total/natural_person"]], [
    69,
    60,
  ]);
});

Deno.test("textTableFinder() leaves a block of table 2 whose only row has fewer cells than columns", () => {
  const { figures, findings } = readText(
    "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | | \n",
  );
  assertEquals(figures, []);
  assertEquals(
    findings.map(({ rule, codes }) => [rule, codes.includes("documents.rules.issued")]),
    [
      ["table.torn", true],
    ],
  );
});
