import { type Divisions, parseDivisions } from "@/codebook/mod.ts";
import { DIVISIONS } from "./passed_over.ts";
import { tableIn } from "./table_in.ts";

/**
 * The divisions of a table with those of `divisions.csv` in a folder of reports: places that were
 * renamed or merged, or that somebody invented. A row of the folder goes before one of its code.
 *
 * Throws a `SyntaxError` that names file and line, as `parseDivisions` does.
 */
export async function readDivisions(folder: string, divisions: Divisions): Promise<Divisions> {
  const table = await tableIn(folder, DIVISIONS);
  if (table === null) return divisions;
  return new Map([...divisions, ...parseDivisions(table, DIVISIONS, divisions)]);
}
