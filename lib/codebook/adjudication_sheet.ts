import { ITEM_COLUMNS, NONE } from "./coding_sheet.ts";
import { numberIn } from "./number_in.ts";
import { readSheet, rowError } from "./table.ts";

/** What was decided of a cell on which readers disagree. */
export interface Decision {
  readonly report: string;
  readonly code: string;
  readonly scope: string;
  readonly applicant: string;
  /** What the parser gave; `null` where it gave no number. */
  readonly parsed: number | null;
  /** `null` for `-`: the quotation states no number. */
  readonly decided: number | null;
  readonly reason: string;
}

const COLUMNS = [...ITEM_COLUMNS, "parsed", "first", "second", "decision", "reason"] as const;

/**
 * Reads a sheet of disagreements that was decided: a number in the unit of its row, or `-`, with the
 * reason. Rows without a decision are still open and are left out.
 *
 * Throws a `SyntaxError` that names file and line for a decision that is neither, and one without a
 * reason.
 *
 * @example
 * ```ts
 * import { parseAdjudicationSheet } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [decision] = parseAdjudicationSheet(
 *   "item,report,indicator,label,scope,applicant,unit,quote,parsed,first,second,decision,reason\n" +
 *     "1,a,applications.received,收到申请数,all,total,件,收到申请3件,8,3,,3,misread\n",
 * );
 * assertEquals([decision?.parsed, decision?.decided], [8, 3]);
 * ```
 */
export function parseAdjudicationSheet(sheet: string, file = "adjudication.csv"): Decision[] {
  const { rows, faults } = readSheet(sheet, file, COLUMNS);
  if (faults[0] !== undefined) throw faults[0];
  return rows.flatMap((row) => {
    const { report, indicator, scope, applicant, parsed, decision, reason } = row.cells;
    if (decision === "") return [];
    const decided = numberIn(decision);
    if (decision !== NONE && decided === null) {
      throw rowError(row, {
        zh: `decision“${decision}”既不是数字，也不是“${NONE}”：只写数字；引文没有写明的写“${NONE}”`,
        en:
          `decision "${decision}" is neither a number nor "${NONE}": write a number without words`,
      });
    }
    if (reason === "") {
      throw rowError(row, {
        zh: "reason 是空的：写明这样裁定的理由",
        en: "reason is empty: say why it is decided so",
      });
    }
    return [{
      report,
      code: indicator,
      scope,
      applicant,
      parsed: numberIn(parsed),
      decided,
      reason,
    }];
  });
}
