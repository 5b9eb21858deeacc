import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { charts, STAMP } from "../draw/_charts.ts";
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { Typeface } from "@/draw/mod.ts";
import { toPdf, toSvg } from "@/render/mod.ts";

const ABOUT = { scale: 0.6, title: "申请的办理结果", subject: "每份报告一条" };

async function pdfOf(name: string, typeface: Typeface): Promise<Uint8Array> {
  const options = { preset: "journal-2col", typeface, data: STAMP, notes: "full" } as const;
  const chart = charts[name]!("zh+en", options);
  return await toPdf(await toSvg(chart), ABOUT);
}

/** Every chart in the typeface of screens, some in that of print; poppler reads all of both (tests/e2e). */
const DRAWN = [
  ["sans", "NotoSansHans", Object.keys(charts)],
  ["serif", "NotoSerifSC", ["volumes", "distributions", "keyness", "findingsByReport"]],
] as const;

for (const [typeface, family, names] of DRAWN) {
  for (const name of names) {
    Deno.test(`toPdf() embeds a cut font in which the text of ${name} is found, ${typeface}`, async () => {
      const bytes = await pdfOf(name, typeface);
      assert(bytes.length < 200_000, `Expected less than 200 kB: got ${bytes.length} bytes`);
      const { text, fonts } = await readBack(bytes);
      const [title = ""] = titleOf(name);
      assertStringIncludes(text, title);
      assertStringIncludes(text, "资料来源：政府信息公开工作年度报告");
      assertStringIncludes(text, "Gongkai");
      assertEquals(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, "").replace(/-.*/, "")), [
        family,
        family,
      ]);
      // Composite fonts; glyphs drawn by procedures would be Type3.
      assertEquals(subtypesOf(bytes), ["Type0", "Type0"]);
      for (const { name, missingFile } of fonts) {
        assert(/^[A-Z]{6}\+/.test(name), `Expected a cut font: got ${name}`);
        assertEquals(missingFile, false);
      }
    });
  }
}

Deno.test("toPdf() tells title and subject, and nothing of the time of the run", async () => {
  const bytes = await pdfOf("outcomes", "sans");
  const pdf = await getDocumentProxy(bytes.slice());
  const { info } = await pdf.getMetadata();
  const { Title, Subject, CreationDate } = info as Record<string, string>;
  assertEquals([Title, Subject], [ABOUT.title, ABOUT.subject]);
  assertStringIncludes(CreationDate ?? "", "19700101");
  assertEquals((await pdfOf("outcomes", "sans")).toHex(), bytes.toHex());
});

Deno.test("toPdf() draws vectors, no pictures", async () => {
  const bytes = await pdfOf("volumes", "serif");
  assert(!new TextDecoder("latin1").decode(bytes).includes("/Subtype /Image"));
});

Deno.test("toPdf() names a character that the font has no glyph for", async () => {
  for (const font of ["Noto Sans SC, sans-serif", "Noto Serif SC, serif"]) {
    const svg = `<svg viewBox="0 0 9 9"><text font-family="${font}">😀</text></svg>`;
    await assertRejects(() => toPdf(svg, ABOUT), RangeError, `"😀" (U+1F600)`);
  }
});

function titleOf(name: string): readonly string[] {
  const { text } = charts[name]!("zh").title as { readonly text: readonly string[] };
  return text;
}

/** The kinds of fonts that the objects of a PDF declare. */
function subtypesOf(bytes: Uint8Array): string[] {
  const objects = new TextDecoder("latin1").decode(bytes).matchAll(
    /\/Type \/Font\n\/Subtype \/(\w+)/g,
  );
  return Array.from(objects, ([, subtype = ""]) => subtype).filter((it) =>
    !it.startsWith("CIDFont")
  );
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

interface PdfFont {
  readonly name: string;
  readonly missingFile: boolean;
}

async function readBack(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  assertEquals(pdf.numPages, 1);
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => "str" in item ? item.str : "").join("");
  return { text, fonts: await fontsOf(page) };
}

/** The fonts of a page, which PDF.js keeps once the page's operators were read. */
async function fontsOf(page: Page): Promise<PdfFont[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const ids = fnArray.flatMap((operator, index) =>
    operator === OPS.setFont ? [String(argsArray[index][0])] : []
  );
  return [...new Set(ids)].map((id) => page.commonObjs.get(id)).toSorted((a, b) =>
    a.name < b.name ? -1 : 1
  );
}
