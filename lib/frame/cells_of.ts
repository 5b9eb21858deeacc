import pl, { type DataFrame, type DataType } from "nodejs-polars";

/** What a column holds, in the words that people use for it. */
export type CellKind = "text" | "number" | "boolean" | "date" | "other";

/** A cell as TypeScript has it: dates are ISO dates. */
export type Cell = string | number | boolean | null;

/** What a column holds, by its dtype. */
export function kindOf({ variant }: DataType): CellKind {
  if (/^(String|Utf8|Categorical)/.test(variant)) return "text";
  if (/^(U?Int|Float|Decimal)/.test(variant)) return "number";
  if (variant === "Bool") return "boolean";
  return /^Date/.test(variant) ? "date" : "other";
}

/**
 * The cells of a column. Integers of 64 bits are numbers, which Polars 0.25 can read as null, and what
 * is no finite number (NaN, infinities) is null.
 *
 * @example
 * ```ts
 * import { cellsOf } from "@/frame/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame({ published: [new Date("2019-03-31")], year: [2018n] });
 * assertEquals(cellsOf(frame, "published"), ["2019-03-31"]);
 * assertEquals(cellsOf(frame, "year"), [2018]);
 * ```
 */
export function cellsOf(frame: DataFrame, column: string): Cell[] {
  const series = frame.getColumn(column);
  const kind = kindOf(series.dtype);
  const readable = kind === "number" ? series.cast(pl.Float64) : series;
  return readable.toArray().map((cell: unknown) => {
    const isEndless = typeof cell === "number" && !Number.isFinite(cell);
    if (cell === null || cell === undefined || isEndless) return null;
    if (cell instanceof Date) return cell.toISOString().replace("T00:00:00.000Z", "");
    return ["text", "number", "boolean"].includes(kind) ? cell as Cell : String(cell);
  });
}
