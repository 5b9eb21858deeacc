import type { Era, Indicators, Severity } from "@/model/mod.ts";
import { type Eras, parseEraList } from "./eras.ts";
import { parseSum, type Sum } from "./expression.ts";
import { expressionOf } from "./expression_of.ts";
import { checkIndicator } from "./indicators.ts";
import { byId, type CsvRow, readTable, rowError, type TableText, wordIn } from "./table.ts";

/** The relation of an indicator to its expression; `~` is expected, not exact. */
export type Relation = "=" | "<=" | ">=" | "~";

/** What an identity compares with: a sum of indicators, or a rate in per cent. */
export type IdentityExpression =
  | { readonly kind: "sum"; readonly terms: Sum }
  | { readonly kind: "rate"; readonly part: string; readonly whole: string };

/** One row of `identities.csv`: a relation that holds between the figures of a report. */
export interface AccountingIdentity {
  /**
   * As `outcomes.total:balance`: the indicator and the kind of check, in which forms where it has
   * several.
   */
  readonly id: `${string}:${string}`;
  readonly indicator: string;
  /** The eras in which it holds. */
  readonly eras: readonly Era[];
  readonly relation: Relation;
  readonly expression: IdentityExpression;
  /**
   * `each`: it holds for each kind of applicants and for all together; `total`: for all together.
   */
  readonly applicants: "total" | "each";
  /**
   * How far the two sides may differ, in the unit of the indicator, beyond what printed digits
   * allow.
   */
  readonly tolerance: number;
  /** Of the finding, where it fails. */
  readonly severity: Severity;
  readonly source: string;
}

const COLUMNS = [
  "id",
  "indicator",
  "eras",
  "relation",
  "expression",
  "applicants",
  "tolerance",
  "severity",
  "source",
] as const;
const RELATIONS: readonly Relation[] = ["=", "<=", ">=", "~"];
const APPLICANTS: readonly AccountingIdentity["applicants"][] = ["total", "each"];
const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const RATE = /^100 \* (\S+) \/ (\S+)$/;

/**
 * Reads `identities.csv`. An expression is a sum (`a + b - prev(c)`), the kinds of applicants
 * together (`applicants(a)`), a sum without what forms count in one of its indicators
 * (`a + b - within(b)`), or a rate (`100 * a / b`).
 *
 * Throws a `SyntaxError` that names file and line for an id that occurs twice, an indicator that
 * does not exist, and an expression, relation, era, severity or other cell that cannot be
 * read.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { identities } = loadCodebook();
 * const staff = identities.find(({ id }) => id === "staff.total:sum");
 * assertEquals(staff?.relation, "=");
 * ```
 */
export function parseIdentities(
  table: TableText,
  indicators: Indicators,
  eras: Eras,
  file = "identities.csv",
): AccountingIdentity[] {
  const rows = readTable(table, file, COLUMNS);
  return [...byId(rows, (row) => toIdentity(row, indicators, eras)).values()];
}

function toIdentity(
  row: CsvRow<typeof COLUMNS[number]>,
  indicators: Indicators,
  eras: Eras,
): AccountingIdentity {
  const { id, indicator, source } = row.cells;
  const tolerance = row.cells.tolerance === "" ? NaN : Number(row.cells.tolerance);
  if (!isIdentityId(id)) {
    throw rowError(row, {
      zh: `id“${id}”不是“<指标>:<检查>”的形式`,
      en: `id "${id}" is not as "<indicator>:<check>"`,
    });
  }
  const relation = wordIn(row, "relation", RELATIONS);
  const applicants = wordIn(row, "applicants", APPLICANTS);
  if (!(tolerance >= 0)) {
    throw rowError(row, {
      zh: `容差“${row.cells.tolerance}”不是 0 或正数`,
      en: `tolerance "${row.cells.tolerance}" is not a number of 0 or more`,
    });
  }
  const severity = wordIn(row, "severity", SEVERITIES);
  const expression = toExpression(row);
  for (const name of [indicator, ...named(expression)]) checkIndicator(row, name, indicators);
  return {
    id,
    indicator,
    eras: parseEraList(row, row.cells.eras, eras),
    relation,
    expression,
    applicants,
    tolerance,
    severity,
    source,
  };
}

function isIdentityId(id: string): id is AccountingIdentity["id"] {
  return /^.+:.+$/.test(id);
}

function toExpression(row: CsvRow<"expression">): IdentityExpression {
  const { expression } = row.cells;
  const [, part, whole] = RATE.exec(expression) ?? [];
  if (part !== undefined && whole !== undefined) return { kind: "rate", part, whole };
  return { kind: "sum", terms: expressionOf(row, () => parseSum(expression)) };
}

function named(expression: IdentityExpression): string[] {
  return expression.kind === "rate"
    ? [expression.part, expression.whole]
    : expression.terms.map((term) => term.indicator);
}
