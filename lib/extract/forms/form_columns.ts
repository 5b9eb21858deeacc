import type { GridCell, GridRow } from "./grid.ts";

/** What a column of a form of one value a row holds. */
type Role = "label" | "unit" | "code" | "part" | "year" | "previous" | "all" | "remark";

/** The columns of a form in a text that hold numbers. */
export interface FormColumns {
  /** What each holds: a serial number, a part of the year, the year, or all years. */
  readonly roles: readonly ("code" | "part" | "year" | "all")[];
  /** The year that the header names, if it names one. */
  readonly year: number | null;
}

/** The columns of a form in a grid. */
export interface FormHeader {
  /** The cell of the labels, that of the unit if there is one, and that of the year. */
  readonly label: number;
  readonly unit: number;
  readonly year: number;
  /** The columns of other years than that, each with its year. */
  readonly others: readonly OtherYear[];
  readonly cells: readonly GridCell[];
  /** Headers that no form has. */
  readonly strange: readonly string[];
}

/** A column that its header gives to another year. */
export interface OtherYear {
  readonly index: number;
  readonly year: number;
}

const GAP = String.raw`[\s|]*`;
/**
 * What headers call each column, as forms of different years and places print it. They are patterns, which
 * belong together with what is made of them below; labels of rows are data (`templates/`).
 */
const WORDS: Readonly<Record<Exclude<Role, "label">, readonly string[]>> = {
  // The form of 2014; 计量单位 in annexes.
  unit: ["(?:计量)?单位"],
  // The number of a row, which is no value.
  code: ["序号", "代码", "编号"],
  part: [
    // The last month or quarter, beside the year so far.
    "本期实际|本月累计|本期",
    // Whom a part of the whole is about: 市本级 beside 县(市、区) and 合计.
    "[省市州县区]?本级|[市州]?直部门|[市州]?直单位|县\\(市、?区\\)|县市区|区县|县区",
    "乡镇街道|乡镇|镇街|街道",
  ],
  year: [
    // One column of values.
    "统计数据?|数量|数值|合计|总计",
    // The year, beside a part of it, all years or the year before.
    "本年度?累计|年度累计|本年度?数?|20\\d\\d年度?(?:累计|数量|统计数)?",
  ],
  // The year before, in a comparison.
  previous: ["上一?年度?(?:同期)?数?|去年(?:同期)?数?"],
  // All years since the Regulations came into force.
  all: ["历年累计|累计"],
  // Words, no numbers.
  remark: ["备注|说明"],
};
/** What headers call the column of the labels; 年份 where years are the rows. */
const LABEL = "统计指标|指标名称|指标|项目|类别|名称|年份|年度";
const COLUMN = Object.entries(WORDS).map(([role, words]) => `(?<${role}>${words.join("|")})`)
  .join("|");
const COLUMNS = new RegExp(COLUMN, "g");
const NAME = new RegExp(`^(?:(?<label>${LABEL})|${COLUMN})$`);
const ANY = `${GAP}(?:${COLUMN.replace(/\?<\w+>/g, "?:")})`;

/**
 * A header in a text: two columns that follow each other, which prose never has. The title of a part
 * may be in the place of 统计指标.
 */
export const FORM_HEADER = new RegExp(
  `(?:统计指标|指标名称)(?=${GAP}(?:(?:计量)?单位|代码|统计数))(?:${ANY})+|指标(?:${ANY}){2,}` +
    String.raw`|(?<=[\n|]\s*)(?:计量)?单位\s*[\n|]\s*统计数据?(?=\s*[\n|])`,
  "g",
);

/** The columns behind the label; `undefined` where none or several could be that of the year. */
export function formColumns(header: string): FormColumns | undefined {
  const named = header.matchAll(COLUMNS).toArray();
  const roles = named.flatMap(({ groups }) =>
    (["code", "part", "year", "all"] as const).filter((role) => groups![role] !== undefined)
  );
  // Nothing separates the numbers of two years that run together.
  const isOfTwoYears = named.some(({ groups }) => groups!.previous !== undefined);
  if (isOfTwoYears || roles.filter((role) => role === "year").length !== 1) return undefined;
  const year = /20\d\d/.exec(header)?.[0];
  return { roles, year: year === undefined ? null : Number(year) };
}

/**
 * The header of a form in a grid; `undefined` where a row is not one. Its `year` is -1 where none or
 * several columns could be that of the year.
 */
export function readFormHeader({ cells }: GridRow, year: number | null): FormHeader | undefined {
  const names = namesIn(cells);
  const roles = names.map(roleOf);
  const unit = roles.indexOf("unit");
  // What is before the units are the labels, whatever their header.
  const label = roles.includes("label") ? roles.indexOf("label") : unit - 1;
  if (label < 0 || !roles.includes("year")) return undefined;
  const named = names.map((name) => /^20\d\d/.exec(name)?.[0]);
  const years = roles.flatMap((role, index) => role === "year" ? [index] : []);
  const plain = years.filter((index) => named[index] === undefined);
  const own = years.filter((index) => year === null || named[index] === String(year));
  const found = plain.length > 0 ? plain : own;
  const strange = names.filter((name, index) =>
    index !== label && name !== "" && (roles[index] ?? "label") === "label"
  );
  const isClear = found.length === 1 && strange.length === 0;
  const yearOf = (index: number) =>
    roles[index] === "previous"
      ? (year ?? NaN) - 1
      : index === found[0]
      ? NaN
      : Number(named[index]);
  const others = roles.map((_, index) => ({ index, year: yearOf(index) }))
    .filter(({ year }) => !Number.isNaN(year));
  return { label, unit, year: isClear ? found[0]! : -1, others, cells, strange };
}

const BARE_YEAR = /^20\d\d$/;

/** The names of the columns; beside another year a bare number is one, and what has no name are labels. */
function namesIn(cells: readonly GridCell[]): readonly string[] {
  const names = cells.map(({ text }) => text.replace(/\s+/g, ""));
  const isYear = (name: string) => BARE_YEAR.test(name) || /^20\d\d年度?$/.test(name);
  if (names.filter(isYear).length < 2) return names;
  return names.map((name, index) => {
    if (index === 0 && name === "") return "项目";
    return BARE_YEAR.test(name) ? `${name}年` : name;
  });
}

function roleOf(name: string): Role | undefined {
  const groups = NAME.exec(name)?.groups ?? {};
  return Object.keys(groups).find((role) => groups[role] !== undefined) as Role | undefined;
}
