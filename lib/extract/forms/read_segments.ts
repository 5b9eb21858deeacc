import type { Finding, TableBlock } from "@/model/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";
import type { Accepted } from "./accepted.ts";
import type { FormSurroundings } from "./cell_candidate.ts";
import { choosePart } from "./choose_part.ts";
import type { Form } from "./form.ts";
import type { LikelyForm } from "./likeliest.ts";
import type { SegmentReading } from "./read_segment.ts";
import { readStandard, type TableReading } from "./read_standard.ts";
import { isNumber, type Segment } from "./segments.ts";
import { leftOverFinding, refusedFinding } from "./table_findings.ts";
import { withoutShifted } from "./without_shifted.ts";

/** So many rows of standard tables make a grid one, whatever its header. */
export const FEWEST = 3;

/** What segments are read with. */
export interface SegmentContext {
  readonly parts: readonly Form[];
  /** Collects what was read, in the order of the document. */
  readonly accepted: Accepted[];
  readonly table: TableBlock;
  readonly surroundings: FormSurroundings;
  /** How many years before that of the report each segment is about. */
  readonly captions: readonly number[];
  readonly likely: LikelyForm;
}

/** Reads the segments of a grid; `undefined` where no segment is a standard table. */
export function readSegments(
  segments: readonly Segment[],
  { parts, accepted, table, surroundings, captions, likely }: SegmentContext,
): TableReading | undefined {
  const candidates: PlacedCandidate[] = [];
  const findings: Finding[] = [];
  const others: Segment[] = [];
  const { source } = surroundings;
  for (const [index, segment] of segments.entries()) {
    const choice = choosePart(segment, parts, accepted.at(-1), likely);
    if (choice === undefined) {
      others.push(segment);
      continue;
    }
    const { labelled, remarks } = choice;
    const reading = choice.reading && table.ofLines
      ? withoutShifted(choice.reading)
      : choice.reading;
    if (reading === undefined || !isSound(reading)) {
      findings.push(refusedFinding(segment, labelled, reading?.unknown ?? [], source));
      continue;
    }
    const read = readStandard(reading, { ...surroundings, yearsBefore: captions[index]! });
    accepted.push({ segment, reading, table, read, remarks });
    if (table.ofLines) continue;
    candidates.push(...read.candidates);
    findings.push(...read.findings);
  }
  if (others.length === segments.length) return undefined;
  const leftOver = others.flatMap(({ data }) => data.filter(({ cells }) => cells.some(isNumber)))
    .map((row) => leftOverFinding(row, source));
  return { candidates, findings: [...findings, ...leftOver] };
}

/** Whether all rows were known and there were some, or so many that the others are additions. */
function isSound({ rows, unknown, unfit }: SegmentReading): boolean {
  if (unknown.length === 0) return rows.length + unfit.length > 0;
  return rows.length >= FEWEST && rows.length >= 2 * unknown.length;
}
