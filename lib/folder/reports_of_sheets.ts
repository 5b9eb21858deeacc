import type { Report, Stated } from "@/model/mod.ts";
import type { ParseReport } from "@/pipeline.ts";
import type { ListedFile } from "./listing.ts";

/**
 * The reports of a workbook with a sheet for each year, whose first report is given: one a year, by
 * its id `FILE/YEAR`. `null` for any other file, and where a table states the year of the file.
 */
export async function reportsOfSheets(
  first: Report,
  file: ListedFile,
  parse: ParseReport,
  stated?: Stated,
): Promise<readonly Report[] | null> {
  const others = first.findings.flatMap(({ rule, expected }) =>
    rule === "read.other_sheet" && expected !== null ? Number(expected) : []
  );
  const { sheetsOf } = first.source;
  if (sheetsOf === undefined || stated?.identity.year !== undefined) return null;
  const years = [...new Set([sheetsOf, ...others])].sort();
  const bytes = await file.bytes();
  const reports: Report[] = [];
  for (const own of years) {
    const name = `${file.name}/${own}`;
    const report = await parse(bytes, name, {
      file: file.name,
      line: 1,
      ...stated,
      identity: { ...stated?.identity, year: own },
    });
    reports.push({ ...report, id: name });
  }
  return reports;
}
