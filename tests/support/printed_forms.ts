import type { Codebook } from "@/codebook/mod.ts";
import type { Era } from "@/model/mod.ts";
import { balancedValues, type CellValue } from "./balanced_values.ts";
import { type FormStyle, formTable } from "./form_table.ts";
import {
  type GridSpec,
  type OfficialTable,
  type Print,
  table2of2019,
  table2of2021,
  table3,
  table4,
} from "./official_tables.ts";
import { templateTables } from "./template_table.ts";

/** A form of the codebook, printed with a value in each cell that has a meaning. */
export interface PrintedForm {
  readonly name: string;
  /** Of the report that holds it. */
  readonly year: number;
  readonly tables: readonly PrintedTable[];
}

/** A table of a form, below its heading. */
export interface PrintedTable {
  readonly heading: string;
  readonly grid: GridSpec;
  readonly rows: readonly PrintedRow[];
}

/** The cells of a row that have a meaning. */
export interface PrintedRow {
  /** What stands before them. */
  readonly label: string;
  readonly cells: readonly PrintedCell[];
}

/** A cell that has a meaning. */
export interface PrintedCell {
  /** As `outcomes.granted/natural_person`. */
  readonly cell: string;
  /** The whole text of the cell. */
  readonly printed: string;
  /** As a figure states it: money in 元. */
  readonly value: CellValue;
}

type Make = (print: Print) => OfficialTable;

const HEADINGS = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];
const ANNEX = ["附表：政府信息公开情况统计表"];
/** Other columns of annexes print what no cell of the year does: the values are multiples of three. */
function beside(printed: string, offset: number): string {
  return /^\d+$/.test(printed) ? String(Number(printed) + offset) : printed.replace(/\0.*\0/, "");
}

const STYLES: Readonly<Record<string, FormStyle>> = {
  form2014: {
    header: ["统计指标", "单位", "统计数"],
    cells: (printed, unit) => [unit, printed],
    label: "first",
    stroke: "——",
  },
  shanghai: {
    header: ["指标名称", "计量单位", "代码", "本期实际", "本年累计"],
    cells: (printed, unit, index) => [
      unit,
      String(index + 1).padStart(2, "0"),
      beside(printed, -2),
      printed,
    ],
    label: "first",
    stroke: "",
  },
  fujian: {
    header: ["指标名称", "计量单位", "2012年度", "历年累计"],
    cells: (printed, unit, index) => [unit, printed, beside(printed, 20_000 + 3 * index + 1)],
    label: "first",
    stroke: "",
  },
};

/** All forms that a codebook knows, each with balanced values; it may have one of 2026 besides. */
export function printedForms(codebook: Codebook): PrintedForm[] {
  const { forms, annexes, templates } = codebook;
  const form = (rows: Parameters<typeof formTable>[0] = [], style: FormStyle): Make[] => [
    (print) => formTable(rows, style, print),
  ];
  const shanghai = STYLES.shanghai!;
  const later: FormStyle = {
    ...shanghai,
    header: [...shanghai.header.slice(0, 3), "本月累计", "年度累计"],
    label: "last",
  };
  const older = ["not_government_information", "not_exist", "not_this_agency", "unclear"];
  const invented = templates.get("tables_invented");
  const forms2014 = form(forms.get("form2014"), STYLES.form2014!);
  const shanghaiRows = annexes.get("annex_shanghai");
  const fill = (
    name: string,
    year: number,
    era: Era,
    makes: Make[],
    refusedIncludes: string[] = [],
  ) => filled(codebook, { name, year, era, makes, refusedIncludes });
  return [
    fill("2014", 2016, "stat2014", forms2014, ["outcomes.not_government_information"]),
    fill(
      "Shanghai, older",
      2012,
      "narrative",
      form(shanghaiRows, shanghai),
      older.map((part) => `outcomes.${part}`),
    ),
    fill("Shanghai, later", 2012, "narrative", form(shanghaiRows, later)),
    fill("Fujian", 2012, "narrative", form(annexes.get("annex_fujian"), STYLES.fujian!)),
    fill("2019", 2020, "tpl2019", [table2of2019, (print) => table3("tpl2019", print), table4]),
    fill("2021", 2022, "tpl2021", [table2of2021, (print) => table3("tpl2021", print), table4]),
    ...invented === undefined
      ? []
      : [fill("2026", 2026, "tables_invented", templateTables(invented))],
  ];
}

interface Unfilled {
  readonly name: string;
  readonly year: number;
  readonly era: Era;
  readonly makes: readonly Make[];
  readonly refusedIncludes: readonly string[];
}

function filled(
  codebook: Codebook,
  { name, year, era, makes, refusedIncludes }: Unfilled,
): PrintedForm {
  const cells = makes.flatMap((make) => make(() => "").cells);
  const values = balancedValues(codebook, { cells, era, refusedIncludes });
  const headings = makes.length > 1 ? HEADINGS : ANNEX;
  const tables = makes.map((make, index): PrintedTable => {
    const { cells: own, tenThousands } = make(() => "");
    const printed = own.map((cell) => printedOf(values.get(cell)!));
    const { grid } = make((nth) => printed[nth]!);
    const marked = make((nth) => `\0${nth}\0`).grid;
    const cellOf = (text: string, printed: string): PrintedCell[] => {
      const nth = /\0(\d+)\0/.exec(text)?.[1];
      if (nth === undefined) return [];
      const cell = own[Number(nth)]!;
      const value = scaled(values.get(cell)!, tenThousands?.has(cell) ? 10_000 : 1);
      return [{ cell, printed, value }];
    };
    const rows = marked.map((specs, row): PrintedRow => ({
      label: longest(specs.map(textOf).filter((text) => !text.includes("\0"))),
      cells: specs.flatMap((spec, place) => cellOf(textOf(spec), textOf(grid[row]![place]!))),
    })).filter(({ cells }) => cells.length > 0);
    return { heading: headings[index]!, grid, rows };
  });
  return { name, year, tables };
}

function printedOf(value: CellValue): string {
  return value === "blank" ? "" : value === "slash" ? "/" : String(value);
}

function scaled(value: CellValue, factor: number): CellValue {
  return typeof value === "number" ? value * factor : value;
}

function textOf(spec: GridSpec[number][number]): string {
  return typeof spec === "string" ? spec : spec.text;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((one, other) => other.length > one.length ? other : one, "").replace(
    "\n",
    "",
  );
}
