import { meaningOf } from "@/codebook/mod.ts";
import type { Finding, Span } from "@/model/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";
import { printedUnit } from "../printed_unit.ts";
import { cellCandidate, type FormSurroundings } from "./cell_candidate.ts";
import { blankCells } from "./blank_cells.ts";
import { labelYear, yearsBefore } from "./caption_year.ts";
import { groupTotals } from "./group_totals.ts";
import { leftOverFinding, tableFinding, unfitFinding } from "./table_findings.ts";
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
  surroundings: FormSurroundings,
): TableReading {
  const { source, year } = surroundings;
  const { part } = reading.labelled;
  const cells = reading.rows.flatMap((row) => {
    const own = labelYear(row.label ? [row.label, ...row.row.cells] : row.row.cells);
    return row.cells.map((cell, index) => {
      const column = reading.columns[index]!;
      const { text, span } = cell;
      const printed = { text, span, quote: quoteOf(cell, row, column), context: row.row.span };
      const stated = {
        ...meaningOf(part.table, row.entry, column.entry),
        unit: unitOf(row, column),
      };
      const named = own ?? labelYear([{ text: column.printed }]);
      const around = named === undefined
        ? surroundings
        : { ...surroundings, yearsBefore: yearsBefore(year, named) };
      const read = cellCandidate(printed, { ...stated, rule: reading.labelled.rule }, around);
      return { ...read, row: row.entry, column: column.entry, span: row.row.span };
    });
  });
  // A label that lost characters in the copy, but can be no other.
  const mended = reading.rows.filter((row) => row.mended).map(({ row, label, entry }) => {
    const said = { expected: entry?.label ?? null, actual: label?.text ?? null };
    return tableFinding({ rule: "table.label_mended", ...said }, row.span, source);
  });
  return {
    candidates: [...cells.map(({ candidate }) => candidate), ...groupTotals(cells, part)],
    findings: [
      ...cells.flatMap(({ findings }) => findings),
      ...blankCells(cells, reading.labelled, source),
      ...mended,
      ...reading.unfit.map((row) => unfitFinding(row, reading, source)),
      ...reading.unknown.map((row) => leftOverFinding(row, source)),
    ],
  };
}

/** The unit that is printed: beside the value, in the header or in the label; else that of the form. */
function unitOf({ unit, label, entry }: ReadRow, column: HeaderColumn): string {
  if (unit?.text.endsWith("元")) return unit.text;
  const printed = printedUnit(column.printed) ?? printedUnit(label?.text ?? "");
  return printed ?? (column.entry.unit || (entry?.unit ?? ""));
}

/** An empty cell is quoted by its label: by that of its column where the row has none. */
function quoteOf({ span, text }: GridCell, { label }: ReadRow, { cell }: HeaderColumn): Span {
  return text.trim() === "" ? (label ?? cell).span : span;
}
