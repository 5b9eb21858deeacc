import { loadCoded } from "@/load/load_coded.ts";
import { assertRejects } from "@std/assert";
import { auditSeries } from "@/audit/mod.ts";
import { loadCodebook, parseCoded, parseSidecar } from "@/codebook/mod.ts";
import { correct, strayCorrections } from "@/correct/mod.ts";
import { readDataNote, readSidecar } from "@/folder/mod.ts";
import { remarkOn } from "@/folder/remark_on.ts";
import { identityOfName, nameCoded, placeCoded } from "@/identify/mod.ts";
import { loadReports } from "@/load/load_reports.ts";
import { type findingRules, makeFinding, type Report } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { read, type ScannedPage, UnreadableError } from "@/read/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { reportsWithin } from "@/load/within_years.ts";
import { parserPool } from "@/workers/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { linesOf } from "../extract/forms/_text.ts";
import { makePdf } from "../read/pdf/_make_pdf.ts";
import { UNMAPPED_PDF } from "../read/pdf/_unmapped_pdf.ts";
import { png } from "../read/scan/_png.ts";
import { BOMBS } from "../support/bombs.ts";
import { docx, zip } from "../support/docx.ts";
import { withFolder } from "../support/folder.ts";
import { makeCodedFigure } from "../support/makers.ts";
import { recognizedPage } from "../support/recognized_page.ts";
import { toGbk } from "../support/to_gbk.ts";
import { workbook, workbookFile } from "../support/workbook.ts";
import {
  type CellSpec,
  distinct,
  type GridSpec,
  table2of2019,
  table2of2021,
  table3,
  table4,
} from "../support/official_tables.ts";

/** What was found: rules with their severities and verdicts. */
export interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly verdict: string | null;
}

const codebook = loadCodebook();
const parse = reportParser(codebook);

const TITLE = "杭州市2017年政府信息公开工作年度报告";
const TABLE_2 = table2of2019(distinct(1001)).grid;
const TABLE_3 = table3("tpl2019", distinct(1001)).grid;
const TABLE_2_OF_2021 = table2of2021(distinct(1001)).grid;
/** Without the rows that a form of 2019 does not have. */
const TABLE_3_LEFT = table3("tpl2021", distinct(1001)).grid.filter((row) =>
  !row.some((cell) => typeof cell === "string" && /逾期|^3.其他$/.test(cell))
);
const TABLE_4 = table4(distinct(1001)).grid;

function hiddenSheet() {
  const book = workbook({ 报表: [[TITLE]], 底稿: [["公开"]] });
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  return book;
}

