import {
  type CellSpec,
  type GridSpec,
  type OfficialTable,
  table2of2021,
  table3,
  table4,
} from "../../tests/support/official_tables.ts";

/** A report as a web page, and what it says. */
export interface InventedReport {
  readonly html: string;
  /** The number in each cell that has a meaning, by code and applicant. */
  readonly cells: ReadonlyMap<string, string>;
  /** The paragraphs, in printed order. */
  readonly prose: readonly string[];
}

const KINDS = 7;
/** The rows of table 3 before its outcomes, and after them. */
const RECEIVED = 0;
const CARRIED_IN = 1;
const FIRST_OUTCOME = 2;

/** A report in the form of 2021 whose sums hold; equal seeds of `random` give equal reports. */
export function inventedReport(random: () => number, font: string): InventedReport {
  const number = numbers(random);
  const tables = [
    filled(table2of2021, Array.from({ length: 10 }, () => number(4))),
    filled((print) => table3("tpl2021", print), outcomes(number)),
    filled(table4, remedies(number)),
  ];
  const [issued, meetings, replies] = [number(5), number(2), number(3)];
  const prose = [
    "临川县人民政府2023年政府信息公开工作年度报告",
    "根据《中华人民共和国政府信息公开条例》，现公布临川县2023年政府信息公开工作年度报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
    "一、总体情况",
    `2023年，我县主动公开政府信息${issued}条，举办新闻发布会${meetings}次，回应公众关注热点或重大舆情${replies}次。全县各乡镇、各部门按照“谁公开、谁审查，谁审查、谁负责”的原则，严格履行保密审查程序，未发生失泄密事件。`,
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "一是公开内容不够全面，重点领域信息更新不够及时；二是个别单位对依申请公开工作重视不够，答复文书不够规范。下一步，将加强业务培训，完善考核机制，推动政府信息公开工作再上新台阶。",
    "六、其他需要报告的事项",
    "本年度未收取政府信息公开信息处理费。",
  ];
  const table = (index: number) => tableHtml(tables[index]!.grid);
  const [title, ...paragraphs] = prose.map((text) => `<p>${text}</p>`);
  const body = [
    `<h1>${title!.slice(3, -4)}</h1>`,
    ...paragraphs.slice(0, 4),
    table(0),
    `<p class="next">${prose[5]}</p>`,
    table(1),
    `<p class="next">${prose[6]}</p>`,
    table(2),
    ...paragraphs.slice(6),
  ];
  return {
    html: page(body.join("\n"), font),
    cells: new Map(tables.flatMap(({ cells }) => cells)),
    prose,
  };
}

/** Most counts are small and many are nought, as in reports; `digits` is the longest. */
function numbers(random: () => number) {
  return (digits: number): number => {
    const length = Math.floor(random() * (digits + 1));
    return Math.floor(random() * 10 ** length);
  };
}

function filled(make: (print: (index: number) => string) => OfficialTable, values: number[]) {
  const { grid, cells } = make((index) => String(values[index]));
  return { grid, cells: cells.map((cell, index) => [cell, String(values[index])] as const) };
}

function outcomes(number: (digits: number) => number): number[] {
  const count = table3("tpl2021", String).cells.length / KINDS;
  const rows = Array.from({ length: count }, () => Array.from({ length: KINDS - 1 }, () => 0));
  rows.slice(CARRIED_IN).forEach((row, index) => {
    row[0] = number(index === 1 ? 4 : 3);
    if (index < 4) row[1] = number(2);
    row[5] = number(1);
  });
  const [all, left] = [count - 2, count - 1];
  for (let kind = 0; kind < KINDS - 1; kind++) {
    const parts = rows.slice(FIRST_OUTCOME, all).map((row) => row[kind]!);
    rows[all]![kind] = parts.reduce((sum, part) => sum + part, 0);
    const sum = rows[all]![kind]! + rows[left]![kind]!;
    rows[CARRIED_IN]![kind] = Math.min(rows[CARRIED_IN]![kind]!, sum);
    rows[RECEIVED]![kind] = sum - rows[CARRIED_IN]![kind]!;
  }
  return rows.flatMap((row) => [...row, row.reduce((sum, part) => sum + part, 0)]);
}

function remedies(number: (digits: number) => number): number[] {
  return Array.from({ length: 3 }, () => {
    const parts = Array.from({ length: 4 }, () => number(2));
    return [...parts, parts.reduce((sum, part) => sum + part, 0)];
  }).flat();
}

function tableHtml(grid: GridSpec): string {
  const cell = (spec: CellSpec) => {
    const { text, rows = 1, columns = 1 } = typeof spec === "string" ? { text: spec } : spec;
    return `<td rowspan="${rows}" colspan="${columns}">${text.replaceAll("\n", "<br>")}</td>`;
  };
  return `<table>${grid.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

function page(body: string, font: string): string {
  return `<!DOCTYPE html><meta charset="utf-8"><style>
@page { size: A4; margin: 22mm 20mm }
body { font: 14px/1.7 "${font}"; margin: 0 }
h1 { font-size: 22px; text-align: center }
p { text-indent: 2em; margin: 8px 0 }
.next { break-before: page }
table { border-collapse: collapse; width: 100%; font-size: 12px; line-height: 1.25 }
td { border: 1px solid #000; text-align: center; padding: 3px 2px }
</style>${body}`;
}
