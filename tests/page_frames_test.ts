import { assertEquals } from "@std/assert";
import { pageFrames } from "@/page_frames.ts";
import { loadedFolder } from "./support/loaded_folder.ts";

Deno.test("pageFrames() bounds each list and says how many rows there are", async () => {
  const report = (year: number, more = "") =>
    `甲县人民政府${year}年政府信息公开工作年度报告\n${year}年,收到政府信息公开申请12件。${more}\n`;
  const frames = await loadedFolder({
    "n2018.txt": report(2018),
    "n2019.doc": "\0\x01",
    "n2020.txt": report(2020, "其中,办结率为986%。"),
  });
  const { files, statuses, findings, severities, panels, parsed } = pageFrames(frames, {
    panels: 1,
    rows: 1,
    listed: 2,
  });
  assertEquals([files.rows.length, files.total, parsed, panels.length], [2, 3, 2, 1]);
  assertEquals(statuses, { read: 2, refused: 1 });
  assertEquals(findings.rows[0]?.severity, "error");
  assertEquals(Object.values(severities).reduce((a, b) => a + b), findings.total);
  const [panel] = panels;
  const own = frames.figures.toRecords().filter((it) => it.report === panel?.report.report);
  assertEquals([panel?.figures.rows.length, panel?.figures.total], [1, own.length]);
});
