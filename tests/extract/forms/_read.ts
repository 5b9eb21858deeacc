import { loadCodebook } from "@/codebook/mod.ts";
import { tableReader, type TablesReading } from "@/extract/forms/read_tables.ts";
import { normalize } from "@/text/mod.ts";
import type { GridSpec } from "../../support/official_tables.ts";
import { tableDocument, tablesOf } from "../../support/table_document.ts";

const readTables = tableReader(loadCodebook());
/** Tests read the same labels and numbers again and again. */
const normalized = new Map<string, string>();

function plain(text: string): string {
  const known = normalized.get(text) ?? normalize(text).text;
  normalized.set(text, known);
  return known;
}

/** Reads the tables of a report that consists of paragraphs and tables. */
export function readParts(
  parts: readonly (string | GridSpec)[],
  year: number | null = 2023,
): TablesReading {
  const document = tableDocument(...parts);
  return readTables(tablesOf(document), {
    source: document.text,
    year,
    plain,
    sectionAt: () => null,
  });
}

/** The names of the findings, in their order. */
export function rulesOf({ findings }: TablesReading): string[] {
  return findings.map(({ rule }) => rule);
}
