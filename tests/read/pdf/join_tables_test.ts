import { assertEquals } from "@std/assert";
import { agree, joinTables } from "@/read/pdf/join_tables.ts";
import type { PageTable } from "@/read/pdf/page_layout.ts";

/** A cell: its text, and over how many rows and columns it reaches; `null` where another one does. */
type Drawn = string | readonly [text: string, rowSpan: number, columnSpan: number] | null;

const XS = [0, 100, 200, 300];

function table(rows: readonly (readonly Drawn[])[], xs: readonly number[] = XS): PageTable {
  const cells = rows.flatMap((drawn, row) =>
    drawn.flatMap((cell, column) => {
      if (cell === null) return [];
      const [text, rowSpan, columnSpan] = typeof cell === "string" ? [cell, 1, 1] : cell;
      return [{ row, column, rowSpan, columnSpan, text, page: 1 }];
    })
  );
  const [left, right] = [xs[0]!, xs.at(-1)!];
  return { left, right, top: 0, bottom: 100, xs, rows: rows.length, cells };
}

/** The rows of a joined table; cells over several rows or columns with their size. */
function joined(
  upper: readonly (readonly Drawn[])[],
  lower: readonly (readonly Drawn[])[],
  lowerXs?: readonly number[],
): string[] {
  const whole = joinTables(table(upper), table(lower, lowerXs));
  return Array.from(
    { length: whole.rows },
    (_, index) =>
      whole.cells.filter(({ row }) => row === index).map(({ text, rowSpan, columnSpan }) => {
        return rowSpan * columnSpan > 1 ? `${text} ${rowSpan}×${columnSpan}` : text;
      }).join(" | "),
  );
}

Deno.test("agree() compares the bounds of columns to three points", () => {
  const shifted = (...xs: readonly number[]) => agree(table([], XS), table([], xs));
  assertEquals(shifted(3, 97, 203, 297), true);
  assertEquals(shifted(0, 103.5, 200, 300), false);
  assertEquals([shifted(3.5, 100, 200, 300), shifted(0, 100, 200, 303.5)], [false, false]);
});

Deno.test("agree() lets one table have more columns than the other, between the same sides", () => {
  const [many, few, wider] = [XS, [0, 200, 300], [0, 100, 200, 300, 400]].map((xs) =>
    table([], xs)
  );
  assertEquals([agree(many!, few!), agree(few!, many!)], [true, true]);
  assertEquals([agree(many!, wider!), agree(wider!, many!)], [false, false]);
  assertEquals(agree(few!, table([], [0, 100, 300])), false);
});

Deno.test("joinTables() counts columns among the bounds of both, three points apart", () => {
  assertEquals(joined([["甲", "1", "2"]], [["乙", "3", "4"]], [2, 103, 200, 300]), [
    "甲 | 1 | 2",
    "乙 | 3 | 4",
  ]);
  assertEquals(joined([["甲", "1", "2"]], [["乙", "3"]], [0, 200, 300]), [
    "甲 | 1 | 2",
    "乙 1×2 | 3",
  ]);
  assertEquals(joined([["甲", "1", "2"]], [["乙", "3", "4"]], [0, 103.5, 200, 300]), [
    "甲 | 1 1×2 | 2",
    "乙 1×2 | 3 | 4",
  ]);
});

Deno.test("joinTables() drops the header that is printed again", () => {
  assertEquals(
    joined([["项目", "甲", "乙"], ["规章", "1", "2"]], [["项目", "甲", "乙"], ["文件", "3", "4"]]),
    [
      "项目 | 甲 | 乙",
      "规章 | 1 | 2",
      "文件 | 3 | 4",
    ],
  );
  const header = [[["项目", 2, 1], ["人", 1, 2], null], [null, "甲", "乙"]] as const;
  assertEquals(joined([...header, ["规章", "1", "2"]], [...header, ["文件", "3", "4"]]), [
    "项目 2×1 | 人 1×2",
    "甲 | 乙",
    "规章 | 1 | 2",
    "文件 | 3 | 4",
  ]);
});

