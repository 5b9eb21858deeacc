import type { Finding, Span } from "@/model/mod.ts";
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
  const span: Span = second.span;
  return [{
    rule: "table.repeated",
    severity: "warning",
    verdict: "unsure",
    codes: [...new Set(differing.map(([cell]) => cell!.code))],
    expected: first[0]!.printed,
    actual: second.printed,
    span,
    quote: source.slice(span.start, span.end),
    proposal: null,
    message: {
      zh: "同一张标准表格出现多次且数值不同,无法认定哪一张属于本报告",
      en:
        "A standard table is printed more than once with other numbers: which is the report's cannot be told",
    },
  }];
}

function isDiffering(cells: readonly PlacedCandidate[]): boolean {
  return cells.some(({ value }) => value !== cells[0]!.value);
}
