import type { Chart } from "@/draw/mod.ts";

/**
 * Throws a `RangeError` where a chart has inline data without rows, no inline data at all, names a
 * data set that it does not have, or has a number that is not finite, in a row or elsewhere, as in a
 * domain: Vega would silently draw an empty frame or leave marks out. Also throws where it names an address of data or of a picture,
 * which would be fetched, or of a link, which a row could turn into a script; and where a title or column has a
 * name that Vega cannot look up.
 */
export function checkChart(chart: Chart): void {
  checkAddresses(chart, "chart");
  checkWords(chart);
  checkNames(chart);
  const tables = [...inlineTables(chart)];
  if (tables.length === 0) throw new RangeError("Cannot draw chart: it carries no data");
  for (const rows of tables) {
    if (rows.length === 0) throw new RangeError("Cannot draw chart: it has no rows");
    rows.forEach(checkRow);
  }
  checkNumbers(chart, "chart");
}

/** The rows of every `data.values` and of every named data set. */
function* inlineTables(node: unknown): Generator<readonly unknown[]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "data" && Array.isArray(value?.values)) yield value.values;
    else if (key === "datasets") yield* Object.values<readonly unknown[]>(value);
    else yield* inlineTables(value);
  }
}

/** Vega takes a name without rows for a data set that a program will fill. */
function checkNames(chart: Chart): void {
  const sources = [...sourcesIn(chart)];
  const withRows = sources.filter(({ values }) => values !== undefined);
  const known = [...Object.keys(chart.datasets ?? {}), ...withRows.map(({ name }) => name)];
  const lacking = sources.find(({ name, values }) =>
    name !== undefined && values === undefined && !known.includes(name)
  );
  if (lacking === undefined) return;
  throw new RangeError(
    `Cannot draw chart: it has no data set ${JSON.stringify(lacking.name)}, which data.name names`,
  );
}

/** Where marks take their rows from. */
interface Source {
  readonly name?: unknown;
  readonly values?: unknown;
}

function* sourcesIn(node: unknown): Generator<Source> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (TEXTS.has(key)) continue;
    if (key === "data" && typeof value === "object" && value !== null) yield value;
    else yield* sourcesIn(value);
  }
}

const ADDRESSES: ReadonlySet<string> = new Set(["url", "href"]);

/** What holds rows, names of columns or words for people: an address there is text. */
const TEXTS: ReadonlySet<string> = new Set(["values", "datasets", "parse", "usermeta"]);

function checkAddresses(node: unknown, path: string): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (ADDRESSES.has(key) && value !== undefined) {
      throw new RangeError(
        `Cannot draw chart: ${path}.${key} is ${
          JSON.stringify(value)
        }; a chart has no addresses, ` +
          "it carries its data",
      );
    }
    if (!TEXTS.has(key)) checkAddresses(value, `${path}.${key}`);
  }
}

/** Vega takes such a text for a signal of its own where any object has a property of that name. */
function checkWords(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { title, text, field } = node as Readonly<Record<"title" | "text" | "field", unknown>>;
  const wrong = [title, text, field].flat()
    .find((word) => typeof word === "string" && word in {});
  if (wrong !== undefined) {
    throw new RangeError(
      `Cannot draw chart: "${wrong}" is a word of JavaScript that Vega cannot have as a title or column; ` +
        `write it in another way, as "${wrong}()"`,
    );
  }
  for (const [key, value] of Object.entries(node)) if (!TEXTS.has(key)) checkWords(value);
}

function checkRow(row: unknown, index: number): void {
  for (const [field, value] of Object.entries(row ?? {})) {
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw new RangeError(`Cannot draw chart: field "${field}" of row ${index + 1} is ${value}`);
    }
  }
}

function checkNumbers(node: unknown, path: string): void {
  if (typeof node === "number" && !Number.isFinite(node)) {
    throw new RangeError(`Cannot draw chart: ${path} is ${node}`);
  }
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) checkNumbers(value, `${path}.${key}`);
}
