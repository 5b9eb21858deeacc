/** What the comment of a schema says of a frame. */
export interface FrameNotes {
  /** What a row is. */
  readonly rows: string;
  readonly definition: (column: string) => string;
}

/** The comment of a schema, by its name; empty where there is none. */
export type DocOf = (schema: string) => string;

/** How many columns show that a frame has a schema. */
const FEWEST = 3;

/**
 * What is documented of a frame and its columns: by the schema of which it has all columns, of several the
 * widest; `as in` another one is followed. Columns that a verb adds are those of a further schema, as wide as
 * can be. A frame of one's own has no notes.
 *
 * @example
 * ```ts
 * import { frameNotes } from "@/package/frame_notes.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const doc = "`sums`: one row a year.\n\n| column | dtype | |\n| --- | --- | --- |\n| year, n | i32 | of reports |";
 * const schemas = { sums: { year: 0, n: 0, value: 0 } };
 * const notes = frameNotes(["year", "n", "value"], schemas, () => doc);
 * assertEquals([notes.rows, notes.definition("n")], ["one row a year", "of reports"]);
 * ```
 */
export function frameNotes(
  columns: readonly string[],
  schemas: Readonly<Record<string, object>>,
  docOf: DocOf,
): FrameNotes {
  const [schema, ...others] = Object.entries(schemas)
    .map(([name, schema]) => ({ name, own: Object.keys(schema) }))
    .filter(({ own }) => own.every((column) => columns.includes(column)))
    .toSorted((a, b) => b.own.length - a.own.length);
  if (schema === undefined || schema.own.length < FEWEST) return { rows: "", definition: () => "" };
  const [rows = ""] = /(?<=: )one row[^.:;]*|(?<=: )a row[^.:;]*/.exec(docOf(schema.name)) ?? [];
  const definition = (column: string) =>
    [schema, ...others].filter(({ own }) => own.includes(column))
      .map(({ name }) => definitionIn(name, column, schemas, docOf))
      .find((text) => text !== "") ?? "";
  return { rows, definition };
}

function definitionIn(
  schema: string,
  column: string,
  schemas: Readonly<Record<string, object>>,
  docOf: DocOf,
  depth = 0,
): string {
  const columns = Object.keys(schemas[schema] ?? {});
  const [, table = ""] = docOf(schema).split(/^\| --- .*$/m);
  const row = table.split("\n").map(cellsOf)
    .find(([names = ""]) => isNamed(column, names, columns));
  const text = row?.[2] ?? "";
  const [, other] = /^(?:the issuer, )?as in `(\w+)`/.exec(text) ?? [];
  if (other === undefined || depth > 2) return text;
  return definitionIn(other, column, schemas, docOf, depth + 1) || text;
}

/** The cells of a line of a table; a bar may be escaped. */
function cellsOf(line: string): string[] {
  return line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** Names are a list, or the first and the last of a range. */
function isNamed(column: string, names: string, columns: readonly string[]): boolean {
  const [first, last] = names.split(" … ").map((name) => columns.indexOf(name));
  if (first !== undefined && last !== undefined) {
    const at = columns.indexOf(column);
    return first <= at && at <= last && first !== -1;
  }
  return names.split(", ").includes(column);
}