/** For every rule of the registry an input, as small as may be, of which the findings have that rule. */
export const INPUTS = {
  "load.failed": () => loaded({ "a.txt": "文" }, () => Promise.reject(new Error("a fault"))),
  "load.passed_over": () => loaded({ "a.txt": TITLE, "Thumbs.db": "x" }),
  "load.joined_pages": () =>
    loaded({ "a_1.txt": `${TITLE}\n一、概述\n公开`, "a_2.txt": "二、公开问题\n公开。公开" }),
  "load.part": () =>
    loaded({ "a_1.txt": `${TITLE}\n一、概述\n公开`, "a_2.txt": "四、公开问题\n公开。公开" }),
  "load.remark": () => {
    const { stated } = parseSidecar("file,note\na.txt,copied by hand\n", codebook);
    return remarkOn(stated.get("a.txt"));
  },
  "load.no_figures": () => loaded({ "a.txt": TITLE }),
  "load.frame": () =>
    loaded({
      "a.html": `<html><h1>${TITLE}</h1><iframe src="./a_files/b.html"></iframe></html>`,
      "a_files/b.html": `<p>${TITLE}</p>`,
    }),
  "load.sidecar": () =>
    sidecar("file,year\na.txt,soon\nb.txt,2017\n,\n", "issuer\n甲\n", "file,x\n"),
  "load.data_note": () =>
    withFolder(
      { "gongkai.json": '{ "data_note": { "zh": "虚构", "en": "invented" } }' },
      readDataNote,
    )
      .then((files) => files.flatMap(({ findings }) => findings)),
  "load.outside_years": async () =>
    reportsWithin([await reportOf(TITLE)], [2018, 2019]).leftOut.flatMap(({ findings }) =>
      findings
    ),
  "load.same_name": () => loaded({ "a.txt": TITLE, "a.html": `<p>${TITLE}</p>` }),
  "read.not_a_file": () => loadedWith((path) => Deno.symlink("/", path)),
  "read.refused": () => loadedWith((path) => Deno.symlink(`${path}.gone`, path)),
  "read.empty": () => refused(""),
  "read.too_large": () => refused(new Uint8Array(20_000_001).fill(0x31)),
  "read.too_slow": async () => {
    await using pool = await parserPool(codebook, { jobs: 1, seconds: 0.1 });
    return await refusedBy(pool.parse(BOMBS["nested-forms.pdf"]!(), "a.pdf"));
  },
  "read.out_of_memory": () => refusedBy(parserPool(codebook, { jobs: 1, megabytes: 1 })),
  "read.format": () => refused(zip({ "甲.txt": "x" })),
  "read.encrypted": () => refused(encrypted(docx(""))),
  "read.damaged": () => refused("%PDF-1.7\n1 0 obj\n"),
  "read.encoding": () => refused(Uint8Array.of(0xc4, 0xff, 0xff, 0xff)),
  "read.scan": async () => refused(await makePdf(() => {})),
  "read.scanned_pages": () => scan(),
  "read.picture_pages": () => scan({ page: 2, marks: null }),
  "read.recognized": () => scan(recognizedPage(2, ["完。", 1])),
  "read.doubtful": () => scan(recognizedPage(2, ["收到信息公开申请27件。", 0.5])),
  "read.font": () => refused(UNMAPPED_PDF),
  "read.broken_bytes": () => report("公\ufffd开"),
  "read.attachments": () =>
    parsed(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n公开\n--b\n" +
        "Content-Disposition: attachment\n\n公开\n--b--\n",
    ),
  "read.hidden": () => parsed(workbookFile(hiddenSheet(), "xlsx")),
  "read.other_sheet": () =>
    parsed(workbookFile(workbook({ "2017": [[TITLE]], "2018": [["公开"]] }), "xlsx")),
  "read.cut_off": () =>
    parsed("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n\n公开"),
  "read.damaged_part": async () =>
    parsed(withoutTable(await makePdf((page) => page.text("公开三件", 100, 100)))),
  "read.mixed_encodings": () =>
    parsed(Uint8Array.of(...new TextEncoder().encode(`${TITLE}\n`), ...toGbk("公开信息\n"))),
  "read.without_text": async () =>
    (await reportOf(`<html><h1>${TITLE}</h1><iframe src="a.html"></iframe></html>`)).findings,
  "read.missing_table": () => parsed(`${TITLE}\n三、收到和处理政府信息公开申请情况\n四、其他`),
  "coded.<column>_invalid": () => coded("applications.received,twelve"),
  "correct.applied": () => corrected(27),
  "correct.guard": () => corrected(28),
  "correct.no_report": () => {
    const stray = strayCorrections(["a.docx"], [{ file: "a.txt", reports: ["a"] }]);
    return Promise.resolve(stray.flatMap(({ findings }) => findings));
  },
  "tabulate.copy": () => tabulated({ "a.txt": TITLE, "b.txt": TITLE }),
  "tabulate.other_version": () => tabulated({ "a.txt": TITLE, "b.txt": `${TITLE}\n完。` }),
  "coded.other_name": () => {
    const row =
      "凤阳县,,,,2017,applications.received,1,exact,https://example.org/,narrative,whole,r";
    const { figures } = parseCoded(`${CODED}\n${row}\n`, codebook);
    const body = { ...identityOfName("凤阳县", codebook.divisions), issuer: "凤阳县人民政府" };
    const placed = placeCoded(figures, codebook.divisions).figures;
    return nameCoded(placed, [body], codebook.divisions).findings;
  },
  "coded.alike_name": () => {
    const rows =
      `甲县人民政府,,,,2017,applications.received,1,exact,https://example.org/,narrative,whole,r\n`;
    const { figures } = parseCoded(`${CODED}\n${rows}`, codebook);
    const body = { ...identityOfName("甲县", codebook.divisions), issuer: "甲县" };
    return Promise.resolve(nameCoded(figures, [body], codebook.divisions).findings);
  },
  "coded.issuer_differs": () => {
    const text =
      `${CODED}\n甲县财政局,,government,,2017,applications.received,1,exact,https://example.org/,narrative,whole,reader\n`;
    return placeCoded(parseCoded(text, codebook).figures, codebook.divisions).findings;
  },
  "coded.file_invalid": () =>
    withFolder(
      { "a.csv": "issuer\n", "b.csv": `${CODED}\n` },
      (folder) => loadCoded(folder, [], codebook),
    )
      .then(({ unread }) => unread.flatMap(({ findings }) => findings)),
  "coded.other_columns": () => parseCoded(`${CODED},remark\n`, codebook).findings,
  "tabulate.coded_twice": () => coded("applications.received,12", "applications.received,13"),

  "tabulate.coded_differs": async () =>
    foundIn(
      tabulate(
        [await reportOf(`${TITLE}\n2017年,全市共收到信息公开申请27件。`)],
        [makeCodedFigure({ issuer: "杭州市人民政府", year: 2017, value: 28 })],
        codebook.indicators,
      ).findings,
    ).filter(({ rule }) => rule !== "tabulate.other_version"),

  "text.radical": () => report("⼈⼒⽅⾯"),
  "text.invisible": () => report("公\u200b开"),
  "text.private_use": () => report("办结率98\ue0012%"),
  "text.pinyin": () => report("本(běn)局"),
  "text.stale_year": () => report("一、概述。\n以下为情况。\n2016年,全县共收到申请12件。"),
  "identify.issuer_missing": () => parsed("2017年政府信息公开工作年度报告\n"),
  "identify.year_missing": () => parsed("甲县人民政府政府信息公开工作年度报告\n"),
  "identify.overridden": async () => {
    const stated = { identity: { year: 2016 }, file: "reports.csv", line: 2 };
    return (await parse(new TextEncoder().encode(TITLE), "a.txt", stated)).findings;
  },
  "identify.division_unresolved": () => parsed("甲县人民政府2017年政府信息公开工作年度报告\n"),
  "identify.year_contradiction": () => report("统计期限自2016年1月1日起至2016年12月31日止。"),
  "identify.stale_year": () => report("截至2016年底,公开信息50条。"),
  "identify.period_not_calendar_year": () => report("统计期限自2017年1月1日起至2017年11月30日止。"),
  "identify.period_damaged": () => report("统计期限自201711日起至1231日止。"),
  "identify.incomplete": () => report("一、概述\n二、主动公开情况\n"),
  "identify.several_reports": () =>
    report(`甲。乙。丙。\n${TITLE.replace("7", "8")}\n丁。戊。己。\n`),
  "identify.number_damaged": () => report("杭政函20189号\n"),

  "extract.unread": () => report("信息公开申请中转出8件。"),
  "extract.unread_result": () => report("行政诉讼均维持。"),
  "extract.broken_count": () => report("主动公开政府信息12.8条。"),
  "extract.letters_in_number": () => report("收到信息公开申请2O件。"),
  "table.unread": () =>
    report("统计指标单位统计数一、主动公开情况主动公开政府信息数条38二、收到申请数件12"),
  "table.refused": () => page(relabelled(TABLE_3, "自然人", "个体户")),
  "table.repeated": () => page(table4(distinct(1001)).grid, table4(distinct(5000)).grid),
  "table.row_missing": () => page(TABLE_3.filter((row) => !row.includes("2.重复申请"))),
  "table.row_unfit": () => page(TABLE_4.with(3, [...TABLE_4[3]!, "9999"])),
  "table.left_over": () => page([["附表", "2022", "2023"], ...TABLE_4]),
  "table.torn": () => report("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | | \n"),
  "table.ambiguous": () => together([1, 10, 0, 0, 0, 0, 11]),
  "table.contradiction": () => together([12, 0, 3, 0, 0, 0, 16]),
  "table.label_mended": () =>
    page(relabelled(TABLE_3, "2.其他法律行政法规禁止公开", "2.其他法律行政止公开")),
  "table.form_by_tables": () => page(TABLE_2_OF_2021, TABLE_3_LEFT),
  "table.form_by_year": async () => (await parsed(
    [TITLE.replace("2017", "2023"), ...linesOf(TABLE_3_LEFT, "bars")].join("\n"),
  )),
  "table.blank_cell": () => page(relabelled(TABLE_3, "1019", "")),
  "table.digits_joined": () => page(relabelled(TABLE_2, "1001", "1 0 01")),
  "table.unreadable_cell": () => page(relabelled(TABLE_2, "1001", "见附件")),
  "table.unit_missing": () => page(relabelled(TABLE_2, "1064元", "1064")),

  "audit.<indicator>:<check>": () => page(TABLE_2, TABLE_3),
  "audit.text_table": () => page("一、概述", "2019年收到政府信息公开申请31件。", TABLE_3),
  "audit.text_explained": () => page("一、概述", "2019年发生行政复议3件。", TABLE_4),
  "audit.scopes": () => report("全市主动公开政府信息100条,其中各部门60条,各地30条。"),
  "audit.parts": () => report("制作解读120期,其中,市级50期、县级74期。"),
  "audit.share": () => report("收到信息公开申请27件,其中当面申请9件,占申请总数的35.3%。"),
  "audit.rate": () => report("热线受理60件,办结57件,办结率为97%。"),
  "audit.growth": () => series("收到信息公开申请20件。", "收到信息公开申请30件,同比增长60%。"),
  "audit.all_concluded": () =>
    report("收到信息公开申请30件,所有申请均已按要求办理完成。结转下年度办理2件。"),
  "audit.impossible_value": () => report("满意率达到了976%。"),
  "audit.out_of_scale": () =>
    series(...[900, 910, 920, 7].map((count) => `全市收到信息公开申请${count}件。`)),
  "audit.assessment_weight": () => report("政务公开考核分值占总分值的40%。"),
  "audit.damaged_date": () => report("截至20171231,公开信息50条。"),
  "audit.injected_words": () => report("比分直播关于公开工作。"),
  "audit.blank_cells": () => page(TABLE_2, relabelled(TABLE_3, "1001", "")),
  "audit.lone_blanks": () => page(relabelled(TABLE_2, "1001", ""), TABLE_3),
  "audit.channels_overlap": () =>
    report(
      "|统计指标|单位|统计数|\n|主动公开政府信息数|条|90|\n|1.政府公报公开政府信息数|条|50|\n|2.政府网站公开政府信息数|条|70|\n",
    ),
  "audit.joint_remedies": () => report("共发生行政诉讼和行政复议行为8件。"),
} as const satisfies Readonly<Record<keyof typeof findingRules, () => Input>>;

