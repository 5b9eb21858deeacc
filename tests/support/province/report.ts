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
import type { Counts } from "./counter.ts";
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
  const writer = writerOf(parts, values, random);
  const isTables = parts.era === "tpl2019" || parts.era === "tpl2021";
  const chapters = isTables ? chaptersOfTables(parts, writer) : chaptersOfProse(parts, writer);
  const annex = parts.era !== "stat2014" ? [] : [
    heading("附表：政府信息公开情况统计表"),
    writer.print((print) => formTable(form2014, STYLE_2014, print)),
  ];
  const { line } = writer;
  const blocks: Block[] = [
    line(NOTICE),
    { kind: "title", text: fill(random.pick(TITLES), parts) },
    line(`发布日期：${parts.published}`),
    line(random.pick(OPENINGS)),
    ...chapters,
    line("{name}人民政府"),
    line(dated(parts.published)),
    ...annex,
  ];
  return { blocks, values };
}

/** What writes the blocks of a report, and keeps what they state. */
interface Writer {
  line(text: string): Block;
  say(id: keyof typeof STATEMENTS): Block;
  print(make: (print: Print) => OfficialTable): Block;
}

function writerOf(parts: ReportParts, values: StatedValue[], random: Random): Writer {
  const { year, place: { self }, prose, tables } = parts;
  const line = (text: string): Block => ({ kind: "line", text: fill(text, parts) });
  return {
    line,
    say: (id) => {
      const said = STATEMENTS[id].map((wordings) =>
        stated(wordings, prose, { year, self }, random)
      );
      const cells = said.flatMap(({ cells }) => cells);
      values.push(...cells.map((cell) => valueOf(cell, prose.get(cell)!, "narrative")));
      return line(said.map(({ text }) => text).join(""));
    },
    print: (make) => {
      const { cells, tenThousands } = make(() => "");
      const numbers = cells.map((cell) => tables.get(cell) ?? missing(cell));
      values.push(...cells.map((cell, index) => {
        const factor = tenThousands?.has(cell) ? 10_000 : 1;
        return valueOf(cell, numbers[index]! * factor, "table");
      }));
      return { kind: "table", grid: make((index) => String(numbers[index])).grid };
    },
  };
}

function chaptersOfProse(parts: ReportParts, writer: Writer): Block[] {
  return [
    heading("一、概述"),
    ...overviewOf(parts, writer),
    writer.say("training"),
    heading("二、主动公开政府信息情况"),
    writer.say("disclosed"),
    heading("三、依申请公开政府信息情况"),
    writer.say("requests"),
    heading("四、行政复议和行政诉讼情况"),
    writer.say("remedies"),
    heading("五、收费及减免情况"),
    writer.say("fees"),
    heading("六、存在的主要问题及改进情况"),
    ...confessionOf(parts, writer),
  ];
}

function chaptersOfTables(parts: ReportParts, writer: Writer): Block[] {
  const era = parts.era === "tpl2019" ? "tpl2019" : "tpl2021";
  return [
    heading("一、总体情况"),
    ...overviewOf(parts, writer),
    writer.say("overview"),
    heading("二、主动公开政府信息情况"),
    writer.print(era === "tpl2019" ? table2of2019 : table2of2021),
    heading("三、收到和处理政府信息公开申请情况"),
    writer.print((print) => table3(era, print)),
    heading("四、政府信息公开行政复议、行政诉讼情况"),
    writer.print(table4),
    heading("五、存在的主要问题及改进情况"),
    ...confessionOf(parts, writer),
    heading("六、其他需要报告的事项"),
    writer.say("rest"),
  ];
}

function overviewOf({ overview }: ReportParts, { line }: Writer): Block[] {
  return [line(overview.slice(0, 5).join("")), line(overview.slice(5).join(""))];
}

function confessionOf({ problems, improvements }: ReportParts, { line }: Writer): Block[] {
  return [line(problems), line(improvements)];
}

function heading(text: string): Block {
  return { kind: "heading", text };
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
