import { meaningOf, type StandardEntry } from "@/codebook/mod.ts";
import { type Finding, makeFinding, type Span } from "@/model/mod.ts";
import { quoted } from "@/text/mod.ts";
import { around, type GridCell, type GridRow } from "./grid.ts";
import { printedLabels } from "./grid_header.ts";
import type { LabelledPart } from "./labelled_part.ts";
import type { ReadRow, SegmentReading } from "./read_segment.ts";
import type { Segment } from "./segments.ts";

const CELLS = {
  digits_joined: {
    zh: "单元格内数字之间有空格,已合为一个数",
    en: "Spaces between the digits of a cell were ignored",
  },
  unreadable_cell: {
    zh: "单元格内容不是数字,未取值",
    en: "The content of the cell is not a number; it was left",
  },
  unit_missing: {
    zh: "金额没有单位,未取值",
    en: "The amount has no unit; it was left",
  },
} as const;

/** How much of a table is quoted. */
const QUOTED = 60;

/** What is to be reported about one cell. */
export function cellFinding(
  remark: keyof typeof CELLS,
  { span, text }: GridCell,
  code: string,
  source: string,
): Finding {
  const said = {
    ...quoted(source, span),
    codes: [code],
    actual: text.trim(),
    message: CELLS[remark],
  };
  return remark === "unit_missing"
    ? makeFinding("table.unit_missing", { ...said, verdict: "damage" })
    : makeFinding(`table.${remark}`, said);
}

/** A row whose label lost characters in the copy, but can be no other. */
export function mendedFinding({ row, label, entry }: ReadRow, source: string): Finding {
  return makeFinding("table.label_mended", {
    ...quoted(source, row.span, QUOTED),
    expected: entry?.label ?? null,
    actual: label?.text ?? null,
    message: {
      zh: "行目名称缺字,按其余文字和位置认定",
      en: "The label lost characters; the rest of it and its place identify the row",
    },
  });
}

/** A row whose label is known, but whose cells are more or fewer than the columns. */
export function unfitFinding(
  { row, entry }: Pick<ReadRow, "row" | "entry">,
  { labelled: { part }, columns }: SegmentReading,
  source: string,
): Finding {
  const codes = columns.map((column) => meaningOf(part.table, entry, column.entry).code);
  return makeFinding("table.row_unfit", {
    ...quoted(source, row.span, QUOTED),
    codes: [...new Set(codes)],
    expected: columns.map(({ entry }) => entry.label).join(" | "),
    actual: printedLabels([row]),
    message: {
      zh: "这一行的单元格与表头的栏目对不上,未取值",
      en: "The cells of the row do not fit the columns of the header; it was left",
    },
  });
}

/**
 * A table that resembles a standard table, but has another header or other rows: nothing of it is
 * taken.
 */
export function refusedFinding(
  { header, data }: Segment,
  { part, era }: LabelledPart,
  strange: readonly GridRow[],
  source: string,
): Finding {
  const expected = strange.length > 0 ? part.rows : part.columns;
  return makeFinding("table.refused", {
    ...quoted(source, around([...header, ...data]), QUOTED),
    expected: `${era} ${part.table}: ${labels(expected)}`,
    actual: printedLabels(strange.length > 0 ? strange : header),
    message: {
      zh: "表头或行目与标准表格不符,整表未读",
      en: "Header or rows are not those of the standard table; nothing of it was taken",
    },
  });
}

/** Rows of a standard table that the report does not print. */
export function missingFinding(
  { part, era }: LabelledPart,
  missing: readonly StandardEntry[],
  span: Span,
  source: string,
): Finding {
  const codes = missing.flatMap((row) =>
    part.columns.map((column) => meaningOf(part.table, row, column).code)
  );
  return makeFinding("table.row_missing", {
    ...quoted(source, span, QUOTED),
    codes: [...new Set(codes)],
    expected: `${era} ${part.table}: ${labels(missing)}`,
    message: {
      zh: "标准表格缺少行目,其数值缺失,不是零",
      en: "Rows of the standard table are missing: their values are not known, not zero",
    },
  });
}

/** A form with columns that no template has, or of which none or several may be the year's. */
export function strangeFormFinding(
  header: GridRow,
  strange: readonly string[],
  source: string,
): Finding {
  return makeFinding("table.refused", {
    ...quoted(source, header.span, QUOTED),
    expected: "统计指标 | 单位 | 统计数",
    actual: strange.length > 0 ? strange.join(" | ") : printedLabels([header]),
    message: {
      zh: "统计表的栏目不明,整表未读",
      en: "Which column of the form is the year's cannot be determined; nothing of it was taken",
    },
  });
}

/** A row with numbers, beside those that were read, that no template has. */
export function leftOverFinding(row: GridRow, source: string): Finding {
  return makeFinding("table.left_over", {
    ...quoted(source, row.span, QUOTED),
    actual: printedLabels([row]),
    message: {
      zh: "表格中的这一行不在模板之内,其数字未读",
      en: "The row is in no template: its numbers were not read",
    },
  });
}

function labels(entries: readonly StandardEntry[]): string {
  return entries.map(({ label }) => label).join(" | ");
}