type Input = readonly Found[] | Promise<readonly Found[]>;

/** Findings of a report for 2017 that goes on with these words. */
function report(words: string): Promise<readonly Found[]> {
  return parsed(`${TITLE}\n${words}`);
}

async function parsed(content: string | Uint8Array<ArrayBuffer>): Promise<readonly Found[]> {
  return (await reportOf(content)).findings;
}

function reportOf(content: string | Uint8Array<ArrayBuffer>, name = "a.txt"): Promise<Report> {
  return parse(bytesOf(content), name);
}

/** Findings of a PDF with a page of text and one of pictures, on which this was recognized. */
async function scan(...scans: readonly ScannedPage[]): Promise<readonly Found[]> {
  const picture = png(1, 1, 8, 0, [0, 9]);
  const bytes = await makePdf((page) =>
    page.text(TITLE, 50, 100).addPage().image(picture, 0, 0, { width: 595, height: 842 })
  );
  return (await parse(bytes, "a.pdf", undefined, scans.length === 0 ? undefined : scans)).findings;
}

function bytesOf(content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** A PDF whose table of objects cannot be found. */
function withoutTable(pdf: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const file = Array.from(pdf, (byte) => String.fromCharCode(byte)).join("");
  return Uint8Array.from(file.replace(/startxref\n\d+/, "startxref\n1"), (c) => c.charCodeAt(0));
}

/** Findings of a web page of paragraphs and tables. */
async function page(...parts: readonly (string | GridSpec)[]): Promise<readonly Found[]> {
  const body = parts.map((part) => typeof part === "string" ? `<p>${part}</p>` : tableHtml(part));
  const title = `<p>${TITLE.replace("2017", "2019")}</p>`;
  return (await reportOf(`<html><body>${title}${body.join("")}</body></html>`, "a.html")).findings;
}

function tableHtml(grid: GridSpec): string {
  const rows = grid.map((row) =>
    row.map((cell) => {
      const { text, rows = 1, columns = 1 } = typeof cell === "string" ? { text: cell } : cell;
      return `<td rowspan="${rows}" colspan="${columns}">${text}</td>`;
    })
  );
  return `<table>${rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("")}</table>`;
}

/** A table in which the cell `from` prints something else. */
function relabelled(grid: GridSpec, from: string, to: string): GridSpec {
  const changed = (cell: CellSpec): CellSpec =>
    typeof cell === "string"
      ? cell === from ? to : cell
      : { ...cell, text: cell.text === from ? to : cell.text };
  return grid.map((row) => row.map(changed));
}

/** Findings of table 3 with its cells run together: its first row prints these values, without a row that sums up. */
function together(first: readonly number[]): Promise<readonly Found[]> {
  const { grid } = table3("tpl2019", (index) => String(first[index] ?? 0));
  const rows = linesOf(grid, "together").filter((line) => !line.includes("结转下年度"));
  return report(rows.join(""));
}

/** The refusal of a file, as loading a folder reports it. */
function refused(content: string | Uint8Array<ArrayBuffer>): Promise<readonly Found[]> {
  return refusedBy(read(bytesOf(content), "a.txt"));
}

async function refusedBy(reading: Promise<unknown>): Promise<readonly Found[]> {
  const error = await assertRejects(() => reading, UnreadableError);
  return [makeFinding(error.rule, { message: error.bilingual })];
}

function encrypted(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.with(6, 1);
}

/** Findings of a folder of files, parsed or not. */
function loaded(files: Readonly<Record<string, string>>, by = parse): Promise<readonly Found[]> {
  return withFolder(files, async (folder) => {
    const { reports, unread } = await loadReports(folder, by);
    return [...reports, ...unread].flatMap(({ findings }) => findings);
  });
}

/** Findings of tables about the reports of a folder that holds one. */
async function sidecar(...tables: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const table of tables) {
    await withFolder({ "a.txt": TITLE, "reports.csv": table }, async (folder) => {
      const { unread } = await loadReports(folder, parse, {
        sidecar: await readSidecar(folder, codebook),
      });
      found.push(...unread.flatMap(({ findings }) => findings));
    });
  }
  return found;
}

