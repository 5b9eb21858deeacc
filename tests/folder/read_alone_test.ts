import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Report } from "@/model/mod.ts";
import { unpack } from "@/pack.ts";
import { type ParseReport, reportParser } from "@/pipeline.ts";
import { readAlone } from "@/folder/read_alone.ts";
import { UnreadableError } from "@/read/mod.ts";
import { type SheetRows, workbook, workbookFile } from "../support/workbook.ts";

const parse = reportParser(loadCodebook());
const TITLE = "青石县人民政府2023年政府信息公开工作年度报告";

const lone = (content: string | Uint8Array<ArrayBuffer>, name: string) => ({
  id: name,
  name,
  findings: [],
  stated: undefined,
  content: typeof content === "string" ? new TextEncoder().encode(content) : content,
});

Deno.test("readAlone() packs the report of a file, with a line for its record", async () => {
  const file = lone(`${TITLE}\n2023年，全县共收到政府信息公开申请12件。`, "a.txt");
  const { reports, records, packed, isPassing } = (await readAlone(file, parse))!;
  const [report] = packed.map((each) => unpack<Report>(each));
  assertEquals(report!.figures.map(({ value }) => value), [12]);
  assertEquals([report!.id, report!.identity.year], ["a.txt", 2023]);
  assertEquals(reports.map(({ file, figureCount }) => [file, figureCount]), [["a.txt", 1]]);
  assertEquals(records.map(({ file, status }) => [file, status]), [["a.txt", "read"]]);
  assertEquals(isPassing, false);
});

Deno.test("readAlone() notes what is another text or cannot be read, and what another time could be", async () => {
  const made = async (parse: ParseReport) => {
    const { notes, packed, isPassing } = (await readAlone(lone("天气晴朗。", "a.txt"), parse))!;
    return [notes[0]?.findings[0]?.rule, packed.length, isPassing];
  };
  assertEquals(await made(parse), ["load.passed_over", 0, false]);
  const refusing = (rule: UnreadableError["rule"]): ParseReport => () =>
    Promise.reject(new UnreadableError(rule, { zh: "损坏", en: "damaged" }));
  assertEquals(await made(refusing("read.damaged")), ["read.damaged", 0, false]);
  assertEquals(await made(refusing("read.too_large")), ["read.too_large", 0, false]);
  assertEquals(await made(refusing("read.too_slow")), ["read.too_slow", 0, true]);
  assertEquals(await made(refusing("read.out_of_memory")), ["read.out_of_memory", 0, true]);
  assertEquals(await made(() => Promise.reject(new Error("a fault"))), ["load.failed", 0, true]);
});

Deno.test("readAlone() leaves to others what takes more than one call: sheets of years, frames, scans", async () => {
  const sheet = (received: number): SheetRows => [
    ["政府信息公开情况统计表"],
    ["指标", "单位", "数量"],
    ["收到申请数", "件", received],
  ];
  const years = workbookFile(workbook({ "2018": sheet(27), "2017年": sheet(17) }), "xlsx");
  assertEquals(await readAlone(lone(years, "a.xlsx"), parse), null);
  const page =
    `<html><title>${TITLE}</title><h1>${TITLE}</h1><iframe src="a_files/b.html"></iframe>`;
  assertEquals(await readAlone(lone(page, "a.html"), parse), null);
  const scanned: ParseReport = () =>
    Promise.reject(new UnreadableError("read.scan", { zh: "扫描件", en: "a scan" }));
  assertEquals(await readAlone(lone("%PDF-1.7", "a.pdf"), scanned), null);
});
