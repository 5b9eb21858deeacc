import type { DataFrame } from "nodejs-polars";
import { type Codebook, CODED_COLUMNS } from "@/codebook/mod.ts";
import { pick, recordsOf, schemas } from "@/frame/mod.ts";
import { addRows } from "./_add_rows.ts";
import { checkBy } from "./_check_by.ts";
import type { CodingFiles } from "./coding_files.ts";
import { recalledIn } from "./_recalled_in.ts";

/**
 * Makes codings of the numbers that a person found to state an indicator: each becomes a row of the
 * file `codings`, behind those that are there; a figure that a report states twice alike becomes one.
 * `by` says who coded them. Returns how many rows were added.
 *
 * Takes the frame `reports` of the same run. Throws as {@linkcode sheetRecall} does, and a `RangeError`
 * for a report that is not in the frame or states no issuer or year, and a figure that this person coded
 * already or with two values, and no name in `by`; then nothing is written.
 *
 * @example
 * ```ts
 * import { acceptRecalled, loadCodebook, pl } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const out = await Deno.makeTempDir();
 * const files = { sheet: `${out}/sheet.csv`, key: `${out}/key.csv` };
 * await Deno.writeTextFile(
 *   files.sheet,
 *   "item,report,sentence,number,indicator,value\n1,a,收到申请3件,3件,收到申请数,3\n",
 * );
 * await Deno.writeTextFile(files.key, "item,report,number,verdict\n1,a,3件,unread\n");
 * const reports = pl.DataFrame({
 *   ...{ report: ["a"], issuer: ["甲县人民政府"], rank: ["county"], kind: ["government"] },
 *   ...{ province: [null], year: [2017], era: [null], source_file: ["a.txt"], source_url: [null] },
 * });
 * const options = { codings: `${out}/missed.csv`, by: "A. Reader", codebook: loadCodebook() };
 * assertEquals(await acceptRecalled(files, reports, options), 1);
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function acceptRecalled(
  files: CodingFiles,
  reports: DataFrame,
  { codings, by, codebook }: {
    readonly codings: string;
    readonly by: string;
    readonly codebook: Pick<Codebook, "indicators">;
  },
): Promise<number> {
  checkBy(by);
  const known = reportsBy(reports);
  const stated = (await recalledIn(files, codebook)).flatMap(({ report, figure }) =>
    figure === null ? [] : [{
      ...known(report),
      code: figure.code,
      value: String(figure.value),
      qualifier: "exact",
      coverage: "opening",
      coded_by: by,
    }]
  );
  const rows = [...new Map(stated.map((row) => [JSON.stringify(row), row])).values()];
  const key = ["issuer", "year", "code", "coded_by"] as const;
  if (rows.length > 0) await addRows([{ path: codings, rows }], CODED_COLUMNS, key);
  return rows.length;
}

const REPORT = pick(
  schemas.reports,
  "report",
  "issuer",
  "rank",
  "kind",
  "province",
  "year",
  "era",
  "source_file",
  "source_url",
);

function reportsBy(reports: DataFrame) {
  const rows = new Map(recordsOf(reports, REPORT, "reports").map((row) => [row.report, row]));
  return (report: string) => {
    const row = rows.get(report);
    if (row === undefined || row.issuer === null || row.year === null) {
      throw new RangeError(
        `Cannot code "${report}": ${
          row === undefined ? "there is no such report" : "it states no issuer or no year"
        }`,
      );
    }
    return {
      issuer: row.issuer,
      rank: row.rank ?? "",
      kind: row.kind ?? "",
      province: row.province ?? "",
      year: String(row.year),
      source_url: row.source_url ?? `file:${encodeURI(row.source_file ?? report)}`,
      form: row.era?.split("+")[0] ?? "narrative",
    };
  };
}
