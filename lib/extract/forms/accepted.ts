import type { Finding, Span, TableBlock } from "@/model/mod.ts";
import type { Before } from "./choose_part.ts";
import { around } from "./grid.ts";
import type { TableReading } from "./read_standard.ts";
import { missingRows, type Remark, tableFinding } from "./table_findings.ts";

/** A part of a standard table that was read. */
export interface Accepted extends Before {
  /** Of which it is a part. */
  readonly table: TableBlock;
  readonly read: TableReading;
  /** What is to be reported of the choice of its form. */
  readonly remarks: readonly Remark[];
}

/** What was read of one table, in ranges of the source. */
export interface PartialReading extends TableReading {
  readonly ranges: readonly Span[];
}

/** What the parts of tables of lines state, table by table. */
export function readingsOfLines(accepted: readonly Accepted[], source: string): PartialReading[] {
  return tablesOfLines(accepted).map((segments) => readingOf(segments, source));
}

/** The segments of each table of lines: one with a header, and those that continue it. */
function tablesOfLines(accepted: readonly Accepted[]): Accepted[][] {
  const tables: Accepted[][] = [];
  for (const [index, segment] of accepted.entries()) {
    const continues = segment.segment.header.length === 0 && accepted[index - 1]?.table.ofLines;
    if (!segment.table.ofLines) continue;
    if (continues) tables.at(-1)!.push(segment);
    else tables.push([segment]);
  }
  return tables;
}

function readingOf(segments: readonly Accepted[], source: string): PartialReading {
  return {
    candidates: segments.flatMap(({ read }) => read.candidates),
    findings: [
      ...segments.flatMap(({ read }) => read.findings),
      ...missingOf(segments, source),
    ],
    ranges: segments.map(({ segment: { header }, reading: { rows, unfit } }) =>
      around([...header, ...[...rows, ...unfit].map(({ row }) => row)])
    ),
  };
}

/**
 * Rows that tables lack, and what chose their form without them: one may continue in another grid, so
 * they are reported once for all of them.
 */
export function missingOf(accepted: readonly Accepted[], source: string): Finding[] {
  const byTable = Map.groupBy(accepted, ({ reading }) => reading.labelled.part.table);
  return [...byTable.values()].flatMap((segments) => {
    const { labelled } = segments.at(-1)!.reading;
    const known = new Set(
      segments.flatMap(({ reading: { rows, unfit } }) =>
        [...rows, ...unfit].map(({ entry }) => entry?.key)
      ),
    );
    const missing = missingRows(labelled, ({ key }) => known.has(key));
    const chosen = missing.length > 0 ? segments[0]!.remarks : [];
    return [...chosen, ...missing].map((remark) =>
      tableFinding(remark, segments[0]!.table.span, source)
    );
  });
}
