import type { StandardEntry, StandardPart } from "@/codebook/mod.ts";
import { once } from "../once.ts";
import { namesOf } from "./find_labels.ts";
import { type Letter, lettersOf } from "./tokens.ts";

/** The header of a table that could be any of several. */
export interface HeaderBook {
  /** For each letter that only one column has, its column. */
  readonly columnOf: ReadonlyMap<string, Column>;
  /** All letters that a header may have. */
  readonly known: ReadonlySet<string>;
  /** Letters of notes and of headings, which a header prints among its columns. */
  readonly besides: () => readonly string[];
  /** Headers that print whole labels one after the other, row by row or column by column. */
  readonly printings: () => readonly Printing[];
}

/** A header of whole labels; `units` finds the group of each column's unit. */
interface Printing {
  readonly pattern: RegExp;
  readonly units: readonly number[];
}

/** The place of a column; those below a heading are on a separate line. */
interface Column {
  readonly index: number;
  readonly below: boolean;
}

/** What pages add to the title and the corners of any table: 表, 序号, 合计, 其中. */
const CORNERS = "表序号合计其中";

/**
 * Compiles the columns of a table whose header is printed over several lines. Columns of one name
 * are one.
 */
export function headerBook(part: StandardPart): HeaderBook {
  const { columns, headings, notes, titles } = part;
  const byName = Map.groupBy(columns, ({ label }) => label);
  const names = [...byName.keys()];
  const others = [...headings, ...notes].flatMap(namesOf).join("");
  const all = [...columns, ...headings, ...notes, ...titles].flatMap(namesOf).join("");
  const columnOf = new Map<string, Column>();
  for (const [index, name] of names.entries()) {
    for (const letter of lettersOf(name)) {
      const isOwn = names.every((other, place) => place === index || !other.includes(letter));
      if (!isOwn || others.includes(letter)) continue;
      columnOf.set(letter, { index, below: byName.get(name)![0]!.group !== "" });
    }
  }
  return {
    columnOf,
    known: new Set(all + CORNERS),
    besides: once(() => besidesOf(part)),
    printings: once(() => printingsOf(part)),
  };
}

function besidesOf({ columns, notes }: StandardPart): string[] {
  const groups = new Set(columns.map(({ group }) => group).filter((group) => group !== ""));
  return [...notes.flatMap(namesOf), ...[...groups].map(lettersOf)];
}

/** The unit that a header names after a column, as `(单位:万元)`; letters only. */
const UNIT = "(?:单位)?(万元|元|件|个|项)?(?:保留[一二两三四]位小数)?";

function printingsOf({ columns }: StandardPart): Printing[] {
  const above = columns.filter(({ group }) => group === "");
  const below = columns.filter(({ group }) => group !== "");
  return [columns, [...above, ...below]].map((order) => ({
    pattern: new RegExp(`^${order.map(printingOf).join("")}$`),
    units: columns.map((column) => 1 + order.indexOf(column)),
  }));
}

function printingOf(column: StandardEntry): string {
  const names = namesOf(column).map((name) => name.replace(/单位(?:万元|元)$/, ""));
  return `(?:${[...new Set(names)].join("|")})${UNIT}`;
}

/**
 * Whether a header that may be broken over lines has the columns of the table in their order: no
 * letter is foreign to it, each column shows a letter of its own, and on each line they follow each
 * other, once for each block of columns.
 */
export function fitsHeader(header: readonly Letter[], book: HeaderBook): boolean {
  return isInOrder(header, book) && namesColumns(header, book);
}

/**
 * Whether what is left of a header has its columns in their order, and no foreign letter.
 *
 * @param loose Whether a line may begin with the last column of the block before it: an order that
 *   only sums can distinguish from another one.
 */
export function isInOrder(
  header: readonly Letter[],
  { columnOf, known }: HeaderBook,
  loose = false,
): boolean {
  if (!header.every(({ character }) => known.has(character))) return false;
  const lines = [...Map.groupBy(header, ({ line }) => line).values()];
  const last = Math.max(...[...columnOf.values()].map(({ index }) => index));
  const follows = (line: readonly number[]) =>
    isOrdered(line) || loose && isOrdered(line.slice(line.findIndex((column) => column !== last)));
  return [true, false].every((below) => {
    const columns = lines.map((line) =>
      line.flatMap(({ character }) => {
        const column = columnOf.get(character);
        return column === undefined || column.below !== below ? [] : [column.index];
      })
    );
    // One cell a line: the lines themselves must follow each other.
    const isSingle = columns.every((line) => new Set(line).size <= 1);
    return isSingle ? isOrdered(columns.flat()) : columns.every(follows);
  });
}

/** Whether each column shows a letter that no other has. */
export function namesColumns(
  header: readonly Letter[],
  { columnOf }: Pick<HeaderBook, "columnOf">,
): boolean {
  const seen = new Set(header.map(({ character }) => columnOf.get(character)?.index));
  return [...columnOf.values()].every(({ index }) => seen.has(index));
}

/** Whether columns go back to earlier ones only to begin another block. */
function isOrdered(columns: readonly number[]): boolean {
  const steps = columns.filter((column, place) => column !== columns[place - 1]);
  const back = steps.filter((column, place) => column < (steps[place - 1] ?? 0)).length;
  const blocks = [...Map.groupBy(steps, (column) => column).values()].map(({ length }) => length);
  return back < Math.max(1, ...blocks);
}

/**
 * The units that a header names, column by column, where it prints whole labels one after the other
 * and nothing else; `undefined` for any other header.
 */
export function unitsOf(
  header: readonly Letter[],
  book: HeaderBook,
): readonly string[] | undefined {
  const text = withoutNotes(header, book);
  for (const { pattern, units } of book.printings()) {
    const match = pattern.exec(text);
    if (match !== null) return units.map((group) => match[group] ?? "");
  }
  return undefined;
}

/** The letters of a header without those of notes and of headings. */
export function withoutNotes(header: readonly Letter[], { besides }: HeaderBook): string {
  return besides().reduce(
    (text, name) => text.replace(name, ""),
    header.map(({ character }) => character).join(""),
  );
}

/**
 * Whether a header has the headings above its columns in their order, and as many sums as headings
 * where each ends in one.
 */
export function namesGroups(header: readonly Letter[], { columns }: StandardPart): boolean {
  const text = header.map(({ character }) => character).join("");
  const groups = [...Map.groupBy(columns, ({ group }) => group)];
  const places = groups.map(([group]) => text.indexOf(lettersOf(group))).filter((at) => at > 0);
  const last = groups.flatMap(([, own]) => namesOf(own.at(-1)!));
  const totals = text.matchAll(new RegExp([...new Set(last)].join("|"), "g")).toArray().length;
  const isRepeated = groups.every(([, own]) => own.at(-1)!.label === groups[0]![1].at(-1)!.label);
  return places.every((at, index) => at >= (places[index - 1] ?? 0)) &&
    (!isRepeated || totals === groups.length);
}
