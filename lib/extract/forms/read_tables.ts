import type { Codebook } from "@/codebook/mod.ts";
import type { Span, TableBlock } from "@/model/mod.ts";
import { type CaptionYear, captionYear, titlesOf, yearsBefore } from "./caption_year.ts";
import { type Accepted, missingOf, type PartialReading, readingsOfLines } from "./accepted.ts";
import { FORM_HEADER } from "./form_columns.ts";
import { gridOf, type GridRow } from "./grid.ts";
import { eraOf, formOfRows, formsOfRows, standardForms } from "./form.ts";
import type { LikelyForm } from "./likeliest.ts";
import { type FormReading, readForm } from "./read_form.ts";
import { inOneRow } from "./in_one_row.ts";
import { turned } from "./turned.ts";
import { readLabelled } from "./read_labelled.ts";
import { FEWEST, readSegments } from "./read_segments.ts";
import type { TableReading } from "./read_standard.ts";
import { isByYears } from "./is_by_years.ts";
import { isNumber, segmentsOf, type Vocabulary, vocabularyOf } from "./segments.ts";

/** What the tables of a document state. */
export interface TablesReading extends TableReading {
  /** Of the tables, and single rows of others, that were read or refused: the reader of prose skips them. */
  readonly ranges: readonly Span[];
  /** Of grids that print rows of standard tables under other headers or none, or years as rows. */
  readonly unread: readonly Span[];
  /** Tables of lines that were read in part: the reader of running text may get more of them. */
  readonly partial: readonly PartialReading[];
}

/** The document that contains the tables. */
export interface TableSurroundings {
  readonly source: string;
  /** The year that the report is about. */
  readonly year: number | null;
  /** Normalizes the text of a cell. */
  readonly plain: (text: string) => string;
  /** Title of the section around an offset of the source. */
  readonly sectionAt: (offset: number) => string | null;
}

/** Reads the tables of one document. */
export type ReadTables = (
  tables: readonly TableBlock[],
  surroundings: TableSurroundings,
) => TablesReading;

/**
 * Makes the reader of grids for a codebook: of the standard tables and the forms of its templates,
 * and of rows with the label of an indicator that it alone names. The label of its row and the
 * header of its column identify a value, never its place alone; the labels identify the era. A table
 * with another header is refused with a finding, and every number of a table that was recognised is
 * a value or in a finding.
 */
export function tableReader(codebook: Codebook): ReadTables {
  const parts = standardForms(codebook);
  const vocabulary = vocabularyOf(parts);
  const forms = formsOfRows(codebook);
  const labels = formOfRows("label", codebook.labelledRows, codebook);
  const { indicators } = codebook;
  return (tables, { source, year, plain, sectionAt }) => {
    const accepted: Accepted[] = [];
    const unread: Span[] = [];
    const partial: PartialReading[] = [];
    const likely: LikelyForm = { era: eraOf(year, codebook.eras), by: "table.form_by_year" };
    let before: FormReading | undefined;
    let caption: CaptionYear | undefined;
    let last = 0;
    // Lines that a form's header precedes are its rows, which the reader of running text reads whole.
    const hasHeader = source.search(FORM_HEADER) >= 0;
    const readings = tables.flatMap((table): PartialReading[] => {
      const grid = inOneRow(gridOf(table, plain), parts);
      const { start, end } = table.span;
      const above = plain(source.slice(Math.max(last, start - REACH), start));
      const segments = segmentsOf(grid, vocabulary);
      const captions = segments.map((segment, index) => {
        const title = [...index === 0 ? [above] : [], ...titlesOf(segments[index - 1], segment)];
        caption = captionYear(title.join("\n"), caption);
        return yearsBefore(year, caption?.year);
      });
      last = Math.max(last, end);
      const surroundings = {
        source,
        section: sectionAt(start),
        year,
        indicators,
        yearsBefore: captions[0] ?? 0,
      };
      const reading = readSegments(segments, {
        parts,
        accepted,
        table,
        surroundings,
        captions,
        likely,
      });
      if (reading !== undefined) {
        if (!table.ofLines) return [{ ...reading, ranges: [table.span] }];
        unread.push(...reading.findings.map(({ span }) => span).filter((span) => span !== null));
        return [];
      }
      const mayBeBare = !(table.ofLines && hasHeader);
      const form = readForm(grid, forms, surroundings, { before, mayBeBare }) ??
        readForm(turned(grid, forms), forms, surroundings, { before: undefined, mayBeBare });
      if (form !== undefined) {
        before = form;
        const { candidates, findings } = form;
        const read = { candidates, findings, ranges: [table.span] };
        if (!table.ofLines || findings.length === 0) return [read];
        partial.push(read);
        return [];
      }
      const rows = readLabelled(grid, labels, surroundings);
      if (rows.rows.length > 0) return [{ ...rows, ranges: rows.rows.map(({ span }) => span) }];
      if (knownRows(grid, vocabulary) >= FEWEST || isByYears(grid)) unread.push(table.span);
      return [];
    });
    const drawn = accepted.filter(({ table }) => !table.ofLines);
    partial.push(...readingsOfLines(accepted, source));
    return {
      candidates: readings.flatMap(({ candidates }) => candidates),
      findings: [...readings.flatMap(({ findings }) => findings), ...missingOf(drawn, source)],
      ranges: readings.flatMap(({ ranges }) => ranges),
      unread,
      partial,
    };
  };
}

/** So much above a table may hold its caption. */
const REACH = 400;

/**
 * How many labels of rows a grid has with a number beside them; those of columns are words of any
 * table.
 */
function knownRows(grid: readonly GridRow[], { rows, columns }: Vocabulary): number {
  const known = grid.filter(({ cells }) => cells.some(isNumber)).flatMap(({ cells }) =>
    cells.map(({ key }) => key)
  )
    .filter((key) => rows.has(key) && !columns.has(key));
  return new Set(known).size;
}
