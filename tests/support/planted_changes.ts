/**
 * Two projects with the same reports but for twenty changes, each of them what a person does between
 * two runs: a report saved anew, a coding, a correction, a line of `reports.csv`. All bodies are invented.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { Diff } from "@/diff/mod.ts";

/** A change as it is expected: the frame, what happened, in which report or file, and which columns. */
export interface PlantedChange {
  readonly deed: string;
  readonly frame: string;
  readonly change: "added" | "removed" | "changed";
  readonly report: string;
  /** The indicator of a figure, the rule of a finding, the path of a file. */
  readonly code: string | null;
  readonly columns: readonly string[];
}

/** The files of a project. */
export type ProjectFiles = Readonly<Record<string, string | Uint8Array>>;

interface Deed {
  readonly expected: PlantedChange;
  readonly before: ProjectFiles;
  readonly after: ProjectFiles;
}

const PLACES = [
  "澄湖市",
  "青屿市",
  "白苇市",
  "松泉市",
  "鹿溪市",
  "云滩市",
  "石涧市",
  "苍梧岭市",
  "银杏市",
  "柏溪市",
];

/** A report of a body of its own, so that no report is another version of one. */
function report(place: number, text: string): string {
  const body = `${PLACES[place % PLACES.length]}${place < PLACES.length ? "人民政府" : "教育局"}`;
  return `${body}2016年政府信息公开工作年度报告\n二、依申请公开情况\n${text}\n`;
}

const nameOf = (place: number) => `r${String(place).padStart(2, "0")}`;
const file = (place: number, text: string | Uint8Array | null): ProjectFiles =>
  text === null ? {} : { [`reports/${nameOf(place)}.txt`]: text };

/** A text that is saved anew; `null` where there is none. */
function edited(
  deed: string,
  place: number,
  [before, after]: readonly [string | null, string | null],
  [frame, change, code, ...columns]: readonly [
    PlantedChange["frame"],
    PlantedChange["change"],
    string | null,
    ...string[],
  ],
): Deed {
  const textOf = (text: string | null) => text === null ? null : report(place, text);
  return {
    before: file(place, textOf(before)),
    after: file(place, textOf(after)),
    expected: { deed, frame, change, report: nameOf(place), code, columns },
  };
}

const RECEIVED = "applications.received";
const ASKED = "2016年，共收到政府信息公开申请38件。";

const EDITED: readonly Deed[] = [
  edited("a value is another", 0, [ASKED, ASKED.replace("38", "39")], [
    "figures",
    "changed",
    RECEIVED,
    "value",
    "quote",
  ]),
  edited("words around a number are others", 1, [ASKED, ASKED.replace("政府信息", "信息")], [
    "figures",
    "changed",
    RECEIVED,
    "quote",
  ]),
  edited("a number is no longer exact", 2, [ASKED, ASKED.replace("38", "约38")], [
    "figures",
    "changed",
    RECEIVED,
    "qualifier",
    "quote",
  ]),
  edited("a sentence is put before the others", 3, [ASKED, `召开新闻发布会12次。${ASKED}`], [
    "figures",
    "added",
    "response.press_conferences",
    "value",
  ]),
  edited("a sentence is taken out", 4, [`召开新闻发布会12次。${ASKED}`, ASKED], [
    "figures",
    "removed",
    "response.press_conferences",
    "value",
  ]),
  edited("a number is repaired, and the sum holds", 5, [
    "共收到政府信息公开申请30件，其中网络申请20件，信函申请15件。",
    "共收到政府信息公开申请30件，其中网络申请20件，信函申请10件。",
  ], ["figures", "changed", "applications.channel.letter", "value", "quote"]),
  edited("a number that is not read is put in", 6, [ASKED, `${ASKED}召开新闻发布会1O次。`], [
    "findings",
    "added",
    "extract.letters_in_number",
    "message_zh",
  ]),
  edited("a number that is not read is taken out", 7, [`${ASKED}召开新闻发布会1O次。`, ASKED], [
    "findings",
    "removed",
    "extract.letters_in_number",
    "message_zh",
  ]),
  edited("words without a number are others", 8, [`${ASKED}渠道畅通。`, `${ASKED}渠道更加畅通。`], [
    "reports",
    "changed",
    null,
    "sha256",
    "characters",
  ]),
  edited("a report is new", 9, [null, `${ASKED}召开新闻发布会12次。`], [
    "reports",
    "added",
    null,
    "figure_count",
  ]),
  edited("a report is no longer there", 10, [`${ASKED}召开新闻发布会12次。`, null], [
    "reports",
    "removed",
    null,
    "figure_count",
  ]),
];

const CODED =
  "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by\n";
