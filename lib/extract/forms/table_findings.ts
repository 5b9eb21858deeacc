import { meaningOf, type StandardEntry } from "@/codebook/mod.ts";
import { type Finding, makeFinding, type Span } from "@/model/mod.ts";
import { quoted } from "@/text/mod.ts";
import { around, type GridCell, type GridRow, printedLabels } from "./grid.ts";
import type { Form } from "./form.ts";
import type { ReadRow, SegmentReading } from "./read_segment.ts";
import type { Segment } from "./segments.ts";

/** What is to be reported of a form or of a part of it. */
export interface Remark {
  readonly rule: keyof typeof MESSAGES;
  readonly codes?: readonly string[];
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly proposal?: string;
}

const MESSAGES = {
  "table.ambiguous": {
    zh: "单元格在副本中连成一串数字,读法不止一种,未取值",
    en: "The cells run together and can be read in several ways; they were left",
  },
  "table.contradiction": {
    zh: "这一行的数字与表内勾稽关系不符,未取值",
    en: "The numbers of the row contradict the sums of the table; they were left",
  },
  "table.torn": {
    zh: "这一行的标签与数字对不上,未取值",
    en: "The label and the values of a row were torn apart; the row was left",
  },
  "table.row_missing": {
    zh: "标准表格缺少行目,其数值缺失,不是零",
    en: "Rows of the standard table are missing: their values are not known, not zero",
  },
  "table.row_unfit": {
    zh: "这一行的单元格与表头的栏目对不上,未取值",
    en: "The cells of the row do not fit the columns of the header; it was left",
  },
  "table.left_over": {
    zh: "表格中的这一行或这些数字不在模板之内,未读",
    en: "The row or the numbers are in no template: they were not read",
  },
  "table.refused": {
    zh: "表头或行目与标准表格不符,整表未读",
    en: "Header or rows are not those of the form; nothing of it was taken",
  },
  "table.label_mended": {
    zh: "行目或表头缺字、错位,按其余文字、位置和勾稽关系认定",
    en:
      "A label or header lost characters or its place; the rest of it, its place and the sums identify it",
  },
  "table.form_by_tables": {
    zh: "行目不足以确定是哪一年的格式,按本报告的其他表格认定",
    en: "The rows fit the forms of several years; the other tables of the report show which it is",
  },
  "table.form_by_year": {
    zh: "行目不足以确定是哪一年的格式,按报告年份认定",
    en: "The rows fit the forms of several years; the year of the report shows which it is",
  },
  "table.blank_cell": {
    zh: "单元格空白,可能丢失了数字,不作零",
    en: "The cell is blank where a number may have been lost; it is not taken for zero",
  },
  "table.digits_joined": {
    zh: "单元格内数字之间有空格,已合为一个数",
    en: "Spaces between the digits of a cell were ignored",
  },
  "table.unreadable_cell": {
    zh: "单元格内容不是数字,未取值",
    en: "The content of the cell is not a number; it was left",
  },
  "table.unit_missing": {
    zh: "金额没有单位,未取值",
    en: "The amount has no unit; it was left",
  },
} as const;

/** How much of a table is quoted. */
const QUOTED = 120;

/** Makes the finding of a remark, whatever reader makes it. */
export function tableFinding(remark: Remark, span: Span, source: string): Finding {
  const { rule, codes = [], expected = null, actual = null, proposal = null } = remark;
  const place = quoted(source, { ...span, end: Math.max(span.end, span.start + 1) }, QUOTED);
  const said = { ...place, codes, expected, actual, proposal, message: MESSAGES[rule] };
  return rule === "table.unit_missing"
    ? makeFinding(rule, { ...said, verdict: "damage" })
    : makeFinding(rule, said);
}

/** What is to be reported about one cell. */
export function cellFinding(
  remark: "digits_joined" | "unreadable_cell" | "unit_missing",
  { span, text }: Pick<GridCell, "span" | "text">,
  code: string,
  source: string,
): Finding {
  return tableFinding(
    { rule: `table.${remark}`, codes: [code], actual: text.trim() },
    span,
    source,
  );
}

/** A row whose label lost characters in the copy, but can be no other. */
export function mendedFinding({ row, label, entry }: ReadRow, source: string): Finding {
  const said = { expected: entry?.label ?? null, actual: label?.text ?? null };
  return tableFinding({ rule: "table.label_mended", ...said }, row.span, source);
}

/** A row whose label is known, but whose cells are more or fewer than the columns. */
export function unfitFinding(
  { row, entry }: Pick<ReadRow, "row" | "entry">,
  { labelled: { part }, columns }: SegmentReading,
  source: string,
): Finding {
  const codes = columns.map((column) => meaningOf(part.table, entry, column.entry).code);
  return tableFinding(
    {
      rule: "table.row_unfit",
      codes: [...new Set(codes)],
      expected: labels(columns.map(({ entry }) => entry)),
      actual: printedLabels([row]),
    },
    row.span,
    source,
  );
}

/**
 * A table that resembles a standard table, but has another header or other rows: nothing of it is
 * taken.
 */
export function refusedFinding(
  { header, data }: Segment,
  { part, era }: Form,
  strange: readonly GridRow[],
  source: string,
): Finding {
  const expected = strange.length > 0 ? part.rows : part.columns;
  return tableFinding(
    {
      rule: "table.refused",
      expected: `${era} ${part.table}: ${labels(expected)}`,
      actual: printedLabels(strange.length > 0 ? strange : header),
    },
    around([...header, ...data]),
    source,
  );
}

/** Rows of a standard table that the report does not print. */
export function missingRows(
  { part, era }: Pick<Form, "part" | "era">,
  isPrinted: (entry: StandardEntry) => boolean,
): Remark[] {
  const missing = part.rows.filter((entry) => !isPrinted(entry));
  const codes = missing.flatMap((row) =>
    part.columns.map((column) => meaningOf(part.table, row, column).code)
  );
  return missing.length === 0 ? [] : [{
    rule: "table.row_missing",
    codes: [...new Set(codes)],
    expected: `${era} ${part.table}: ${labels(missing)}`,
  }];
}

/** A form with columns that no template has, or of which none or several may be the year's. */
export function strangeFormFinding(
  header: GridRow,
  strange: readonly string[],
  source: string,
): Finding {
  const actual = strange.length > 0 ? strange.join(" | ") : printedLabels([header]);
  const expected = "统计指标 | 单位 | 统计数";
  return tableFinding({ rule: "table.refused", expected, actual }, header.span, source);
}

/** A row with numbers, beside those that were read, that no template has. */
export function leftOverFinding(row: GridRow, source: string): Finding {
  return tableFinding({ rule: "table.left_over", actual: printedLabels([row]) }, row.span, source);
}

function labels(entries: readonly StandardEntry[]): string {
  return entries.map(({ label }) => label).join(" | ");
}
