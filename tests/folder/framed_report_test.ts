import { assertEquals } from "@std/assert";
import { zip } from "../support/docx.ts";
import { loadedFolder } from "../support/loaded_folder.ts";

const page = (title: string, body: string) =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
const frame = (src: string) => `<iframe src="${src}"></iframe>`;
const TITLE = "青石县人民政府2023年政府信息公开工作年度报告";
const TEXT = page("正文", "<p>2023年，全县共收到政府信息公开申请12件。</p>");

async function loaded(files: Readonly<Record<string, string | Uint8Array>>) {
  const frames = await loadedFolder(files);
  const columns = ["report", "source_file", "source_url", "issuer", "year", "coverage"];
  return {
    reports: frames.reports.select(...columns, "figure_count").rows(),
    notes: frames.findings.toRecords().filter(({ rule }) => rule === "load.frame").length,
  };
}

Deno.test("a saved page without a text is read from what its frame shows", async () => {
  const saved = "<!-- saved from url=(0032)https://www.example.gov.cn/1.html -->\n";
  const files = {
    "青石县 2023.html": saved + page(TITLE, frame("./青石县%202023_files/saved_resource.html")),
    "青石县 2023_files/ad.html": page("广告", ""),
    "青石县 2023_files/saved_resource.html": TEXT,
  };
  const row = ["青石县人民政府", 2023, "whole", 1];
  assertEquals(await loaded(files), {
    reports: [[
      "青石县 2023",
      "青石县 2023_files/saved_resource.html",
      "https://www.example.gov.cn/1.html",
      ...row,
    ]],
    notes: 1,
  });
  const { reports } = await loaded({ "包.zip": zip(files) });
  assertEquals(reports.map(([id, name]) => [id, name]), [
    ["包.zip/青石县 2023", "包.zip/青石县 2023_files/saved_resource.html"],
  ]);
});

Deno.test("a saved page keeps its own text, and its warning where the frame has none either", async () => {
  const whole = page(TITLE, "<p>2023年，全县共收到政府信息公开申请12件。</p>".repeat(20));
  const { reports, notes } = await loaded({
    "a.html": whole.replace("</body>", `${frame("a_files/f.html")}</body>`),
    "a_files/f.html": TEXT,
    "b.html": page(TITLE, frame("b_files/f.html")),
    "b_files/f.html": page(TITLE, frame("https://www.example.gov.cn/f.html")),
    "c.html": page(TITLE, frame("../b_files/f.html")),
    "d.html": page(TITLE, frame("d_files/empty.html")),
    "d_files/empty.html": "",
  });
  assertEquals(reports.map(([id, name, , , , coverage]) => [id, name, coverage]), [
    ["a", "a.html", "whole"],
    ["b", "b.html", "opening"],
    ["c", "c.html", "opening"],
    ["d", "d.html", "opening"],
  ]);
  assertEquals(notes, 0);
});
