import { withBlankLines } from "./blank_lines.ts";
import { damagedLabels } from "./damaged_labels.ts";
import { findLabels, type Label, type LabelBook } from "./labels.ts";
import type { PartBook } from "./part_book.ts";
import type { Run, Token } from "./runs.ts";
import type { Tokens } from "./tokens.ts";

/** The values of one row, before they are read. */
export interface Values {
  readonly tokens: readonly Token[];
  /** How many letters precede it. */
  readonly at: number;
  readonly line: number;
  readonly hangs: boolean;
  /** Whether each cell is on a separate line: then only arithmetic shows a foreign number. */
  readonly spread: boolean;
  /** Whether bars part its cells. */
  readonly barred: boolean;
}

/** A label with the values that belong to it; `null` where the text does not show them. */
export interface Row {
  readonly row: number;
  readonly label: Label;
  readonly values: Values | null;
}

/** What a table states, row by row. */
export interface Rows {
  readonly rows: readonly Row[];
  /** Values that belong to no row. */
  readonly left: readonly Values[];
}

/** A label or values, in the order of the text. */
type Event =
  | { readonly kind: "direct"; readonly label: Label; readonly values: Values }
  | { readonly kind: "label"; readonly label: Label }
  | { readonly kind: "lone"; readonly values: Values }
  | { readonly kind: "stray"; readonly values: Values };

/**
 * Gives the values of a table to its rows. Values belong to the label that they are in or directly
 * after, on its line. Those on separate lines belong to the labels between two such rows where
 * these follow each other in the table, as many as there are lines of values, and each line is at
 * its own label.
 */
export function rowsOf(tokens: Tokens, { part, labels: book }: PartBook): Rows {
  const values = gather(tokens, part.columns.length);
  const valued = values.map(({ at }) => at);
  const whole = findLabels(tokens.letters, new Set(valued), book);
  const labels = [...whole, ...damagedLabels(tokens.letters, whole, valued, part.rows)];
  const events = eventsOf(labels, values, tokens);
  const found = [...directRows(events), ...rowsBetween(events, part.rows.length)];
  return keep(found, values);
}

/** Gives values only to the label that they are in or directly after; the others get none. */
export function labelledRows(
  tokens: Tokens,
  columns: number,
  book: LabelBook,
  resolve: (labels: readonly Label[]) => readonly Label[],
): Rows {
  const values = gather(tokens, columns);
  const labels = resolve(findLabels(tokens.letters, new Set(values.map(({ at }) => at)), book));
  const events = eventsOf(labels, values, tokens);
  const empty = events.flatMap((event) =>
    event.kind === "label" ? [{ row: event.label.row!, label: event.label, values: null }] : []
  );
  return keep([...directRows(events), ...empty], values);
}

/** Each row once, and the values that are left. */
function keep(found: readonly Row[], values: readonly Values[]): Rows {
  const byRow = Map.groupBy(found, ({ row }) => row);
  const rows = [...byRow.values()].map((same) => only(same)).toSorted((a, b) => a.row - b.row);
  const used = new Set(rows.map((row) => row.values));
  return { rows, left: values.filter((value) => !used.has(value)) };
}

/**
 * Joins runs that follow each other without letters to the values of a row, and parts those of
 * several rows.
 */
export function gather({ runs: found, letters, lines }: Tokens, columns: number): Values[] {
  const runs = withBlankLines(found, letters, lines, columns);
  // Bars between words of a header part blanks that belong to no values.
  const real = runs.filter(({ tokens, barred }) =>
    !barred || tokens.some(({ text }) => text !== "") || tokens.length === columns
  );
  return [...Map.groupBy(real, ({ at }) => at).values()].flatMap((cluster): Values[] => {
    // A line that begins with a number and continues with words is not a line of values.
    const last = cluster.at(-1)!;
    const isProse = cluster.length > 1 && last.goesOn && !last.hangs;
    return [
      ...join(isProse ? cluster.slice(0, -1) : cluster, columns),
      ...isProse ? join([last], columns) : [],
    ];
  });
}

/**
 * Lines are rows each, or cells of one row; lines of digits without gaps may be rows run together.
 */
function join(cluster: readonly Run[], columns: number): Values[] {
  const tokens = cluster.flatMap((run) => run.tokens);
  const areRows = cluster.every((run) => run.tokens.length >= columns) ||
    tokens.length !== columns && cluster.every((run) => digitsOf(run.tokens) >= columns);
  if (cluster.length === 1 || areRows) return cluster.map((run) => ({ ...run, spread: false }));
  return [{ ...cluster[0]!, tokens, spread: true }];
}

function digitsOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}

function eventsOf(labels: readonly Label[], values: readonly Values[], tokens: Tokens): Event[] {
  const events: (Event & { readonly at: number })[] = [];
  const taken = new Set<Label>();
  for (const value of values) {
    const label = labels.find((one) => belongs(value, one));
    if (label !== undefined && label.row !== null) {
      taken.add(label);
      events.push({ kind: "direct", label, values: value, at: value.at });
    } else {
      const kind = label === undefined && !isForeign(value, labels, tokens) ? "lone" : "stray";
      events.push({ kind, values: value, at: value.at });
    }
  }
  for (const label of labels) {
    if (label.row !== null && !taken.has(label)) {
      events.push({ kind: "label", label, at: label.end });
    }
  }
  return events.toSorted((a, b) =>
    a.at - b.at || Number(a.kind !== "label") - Number(b.kind !== "label")
  );
}

/** Whether values are in a label or directly after it: on its line, or one below the other. */
function belongs({ at, hangs, spread }: Values, { start, end }: Label): boolean {
  return start < at && at < end || at === end && (hangs || spread);
}

/** Whether other words precede the values on their line. */
function isForeign({ hangs, at, line }: Values, labels: readonly Label[], tokens: Tokens): boolean {
  return hangs && tokens.letters[at - 1]?.line === line && labels.length > 0;
}

function directRows(events: readonly Event[]): Row[] {
  return events.flatMap((event) =>
    event.kind === "direct"
      ? [{ row: event.label.row!, label: event.label, values: event.values }]
      : []
  );
}

/** The rows between two rows that hold their values, the edges of the table included. */
function rowsBetween(events: readonly Event[], rows: number): Row[] {
  const found: Row[] = [];
  let before = -1;
  let gap: Event[] = [];
  for (const event of [...events, undefined]) {
    if (event !== undefined && event.kind !== "direct") {
      gap.push(event);
      continue;
    }
    const next = event?.label.row ?? rows;
    found.push(...matchGap(gap, before, next));
    before = next;
    gap = [];
  }
  return found;
}

function matchGap(gap: readonly Event[], before: number, next: number): Row[] {
  const labels = gap.flatMap((event) => event.kind === "label" ? [event.label] : []);
  const values = gap.flatMap((event) => event.kind === "lone" ? [event.values] : []);
  const isWhole = labels.length === next - before - 1 && values.length === labels.length &&
    gap.length === 2 * labels.length &&
    labels.every(({ row }, index) => row === before + 1 + index);
  const fits = isWhole &&
    values.every(({ at }, index) =>
      at > (labels[index - 1]?.start ?? -1) && at <= (labels[index + 1]?.start ?? Infinity)
    );
  return labels.map((label, index) => ({
    row: label.row!,
    label,
    values: fits ? values[index]! : null,
  }));
}

/** A row that is printed twice with values, or whose label has two, gets neither. */
function only(same: readonly Row[]): Row {
  const valued = same.filter(({ values }) => values !== null);
  if (valued.length === 1) return valued[0]!;
  return { ...same[0]!, values: null };
}
