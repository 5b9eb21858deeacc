/**
 * A table for a paper in a word processor: LibreOffice opens the HTML that `table1` writes and saves
 * it for Word, which must leave three lines: none between the rows, and none beside them. Part of
 * `deno task e2e`; without LibreOffice the tests are skipped and say so.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { table1 } from "@/write/mod.ts";
import { strFromU8, unzipSync } from "fflate";
import pl from "nodejs-polars";

const hasOffice = await run("soffice", "--version").then(() => true, () => false);

const codebook = loadCodebook();
const statistics = pl.DataFrame({
  variable: ["volume", "rate", "staff"],
  n: [8, 8, 7],
  mean: [5, 0.34, -1.5],
});
const THICK = { style: "single", eighths: 12 };
const THIN = { style: "single", eighths: 6 };

for (const lang of ["zh", "en"] as const) {
  Deno.test({
    name: `a table of table1() in ${lang} is a three-line table in a file for Word` +
      (hasOffice ? "" : " (skipped: LibreOffice (soffice) is not installed)"),
    ignore: !hasOffice,
    fn: async () => {
      const xml = await inWord(
        table1(statistics, { lang, codebook, format: "html", title: "T & U", note: "n" }),
      );
      const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => linesOf(row));
      assertEquals(rows, [
        Array(3).fill({ top: THICK, bottom: THIN }),
        Array(3).fill({}),
        Array(3).fill({}),
        Array(3).fill({ bottom: THICK }),
      ]);
      assertEquals(xml.includes("<w:tblBorders>"), false);
      const text = xml.replace(/<[^>]*>/g, "");
      for (const word of ["T &amp; U", "−1.500", lang === "zh" ? "均值" : "mean"]) {
        assertEquals(text.includes(word), true, word);
      }
    },
  });
}

/** The lines of each cell of a row, by their side. */
function linesOf(row: string): object[] {
  return [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => {
    const [borders = ""] = /<w:tcBorders>.*?<\/w:tcBorders>/s.exec(cell) ?? [];
    const lines = borders.matchAll(/<w:(\w+) w:val="(\w+)" w:sz="(\d+)"/g);
    return Object.fromEntries(
      [...lines].map(([, side, style, size]) => [side, { style, eighths: Number(size) }]),
    );
  });
}

async function inWord(html: string): Promise<string> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/table.html`, html);
    await run(
      "soffice",
      `-env:UserInstallation=file://${folder}/profile`,
      ...["--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"],
      ...["--outdir", folder, `${folder}/table.html`],
    );
    const parts = unzipSync(await Deno.readFile(`${folder}/table.docx`));
    return strFromU8(parts["word/document.xml"]!);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function run(program: string, ...args: readonly string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(program, { args: [...args] }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
}
