import { type RecordOf, recordsOf, schemas, withOptional } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/** One cell as one coder sees it. */
export type CodedCell = RecordOf<typeof schemas.coding>;

/** A cell of one or both codings. */
export interface PairedCell {
  readonly code: string;
  readonly first: CodedCell | undefined;
  readonly second: CodedCell | undefined;
}

type Key = "report" | "code" | "scope" | "applicant";

const REQUIRED: readonly Key[] = ["report", "code"];
const KEYS = [...REQUIRED, "scope", "applicant"] as const;

/**
 * The cells of two codings by what identifies them: report and code, and scope and applicant where
 * both frames have them. Those of the first coding come first, in its order.
 */
export function pairedCells(first: DataFrame, second: DataFrame): PairedCell[] {
  const columns = KEYS.filter((name) =>
    REQUIRED.includes(name) || first.columns.includes(name) && second.columns.includes(name)
  );
  const [ofFirst, ofSecond] = [
    cellsByKey(first, columns, "first"),
    cellsByKey(second, columns, "second"),
  ] as const;
  return [...new Map([...ofFirst, ...ofSecond])].map(([key, { code }]) => ({
    code,
    first: ofFirst.get(key),
    second: ofSecond.get(key),
  }));
}

function cellsByKey(
  coding: DataFrame,
  columns: readonly Key[],
  name: "first" | "second",
): ReadonlyMap<string, CodedCell> {
  const missing = [...columns, "value"].find((column) => !coding.columns.includes(column));
  if (missing !== undefined) {
    throw new RangeError(`Cannot compare the codings: the ${name} one has no column "${missing}"`);
  }
  const cells = new Map<string, CodedCell>();
  const compared = withOptional(coding.select(...columns, "value"), schemas.coding);
  for (const record of recordsOf(compared, schemas.coding, `${name} coding`)) {
    const key = columns.map((column) => String(record[column])).join(" · ");
    if (cells.has(key)) {
      throw new RangeError(`Cannot compare the codings: the ${name} one has two rows for "${key}"`);
    }
    cells.set(key, record);
  }
  return cells;
}
