import type { Applicant } from "@/model/mod.ts";
import type { StandardPart } from "@/codebook/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Cell } from "./readings.ts";

/** A row in the normalized text, with its label and values. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** What a cell states. */
export interface Meaning {
  readonly code: string;
  readonly applicant: Applicant;
  readonly table: string;
  readonly money: boolean;
  /** Of the column; empty where it is not stated. */
  readonly unit: string;
}

const FACTORS: ReadonlyMap<string, number> = new Map([["元", 1], ["万元", 10_000]]);

/** The value of a cell, quoted with its row. An amount without a stated unit is unreadable. */
export function candidateOf(cell: Cell, line: Line, meaning: Meaning): Candidate {
  const { code, applicant, table, money } = meaning;
  const factor = money ? FACTORS.get(cell.unit || meaning.unit) : 1;
  const isTold = factor !== undefined || cell.value === 0 || cell.value === null;
  return {
    code,
    applicant,
    value: cell.value === null || !isTold ? null : scaled(cell.value, factor ?? 1),
    ...(!isTold ? { state: "unreadable" } : cell.state === "value" ? {} : { state: cell.state }),
    ...CERTAIN,
    rule: `table.${table}`,
    section: null,
    ...line,
    printedStart: cell.start,
    printedEnd: cell.end,
    contextStart: line.start,
    contextEnd: line.end,
  };
}

const CERTAIN = { qualifier: "exact", scope: "all", where: "table" } as const;

/** Money in 元 to the hundredth: a product of decimals is not exact. */
export function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toFixed(2));
}

/**
 * The totals of 不予公开, 无法提供 and 不予处理, which have no cell of their own: for each applicant where all
 * parts are numbers. They are quoted by their parts, from the first row to the last.
 */
export function groupTotals(candidates: readonly Candidate[], part: StandardPart): Candidate[] {
  return part.headings.filter(({ key }) => key !== "").flatMap(({ label, key }) => {
    const rows = part.rows.filter(({ group }) => group === label).map((row) => row.key);
    const parts = candidates.filter(({ code, value }) => rows.includes(code) && value !== null);
    const byApplicant = Map.groupBy(parts, ({ applicant }) => applicant);
    return [...byApplicant.values()].flatMap((own) =>
      own.length === rows.length ? [totalOf(own, key)] : []
    );
  });
}

function totalOf(parts: readonly Candidate[], code: string): Candidate {
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  return {
    ...parts[0]!,
    code,
    value: parts.reduce((sum, { value }) => sum + value!, 0),
    state: "derived",
    rule: "table.derived",
    start,
    end,
    printedStart: end,
    printedEnd: end,
    contextStart: start,
    contextEnd: end,
  };
}
