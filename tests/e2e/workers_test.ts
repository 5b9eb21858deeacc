/** Files of every format through the processes that `load` uses, with the permissions that they have. */
import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { loadReports } from "@/load/load_reports.ts";
import { reportParser } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";
import { parserPool } from "@/workers/mod.ts";
import { seedsOf } from "../../bench/mutation_files/seeds.ts";
import { mappedPdf } from "../read/pdf/_unmapped_pdf.ts";
import { png } from "../read/scan/_png.ts";
import { BOMBS } from "../support/bombs.ts";
import { paragraph } from "../support/docx.ts";

const codebook = loadCodebook();
const parse = reportParser(codebook);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Whole reports by format. */
const REPORTS: Readonly<Record<string, readonly Uint8Array<ArrayBuffer>[]>> = Object.fromEntries(
  Object.entries(seedsOf()).map(([format, seeds]) => [format, seeds.map(({ bytes }) => bytes)]),
);

/** Files by the format, or the rule by which they are refused. */
const FILES: typeof REPORTS = {
  ...REPORTS,
  wordxml: [utf8(
    '<?xml version="1.0"?><w:wordDocument xmlns:w="x"><w:body>' +
      `${paragraph("甲县2017年政府信息公开工作年度报告")}${paragraph("收到信息公开申请27件。")}` +
      "</w:body></w:wordDocument>",
  )],
  pdf: [
    ...REPORTS["pdf"]!,
    // Tables of characters that are read when a font asks for them.
    mappedPdf({ map: "GBK-EUC-H", ordering: "GB1", codes: "C9EAC7EB3132" }),
    mappedPdf({ map: "ETen-B5-H", ordering: "CNS1", codes: "A5D3BDD03132" }),
  ],
  "read.scan": [png(2, 2, 8, 0, [0, 0, 0, 0, 0, 0])],
};

Deno.test("a process that may only read the code reads a file of every format as it is read here", async () => {
  await using pool = await parserPool(codebook, { jobs: 1 });
  for (const [format, files] of Object.entries(FILES)) {
    for (const bytes of files) {
      const here = await parse(bytes, "report").catch(refused);
      assertEquals(await pool.parse(bytes, "report").catch(refused), here, format);
      assertEquals("source" in here ? here.source.format : here.rule, format);
    }
  }
});

Deno.test("the reports of a folder do not depend on how many processes parse it", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const files = Object.entries(REPORTS).flatMap(([format, all]) =>
      all.map((bytes, index) => [`${format}${index}.${format}`, bytes] as const)
    );
    // A process for every 25 files.
    for (let copy = 0; copy < 3; copy++) {
      for (const [name, bytes] of files) await Deno.writeFile(`${folder}/${copy}-${name}`, bytes);
    }
    await Deno.writeFile(`${folder}/1-bomb.pdf`, BOMBS["nested-forms.pdf"]!());
    const here = await loadedBy(folder, 1);
    assertEquals(here.reports.length, 3 * files.length);
    assertEquals(here.unread.map(({ id, findings }) => [id, findings[0]!.rule]), [
      ["1-bomb.pdf", "read.too_slow"],
    ]);
    assertEquals(await loadedBy(folder, 2), here);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

async function loadedBy(folder: string, jobs: number) {
  await using pool = await parserPool(codebook, { jobs, seconds: 10 });
  return await loadReports(folder, pool.parse, { jobs });
}

function refused(error: Error) {
  if (!(error instanceof UnreadableError)) throw error;
  return { rule: error.rule, bilingual: error.bilingual };
}
