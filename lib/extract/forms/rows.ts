import type { StandardEntry } from "@/codebook/mod.ts";
import type { Form } from "./form.ts";
import { damagedLabels } from "./damaged_labels.ts";
import { gather, type Values } from "./gather.ts";
import { findLabels, type Label } from "./find_labels.ts";
import type { Tokens } from "./tokens.ts";

/** A label with the values that belong to it; `null` where the text does not show them. */
export interface Row {
  readonly row: number;
  readonly label: Label;
  readonly values: Values | null;
  /** Whether values and label are apart, and only the order of all rows joins them. */
  readonly byOrder?: boolean;
}

/** What a table states, row by row. */
export interface Rows {
  readonly rows: readonly Row[];
  /** Values that belong to no row. */
  readonly left: readonly Values[];
  /** How many rows are printed more than once. */
  readonly repeated: number;
}

/** A form as far as its rows need it. */
interface RowBook extends Pick<Form, "labels" | "isOrdered"> {
  readonly part: { readonly rows: readonly StandardEntry[]; readonly columns: readonly unknown[] };
}

/** A label or values, in the order of the text. */
interface Event {
  readonly at: number;
  readonly label?: Label;
  readonly values?: Values;
  /** Whether other words precede the values on their line. */
  readonly isForeign?: boolean;
}

/**
 * Gives the values of a table to its rows. Values belong to the label that they are in or directly
 * after, on its line. In a form of ordered rows, those on separate lines belong to the rows between
 * two such rows where there are as many of both.
 */
export function rowsOf(tokens: Tokens, { part, labels: book, isOrdered }: RowBook): Rows {
  const values = gather(tokens, part.columns.length);
  const places = values.map(({ at }) => at);
  const whole = inGroups(findLabels(tokens.letters, new Set(places), book), part.rows);
  const labels = isOrdered
    ? [...whole, ...damagedLabels(tokens.letters, whole, places, part.rows)]
    : whole;
  const events = eventsOf(labels, values, tokens);
  const direct = events.flatMap(({ label, values }): Row[] =>
    label === undefined || values === undefined ? [] : [{ row: label.row!, label, values }]
  );
  // Where the one cell of other rows is beside its label, a number of its own is that of a page.
  const areApart = part.columns.length > 1 || values.every(({ hangs }) => !hangs);
  const others = isOrdered && areApart
    ? rowsBetween(events, part)
    : events.flatMap(({ label, values }): Row[] =>
      label === undefined || values !== undefined ? [] : [{ row: label.row!, label, values: null }]
    );
  const byRow = Map.groupBy([...withOneValue(direct), ...others], ({ row }) => row);
  const rows = [...byRow.values()].flatMap((same) => isOrdered ? [only(same)] : filled(same))
    .toSorted((a, b) => a.row - b.row);
  const used = new Set(rows.map((row) => row.values));
  const printed = [...Map.groupBy(whole, ({ row }) => row)].filter(([row]) => row !== null);
  return {
    rows,
    left: values.filter((value) => !used.has(value)),
    repeated: printed.filter(([, same]) => same.length > 1).length,
  };
}

/** Gives equal labels (其他情形数) to the part of the form that was printed last. */
function inGroups(labels: readonly Label[], rows: readonly StandardEntry[]): Label[] {
  let group = "";
  return labels.map((label) => {
    if (label.row === null) return label;
    const entry = rows[label.row]!;
    const own = rows.findIndex((row) => row.label === entry.label && row.group === group);
    group = own < 0 ? entry.group : group;
    return own < 0 ? label : { ...label, row: own };
  });
}

/** A label directly before values that two lines could be has none. */
function withOneValue(rows: readonly Row[]): Row[] {
  const byLabel = [...Map.groupBy(rows, ({ label }) => label).values()];
  return byLabel.map((same) => same.length === 1 ? same[0]! : { ...same[0]!, values: null });
}

function eventsOf(
  labels: readonly Label[],
  values: readonly Values[],
  { letters }: Tokens,
): Event[] {
  const taken = new Set<Label>();
  const own = values.map((value): Event => {
    const label = labels.find((one) => belongs(value, one));
    if (label !== undefined && label.row !== null) {
      taken.add(label);
      return { at: value.at, label, values: value };
    }
    const isForeign = label !== undefined || letters[value.at - 1]?.line === value.line;
    return { at: value.at, values: value, isForeign };
  });
  const lonely = labels.filter((label) => label.row !== null && !taken.has(label))
    .map((label): Event => ({ at: label.end, label }));
  return [...lonely, ...own].toSorted((a, b) => a.at - b.at);
}

/** Whether values are in a label or directly after it: on its line, or one below the other. */
function belongs({ at, hangs, spread }: Values, { start, end }: Label): boolean {
  return start < at && at < end || at === end && (hangs || spread);
}

/** The rows between two rows that hold their values, the edges of the table included. */
function rowsBetween(events: readonly Event[], part: RowBook["part"]): Row[] {
  const found: Row[] = [];
  let before = -1;
  let gap: Event[] = [];
  for (const event of [...events, undefined]) {
    const isDirect = event === undefined || event.label !== undefined && event.values !== undefined;
    if (!isDirect) {
      gap.push(event);
      continue;
    }
    const next = event?.label?.row ?? part.rows.length;
    found.push(...matchGap(gap, before, next, part.columns.length));
    before = next;
    gap = [];
  }
  return found;
}

/**
 * The rows of a gap where it has as many lines of values as the form has rows there. Each belongs to
 * the label beside it where all labels are there and alternate with them; else only their order shows
 * it.
 */
function matchGap(gap: readonly Event[], before: number, next: number, columns: number): Row[] {
  const all = gap.flatMap(({ label }) => label ?? []);
  const labels = all.filter(({ row }) => before < row! && row! < next);
  const values = gap.filter(({ values }) => values !== undefined && isRow(values, columns));
  const isInOrder = labels.every(({ row }, index) => row! > (labels[index - 1]?.row ?? before));
  const isWhole = isInOrder && values.length === next - before - 1 &&
    values.every(({ isForeign }) => isForeign === false);
  const empty = all.map((label): Row => ({ row: label.row!, label, values: null }));
  if (!isWhole) return empty;
  const isBeside = labels.length === values.length &&
    values.every(({ at }, index) =>
      at > (labels[index - 1]?.start ?? -1) && at <= (labels[index + 1]?.start ?? Infinity)
    );
  const rows = values.map(({ at, values }, index): Row => {
    const row = before + 1 + index;
    const label = labels.find((one) => one.row === row) ?? { row, start: at, end: at };
    return { row, label, values: values!, ...isBeside ? {} : { byOrder: true } };
  });
  return [...rows, ...empty];
}

/** Whether values can be those of a row: a page number has fewer digits. */
function isRow({ tokens }: Values, columns: number): boolean {
  return tokens.reduce((sum, { text }) => sum + Math.max(1, text.length), 0) >= columns;
}

/** A row that is printed twice with values, or whose label has two, gets neither. */
function only(same: readonly Row[]): Row {
  const valued = same.filter(({ values }) => values !== null);
  if (valued.length === 1) return valued[0]!;
  return { ...same[0]!, values: null };
}

/** A row of a form may be printed twice: then both count. */
function filled(same: readonly Row[]): readonly Row[] {
  const valued = same.filter(({ values }) => values !== null);
  return valued.length > 0 ? valued : same.slice(0, 1);
}
