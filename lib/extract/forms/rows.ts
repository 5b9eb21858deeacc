import { damagedLabels } from "./damaged_labels.ts";
import { gather, type Values } from "./gather.ts";
import { findLabels, type Label, type LabelBook } from "./find_labels.ts";
import type { PartBook } from "./part_book.ts";
import type { Tokens } from "./tokens.ts";

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
  const byRow = Map.groupBy(found, ({ row }) => row);
  return withLeft([...byRow.values()].map(only).toSorted((a, b) => a.row - b.row), values);
}

/**
 * Gives values only to the label that they are in or directly after; the others, and those of two
 * values, get none. A row that is printed twice is there twice. The one cell of a row may be on the
 * next line.
 */
export function labelledRows(
  tokens: Tokens,
  columns: number,
  book: LabelBook,
  resolve: (labels: readonly Label[]) => readonly Label[],
): Rows {
  const values = gather(tokens, columns).map((one) => ({
    ...one,
    spread: one.spread || columns === 1,
  }));
  const labels = resolve(findLabels(tokens.letters, new Set(values.map(({ at }) => at)), book));
  const direct = Map.groupBy(directRows(eventsOf(labels, values, tokens)), ({ label }) => label);
  const named = labels.filter(({ row }) => row !== null).map((label): Row => {
    return direct.get(label)?.length === 1
      ? direct.get(label)![0]!
      : { row: label.row!, label, values: null };
  });
  const valued = new Set(named.flatMap((one) => one.values === null ? [] : [one.row]));
  return withLeft(named.filter((one) => one.values !== null || !valued.has(one.row)), values);
}

function withLeft(rows: readonly Row[], values: readonly Values[]): Rows {
  const used = new Set(rows.map((row) => row.values));
  return { rows, left: values.filter((value) => !used.has(value)) };
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
