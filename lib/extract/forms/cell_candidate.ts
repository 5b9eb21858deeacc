import type { CellMeaning } from "@/codebook/mod.ts";
import type { Finding, Indicators, Span } from "@/model/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";
import { readCellValue } from "./cell_value.ts";
import { tableFinding } from "./table_findings.ts";

/** A cell as it is printed. */
export interface PrintedCell {
  /** Normalized. */
  readonly text: string;
  readonly span: Span;
  /** What is quoted as its source: its row, or the cell itself. */
  readonly quote: Span;
  readonly context: Span;
}

/** What a cell states, by its row and column. */
export interface StatedAs extends CellMeaning {
  /** Name of the rule that the figure carries. */
  readonly rule: string;
  /** That is printed, or that the form prescribes. */
  readonly unit: string;
}

/** What is known about the report that contains a form. */
export interface FormSurroundings {
  readonly source: string;
  readonly section: string | null;
  readonly year: number | null;
  /** How many years before that of the report the table is about. */
  readonly yearsBefore?: number;
  readonly indicators: Indicators;
}

/** Makes the candidate of a cell, whatever form prints it, and what is to be reported of it. */
export function cellCandidate(
  { text, span, quote, context }: PrintedCell,
  { code, applicant, rule, unit }: StatedAs,
  { source, section, indicators, yearsBefore = 0 }: Omit<FormSurroundings, "year">,
): { readonly candidate: PlacedCandidate; readonly findings: readonly Finding[] } {
  const money = indicators.get(code)?.unit === "元";
  const signed = code.endsWith(".items_change");
  const { value, state, remark } = readCellValue(text, { unit, money, signed });
  const printed = source.slice(span.start, span.end);
  return {
    candidate: {
      code,
      applicant,
      value,
      state,
      qualifier: "exact",
      scope: "all",
      where: "table",
      rule,
      section,
      span: quote,
      printed: printed.trim() === "" ? "" : printed,
      context,
      // 上一年项目数量 is a count of the year before.
      yearsBefore: yearsBefore + (code.endsWith(".items_previous_year") ? 1 : 0),
    },
    findings: remark === undefined ? [] : [
      tableFinding({ rule: `table.${remark}`, codes: [code], actual: text.trim() }, span, source),
    ],
  };
}
