import { basename, join } from "node:path";
import type { DataFrame } from "nodejs-polars";
import {
  CORRECTION_COLUMNS,
  dateIn,
  type Decision,
  parseAdjudicationSheet,
} from "@/codebook/mod.ts";
import { pick, recordsOf, schemas } from "@/frame/mod.ts";
import { addRows } from "./_add_rows.ts";
import { checkBy } from "./_check_by.ts";
import { textAt } from "./_text_at.ts";

/** Where decisions go, and who is responsible for them. */
export interface AcceptOptions {
  /** The folder of corrections, as a project's `corrections`. */
  readonly corrections: string;
  readonly by: string;
  /** An ISO date; default: today's. */
  readonly on?: string;
}

/** What became of the decisions. */
export interface Accepted {
  /** The files of corrections that have new rows. */
  readonly written: readonly string[];
  /** Decisions for the value that was read: nothing is to be corrected. */
  readonly confirmed: readonly Decision[];
  /** Decisions that no number is stated, or where none was read: no correction can say so. */
  readonly left: readonly Decision[];
}

/**
 * Makes corrections of decided disagreements: each value that was read otherwise becomes a row of
 * `<corrections>/<report>.csv`, behind those that are there. The next run takes them; they hold for
 * this file and this reading only (`correct.guard`).
 *
 * Takes the frame `reports` of the same run. Throws as `parseAdjudicationSheet` does, and a
 * `RangeError` for a report that is not in the frame or was not read from a file, a figure that is
 * corrected already, no name in `by`, and what is no date in `on`; then nothing is written.
 *
 * @example
 * ```ts
 * import { acceptAdjudicated, pl } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const out = await Deno.makeTempDir();
 * const sheet = `${out}/adjudication.csv`;
 * await Deno.writeTextFile(
 *   sheet,
 *   "item,report,indicator,label,scope,applicant,unit,quote,parsed,first,second,decision,reason\n" +
 *     "1,a,applications.received,收到申请数,all,total,件,收到申请3件,8,3,,3,misread\n",
 * );
 * const reports = pl.DataFrame({ report: ["a"], sha256: ["0".repeat(64)] });
 * const options = { corrections: `${out}/corrections`, by: "A. Reader", on: "2026-01-31" };
 * const { written } = await acceptAdjudicated(sheet, reports, options);
 * assertEquals(written, [`${out}/corrections/a.csv`]);
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function acceptAdjudicated(
  sheet: string,
  reports: DataFrame,
  { corrections, by, on = new Date().toISOString().slice(0, 10) }: AcceptOptions,
): Promise<Accepted> {
  checkBy(by);
  const day = dateIn(on);
  if (day === null) {
    throw new RangeError(`Cannot accept decisions of the day "${on}": write it as 2026-01-31`);
  }
  const decisions = parseAdjudicationSheet(await textAt(sheet), basename(sheet));
  const hashes = hashesOf(reports);
  const isConfirmed = ({ parsed, decided }: Decision) => parsed === decided;
  const others = decisions.filter((decision) => !isConfirmed(decision));
  const corrected = others.filter(({ parsed, decided }) => parsed !== null && decided !== null);
  const rowOf = (decision: Decision) => ({
    ...decision,
    published: String(decision.parsed),
    corrected: String(decision.decided),
    corrected_by: by,
    corrected_on: day,
    sha256: hashes(decision.report),
  });
  const files = [...Map.groupBy(corrected, ({ report }) => report)]
    .map(([report, own]) => ({ path: join(corrections, `${report}.csv`), rows: own.map(rowOf) }));
  await addRows(files, CORRECTION_COLUMNS, ["code", "scope", "applicant"]);
  return {
    written: files.map(({ path }) => path),
    confirmed: decisions.filter(isConfirmed),
    left: others.filter((decision) => !corrected.includes(decision)),
  };
}

function hashesOf(reports: DataFrame): (report: string) => string {
  const rows = recordsOf(reports, pick(schemas.reports, "report", "sha256"), "reports");
  const hashes = new Map(rows.map(({ report, sha256 }) => [report, sha256]));
  return (report) => {
    const sha256 = hashes.get(report);
    if (typeof sha256 === "string") return sha256;
    throw new RangeError(`Cannot correct "${report}": no report of this id was read from a file`);
  };
}
