/** The columns of a form of one label a row that hold numbers. */
export interface FormColumns {
  /** What each holds: a serial number, a part of the year, the year, or all years. */
  readonly roles: readonly ("code" | "part" | "year" | "all")[];
  /** The year that the header names, if it names one. */
  readonly year: number | null;
}

const GAP = String.raw`[\s|]*`;
const COLUMN =
  String.raw`(?<unit>(?:计量)?单位)|(?<code>代码|编号)|(?<part>本期实际|本月累计|本期)` +
  String
    .raw`|(?<year>统计数据?|数量|数值|本年度?累计|年度累计|本年数|20\d\d年度?(?:累计|数量|统计数)?)` +
  String.raw`|(?<all>历年累计|累计)|(?<remark>备注|说明)`;
const COLUMNS = new RegExp(COLUMN, "g");

const ANY = `${GAP}(?:${COLUMN.replace(/\?<\w+>/g, "?:")})`;

/**
 * A header: two columns that follow each other, which prose never has. The title of a part may be in
 * the place of 统计指标.
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
  if (roles.filter((role) => role === "year").length !== 1) return undefined;
  const year = /20\d\d/.exec(header)?.[0];
  return { roles, year: year === undefined ? null : Number(year) };
}