const coding = (issuer: string, value: number) =>
  `${issuer},prefecture,government,,2016,${RECEIVED},${value},exact,https://example.org/a,narrative,whole,李四\n`;

const PUBLISHED = report(11, ASKED);
const CORRECTION =
  "code,scope,applicant,published,corrected,reason,corrected_by,corrected_on,sha256\n" +
  `${RECEIVED},all,total,38,83,附表为83件,李四,2026-11-27,${
    createHash("sha256").update(PUBLISHED).digest("hex")
  }\n`;

/** What is done beside the texts, or to their files. */
const DONE: readonly Deed[] = [
  {
    before: file(11, PUBLISHED),
    after: { ...file(11, PUBLISHED), "corrections/r11.csv": CORRECTION },
    expected: {
      deed: "a figure is corrected",
      frame: "figures",
      change: "added",
      report: "r11",
      code: RECEIVED,
      columns: ["value"],
    },
  },
  {
    before: { "codings/a.csv": CODED + coding("望湖市人民政府", 50) },
    after: { "codings/a.csv": CODED + coding("望湖市人民政府", 51) },
    expected: {
      deed: "a coding has another value",
      frame: "figures",
      change: "changed",
      report: "望湖市人民政府-2016",
      code: RECEIVED,
      columns: ["value"],
    },
  },
  {
    before: {},
    after: { "codings/b.csv": CODED + coding("临溪市人民政府", 60) },
    expected: {
      deed: "a body is coded",
      frame: "reports",
      change: "added",
      report: "临溪市人民政府-2016",
      code: null,
      columns: ["figure_count"],
    },
  },
  {
    before: {
      ...file(12, report(12, ASKED)),
      "reports/reports.csv": "file,rank\nr12.txt,county\n",
    },
    after: {
      ...file(12, report(12, ASKED)),
      "reports/reports.csv": "file,rank\nr12.txt,province\n",
    },
    expected: {
      deed: "reports.csv states another level",
      frame: "reports",
      change: "changed",
      report: "r12",
      code: null,
      columns: ["rank"],
    },
  },
  {
    before: file(13, report(13, ASKED)),
    after: { "reports/renamed.txt": report(13, ASKED) },
    expected: {
      deed: "a file is renamed",
      frame: "reports",
      change: "changed",
      report: "renamed",
      code: null,
      columns: ["report"],
    },
  },
  {
    before: file(14, report(14, ASKED)),
    after: { "reports/other.txt": report(14, `${ASKED}渠道畅通。`) },
    expected: {
      deed: "a file is renamed and saved anew",
      frame: "reports",
      change: "changed",
      report: "other",
      code: null,
      columns: ["report", "sha256", "characters"],
    },
  },
  {
    before: file(15, report(15, ASKED)),
    after: { "reports/r15.txt": "\xd0\xcf\x11\xe0" },
    expected: {
      deed: "a file is damaged",
      frame: "reports",
      change: "removed",
      report: "r15",
      code: null,
      columns: ["figure_count"],
    },
  },
  {
    before: {},
    after: { "reports/slides.ofd": "\0\x01" },
    expected: {
      deed: "a file that cannot be read is put in",
      frame: "files",
      change: "added",
      report: "slides.ofd",
      code: "slides.ofd",
      columns: ["status"],
    },
  },
  {
    before: { "reports/~$r01.docx": "lock" },
    after: {},
    expected: {
      deed: "a file that is no report is taken out",
      frame: "files",
      change: "removed",
      report: "~$r01.docx",
      code: "~$r01.docx",
      columns: ["status"],
    },
  },
];

/** What nobody touched. */
const KEPT: ProjectFiles = { ...file(16, report(16, ASKED)), ...file(17, report(17, ASKED)) };

const DEEDS = [...EDITED, ...DONE];

/** The files of the two projects, but for their settings. */
export const FIRST: ProjectFiles = Object.assign({}, KEPT, ...DEEDS.map(({ before }) => before));
export const SECOND: ProjectFiles = Object.assign({}, KEPT, ...DEEDS.map(({ after }) => after));

/** The twenty changes. */
export const PLANTED: readonly PlantedChange[] = DEEDS.map(({ expected }) => expected);

/** The changes of a difference in the form of {@linkcode PLANTED}. */
export function plantedIn({ changes }: Diff): readonly Omit<PlantedChange, "deed">[] {
  return changes.map(({ own: { frame, change, columns, before, after } }) => {
    const { report, code, rule, file } = { ...(after ?? before) };
    const about = { figures: code, findings: rule, files: file }[frame];
    return { frame, change, report: report ?? file ?? "", code: about ?? null, columns };
  });
}
