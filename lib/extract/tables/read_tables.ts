import type { Codebook } from "@/codebook/mod.ts";
import type { Finding, Span, TableBlock } from "@/model/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";
import { choosePart } from "./choose_part.ts";
import { gridOf, type GridRow } from "./grid.ts";
import { labelledParts } from "./labels.ts";
import { readStandard } from "./read_standard.ts";
import type { SegmentReading } from "./read_segment.ts";
import { isValue, type Segment, segmentsOf, vocabularyOf } from "./segments.ts";
import { leftOverFinding, missingFinding, refusedFinding } from "./table_findings.ts";

/** What the tables of a document state. */
export interface TablesReading {
  readonly candidates: readonly PlacedCandidate[];
  readonly findings: readonly Finding[];
  /** Of the tables that were read or refused: prose rules pass over them. */
  readonly ranges: readonly Span[];
}

/** The document that the tables stand in. */
export interface TableSurroundings {
  readonly source: string;
  /** Normalizes the text of a cell. */
  readonly plain: (text: string) => string;
  /** Title of the section that an offset of the source lies in. */
  readonly sectionAt: (offset: number) => string | null;
}

/** Reads the tables of one document. */
export type ReadTables = (
  tables: readonly TableBlock[],
  surroundings: TableSurroundings,
) => TablesReading;

/** A segment of a document that was read. */
interface Accepted {
  readonly reading: SegmentReading;
  readonly span: Span;
}

/**
 * Makes the reader of standard tables for a codebook. A value is told by the label of its row and the header
 * of its column, never by its place alone; the era by the labels. A table whose header or rows are others is
 * refused with a finding, and every number of a table that was recognised is a value or in a finding.
 */
export function tableReader({ templates, indicators }: Codebook): ReadTables {
  const parts = labelledParts(templates.values());
  const vocabulary = vocabularyOf(parts);
  return (tables, { source, plain, sectionAt }) => {
    const accepted: Accepted[] = [];
    const candidates: PlacedCandidate[] = [];
    const findings: Finding[] = [];
    const ranges: Span[] = [];
    for (const table of tables) {
      const others: Segment[] = [];
      const segments = segmentsOf(gridOf(table, plain), vocabulary);
      for (const segment of segments) {
        const era = accepted.at(-1)?.reading.labelled.era;
        const choice = choosePart(segment, parts, era);
        if (choice === undefined) {
          others.push(segment);
          continue;
        }
        const { labelled, reading } = choice;
        if (reading === undefined || !isSound(reading)) {
          findings.push(refusedFinding(segment, labelled, reading?.unknown ?? [], source));
          continue;
        }
        const read = readStandard(reading, source, sectionAt(table.span.start), indicators);
        candidates.push(...read.candidates);
        findings.push(...read.findings);
        accepted.push({ reading, span: table.span });
      }
      if (others.length === segments.length) continue;
      ranges.push(table.span);
      findings.push(...others.flatMap(numbersOf).map((row) => leftOverFinding(row, source)));
    }
    return { candidates, findings: [...findings, ...missingRows(accepted, source)], ranges };
  };
}

/** Whether all rows were known and there were some. */
function isSound({ rows, unknown, unfit }: SegmentReading): boolean {
  return unknown.length === 0 && rows.length + unfit.length > 0;
}

function numbersOf({ data }: Segment): GridRow[] {
  return data.filter(({ cells }) => cells.some((cell) => isValue(cell) && /\d/.test(cell.text)));
}

/** A table may go on in another grid: what is missing is told once for all of them. */
function missingRows(accepted: readonly Accepted[], source: string): Finding[] {
  const byPart = Map.groupBy(accepted, ({ reading }) => reading.labelled);
  return [...byPart].flatMap(([labelled, segments]) => {
    const known = new Set(
      segments.flatMap(({ reading }) => reading.rows.map(({ entry }) => entry)),
    );
    const missing = labelled.part.rows.filter((row) => !known.has(row));
    return missing.length > 0 ? [missingFinding(labelled, missing, segments[0]!.span, source)] : [];
  });
}
