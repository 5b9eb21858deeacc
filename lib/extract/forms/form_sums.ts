import type { AccountingIdentity, StandardPart } from "@/codebook/mod.ts";
import type { Era } from "@/model/mod.ts";
import type { Equation } from "./solve.ts";

/** What adds up in a form: columns in each row, and rows in each column. */
export interface FormSums {
  /**
   * Lengths of the groups of columns of which the last is the sum of the others; empty where
   * nothing adds up.
   */
  readonly columns: readonly number[];
  readonly rows: readonly Equation[];
}

/** A form as far as sums need it. */
type Part = Pick<StandardPart, "rows" | "columns" | "headings">;

/** The indicators that a sum adds and subtracts. */
interface Sum {
  readonly whole: string;
  readonly terms: readonly {
    readonly code: string;
    readonly sign: 1 | -1;
    readonly optional: boolean;
  }[];
}

/**
 * The sums between the cells of a form that `identities.csv` states for its era. A total without a
 * cell stands for its own parts, and all kinds of applicants add up to their total.
 */
export function formSums(
  part: Part,
  era: Era,
  identities: readonly AccountingIdentity[],
): FormSums {
  const ofApplicants = part.columns.at(-1)?.key === "total";
  const sums = identities.filter(({ eras, applicants }) =>
    eras.includes(era) && (applicants === "each" || !ofApplicants)
  ).flatMap(sumOf);
  const rows = sums.flatMap((sum) => equationOf(sum, part) ?? []);
  return { columns: ofApplicants ? [part.columns.length] : groupsOf(part, sums), rows };
}

function sumOf({ indicator, relation, expression }: AccountingIdentity): Sum[] {
  if (relation !== "=" || expression.kind !== "sum") return [];
  if (expression.terms.some(({ operator }) => operator !== null)) return [];
  const terms = expression.terms.map(({ indicator: code, sign, optional }) => ({
    code,
    sign,
    optional,
  }));
  return [{ whole: indicator, terms }];
}

/** `undefined` where the form has no row for one of the terms. */
function equationOf({ whole, terms }: Sum, part: Part): Equation | undefined {
  const total = part.rows.findIndex(({ key }) => key === whole);
  const sides = { plus: [] as number[], minus: [total] };
  for (const { code, sign, optional } of terms) {
    const rows = rowsOf(code, part);
    if (rows === undefined && !optional) return undefined;
    (sign === 1 ? sides.plus : sides.minus).push(...rows ?? []);
  }
  return total < 0 || sides.plus.length === 0 ? undefined : sides;
}

/** The row of an indicator, or those of its parts. */
function rowsOf(code: string, part: Part): number[] | undefined {
  const own = part.rows.findIndex(({ key }) => key === code);
  if (own >= 0) return [own];
  const heading = part.headings.find(({ key }) => key === code);
  if (heading === undefined) return undefined;
  return part.rows.flatMap(({ group }, row) => group === heading.label ? [row] : []);
}

/** The groups of columns that end in their sum, if they are all columns. */
function groupsOf({ columns }: Part, sums: readonly Sum[]): number[] {
  const groups: number[] = [];
  let first = 0;
  for (const [index, { key }] of columns.entries()) {
    const parts = columns.slice(first, index).map((column) => column.key);
    const isSum = sums.some(({ whole, terms }) =>
      whole === key && terms.length === parts.length &&
      terms.every(({ code, sign }) => sign === 1 && parts.includes(code))
    );
    if (!isSum || parts.length === 0) continue;
    groups.push(index + 1 - first);
    first = index + 1;
  }
  return first === columns.length ? groups : [];
}
