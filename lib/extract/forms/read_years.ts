import type { FormSurroundings } from "./cell_candidate.ts";
import type { FormHeader } from "./form_columns.ts";
import type { TableReading } from "./read_standard.ts";
import { leftOverFinding } from "./table_findings.ts";

/**
 * Reads the column of the year, and those of years before it as theirs; columns of later years are named.
 *
 * @param read Reads the column that a header calls that of the year.
 */
export function readYears(
  header: FormHeader,
  surroundings: FormSurroundings,
  read: (header: FormHeader, surroundings: FormSurroundings) => TableReading,
): TableReading {
  const { year, yearsBefore = 0, source } = surroundings;
  const own = read(header, surroundings);
  const former = header.others.filter((other) => year !== null && other.year < year);
  const others = former.map((other) =>
    read({ ...header, year: other.index }, {
      ...surroundings,
      yearsBefore: yearsBefore + year! - other.year,
    })
  );
  // What is wrong with a row is said already.
  const said = new Set(own.findings.map(({ span }) => span?.start));
  const later = header.others.filter((other) => !former.includes(other))
    .map(({ index }) => header.cells[index]!);
  return {
    candidates: [own, ...others].flatMap(({ candidates }) => candidates),
    findings: [
      ...own.findings,
      ...others.flatMap(({ findings }) => findings).filter(({ span }) => !said.has(span?.start)),
      ...later.map((cell) => leftOverFinding({ cells: [cell], span: cell.span }, source)),
    ],
  };
}
