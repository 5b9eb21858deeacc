import { read, type WorkBook } from "@e965/xlsx";
import type { Part } from "../compose.ts";
import { damaged } from "../damaged.ts";
import { hiddenFinding } from "./hidden_finding.ts";
import { sheetParts } from "./sheet_parts.ts";
import { type Sheet, sheetsOfYear } from "./sheets_of_year.ts";
import { MOST_CELLS, MOST_ROWS, tooLarge } from "./too_large.ts";
import { shownCells } from "./shown_cells.ts";
import type { Bilingual, Finding, Source } from "@/model/mod.ts";

/** What a workbook holds: its parts, and what it hides. */
export interface WorkbookParts {
  readonly parts: readonly Part[];
  /** Empty where all sheets were read. */
  readonly source: Pick<Source, "sheetsOf">;
  readonly findings: readonly Finding[];
}

/**
 * Reads a workbook into lines and tables: the name of each sheet, then its table, with cells as
 * they are displayed, formulas as last calculated, merged cells with their spans. Hidden sheets, rows and
 * columns are left out, and a finding says so; empty sheets are passed over. Of sheets of several
 * years those of one year are read; see `sheetsOfYear`.
 *
 * @param what Kind of workbook, for errors.
 * @throws {UnreadableError} `read.damaged`, or `read.too_large`.
 */
export function workbookParts(
  bytes: Uint8Array,
  what: Bilingual,
  year: number | undefined,
): WorkbookParts {
  const book = open(bytes, what);
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  let left = MOST_CELLS;
  book.SheetNames.forEach((name, index) => {
    const shown = shownCells(book.Sheets[name] ?? {}, left);
    if (shown === null || shown.rows.length > MOST_ROWS) throw tooLarge();
    const { rows, hidden } = shown;
    left -= rows.reduce((sum, cells) => sum + cells.length, 0);
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (isHidden) {
      if (rows.length > 0) findings.push(hiddenFinding(name, null));
      return;
    }
    if (hidden.rows + hidden.columns > 0) findings.push(hiddenFinding(name, hidden));
    if (rows.length > 0) sheets.push({ name, parts: sheetParts(rows) });
  });
  const own = sheetsOfYear(sheets, year);
  return {
    parts: own.sheets.flatMap(({ name, parts }) => [{ kind: "text", text: name }, ...parts]),
    source: own.year === null ? {} : { sheetsOf: own.year },
    findings: [...findings, ...own.findings],
  };
}

function open(bytes: Uint8Array, what: Bilingual): WorkBook {
  try {
    return silently(() =>
      read(bytes, {
        type: "array",
        dense: true,
        cellFormula: false,
        cellHTML: false,
        // Without it, hidden rows and columns are not known.
        cellStyles: true,
        cellNF: true,
        dateNF: "yyyy/m/d",
        sheetRows: MOST_ROWS + 1,
      })
    );
  } catch {
    throw damaged(what);
  }
}

/** The library reports what it does not know on the console; what is read shows in the document. */
function silently<Value>(run: () => Value): Value {
  const { error } = console;
  console.error = () => {};
  try {
    return run();
  } finally {
    console.error = error;
  }
}
