import { type Finding, makeFinding } from "@/model/mod.ts";
import { quoted } from "@/text/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";

/**
 * A cell that several tables of a document fill with different numbers, as where two years are compared: which of
 * them is the report's cannot be told by labels. One finding for all such cells, at the first one that differs.
 */
export function repeatedTables(candidates: readonly PlacedCandidate[], source: string): Finding[] {
  const printed = candidates.filter(({ value, state }) => value !== null && state !== "derived");
  const cells = Map.groupBy(printed, ({ code, applicant }) => `${code}/${applicant}`);
  const differing = [...cells.values()].filter(isDiffering);
  const [first] = differing;
  if (first === undefined) return [];
  const second = first.find(({ value }) => value !== first[0]!.value)!;
  return [makeFinding("table.repeated", {
    ...quoted(source, second.span),
    codes: [...new Set(differing.map(([cell]) => cell!.code))],
    expected: first[0]!.printed,
    actual: second.printed,
    message: {
      zh: "同一张标准表格出现多次且数值不同,无法认定哪一张属于本报告",
      en:
        "A standard table is printed more than once with other numbers: which is the report's cannot be told",
    },
  })];
}

function isDiffering(cells: readonly PlacedCandidate[]): boolean {
  return cells.some(({ value }) => value !== cells[0]!.value);
}
