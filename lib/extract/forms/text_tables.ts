import type { Codebook } from "@/codebook/mod.ts";
import type { Finding, Normalized, Span } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import type { Candidate, PlacedCandidate } from "../candidate.ts";
import { readFormsIn } from "./read_form_text.ts";
import { overlap } from "../overlap.ts";
import { type CaptionYear, captionYear, yearsBefore } from "./caption_year.ts";
import { eraOf, formsOfRows, standardForms } from "./form.ts";
import type { PartialReading } from "./accepted.ts";
import { tableFinding } from "./table_findings.ts";
import type { PlacedRemark } from "./table_text.ts";
import type { LikelyForm } from "./likeliest.ts";
import { familyOf, placeFinder } from "./places.ts";
import { readPlace } from "./read_place.ts";

/** What the standard tables of a text state; all places are of the source text. */
export interface TextTables {
  readonly candidates: readonly PlacedCandidate[];
  readonly findings: readonly Finding[];
}

/** What else is known about a text. */
export interface TextSurroundings {
  /** Title of the section around an offset of the source. */
  readonly sectionAt: (offset: number) => string | null;
  /** Whether a range of the source was read already, as a grid. */
  readonly isRead: (range: Span) => boolean;
  /** The year that the report is about. */
  readonly year: number | null;
  /** What was read in part of tables whose lines are columns. */
  readonly partial?: readonly PartialReading[];
}

/** The tables of a text; annexes are read once the prose around them was. */
export interface FoundTables {
  /** Of the tables that are read or refused: the reader of prose skips them. */
  readonly ranges: readonly Span[];
  /** Reads them, with what the prose of the report states. */
  readonly read: (prose: readonly Candidate[]) => TextTables;
}

/** Finds the tables of a text. */
export type FindTextTables = (
  normalized: Normalized,
  surroundings: TextSurroundings,
) => FoundTables;

/**
 * Makes the reader of tables and forms in running text: those that run together or are torn, and
 * those whose lines make no whole table. Labels identify rows, the header of the form columns. Where
 * cells run together, sums separate them, in annexes the prose; what can be read in several ways is
 * not taken.
 */
export function textTableFinder(codebook: Codebook): FindTextTables {
  const { indicators, eras } = codebook;
  const books = standardForms(codebook);
  const byFamily = Map.groupBy(books, ({ part }) => familyOf(part));
  const findPlaces = placeFinder(books.map(({ part }) => part));
  const local = formsOfRows(codebook);
  const parentOf = (code: string) => indicators.get(code)?.parent ?? null;
  return (normalized, { sectionAt, isRead, year, partial = [] }) => {
    let likely: LikelyForm = { era: eraOf(year, eras), by: "table.form_by_year" };
    let caption: CaptionYear | undefined;
    let above = 0;
    const standard = findPlaces(normalized.text).flatMap((place) => {
      const table = readPlace(
        { normalized, indicators },
        place,
        byFamily.get(place.family)!,
        likely,
      );
      if (table === undefined) return [];
      if (table.era) likely = { era: table.era, by: "table.form_by_tables" };
      caption = captionYear(normalized.text.slice(above, place.start), caption);
      above = table.end;
      return [{ ...table, year: caption?.year ?? null }];
    });
    const found = [...standard, ...readFormsIn({ normalized, indicators }, local, parentOf)]
      .map((table) => ({ ...table, range: toSource(normalized, table.start, table.end) }))
      .filter(({ range }) => !isRead(range));
    const read = (prose: readonly Candidate[]) => {
      const all = found.map((table) => ({ ...table.read(prose), of: table }));
      const better = partial.filter((one) => hasMore(one, all));
      const tables = all.filter(({ of }) => !better.some((one) => isOver(one, of.range)));
      return {
        candidates: [
          ...better.flatMap(({ candidates }) => candidates),
          ...tables.flatMap(({ candidates, of }) => {
            const before = yearsBefore(year, of.year ?? undefined);
            return candidates.map(within(sectionAt(of.range.start), before));
          }),
        ],
        findings: [
          ...better.flatMap(({ findings }) => findings),
          ...tables.flatMap(({ findings }) => findings),
          ...tables.flatMap(({ remarks }) => remarks.map(findingIn(normalized))),
        ],
      };
    };
    const ranges = [...found, ...partial].flatMap((one) =>
      "range" in one ? [one.range] : one.ranges
    );
    return { ranges, read };
  };
}

/** Puts what a table states into its section, so many years before the report's. */
function within(section: string | null, before: number) {
  return <Stated extends { readonly yearsBefore?: number }>(stated: Stated) => ({
    ...stated,
    section,
    yearsBefore: before + (stated.yearsBefore ?? 0),
  });
}

/** Makes a finding of a remark; one without length is at the character behind it. */
function findingIn(normalized: Normalized) {
  return (remark: PlacedRemark): Finding => {
    const span = toSource(normalized, remark.start, Math.max(remark.end, remark.start + 1));
    return tableFinding(remark, span, normalized.source);
  };
}

/** A table of a text with what it states. */
interface ReadTable {
  readonly of: { readonly range: Span };
  readonly candidates: readonly PlacedCandidate[];
}

/**
 * Whether the columns of a table gave more values than its running text, or as many and nothing to
 * report, or this is of no table.
 */
function hasMore(partial: PartialReading, tables: readonly ReadTable[]): boolean {
  const others = tables.filter(({ of }) => isOver(partial, of.range));
  const more = countOf([partial]) - countOf(others);
  return others.length === 0 || more > 0 || more === 0 && partial.findings.length === 0;
}

function countOf(
  readings: readonly { readonly candidates: readonly Pick<Candidate, "state">[] }[],
): number {
  return readings.flatMap(({ candidates }) => candidates)
    .filter(({ state }) => state !== "derived").length;
}

function isOver({ ranges }: PartialReading, range: Span): boolean {
  return ranges.some((one) => overlap(one, range));
}