/** Findings of a folder in which something stands that cannot be opened as a file. */
function loadedWith(make: (path: string) => Promise<void>): Promise<readonly Found[]> {
  return withFolder({}, async (folder) => {
    await make(`${folder}/a.txt`);
    return (await loadReports(folder, parse)).unread.flatMap(({ findings }) => findings);
  });
}

/** The frame `findings` of some reports. */
async function tabulated(files: Readonly<Record<string, string>>): Promise<readonly Found[]> {
  const reports = await Promise.all(
    Object.entries(files).map(([name, text]) => reportOf(text, name)),
  );
  return foundIn(tabulate(reports, [], codebook.indicators).findings);
}

const CODED =
  "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by";

/** What is found in figures coded outside the parser: a code and a value a row. */
function coded(...rows: readonly string[]): readonly Found[] {
  const text = rows.map((row) =>
    `甲县人民政府,,,,2017,${row},exact,https://example.org/,narrative,whole,reader\n`
  );
  const { figures, findings } = parseCoded(`${CODED}\n${text.join("")}`, codebook);
  return [...findings, ...foundIn(tabulate([], figures, codebook.indicators).findings)];
}

function foundIn(findings: DataFrame): readonly Found[] {
  return findings.select("rule", "severity", "verdict").rows().map(([rule, severity, verdict]) => ({
    rule,
    severity,
    verdict,
  }));
}

/** What comes of a correction of a figure that the report prints as 27. */
async function corrected(published: number): Promise<readonly Found[]> {
  const { figures, source, identity } = await reportOf(`${TITLE}\n全市收到信息公开申请27件。`);
  const correction = {
    code: "applications.received",
    scope: "all",
    applicant: "total",
    published,
    corrected: 72,
    reason: "digits swapped",
    correctedBy: "A. Reader",
    correctedOn: "2026-01-31",
    sha256: source.sha256,
  } as const;
  const checked = { ...source, ...identity, file: "corrections/a.csv" };
  return correct(figures, [correction], checked).findings;
}

/** Findings of the reports of one issuer, year by year from 2014 on, held against one another. */
async function series(...sentences: readonly string[]): Promise<readonly Found[]> {
  const reports = sentences.map((sentence, index) =>
    reportOf(`${TITLE.replace("2017", String(2014 + index))}\n${sentence}`, `${index}.txt`)
  );
  const audited = auditSeries(await Promise.all(reports), codebook);
  return [...audited.values()].flatMap(({ findings }) => findings);
}
