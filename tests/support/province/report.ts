import type { TemplateRow } from "@/codebook/mod.ts";
import { formTable } from "../form_table.ts";
import {
  type OfficialTable,
  type Print,
  table2of2019,
  table2of2021,
  table3,
  table4,
} from "../official_tables.ts";
import type { Block } from "./blocks.ts";
import type { Counts } from "./counts.ts";
import type { Place } from "./places.ts";
import { stated, STATEMENTS } from "./prose.ts";
import type { Random } from "./random.ts";

/** What a report is written from. */
export interface ReportParts {
  readonly place: Place;
  readonly year: number;
  /** What the tables print, and what the prose states. */
  readonly tables: Counts;
  readonly prose: Counts;
  /** The year of the stated period: another one is an error. */
  readonly periodYear: number;
  /** An ISO date. */
  readonly published: string;
  readonly era: "narrative" | "stat2014" | "tpl2019" | "tpl2021";
  /** Sentences of the first chapter. */
  readonly overview: readonly string[];
  readonly problems: string;
  readonly improvements: string;
}

/** A value that a report states. */
export interface StatedValue {
  readonly code: string;
  readonly applicant: string;
  /** Money in 元. */
  readonly value: number;
  readonly where: "narrative" | "table";
}

/** A report as it is laid out, and all that it states in numbers of the codebook. */
export interface ComposedReport {
  readonly blocks: readonly Block[];
  readonly values: readonly StatedValue[];
}

/** What the head of each file says. */
export const NOTICE = "虚构示例：子虚省及其市县均不存在，文中数字由程序生成。";

const TITLES = [
  "{name}人民政府{year}年政府信息公开工作年度报告",
  "{name}{year}年政府信息公开工作年度报告",
];
const OPENINGS = [
  "本报告根据《中华人民共和国政府信息公开条例》要求编制。本报告所列数据的统计期限自{period}年1月1日起至{period}年12月31日止。如对本报告有疑问，请与{name}人民政府办公室联系。",
  "根据《中华人民共和国政府信息公开条例》规定，现向社会公布{name}人民政府{year}年政府信息公开工作年度报告。报告中所列数据的统计期限为{period}年1月1日至{period}年12月31日。",
];

/** Lays out a report in the chapters of its era. */
export function composed(
  parts: ReportParts,
  form2014: readonly TemplateRow[],
  random: Random,
): ComposedReport {
  const values: StatedValue[] = [];
  const line = (text: string): Block => ({ kind: "line", text: fill(text, parts) });
  const heading = (text: string): Block => ({ kind: "heading", text });
  const say = (id: keyof typeof STATEMENTS): Block => {
    const self = parts.place.self;
    const said = STATEMENTS[id].map((wordings) =>
      stated(wordings, parts.prose, { year: parts.year, self }, random)
    );
    values.push(
      ...said.flatMap(({ cells }) =>
        cells.map((cell) => valueOf(cell, parts.prose.get(cell)!, "narrative"))
      ),
    );
    return line(said.map(({ text }) => text).join(""));
  };
  const print = (make: (print: Print) => OfficialTable): Block => {
    const { cells, tenThousands } = make(() => "");
    const numbers = cells.map((cell) => parts.tables.get(cell) ?? missing(cell));
    values.push(...cells.map((cell, index) => {
      const factor = tenThousands?.has(cell) ? 10_000 : 1;
      return valueOf(cell, numbers[index]! * factor, "table");
    }));
    return { kind: "table", grid: make((index) => String(numbers[index])).grid };
  };
  const overview = [
    line(parts.overview.slice(0, 5).join("")),
    line(parts.overview.slice(5).join("")),
  ];
  const confession = [line(parts.problems), line(parts.improvements)];
  const chapters = parts.era === "narrative" || parts.era === "stat2014"
    ? [
      heading("一、概述"),
      ...overview,
      say("training"),
      heading("二、主动公开政府信息情况"),
      say("disclosed"),
      heading("三、依申请公开政府信息情况"),
      say("requests"),
      heading("四、行政复议和行政诉讼情况"),
      say("remedies"),
      heading("五、收费及减免情况"),
      say("fees"),
      heading("六、存在的主要问题及改进情况"),
      ...confession,
      ...parts.era === "narrative" ? [] : [
        heading("附表：政府信息公开情况统计表"),
        print((print) => formTable(form2014, STYLE_2014, print)),
      ],
    ]
    : [
      heading("一、总体情况"),
      ...overview,
      say("overview"),
      heading("二、主动公开政府信息情况"),
      print(parts.era === "tpl2019" ? table2of2019 : table2of2021),
      heading("三、收到和处理政府信息公开申请情况"),
      print((print) => table3(parts.era === "tpl2019" ? "tpl2019" : "tpl2021", print)),
      heading("四、政府信息公开行政复议、行政诉讼情况"),
      print(table4),
      heading("五、存在的主要问题及改进情况"),
      ...confession,
      heading("六、其他需要报告的事项"),
      say("rest"),
    ];
  const blocks: Block[] = [
    line(NOTICE),
    { kind: "title", text: fill(random.pick(TITLES), parts) },
    line(`发布日期：${parts.published}`),
    line(random.pick(OPENINGS)),
    ...chapters,
    line("{name}人民政府"),
    line(dated(parts.published)),
  ];
  return { blocks: inOrder(blocks, parts.era), values };
}

/** The signature stands before an annex. */
function inOrder(blocks: readonly Block[], era: ReportParts["era"]): readonly Block[] {
  if (era !== "stat2014") return blocks;
  const [annex, signature] = [blocks.slice(-4, -2), blocks.slice(-2)];
  return [...blocks.slice(0, -4), ...signature, ...annex];
}

const STYLE_2014 = {
  header: ["统计指标", "单位", "统计数"],
  cells: (printed: string, unit: string) => [unit, printed],
  label: "first",
  stroke: "——",
} as const;

function fill(text: string, { place, year, periodYear }: ReportParts): string {
  return text.replaceAll("{name}", place.name).replaceAll("{year}", `${year}`)
    .replaceAll("{period}", `${periodYear}`).replaceAll("{self}", place.self);
}

function valueOf(cell: string, value: number, where: StatedValue["where"]): StatedValue {
  const [code = "", applicant = ""] = cell.split("/");
  return { code, applicant, value, where };
}

function missing(cell: string): never {
  throw new RangeError(`Cannot print the cell "${cell}": nothing is counted for it`);
}

function dated(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
