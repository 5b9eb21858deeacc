import type { StandardEntry } from "@/codebook/mod.ts";
import {
  type Finding,
  type FindingRule,
  findingRuleOf,
  makeFinding,
  type Span,
} from "@/model/mod.ts";
import { quoted } from "@/text/mod.ts";
import { codesOf } from "./codes_of.ts";
import { around, type GridRow, printedLabels } from "./grid.ts";
import type { Form } from "./form.ts";
import type { ReadRow, SegmentReading } from "./read_segment.ts";
import type { Segment } from "./segments.ts";

/** What is to be reported of a form or of a part of it. */
export interface Remark {
  readonly rule: Exclude<
    Extract<FindingRule, `table.${string}`>,
    "table.unread" | "table.repeated"
  >;
  readonly codes?: readonly string[];
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly proposal?: string;
}

/** How much of a table is quoted. */
const QUOTED = 120;

/** Makes the finding of a remark, whatever reader makes it; its message is the meaning of its rule. */
export function tableFinding(remark: Remark, span: Span, source: string): Finding {
  const { rule, codes = [], expected = null, actual = null, proposal = null } = remark;
  const place = quoted(source, { ...span, end: Math.max(span.end, span.start + 1) }, QUOTED);
  const said = {
    ...place,
    codes,
    expected,
    actual,
    proposal,
    message: findingRuleOf(rule)!.meaning,
  };
  return rule === "table.unit_missing"
    ? makeFinding(rule, { ...said, verdict: "damage" })
    : makeFinding(rule, said);
}

/** A row whose label is known, but whose cells are more or fewer than the columns. */
export function unfitFinding(
  { row, entry }: Pick<ReadRow, "row" | "entry">,
  { labelled: { part }, columns }: SegmentReading,
  source: string,
): Finding {
  const expected = columns.map((column) => column.entry);
  return tableFinding(
    {
      rule: "table.row_unfit",
      codes: codesOf(part, [entry], expected),
      expected: labels(expected),
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
  return missing.length === 0 ? [] : [{
    rule: "table.row_missing",
    codes: codesOf(part, missing),
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
