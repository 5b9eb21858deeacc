import { type Codebook, meaningOf } from "@/codebook/mod.ts";
import { frameOf, nullable, pick, type RecordOf, recordsOf, schemas, str } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/** The frames that are compared with the forms. */
export interface Examined {
  readonly reports: DataFrame;
  readonly figures: DataFrame;
}

/**
 * How much of its form a report fills in: one row a parsed report and form that it has. A cell is
 * stated where the report has a number for it, in the form or in its prose; blank where the form is
 * there and the cell has none; else absent: the report leaves it out, or the parser did not find it.
 *
 * Its columns and what they mean: `schemas.completeness`, in `lib/frame/schemas/`. Reports without
 * a form, and those coded outside the parser, have no row: nobody looked for all of their cells.
 *
 * @example
 * ```ts
 * import { completeness, load, loadCodebook } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const filled = completeness(await load({ reports: "data/reports" }, codebook), codebook);
 * const [row] = filled.toRecords();
 * assertEquals(Number(row?.cells), Number(row?.stated) + Number(row?.blank) + Number(row?.absent));
 * ```
 */
export function completeness(
  { reports, figures }: Examined,
  codebook: Pick<Codebook, "eras" | "forms" | "templates">,
): DataFrame {
  const stated = Map.groupBy(
    recordsOf(figures, STATED, "figures").filter(isOfForm),
    ({ report }) => report,
  );
  const cells = cellsOf(codebook);
  const rows = recordsOf(reports, EXAMINED, "reports")
    .filter(({ method }) => method !== "coded")
    .flatMap((row) =>
      (row.era ?? "").split("+").flatMap((form) => {
        const own = cells.get(form);
        if (own === undefined) return [];
        return [{ ...row, form, ...countsOf(own, stated.get(row.report) ?? []) }];
      })
    );
  return frameOf(schemas.completeness, rows);
}

const STATED = {
  ...pick(schemas.figures, "report", "code", "applicant", "scope", "value", "preferred"),
  ...pick(schemas.figures, "year", "data_year", "where"),
};
const EXAMINED = {
  ...pick(schemas.reports, "report", "issuer", "year", "method"),
  era: nullable(str),
};

/** Chapters of a form that some provinces add to the national one. */
const LOCAL: readonly string[] = ["key_areas"];

type Stated = RecordOf<typeof STATED>;

/** Cells of a form may be of the year before, as the items of 2018 in the format of 2019. */
function isOfForm({ preferred, scope, year, data_year, where }: Stated): boolean {
  const isOwnYear = data_year === null || data_year === year;
  return preferred && scope === "all" && (isOwnYear || where === "table");
}

function nameOf({ code, applicant }: Pick<Stated, "code" | "applicant">): string {
  return `${code}@${applicant}`;
}

/** The cells of each form by its id. */
function cellsOf(
  { eras, forms, templates }: Pick<Codebook, "eras" | "forms" | "templates">,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([...eras.values()].flatMap((era) => {
    if (era.kind === "prose") return [];
    const rows = era.templates.flatMap((name) => forms.get(name) ?? [])
      .filter(({ kind, group }) => kind === "value" && !LOCAL.includes(group))
      .map(({ id }) => nameOf({ code: id, applicant: "total" }));
    const tables = [...templates.get(era.id)?.parts.values() ?? []].flatMap((part) => {
      const own = part.rows.length === 0 ? [undefined] : part.rows;
      return own.flatMap((row) =>
        part.columns.map((column) => nameOf(meaningOf(part.table, row, column)))
      );
    });
    return [[era.id, new Set([...rows, ...tables])] as const];
  }));
}

function countsOf(cells: ReadonlySet<string>, rows: readonly Stated[]) {
  const own = rows.filter((row) => cells.has(nameOf(row)));
  const found = new Set(own.map(nameOf)).size;
  const stated = new Set(own.filter(({ value }) => value !== null).map(nameOf)).size;
  return {
    cells: cells.size,
    stated,
    blank: found - stated,
    absent: cells.size - found,
    share: stated / cells.size,
  };
}
