/**
 * Reports that another program writes: LibreOffice makes of the same four invented reports, prose of 2012 and
 * the forms of 2014, 2019 and 2021, each format that is read. The counts are printed as a table. Part of
 * `deno task e2e`; without LibreOffice the tests are skipped and say so.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Report } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { layouts } from "../support/layouts.ts";
import { compare, reportOf } from "../support/matrix.ts";
import { type PrintedForm, printedForms } from "../support/printed_forms.ts";

/** Filters of LibreOffice: of the page that is opened, and of the file that is written. */
const WRITER = "HTML (StarWriter)";
const CALC = "HTML (StarCalc)";
const FORMATS = {
  doc: [WRITER, "doc:MS Word 97"],
  rtf: [WRITER, "rtf:Rich Text Format"],
  odt: [WRITER, "odt:writer8"],
  docx: [WRITER, "docx:MS Word 2007 XML"],
  pdf: [WRITER, "pdf:writer_pdf_Export"],
  xls: [CALC, "xls:MS Excel 97"],
  xlsx: [CALC, "xlsx:Calc MS Excel 2007 XML"],
} as const;

/** What the prose of each report counts. */
const PROSE: Readonly<Record<string, number>> = {
  "disclosure.total": 8641,
  "applications.received": 37,
  "applications.channel.in_person": 12,
  "applications.channel.network": 20,
  "applications.channel.letter": 5,
  "reconsideration.total": 3,
  "litigation.total": 2,
};
const proseOf = (year: number) => [
  `${year}年，全县主动公开政府信息8641条。`,
  `${year}年共收到政府信息公开申请37件，其中当面申请12件，网络申请20件，信函申请5件。`,
  `因政府信息公开被申请行政复议3件，被提起行政诉讼2件。`,
];

const codebook = loadCodebook();
const parse = reportParser(codebook);
const narrative: PrintedForm = { name: "2012", year: 2012, tables: [] };
const forms = [
  narrative,
  ...printedForms(codebook).filter(({ name }) => ["2014", "2019", "2021"].includes(name)),
];

const hasOffice = await run("soffice", "--version").then(() => true, () => false);
if (!hasOffice) console.log("Skipped: LibreOffice (soffice) is not installed");

for (const [format, [from, to]] of Object.entries(FORMATS)) {
  Deno.test({
    name: `a report that LibreOffice writes as ${format} is read as the page is`,
    ignore: !hasOffice,
    fn: () =>
      inFolder(async (folder) => {
        for (const form of forms) {
          const page = await layouts["grid HTML"]!({
            ...reportOf(form),
            last: ["一、概述", ...proseOf(form.year)],
          });
          // Reports have tables with lines; a PDF shows its cells by them.
          const lined = new TextDecoder().decode(page.bytes).replaceAll(
            "<table>",
            '<table border="1">',
          );
          await Deno.writeTextFile(`${folder}/${form.name}.html`, lined);
        }
        await convert(folder, from, to);
        for (const form of forms) await check(folder, form, format, to.split(":")[0]!);
      }),
  });
}

async function check(
  folder: string,
  form: PrintedForm,
  format: string,
  extension: string,
): Promise<void> {
  const bytes = await Deno.readFile(`${folder}/${form.name}.${extension}`);
  const report = await parse(bytes, `report.${extension}`);
  assertEquals(report.source.format, format);
  const { cells, right, wrong, signalled, silent } = compare(form, format, report);
  const prose = proseFigures(report);
  const codes = Object.keys(PROSE);
  const rightProse = codes.filter((code) => prose.get(code) === PROSE[code]).length;
  const wrongProse = codes.filter((code) => prose.has(code) && prose.get(code) !== PROSE[code]);
  console.log(
    `${format} ${form.name}: cells ${right} of ${cells} right, ${wrong.length} wrong, ` +
      `${signalled} signalled, ${silent.length} lost; prose ${rightProse} of ${codes.length} right`,
  );
  assertEquals([wrong, silent, wrongProse], [[], [], []], form.name);
  assertEquals([right, rightProse], [cells, codes.length], form.name);
}

function proseFigures({ figures }: Report): ReadonlyMap<string, number | null> {
  const counted = figures.filter(({ where, scope }) => where === "narrative" && scope === "all");
  return new Map(counted.map(({ code, value }) => [code, value]));
}

/** All pages of a folder at once, with a profile of its own: another LibreOffice may be open. */
async function convert(folder: string, from: string, to: string): Promise<void> {
  await run(
    "soffice",
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    `--infilter=${from}`,
    "--convert-to",
    to,
    "--outdir",
    folder,
    ...forms.map(({ name }) => `${folder}/${name}.html`),
  );
}

async function run(command: string, ...args: readonly string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(command, { args: [...args] }).output();
  if (!success) throw new Error(`${command}: ${new TextDecoder().decode(stderr)}`);
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
