import { assertEquals } from "@std/assert";
import { DATA, loadCodebook } from "@/codebook/mod.ts";
import { framesOf } from "@/load/load.ts";
import { loadInputs } from "@/load/load_inputs.ts";
import { withCodebook } from "../support/codebook_copy.ts";
import { withFolder } from "../support/folder.ts";

const HEADER = "code,scope,applicant,published,corrected,reason,corrected_by,corrected_on,sha256\n";
const REPORT = "保定市2018年政府信息公开工作年度报告\n2018年,全市共收到信息公开申请183件。";
const FILES = {
  "reports/baoding-2018.txt": REPORT,
  "reports/baoding-2017.txt": REPORT.replaceAll("2018", "2017"),
  "reports/refused.doc": "\u00d0\u00cf cut off\0",
  "corrections/baoding-2017.csv": HEADER,
  "corrections/baoding-2018.txt.csv": HEADER,
  "corrections/refused.csv": HEADER,
  "corrections/baoding-2018.docx.csv": HEADER,
};

Deno.test("A file of corrections that is named like no report of a run is a finding of the run", async () => {
  await withFolder(FILES, async (root) => {
    const project = { codebook: `${root}/codebook`, corrections: `${root}/corrections` };
    const options = { reports: `${root}/reports`, years: [2018, 2018] };
    const inputs = await loadInputs(options, loadCodebook(DATA, project));
    const found = framesOf(inputs).findings.toRecords().filter(({ rule }) =>
      rule === "correct.no_report"
    );
    assertEquals(found.map(({ report, severity, message_en }) => [report, severity, message_en]), [[
      "corrections/baoding-2018.docx.csv",
      "warning",
      "corrections/baoding-2018.docx.csv is not used: there is no such report; the nearest ids are " +
      "baoding-2018, baoding-2017. Name the file like its report, with .csv",
    ]]);
  });
});

Deno.test("A correction of a report that comes with the library is expected of no other folder", async () => {
  const corrections = { "corrections/mine.csv": () => HEADER };
  await withCodebook(corrections, (data) => {
    assertEquals(loadCodebook(data, null).ownCorrections, ["mine"]);
    return Promise.resolve();
  });
  assertEquals(loadCodebook(DATA, null).ownCorrections, []);
});
