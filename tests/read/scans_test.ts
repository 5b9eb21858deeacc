import { Buffer } from "node:buffer";
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { read, type ScannedPage, scannedPages, UnreadableError } from "@/read/mod.ts";
import { recognizedPage } from "../support/recognized_page.ts";
import { makePdf, type Page } from "./pdf/_make_pdf.ts";
import { png } from "./scan/_png.ts";
import { drawGrid, drawWord, printedPage } from "./scan/_printed_page.ts";

/** A page of grey with a table and a line above it, as a PNG. */
function picture(): Uint8Array<ArrayBuffer> {
  const page = printedPage();
  drawGrid(page, [40, 100, 160, 260], [60, 84, 108, 132]);
  drawWord(page, 40, 20);
  const { width, height, pixels } = page.picture;
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return png(width, height, 8, 0, rows);
}

/** An image of 12 by 8 pixels. */
const JPEG = Uint8Array.fromBase64(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7" +
    "gYKBTmCNl4x9lnN+gXz/wAALCAAIAAwBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABcQAAMBAAAAAAAAAAAAAAAAAAAWY6H/" +
    "2gAIAQEAAD8AKc8CnPD/2Q==",
);

const onePixel = (page: Page) =>
  page.image(Buffer.from(png(1, 1, 8, 0, [0, 9])), 0, 0, { width: 595, height: 842 });

Deno.test("read() refuses images whose text was not recognized, and says how to do it", async () => {
  for (const [bytes, name] of [[picture(), "PNG"], [JPEG, "JPEG"]] as const) {
    const error = await assertRejects(() => read(bytes, "年报.png"), UnreadableError);
    assertEquals(error.rule, "read.scan");
    assertStringIncludes(error.message, `an image (${name})`);
    assertStringIncludes(error.message, "--ocr on");
    assertStringIncludes(error.bilingual.zh, "--ocr on");
  }
});

Deno.test("read() makes a document of what was recognized in an image", async () => {
  const scans = [recognizedPage(1, ["收到申请27件", 0.97], ["全部办结", 0.5])];
  const document = await read(picture(), "年报.png", scans);
  assertEquals(document.text, "收到申请27件\n全部办结");
  assertEquals(document.source.format, "png");
  assertEquals(document.source.recognized, [1]);
  const confidences = document.blocks.map((block) => block.kind === "text" && block.confidence);
  assertEquals(confidences, [0.97, 0.5]);
  assertEquals(document.findings.map(({ rule, actual }) => [rule, actual]), [[
    "read.recognized",
    "1",
  ]]);
});

Deno.test("read() says which pages of a PDF are pictures, and reads what was recognized on them", async () => {
  const bytes = await makePdf((page) => {
    onePixel(
      page.text("第一页的文字有三十多个，因此这一页不是扫描的图像，而是由字体写成的文字页", 50, 100)
        .addPage(),
    );
    page.addPage().text("第三页", 50, 100);
  });
  const without = await read(bytes, "a.pdf");
  assertEquals(without.findings.map(({ rule, actual }) => [rule, actual]), [
    ["read.scanned_pages", "2"],
  ]);
  assertEquals(without.source.recognized, undefined);
  const document = await read(bytes, "a.pdf", [recognizedPage(2, ["第二页", 0.9])]);
  assertEquals(document.text.split("\n").slice(-2), ["第二页", "第三页"]);
  assertEquals(document.blocks.map(({ span }) => span.page), [1, 2, 3]);
  assertEquals(document.findings.map(({ rule, actual }) => [rule, actual]), [[
    "read.recognized",
    "2",
  ]]);
});

const searchable = (page: Page, ...lines: readonly string[]) => {
  onePixel(page).addContent("3 Tr");
  lines.forEach((line, index) => page.text(line, 50, 100 + 20 * index));
  return page.addContent("0 Tr");
};

Deno.test("read() reads the text that another program recognized on a scan, and says so", async () => {
  const bytes = await makePdf((page) => {
    searchable(page.text("第一页写成文字", 50, 100).addPage(), "收到申请27件", "全部办结");
    page.addPage().addContent("3 Tr").text("没有图像的隐形文字", 50, 100).addContent("0 Tr");
  });
  const document = await read(bytes, "a.pdf");
  assertEquals(document.text, "第一页写成文字\n收到申请27件\n全部办结");
  assertEquals(document.source.recognized, [2]);
  const [finding, ...others] = document.findings;
  assertEquals([finding?.rule, finding?.actual, others], ["read.recognized", "2", []]);
  assertStringIncludes(finding!.message.en, "another program");
  const own = await read(bytes, "a.pdf", [recognizedPage(2, ["收到申请21件", 0.9])]);
  assertEquals(own.text, "第一页写成文字\n收到申请21件");
});

Deno.test("read() takes scans with nothing but page numbers for scans", async () => {
  const bytes = await makePdf((page) => {
    for (const number of [1, 2, 3]) {
      if (number > 1) page.addPage();
      onePixel(page).text(String(number), 290, 800, { lineBreak: false });
    }
  });
  const error = await assertRejects(() => read(bytes, "a.pdf"), UnreadableError);
  assertEquals(error.rule, "read.scan");
});

Deno.test("read() says which pictures cannot be decoded", async () => {
  const bytes = await makePdf((page) => onePixel(page.text("第一页", 50, 100).addPage()));
  const { findings } = await read(bytes, "a.pdf", [{ page: 2, marks: null }]);
  assertEquals(findings.map(({ rule, actual }) => [rule, actual]), [["read.picture_pages", "2"]]);
});

Deno.test("read() refuses a scan on which nothing was recognized", async () => {
  const error = await assertRejects(
    async () => await read(await makePdf(onePixel), "a.pdf", [recognizedPage(1)]),
    UnreadableError,
  );
  assertEquals(error.rule, "read.scan");
});

const numbered = (pieces: readonly unknown[]) =>
  Promise.resolve(pieces.map((_, index) => ({ text: `字${index}`, confidence: 1 })));

Deno.test("scannedPages() recognizes an image cell by cell, and read() makes a table of it", async () => {
  const bytes = picture();
  const pages = await Array.fromAsync(scannedPages(bytes, numbered));
  const { blocks } = await read(bytes, "a.png", pages);
  assertEquals(blocks.map((block) => block.kind === "table" ? block.cells.length : block.kind), [
    "text",
    9,
  ]);
});

Deno.test("scannedPages() reads the image of a JPEG, and of a page of a PDF", async () => {
  const sizes = async (bytes: Uint8Array<ArrayBuffer>) => {
    const pages: ScannedPage[] = await Array.fromAsync(scannedPages(bytes, numbered));
    return pages.map(({ page, marks }) => [page, marks?.width, marks?.height]);
  };
  assertEquals(await sizes(JPEG), [[1, 595, 8 / 12 * 595]]);
  const scan = (page: Page) =>
    page.image(Buffer.from(picture()), 0, 0, { width: 595, height: 842 });
  const pdf = await makePdf((page) => scan(page.text("字".repeat(40), 9, 9).addPage()));
  const [[page, width, height]] = await sizes(pdf) as [number[]];
  assertEquals([page, Math.round(width!)], [2, 595]);
  assert(Math.abs(height! - 842) < 2, String(height));
});
