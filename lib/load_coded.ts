import { basename } from "node:path";
import { type Codebook, parseCoded, tableText } from "./codebook/mod.ts";
import { nameCoded, placeCoded } from "./identify/mod.ts";
import type { UnreadFile } from "./load_reports.ts";
import type { CodedFigure, Finding, Report } from "./model/mod.ts";

/** Figures coded outside the parser, and what is to be said of their file. */
export interface LoadedCoded {
  readonly figures: readonly CodedFigure[];
  readonly unread: readonly UnreadFile[];
}

/**
 * Reads a CSV of figures coded outside the parser; none where the path is empty. Its bodies get level,
 * kind and place by their names, and each body one name, that of its reports. Throws a `TypeError`
 * where there is no such file, and a `SyntaxError` for a wrong header, an unknown encoding, or no row
 * that can be taken.
 */
export async function loadCoded(
  path: string,
  reports: readonly Report[],
  codebook: Codebook,
): Promise<LoadedCoded> {
  if (path === "") return { figures: [], unread: [] };
  const bytes = await Deno.readFile(path).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new TypeError(`Cannot load the coded figures "${path}": there is no such file`);
  });
  const id = basename(path);
  const read = parseCoded(tableText(bytes, id), codebook, id);
  const placed = placeCoded(read.figures, codebook.divisions);
  const bodies = reports.map(({ identity }) => identity);
  const { figures, findings: names } = nameCoded(placed.figures, bodies, codebook.divisions);
  const findings = [...read.findings, ...placed.findings, ...names];
  const faults = findings.filter(({ severity }) => severity === "error");
  if (figures.length === 0 && faults.length > 0) throw nothingTaken(path, faults);
  return { figures, unread: findings.length === 0 ? [] : [{ id, findings }] };
}

/** A file of which nothing could be read is a slip of whoever gave it, as a wrong path is. */
function nothingTaken(path: string, faults: readonly Finding[]): SyntaxError {
  const first = faults.slice(0, SHOWN).map(({ message }) => message.en);
  const rest = faults.length > SHOWN ? [`and ${faults.length - SHOWN} more`] : [];
  return new SyntaxError(
    `Cannot load the coded figures "${path}": no row could be taken:\n${
      [...first, ...rest].join("\n")
    }`,
  );
}

/** How many rows an error lists. */
const SHOWN = 5;
