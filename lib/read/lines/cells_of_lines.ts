import { flushRight } from "./barred_tables.ts";
import type { Row } from "./row.ts";
import { type LineTable, textOf, type Word } from "./word.ts";

/** Lines of words, and the lines of values or the empty ones behind them. */
interface Group<Own extends Word> {
  readonly words: (readonly Own[])[];
  readonly values: (readonly Own[])[];
  /** Of its last line with something on it. */
  last: number;
}

/** So many words more than a row has are a header. */
const MORE = 2;
/** The name of the column of units. */
const UNIT = "单位";
/** The share of lines that may follow another one directly where the others are parted. */
const MOST_ADJOINING = 1 / 10;

/**
 * The table of lines that hold one cell each: words begin a row, the lines behind them are its
 * values. Empty lines are empty cells where that gives all rows of a table as many.
 */
export function cellsOfLines<Own extends Word>(lines: readonly Row<Own>[]): LineTable<Own>[] {
  const groups = groupsOf(withoutSpacing(lines));
  const [first] = lines.filter(({ label }) => label.length > 0);
  const labels = labelsOf(groups);
  const parts: Group<Own>[][] = [];
  for (const group of groups) {
    if (parts.length === 0 || group.words.length >= labels + MORE) parts.push([]);
    parts.at(-1)!.push(group);
  }
  if (first === undefined || groups.length === 0) return [];
  const rows = parts.map((part) => rowsOf(part, labels));
  if (rows.includes(undefined)) return [];
  const cells = flushRight(rows.flatMap((part) => part ?? []));
  return [{ first: first.index, last: groups.at(-1)!.last, cells }];
}

/**
 * How many words of the first row are of no header: as many as others of its kind have, or, where it
 * is a heading with strokes, what these leave to the length of the others. Headings with strokes have
 * no unit.
 */
function labelsOf([first, ...others]: readonly Group<Word>[]): number {
  // Behind the last row there may be more empty lines.
  const inner = others.length > 1 ? others.slice(0, -1) : others;
  const lengths = new Set(inner.map(({ words, values }) => words.length + values.length));
  const [length = 0] = lengths;
  if (first !== undefined && !hasFigure(first) && lengths.size === 1) {
    return Math.max(1, length - first.values.length);
  }
  const alike = others.filter((group) =>
    first !== undefined && hasFigure(group) === hasFigure(first)
  );
  const fewest = (alike.length > 0 ? alike : others)
    .reduce((least, { words }) => Math.min(least, words.length), Infinity);
  return others.length === 0 ? 1 : fewest;
}

function hasFigure({ values }: Group<Word>): boolean {
  return values.some((words) => /\d/.test(textOf(words)));
}

/** Where hardly a line follows another without an empty one between, that only parts them. */
function withoutSpacing<Own extends Word>(lines: readonly Row<Own>[]): readonly Row<Own>[] {
  const runs = runsOf(lines);
  const filled = lines.filter(isFilled).length;
  const adjoining = filled - runs.filter(([line]) => isFilled(line!)).length;
  // What is empty besides is a cell, and has its own empty line.
  const isEven = runs.slice(1, -1).some((run) => !isFilled(run[0]!) && run.length % 2 === 0);
  if (isEven || adjoining > filled * MOST_ADJOINING) return lines;
  return runs.flatMap((run) => isFilled(run[0]!) ? run : run.slice(Math.ceil(run.length / 2)));
}

/** Lines with words, and empty ones, in turn. */
function runsOf<Own extends Word>(lines: readonly Row<Own>[]): Row<Own>[][] {
  const runs: Row<Own>[][] = [];
  for (const line of lines) {
    const open = runs.at(-1);
    if (open === undefined || isFilled(open[0]!) !== isFilled(line)) runs.push([line]);
    else open.push(line);
  }
  return runs;
}

function isFilled({ words }: Row<Word>): boolean {
  return words.length > 0;
}

/** To the last one with values. */
function groupsOf<Own extends Word>(lines: readonly Row<Own>[]): Group<Own>[] {
  const groups: Group<Own>[] = [];
  for (const { words, label, index } of lines) {
    const open = groups.at(-1);
    if (label.length === 0) open?.values.push(words);
    else if (open === undefined || open.values.length > 0) {
      groups.push({ words: [words], values: [], last: index });
    } else open.words.push(words);
    if (words.length > 0 && groups.length > 0) groups.at(-1)!.last = index;
  }
  return groups.slice(0, groups.findLastIndex(({ values }) => values.length > 0) + 1);
}

/** The rows of one table, its header first: the last labels of it, and what precedes them. */
function rowsOf<Own extends Word>(
  groups: readonly Group<Own>[],
  labels: number,
): (readonly Own[])[][] | undefined {
  const cells = cellsOf(groups, labels);
  if (cells === undefined) return undefined;
  const row = groups.findIndex((group, place) => place > 0 && hasFigure(group));
  const columns = cells.reduce((most, { length }) => Math.max(most, length), 0);
  const own = row < 0 ? 0 : groups[row]!.words.length + cells[row]!.length;
  const width = Math.max(columns + labels, own);
  return groups.flatMap(({ words }, place) => {
    const above = place === 0 ? words.slice(0, -labels).flatMap(withUnitApart) : [];
    const header = Math.max(0, above.length - width);
    return [
      above.slice(0, header),
      above.slice(header),
      [...(place === 0 ? words.slice(-labels) : words), ...cells[place]!],
    ].filter(({ length }) => length > 0);
  });
}

/** Two short names of columns may stand on one line: 单位 统计数. */
function withUnitApart<Own extends Word>(words: readonly Own[]): (readonly Own[])[] {
  return textOf(words.slice(0, 1)) === UNIT ? words.map((word) => [word]) : [words];
}

/**
 * The cells of each row. Empty lines are cells where they give all rows as many, their labels and
 * units counted or not; behind the last row there may be more. Where rows differ, empty lines between
 * values are gaps only if they are between all; `undefined` where nothing shows which are cells.
 */
function cellsOf<Own extends Word>(
  groups: readonly Group<Own>[],
  labels: number,
): Group<Own>["values"][] | undefined {
  const last = groups.length - 1;
  const own = groups.map(({ words, values }, place) => ({
    words: place === 0 ? labels : words.length,
    values: place === last ? withoutEnd(values) : values,
    most: values.length,
  }));
  for (const counted of [0, 1]) {
    const width = own[0]!.words * counted + own[0]!.values.length;
    const isEven = own.every(({ words, values, most }, place) => {
      const [fewest, longest] = [words * counted + values.length, words * counted + most];
      return place === last ? fewest <= width && width <= longest : fewest === width;
    });
    if (last > 0 && isEven) {
      return own.map(({ words, values }) =>
        Array.from({ length: width - words * counted }, (_, cell) => values[cell] ?? [])
      );
    }
  }
  const areApart = own.every(({ values }) =>
    values.every(({ length }, cell) => length === 0 || (values[cell + 1]?.length ?? 0) === 0)
  );
  if (last === 0) return own.map(({ values }) => values);
  const isOpen = own.some(({ values }) => withoutEnd(values).some(({ length }) => length === 0));
  return isOpen && !areApart
    ? undefined
    : own.map(({ values }) => values.filter(({ length }) => length > 0));
}

/** Empty lines behind the last value of a row may part it from what follows. */
function withoutEnd<Own>(values: readonly (readonly Own[])[]): (readonly Own[])[] {
  return values.slice(0, values.findLastIndex(({ length }) => length > 0) + 1);
}
