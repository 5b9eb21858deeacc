import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { load } from "@/mod.ts";
import { readingScans, scanner } from "@/ocr/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { type ScannedPage, UnreadableError } from "@/read/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { withFolder } from "../support/folder.ts";
import { recognizedPage } from "../support/recognized_page.ts";
import { png } from "../read/scan/_png.ts";

const codebook = loadCodebook();
const IMAGE = png(1, 1, 8, 0, [0, 9]);

const PAGES = [recognizedPage(
  1,
  ["青石县2017年政府信息公开工作年度报告", 0.99],
  ["2017年，全县共收到政府信息公开申请27件。", 0.62],
  ["全年主动公开政府信息310条。", 0.98],
)];

const scanning = (pages: readonly ScannedPage[] | null) => {
  return { scan: () => Promise.resolve(pages), [Symbol.asyncDispose]: () => Promise.resolve() };
};

Deno.test("readingScans() parses what was recognized, and marks the figures that are doubtful", async () => {
  const parse = readingScans(reportParser(codebook), scanning(PAGES));
  const report = await parse(IMAGE, "青石县-2017.png");
  assertEquals(report.figures.map(({ code, value, confidence }) => [code, value, confidence]), [
    ["applications.received", 27, 0.62],
    ["disclosure.total", 310, 0.98],
  ]);
  const doubts = report.findings.filter(({ rule }) => rule === "read.doubtful");
  assertEquals(doubts.map(({ codes, quote }) => [codes, quote]), [
    [["applications.received"], "收到政府信息公开申请27件"],
  ]);
  assertStringIncludes(doubts[0]!.message.en, "62 %");
});

Deno.test("readingScans() marks a title that is doubtful: issuer and year are read from it", async () => {
  const pages = [
    recognizedPage(1, ["青石县2017年政府信息公开工作年度报告", 0.7], ["全年召开会议3次。", 1]),
  ];
  const { findings } = await readingScans(reportParser(codebook), scanning(pages))(IMAGE, "a.png");
  const doubts = findings.filter(({ rule }) => rule === "read.doubtful");
  assertEquals(doubts.map(({ quote }) => quote), ["青石县2017年政府信息公开工作年度报告"]);
});

Deno.test("readingScans() leaves a scan refused where it is not recognized, and text as it is", async () => {
  const parse = readingScans(reportParser(codebook), scanning(null));
  const error = await assertRejects(() => parse(IMAGE, "a.png"), UnreadableError);
  assertEquals(error.rule, "read.scan");
  const text = new TextEncoder().encode("青石县2017年政府信息公开工作年度报告");
  assertEquals(
    (await parse(text, "a.txt")).findings.map(({ rule }) => rule).includes("read.recognized"),
    false,
  );
});

Deno.test("a report of text is preferred to what was recognized, whatever has more figures", async () => {
  const parse = readingScans(reportParser(codebook), scanning(PAGES));
  const text = "青石县2017年政府信息公开工作年度报告\n2017年，全县共收到政府信息公开申请27件。";
  const reports = [
    await parse(IMAGE, "a.png"),
    await parse(new TextEncoder().encode(text), "b.txt"),
  ];
  const frames = tabulate(reports, [], codebook.indicators);
  const columns = ["report", "method", "canonical"];
  assertEquals(frames.reports.select(...columns).rows(), [["a", "ocr", false], [
    "b",
    "parsed",
    true,
  ]]);
  assertEquals(frames.figures.select("report", "method", "confidence").rows(), [
    ["a", "ocr", 0.62],
    ["a", "ocr", 0.98],
    ["b", "parsed", null],
  ]);
});

/** Packages that are installed nowhere, and cannot be had. */
function absent(asked: string[] = []) {
  return {
    home: new URL("file:///nowhere/"),
    isInstalled: () => Promise.resolve(false),
    install: () => {
      asked.push("install");
      return Promise.reject(new Error("Cannot install ocr: no network"));
    },
  };
}

Deno.test("scanner() installs nothing unless it is asked to", async () => {
  const asked: string[] = [];
  for (const ocr of ["off", "installed"] as const) {
    await using scans = scanner(ocr, absent(asked));
    assertEquals(await scans.scan(IMAGE), null);
  }
  assertEquals(asked, []);
});

Deno.test("scanner() refuses a scan where what it takes cannot be had, and says why", async () => {
  await using scans = scanner("on", absent());
  const error = await assertRejects(() => scans.scan(IMAGE), UnreadableError);
  assertEquals(error.rule, "read.scan");
  assertStringIncludes(error.message, "no network");
  assertStringIncludes(error.bilingual.zh, "未能安装");
});

Deno.test("load() names a scan that it does not read, and reads the others", async () => {
  const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市共收到信息公开申请27件。";
  await withFolder({ "b.txt": text }, async (reports) => {
    await Deno.writeFile(`${reports}/a.png`, IMAGE);
    const { figures, findings } = await load({ reports, ocr: "off" });
    assertEquals(figures.getColumn("value").toArray(), [27]);
    const rows = findings.select("report", "rule").rows();
    assertEquals(rows.filter(([report]) => report === "a.png"), [["a.png", "read.scan"]]);
  });
  await assertRejects(
    () => load({ reports: "x", ocr: "maybe" as "on" }),
    TypeError,
    "maybe",
  );
});
