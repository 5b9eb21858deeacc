import { countsOf } from "@/run/counts_of.ts";
import { lazily, scannedBy } from "@/frame/mod.ts";
import { pageFrames } from "@/run/page_frames.ts";
import { dataStamp } from "@/tabulate/mod.ts";
import { writeFrames } from "@/write/mod.ts";
import { assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { frameEqual } from "../support/frame_equal.ts";
import { withFolder } from "../support/folder.ts";
import { loadedFolder } from "../support/loaded_folder.ts";

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

Deno.test("pageFrames() and writeFrames() read no whole frame of a store", async () => {
  const frames = await loadedFolder({
    "n2018.txt": "甲县人民政府2018年政府信息公开工作年度报告\n2018年,收到政府信息公开申请12件。",
  });
  const names = Object.keys(frames) as (keyof typeof frames)[];
  const guarded = Object.defineProperties(
    { ...frames },
    Object.fromEntries(names.map((name) => [name, {
      enumerable: true,
      get: () => {
        throw new Error(`the whole frame "${name}" was read`);
      },
    }])),
  );
  const stored = scannedBy(guarded, (name) => frames[name as keyof typeof frames].lazy());
  assertEquals(pageFrames(stored), pageFrames(frames));
  assertEquals(dataStamp(stored), dataStamp(frames));
  assertEquals(countsOf(stored, []), countsOf(frames, []));
  await withFolder({}, async (dir) => {
    const paths = await writeFrames(lazily(stored), dir, { data: dataStamp(stored) });
    await writeFrames({ ...frames }, `${dir}/whole`, { data: dataStamp(frames) });
    assertEquals(paths.length, 2 * names.length);
    for (const name of names) {
      const [own, whole] = [dir, `${dir}/whole`].map((place) => `${place}/${name}`) as [
        string,
        string,
      ];
      assertEquals(Deno.readFileSync(`${own}.csv`), Deno.readFileSync(`${whole}.csv`), name);
      frameEqual(pl.readParquet(`${own}.parquet`), pl.readParquet(`${whole}.parquet`));
    }
  });
});

Deno.test("pageFrames() lists coded figures alone, too", async () => {
  const frames = await loadedFolder({ "broken.doc": "\0\x01" });
  assertEquals(pageFrames(frames).panels, []);
});
