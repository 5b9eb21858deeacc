/**
 * What is recognized on a scanned report, by the package that is used. Part of `deno task e2e`; it takes
 * Chromium, poppler and ImageMagick, and a network where the package is not installed yet.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { assert, assertEquals } from "@std/assert";
import { load, pl } from "@/mod.ts";
import { scanner } from "@/ocr/mod.ts";
import { DEGRADATIONS, degradedScan } from "../../bench/ocr/degraded_scan.ts";
import { inventedReport } from "../../bench/ocr/invented_report.ts";
import { seededRandom } from "../../bench/mutation/random.ts";
import { png } from "../read/scan/_png.ts";
import { withFolder } from "../support/folder.ts";
import { needing } from "./_needing.ts";

const absent = existsSync("/usr/bin/convert") ? await reasonWithout() : "no ImageMagick";

/** Why the package cannot be had, or `null`. */
async function reasonWithout(): Promise<string | null> {
  await using scans = scanner("on");
  return await scans.scan(png(1, 1, 8, 0, [0, 255])).then(() => null, ({ message }) => message);
}

if (absent !== null) {
  const name = `A scanned report is recognized (skipped: ${absent})`;
  Deno.test({ name, ignore: true, fn: () => {} });
} else {
  needing(["chromium", "poppler"], "A scanned report is recognized, cell by cell", async () => {
    const { html, cells } = inventedReport(seededRandom(11), "Noto Sans CJK SC");
    const bytes = await degradedScan(html, 150, DEGRADATIONS[0]!);
    await withFolder({}, async (reports) => {
      await Deno.writeFile(`${reports}/临川县-2023.pdf`, bytes);
      const frames = await load({ reports, ocr: "on" });
      const columns = ["code", "applicant", "value", "method"];
      const rows = frames.figures.filter(
        pl.col("preferred").and(pl.col("where").eq(pl.lit("table"))),
      )
        .select(...columns).rows();
      const values = new Map(
        rows.map(([code, applicant, value]) => [`${code}/${applicant}`, value]),
      );
      assertEquals(new Set(rows.map(([, , , method]) => method)), new Set(["ocr"]));
      const isMoney = (cell: string) => cell.startsWith("admin.fees.amount/");
      const wrong = [...cells].filter(([cell, printed]) =>
        values.get(cell) !== Number(printed) * (isMoney(cell) ? 10_000 : 1)
      );
      assert(wrong.length <= cells.size / 100, JSON.stringify(wrong));
      const refused = await load({ reports, ocr: "off" });
      assertEquals(refused.findings.getColumn("rule").toArray(), ["read.scan"]);
    });
  });
}
