import type { ColumnLabels } from "@/codebook/mod.ts";
import { ruleOf } from "./frame_rules.ts";
import { cellOf, type Item } from "./item.ts";

/** An item in words. */
export interface ItemLine {
  readonly sign: string;
  readonly report: string;
  readonly about: string;
  /** What differs, as `38 → 39`, `state: stated → corrected`; empty where the quotation says it. */
  readonly difference: string;
  /** The words before and after, or those of the run that has them. */
  readonly quote: string;
}

const SIGNS = { added: "+", removed: "−", changed: "~" } as const;

/** Puts an item into words of a language; `message` is the column of messages in it. */
export function lineOf(item: Item, labels: ColumnLabels, message: string): ItemLine {
  const columns = Object.keys(item.after ?? item.before ?? {});
  const rule = ruleOf(item.frame, columns);
  const about = rule?.about;
  const subject = about === undefined ? null : cellOf(item, about);
  const details = (rule?.details ?? []).flatMap((column) => {
    const id = cellOf(item, column);
    return id === null || DEFAULTS.includes(id) ? [] : [labels.value(column, id)];
  });
  const shown = shownColumns(item, message);
  return {
    sign: SIGNS[item.change],
    report: cellOf(item, "report") ?? cellOf(item, "file") ?? cellOf(item, "issuer") ?? "",
    about: [
      ...subject === null || about === "file" ? [] : [named(about!, subject, labels)],
      ...details.length === 0 ? [] : [`[${details.join(", ")}]`],
      ...item.frame === "files" && subject !== null ? [subject] : [],
      ...item.frame === "reports" ? [[cellOf(item, "issuer"), cellOf(item, "year")].join(" ")] : [],
    ].join(" ").trim(),
    difference: shown.map((column) => differenceOf(item, column, labels, rule?.shown)).join("; "),
    quote: quoteOf(item),
  };
}

const DEFAULTS = ["all", "total"];

/** Messages in the language asked for; quotations stand apart. */
function shownColumns({ columns }: Item, message: string): readonly string[] {
  const isShown = (column: string) => column !== "quote" && !column.startsWith("message_");
  const messages = columns.some((column) => column.startsWith("message_")) ? [message] : [];
  return [...columns.filter(isShown), ...messages];
}

/** A label, with the id that one searches by. */
function named(column: string, id: string, labels: ColumnLabels): string {
  const label = labels.value(column, id);
  return label === id ? id : `${label} (${id})`;
}

function differenceOf(
  { change, before, after }: Item,
  column: string,
  labels: ColumnLabels,
  shown: string | undefined,
): string {
  const cell = (row: Item["before"]) => {
    const id = row?.[column] ?? null;
    if (column === "sha256") return id?.slice(0, 8) ?? "–";
    return id === null ? "–" : labels.value(LOGICAL.includes(column) ? "boolean" : column, id);
  };
  const name = column === shown && column !== "figure_count" ? "" : `${labels.heading(column)}: `;
  if (change === "changed") return `${name}${cell(before)} → ${cell(after)}`;
  return `${name}${cell(after ?? before)}`;
}

const LOGICAL = ["canonical", "preferred"];

function quoteOf({ change, before, after }: Item): string {
  const quoted = (text: string | null | undefined) => text ? `“${text}”` : "–";
  const [first, second] = [before?.quote ?? null, after?.quote ?? null];
  if (first === null && second === null) return "";
  if (change !== "changed" || first === second) return quoted(second ?? first);
  return `${quoted(first)} → ${quoted(second)}`;
}
