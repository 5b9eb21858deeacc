import type { Province } from "./make_province.ts";
import { EFFECTS } from "./effects.ts";

/** What the province states and what is planted in it, as files by name. */
export function truthOf({ reports, missing }: Province): Readonly<Record<string, string>> {
  return {
    "reports.csv": csv(
      "report,issuer,division_code,rank,year,era,format,published,late,themes",
      reports.map((it) => [
        it.id,
        `${it.place.name}人民政府`,
        it.place.code,
        it.place.rank,
        it.year,
        it.era,
        it.format,
        it.published,
        it.isLate,
        it.themes.join("|"),
      ]),
    ),
    "values.csv": csv(
      "report,code,applicant,value,where",
      reports.flatMap(({ id, values }) =>
        values.map(({ code, applicant, value, where }) => [id, code, applicant, value, where])
      ),
    ),
    "copies.csv": csv(
      "report,kind,from,sentence",
      reports.flatMap(({ id, copies }) =>
        copies.map(({ kind, from, text }) => [id, kind, from, text])
      ),
    ),
    "errors.csv": csv(
      "report,kind,code,finding,changes",
      reports.flatMap(({ id, slip }) => {
        if (slip === null) return [];
        const changes = Object.entries({ ...slip.tables, ...slip.prose });
        const listed = changes.map(([cell, more]) => `${cell} +${more}`).join("|");
        return [[id, slip.kind, slip.code ?? "", slip.finding, listed]];
      }),
    ),
    "missing.csv": csv("issuer,year", missing.map(({ issuer, year }) => [issuer, year])),
    "effects.json": `${JSON.stringify(EFFECTS, null, 2)}\n`,
  };
}

/** No cell has a comma or a quotation mark of its own. */
function csv(header: string, rows: readonly (readonly unknown[])[]): string {
  return [header, ...rows.map((row) => row.join(","))].join("\n") + "\n";
}
