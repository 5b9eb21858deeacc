import { type Figure, type Finding, makeFinding } from "@/model/mod.ts";
import { quoted } from "@/text/mod.ts";

/**
 * A cell that the tables of a report fill with different numbers, as where two years are compared
 * or a row is printed twice: which of them is the report's cannot be decided by labels. One finding
 * for all such cells, at the first one that differs.
 */
export function repeatedTables(figures: readonly Figure[], source: string): Finding[] {
  const printed = figures.filter(({ where, value, state }) =>
    where === "table" && value !== null && state !== "derived"
  );
  const cells = Map.groupBy(
    printed,
    ({ code, applicant, dataYear }) => `${code}/${applicant}/${dataYear}`,
  );
  const differing = [...cells.values()].filter(isDiffering);
  const [first] = differing;
  if (first === undefined) return [];
  const { printed: actual, span } = first.find(({ value }) => value !== first[0]!.value)!;
  return [makeFinding("table.repeated", {
    ...quoted(source, span),
    codes: [...new Set(differing.map(([cell]) => cell!.code))],
    expected: first[0]!.printed,
    actual,
    message: {
      zh: "表格中同一个单元格出现多次且数值不同，无法认定哪一个属于本报告",
      en:
        "A cell of a table is printed more than once with other numbers: which is the report's cannot be decided",
    },
  })];
}

function isDiffering(cells: readonly Figure[]): boolean {
  return cells.some(({ value }) => value !== cells[0]!.value);
}
