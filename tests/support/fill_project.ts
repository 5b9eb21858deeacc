/**
 * Fills a project as a new user would: six files in six formats, two of which cannot be read, codings
 * saved by a Chinese Excel, a correction, an indicator and a notebook of one's own. The city is
 * invented. As a command: `deno run -A tests/support/fill_project.ts DIR`.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { docx, paragraph, zip } from "./docx.ts";
import { toGbk } from "./to_gbk.ts";
import { workbook, workbookFile } from "./workbook.ts";

const title = (year: number) => `澄湖市${year}年政府信息公开工作年度报告`;

const REPORT_2016 = `${title(2016)}\n二、依申请公开情况\n` +
  "2016年，全市共收到政府信息公开申请66件，其中网络申请40件，信函申请26件。\n" +
  "全年政府开放日活动场次14次。\n";

const REPORT_2022 = `${title(2022)}\n三、收到和处理政府信息公开申请情况\n` +
  "2022年，全市共收到政府信息公开申请97件，上年结转3件，予以公开51件。\n";

const BYTES = new TextEncoder();

/** The files of the folder `reports`, the two that cannot be read last. */
const REPORTS: Readonly<Record<string, () => Uint8Array>> = {
  "澄湖市2016.txt": () => BYTES.encode(REPORT_2016),
  "澄湖市2017.html": () =>
    toGbk(
      `<html><head><meta charset="gbk"><title>${title(2017)}</title></head><body><h1>${
        title(2017)
      }</h1>` +
        "<p>2017年，全市共收到政府信息公开申请72件，办结70件。</p></body></html>",
    ),
  "澄湖市2018.docx": () =>
    docx(
      paragraph(title(2018)) +
        paragraph("2018年，全市共收到政府信息公开申请81件，其中当面申请9件。"),
    ),
  "澄湖市2022.xlsx": () => {
    const rows = REPORT_2022.trimEnd().split("\n").map((line) => [line]);
    return workbookFile(workbook({ 年报: rows }), "xlsx");
  },
  "澄湖市2020.doc": () => BYTES.encode("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut off"),
  "澄湖市2024.ofd": () => zip({ "OFD.xml": "<ofd:OFD/>", "Doc_0/Document.xml": "<ofd:Document/>" }),
};

const CODINGS = "机关,级别,类别,省份,年份,指标,数值,限定,网址,表式,读取范围,编码人\r\n" +
  "澄湖市,prefecture,government,,2019,applications.received,90,exact,https://example.org/2019,tpl2019,whole,李四\r\n" +
  "澄湖市,prefecture,government,,2021,applications.received,九五,exact,https://example.org/2021,tpl2021,whole,李四\r\n";

const INDICATOR = "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
  "disclosure.open_days,,Open days,政府开放日活动场次,,次,Open days of the government that were held.,narrative\n";

const CORRECTION = (bytes: Uint8Array) =>
  "code,scope,applicant,published,corrected,reason,corrected_by,corrected_on,sha256\r\n" +
  `applications.received,all,total,66,67,网络与信函之外另有一件,李四,2026/11/27,${
    createHash("sha256").update(bytes).digest("hex")
  }\r\n\r\n`;

const CELLS = [
  'import "@/show/prelude.ts";\nimport { load, params, pl, table } from "@/mod.ts";',
  'const { reports, coded } = params({ reports: "../reports", coded: "../codings" });',
  "const { figures } = await load({ reports, coded });\n" +
  'const days = figures.filter(pl.col("code").eq(pl.lit("disclosure.open_days")));\n' +
  'await table(days, { columns: ["report", "value", "quote"] });',
];

/** A notebook of one's own, as JupyterLab saves it. */
function ownNotebook(): string {
  const cells = CELLS.map((source, index) => ({
    cell_type: "code",
    execution_count: null,
    id: `cell-${index}`,
    metadata: index === 1 ? { tags: ["parameters"] } : {},
    outputs: [],
    source,
  }));
  const kernelspec = { display_name: "Deno", language: "typescript", name: "deno" };
  return JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 });
}

/** Writes the files into a project that `deno task new` made. */
export async function fillProject(root: string): Promise<void> {
  const files: Record<string, Uint8Array> = {
    "codings/李四.csv": toGbk(CODINGS),
    "codebook/indicators.csv": BYTES.encode(INDICATOR),
    "corrections/澄湖市2016.csv": BYTES.encode(CORRECTION(REPORTS["澄湖市2016.txt"]!())),
    "notebooks/11_open_days.ipynb": BYTES.encode(ownNotebook()),
  };
  for (const [name, make] of Object.entries(REPORTS)) files[`reports/${name}`] = make();
  for (const [name, bytes] of Object.entries(files)) {
    await Deno.mkdir(dirname(join(root, name)), { recursive: true });
    await Deno.writeFile(join(root, name), bytes);
  }
}

if (import.meta.main) await fillProject(resolve(Deno.args[0] ?? "."));
