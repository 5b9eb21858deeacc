import type { Figure, Finding } from "@/model/mod.ts";
import { codesOf } from "./codes_of.ts";
import { type Form, isBlock } from "./form.ts";
import { missingRows, tableFinding } from "./table_findings.ts";

/**
 * The blocks of table 2 that a report does not print beside others: one finding, at the first figure
 * of those that it prints. Rows that a printed block lacks are found where it is read.
 */
export function missingBlocks(
  figures: readonly Figure[],
  findings: readonly Finding[],
  forms: readonly Form[],
  source: string,
): Finding[] {
  const blocks = forms.filter(({ part }) => isBlock(part));
  const rules = new Set(blocks.map(({ rule }) => rule));
  const printed = figures.filter(({ rule, state }) => rules.has(rule) && state !== "derived");
  const [first] = printed;
  if (first === undefined) return [];
  const named = new Set([
    ...printed.map(({ code }) => code),
    ...findings.flatMap(({ codes }) => codes),
  ]);
  const isRefused = ({ era, part }: Form) =>
    findings.some(({ expected }) => expected?.startsWith(`${era} ${part.table}:`));
  const missing = formOf(printed, blocks)
    .filter((block) => !isRefused(block) && !cellsOf(block).some((code) => named.has(code)))
    .flatMap((block) => missingRows(block, () => false));
  if (missing.length === 0) return [];
  const codes = missing.flatMap(({ codes = [] }) => codes);
  const expected = missing.map(({ expected }) => expected).join("; ");
  return [tableFinding({ rule: "table.row_missing", codes, expected }, first.span, source)];
}

/** The blocks of the era that has all cells which were read, and the fewest others. */
function formOf(printed: readonly Figure[], blocks: readonly Form[]): readonly Form[] {
  const codes = new Set(printed.map(({ code }) => code));
  const rules = new Set(printed.map(({ rule }) => rule));
  const eras = [...Map.groupBy(blocks, ({ era }) => era).values()].map((form) => ({
    form,
    cells: new Set(form.filter(({ rule }) => rules.has(rule)).flatMap(cellsOf)),
  }));
  return eras.filter(({ cells }) => codes.isSubsetOf(cells))
    .toSorted((a, b) => a.cells.size - b.cells.size)[0]?.form ?? [];
}

function cellsOf({ part }: Form): readonly string[] {
  return codesOf(part, part.rows);
}