Deno.test("joinTables() keeps first rows that are no header printed again", () => {
  const kept = (upper: readonly Drawn[][], lower: readonly Drawn[][]) =>
    joined(upper, lower).length === upper.length + lower.length;
  const last = [["文件", "3", "4"]];
  const header = [["项目", "甲", "乙"]];
  assertEquals(kept([...header, ["规章", "1", "2"]], [["规章", "甲", "乙"], ...last]), true);
  // A row of values may well repeat.
  assertEquals(kept([["规章", "1", "2"]], [["规章", "1", "2"], ...last]), true);
  // Nothing would be left.
  assertEquals(kept(header, header), true);
  // Cells of other sizes.
  assertEquals(kept([["项目", ["甲", 1, 2], null]], [[["项目", 1, 2], null, "甲"], ...last]), true);
  assertEquals(
    kept(
      [["项目", "甲", "乙"], ["类别", "丙", "丁"]],
      [[["项目", 2, 1], "甲", "乙"], [null, "丙", "丁"], ...last],
    ),
    true,
  );
  // The label of the first row reaches into the second, which differs.
  assertEquals(
    kept(
      [[["项目", 2, 1], "甲", "乙"], [null, "丙", "丁"]],
      [[["项目", 2, 1], "甲", "乙"], [null, "戊", "己"], ...last],
    ),
    true,
  );
});

Deno.test("joinTables() joins the label of a group that is empty below, or goes on there", () => {
  const group = (above: string, below: string) =>
    joined([[above, "1.甲", "1"]], [[below, "2.乙", "2"]]);
  assertEquals(group("(一)不予", ""), ["(一)不予 2×1 | 1.甲 | 1", "2.乙 | 2"]);
  assertEquals(group("其他", ""), ["其他 2×1 | 1.甲 | 1", "2.乙 | 2"]);
  assertEquals(group("(一)不予", "公开"), ["(一)不予公开 2×1 | 1.甲 | 1", "2.乙 | 2"]);
  assertEquals(group("(一)不予", "(二)无法"), ["(一)不予 | 1.甲 | 1", "(二)无法 | 2.乙 | 2"]);
  assertEquals(group("不予", "公开"), ["不予 | 1.甲 | 1", "公开 | 2.乙 | 2"]);
});

Deno.test("joinTables() joins no label over rows between, of other columns, or after one that ends", () => {
  assertEquals(joined([["(一)不予", "1.甲", "1"], ["二", "2.乙", "2"]], [["", "3.丙", "3"]]), [
    "(一)不予 | 1.甲 | 1",
    "二 2×1 | 2.乙 | 2",
    "3.丙 | 3",
  ]);
  assertEquals(joined([[["合计", 1, 2], null, "1"]], [["", "3.丙", "3"]]), [
    "合计 1×2 | 1",
    " | 3.丙 | 3",
  ]);
  assertEquals(joined([["一", "乙", "丙"]], [["二", "", "丁"]]), ["一 | 乙 | 丙", "二 |  | 丁"]);
});

Deno.test("joinTables() joins a row whose label is cut, its values on one side", () => {
  const cut = (above: readonly Drawn[], below: readonly Drawn[], ...more: Drawn[][]) =>
    joined([above], [below, ...more]);
  assertEquals(cut(["1.甲", "", ""], ["乙", "3", "4"], ["2.丙", "5", "6"]), [
    "1.甲乙 | 3 | 4",
    "2.丙 | 5 | 6",
  ]);
  assertEquals(cut(["1.甲", "3", "4"], ["乙", "", ""]), ["1.甲乙 | 3 | 4"]);
  assertEquals(cut(["1.甲", "3", ""], ["乙", "", "4"]), ["1.甲 | 3 | ", "乙 |  | 4"]);
  assertEquals(cut(["1.甲", "3", ""], ["乙", "4", ""]), ["1.甲 | 3 | ", "乙 | 4 | "]);
  assertEquals(cut(["1.甲", "", ""], ["2.乙", "3", "4"]), ["1.甲 |  | ", "2.乙 | 3 | 4"]);
  assertEquals(cut(["1.甲", "", ""], ["3", "", "4"]), ["1.甲 |  | ", "3 |  | 4"]);
  assertEquals(cut(["1.甲", "", ""], [["乙", 2, 1], "3", "4"], [null, "5", "6"]).length, 3);
  assertEquals(cut(["1.甲", ["", 1, 2], null], ["乙", "3", "4"]).length, 2);
});

Deno.test("joinTables() shortens the label of a group that the joined row belongs to", () => {
  assertEquals(joined([["一", "1.甲", ""]], [["", "乙", "4"], ["二", "2.丙", "5"]]), [
    "一 | 1.甲乙 | 4",
    "二 | 2.丙 | 5",
  ]);
  assertEquals(joined([["一", "1.甲", ""]], [[["", 2, 1], "乙", "4"], [null, "2.丙", "5"]]), [
    "一 2×1 | 1.甲乙 | 4",
    "2.丙 | 5",
  ]);
  assertEquals(
    joined([["题", "子", "丑"], [["一", 2, 1], "1.甲", "3"], [null, "2.丙", ""]], [[
      "",
      "丁",
      "4",
    ]]),
    ["题 | 子 | 丑", "一 2×1 | 1.甲 | 3", "2.丙丁 | 4"],
  );
});
