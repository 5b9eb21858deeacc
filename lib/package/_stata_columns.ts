import { text } from "./_bytes.ts";
import type { Cell, DataTable, Variable } from "./variable.ts";

/** How a variable is stored. */
export interface StataColumn {
  readonly variable: Variable;
  readonly kind: "str" | "strL" | "byte" | "int" | "long" | "double";
  /** Bytes of a cell. */
  readonly width: number;
  /** Bytes of all its long texts, with the zero at their ends; and how many they are. */
  readonly long: { readonly bytes: number; readonly count: number };
}

const WIDTHS = { strL: 8, double: 8, long: 4, int: 2, byte: 1 } as const;

/** The longest short text, and the largest long integer. */
const [LONGEST, LARGEST] = [2045, 2147483620];

/** How the variables of a table are stored; reads the table once. */
export function stataColumns({ variables, slices, height }: DataTable): StataColumn[] {
  const measured = variables.map(() => ({ longest: 0, bytes: 0, count: 0, largest: 0 }));
  for (const columns of slices()) {
    for (const [index, cells] of columns.entries()) measure(cells, measured[index]!);
  }
  return variables.map((variable, index) => {
    const { longest, bytes, count, largest } = measured[index]!;
    const none = { bytes: 0, count: 0 };
    const kind = kindOf(variable, largest);
    if (kind !== "str") return { variable, kind, width: WIDTHS[kind], long: none };
    const isLong = longest > LONGEST ||
      (longest > 128 && longest * height > 2 * (bytes + 34 * count));
    return isLong
      ? { variable, kind: "strL", width: WIDTHS.strL, long: { bytes: bytes + count, count } }
      : { variable, kind, width: Math.max(1, longest), long: none };
  });
}

interface Measured {
  longest: number;
  bytes: number;
  count: number;
  largest: number;
}

function measure(cells: readonly Cell[], measured: Measured): void {
  for (const cell of cells) {
    if (typeof cell === "number") measured.largest = Math.max(measured.largest, Math.abs(cell));
    if (typeof cell !== "string" || cell === "") continue;
    const bytes = text(cell).length;
    measured.longest = Math.max(measured.longest, bytes);
    measured.bytes += bytes;
    measured.count++;
  }
}

function kindOf({ type, values }: Variable, largest: number): Exclude<StataColumn["kind"], "strL"> {
  if (values.length > 0) return values.length <= 100 ? "byte" : "int";
  if (type === "text") return "str";
  if (type === "boolean") return "byte";
  return type === "number" || largest > LARGEST ? "double" : "long";
}
