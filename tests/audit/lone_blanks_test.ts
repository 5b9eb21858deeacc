import { assertEquals } from "@std/assert";
import { loneBlanks } from "@/audit/lone_blanks.ts";
import { makeFigure, makeFinding } from "../support/makers.ts";

const cell = (index: number, value: number | null) =>
  makeFigure({
    code: `cell.${index}`,
    where: "table",
    value,
    state: value === null ? "blank" : value === 0 ? "zero" : "stated",
  });
const numbers = Array.from({ length: 30 }, (_, index) => cell(index, index % 2));

Deno.test("loneBlanks() names one or two blank cells among thirty numbers", () => {
  const found = (...blanks: number[]) =>
    loneBlanks([...numbers, ...blanks.map((index) => cell(index, null))], [])
      .map(({ rule, codes }) => [rule, ...codes]);
  assertEquals(found(), []);
  assertEquals(found(100), [["audit.lone_blanks", "cell.100"]]);
  assertEquals(found(100, 101), [["audit.lone_blanks", "cell.100", "cell.101"]]);
  assertEquals(found(100, 101, 102), []);
});

Deno.test("loneBlanks() needs a filled table, and leaves out what is reported already", () => {
  const blanks = [cell(100, null), cell(101, null)];
  assertEquals(loneBlanks([...numbers.slice(1), ...blanks], []), []);
  const known = [makeFinding({ rule: "table.blank_cell", codes: ["cell.100"] })];
  const [finding] = loneBlanks([...numbers, ...blanks], known);
  assertEquals(finding?.codes, ["cell.101"]);
});
