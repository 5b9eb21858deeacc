import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { loadReports } from "@/load/load_reports.ts";
import { reportParser } from "@/pipeline.ts";
import { withCodebook } from "../support/codebook_copy.ts";
import { zip } from "../support/docx.ts";
import { withFolder } from "../support/folder.ts";

const TEXT = "青石县2017年政府信息公开工作年度报告\n全县共收到信息公开申请27件。";
const SHA = new Uint8Array(
  await crypto.subtle.digest("SHA-256", new TextEncoder().encode(TEXT)),
).toHex();

/** A correction of 27 to a value. */
const to = (value: number) => () =>
  "code,scope,applicant,published,corrected,reason,corrected_by,corrected_on,sha256\n" +
  `applications.received,all,total,27,${value},digits swapped,A. Reader,2026-01-31,${SHA}\n`;

Deno.test("corrections are found in the subfolders of their reports, with or without extension", async () => {
  const corrections = {
    "corrections/甲.csv": to(1),
    "corrections/2017/甲.csv": to(2),
    "corrections/包.zip/甲.csv": to(3),
    "corrections/乙.html.csv": to(4),
    "corrections/第#1份?.csv": to(5),
  };
  const files = {
    "甲.txt": TEXT,
    "2017/甲.txt": TEXT,
    "包.zip": zip({ "甲.txt": TEXT }),
    "乙.txt": TEXT,
    "乙.html": TEXT,
    "第#1份?.txt": TEXT,
  };
  await withCodebook(corrections, (data) =>
    withFolder(files, async (folder) => {
      const { reports } = await loadReports(folder, reportParser(loadCodebook(data)));
      const values = reports.map(({ id, figures }) => [
        id,
        figures.find(({ preferred }) => preferred)?.value,
      ]);
      assertEquals(Object.fromEntries(values), {
        "甲": 1,
        "2017/甲": 2,
        "包.zip/甲": 3,
        "乙.html": 4,
        "乙.txt": 27,
        "第#1份?": 5,
      });
    }));
});
