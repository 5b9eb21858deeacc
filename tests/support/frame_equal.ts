import { AssertionError } from "@std/assert";
import type { DataFrame, DataType } from "nodejs-polars";

/**
 * Asserts that two frames have the same columns in the same order, the same types and the same cells.
 * The message names the first difference: column, row, and what stands there.
 */
export function frameEqual(actual: DataFrame, expected: DataFrame): void {
  const difference = columnDifference(actual, expected) ?? cellDifference(actual, expected);
  if (difference !== null) throw new AssertionError({ message: `Frames differ: ${difference}` });
}

function columnDifference(actual: DataFrame, expected: DataFrame): string | null {
  const [have, want] = [actual, expected].map(describeColumns) as [string[], string[]];
  const index = want.findIndex((column, at) => column !== have[at]);
  if (index >= 0) return `column ${index} is ${have[index] ?? "missing"}, expected ${want[index]}`;
  return have.length > want.length ? `column ${have[want.length]} is not expected` : null;
}

function describeColumns(frame: DataFrame): string[] {
  return Object.entries<DataType>(frame.schema).map(([name, { variant }]) =>
    `"${name}" ${variant}`
  );
}

function cellDifference(actual: DataFrame, expected: DataFrame): string | null {
  if (actual.height !== expected.height) {
    return `${actual.height} rows, expected ${expected.height}`;
  }
  for (const name of expected.columns) {
    const have = actual.getColumn(name).toArray();
    const want = expected.getColumn(name).toArray();
    const row = want.findIndex((cell, at) => !Object.is(cell, have[at]));
    if (row >= 0) {
      return `"${name}" in row ${row} is ${show(have[row])}, expected ${show(want[row])}`;
    }
  }
  return null;
}

/** `JSON.stringify` would write NaN as null. */
function show(cell: unknown): string {
  return typeof cell === "string" ? JSON.stringify(cell) : String(cell);
}
