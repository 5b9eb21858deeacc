import { meaningOf } from "@/codebook/mod.ts";
import type { Finding, Indicators, Span } from "@/model/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";
import { printedUnit } from "../printed_unit.ts";
import { readCellValue, type ValueKind } from "./cell_value.ts";
import { groupTotals, type ReadCell } from "./group_totals.ts";
import { cellFinding, mendedFinding, unfitFinding } from "./table_findings.ts";
import type { GridCell } from "./grid.ts";
import type { HeaderColumn } from "./grid_header.ts";
import type { ReadRow, SegmentReading } from "./read_segment.ts";

/** What a table states, and what could not be read in it. */
export interface TableReading {
  readonly candidates: readonly PlacedCandidate[];
  readonly findings: readonly Finding[];
}

/**
 * Turns the cells of a segment into values, and adds the totals of groups that have no cell of
 * their own.
 */
export function readStandard(
  reading: SegmentReading,
  source: string,
  section: string | null,
  indicators: Indicators,
): TableReading {
  const findings: Finding[] = [];
  const cells = reading.rows.flatMap((row) =>
    row.cells.map((cell, index): ReadCell => {
      const column = reading.columns[index]!;
      const { code, applicant } = meaningOf(reading.labelled.part.table, row.entry, column.entry);
      const kind = kindOf(code, row, column, indicators);
      const { value, state, remark } = readCellValue(cell.text, kind);
      if (remark !== undefined) findings.push(cellFinding(remark, cell, code, source));
      const place = placeOf(cell, row, column, source);
      const rule = `table.${reading.labelled.part.table}`;
      const taken = { code, applicant, value, state, rule, section, ...place };
      return { row, column, candidate: { ...taken, ...CERTAIN, ...yearOf(code) } };
    })
  );
  const mended = reading.rows.filter((row) => row.mended).map((row) => mendedFinding(row, source));
  return {
    candidates: [...cells.map(({ candidate }) => candidate), ...groupTotals(cells, reading)],
    findings: [
      ...findings,
      ...mended,
      ...reading.unfit.map((row) => unfitFinding(row, reading, source)),
    ],
  };
}

const CERTAIN = { qualifier: "exact", scope: "all", where: "table" } as const;

/** 上一年项目数量 is a count of the year before. */
function yearOf(code: string): { yearsBefore?: number } {
  return code.endsWith(".items_previous_year") ? { yearsBefore: 1 } : {};
}

function kindOf(
  code: string,
  { label }: ReadRow,
  { entry, printed }: HeaderColumn,
  indicators: Indicators,
): ValueKind {
  return {
    unit: printedUnit(printed) ?? printedUnit(label?.text ?? "") ?? entry.unit,
    money: indicators.get(code)?.unit === "元",
    signed: code.endsWith(".items_change"),
  };
}

/** An empty cell is quoted by its label: by that of its column where the row has none. */
function placeOf(
  cell: GridCell,
  { row, label }: ReadRow,
  column: HeaderColumn,
  source: string,
): { span: Span; printed: string; context: Span } {
  const isEmpty = source.slice(cell.span.start, cell.span.end).trim() === "";
  return {
    span: isEmpty ? (label ?? column.cell).span : cell.span,
    printed: isEmpty ? "" : source.slice(cell.span.start, cell.span.end),
    context: row.span,
  };
}
