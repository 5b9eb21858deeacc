import type { TemplateRow } from "@/codebook/mod.ts";
import type { GridSpec, OfficialTable, Print } from "./official_tables.ts";

/** How a form of one label a row is printed. */
export interface FormStyle {
  /** The header: one name a column. */
  readonly header: readonly string[];
  /** The cells of a row behind its label; `index` counts the rows with a value from 0. */
  readonly cells: (printed: string, unit: string, index: number) => readonly string[];
  /** Which of the labels of one indicator is printed: they are those of different lists. */
  readonly label: "first" | "last";
  /** What a heading prints in place of values. */
  readonly stroke: string;
}

const CHAPTERS = "一二三四五六七八九十";

/** A form of one label a row, each indicator in it once, numbered as such forms are. */
export function formTable(
  rows: readonly TemplateRow[],
  style: FormStyle,
  print: Print,
): OfficialTable {
  const wanted = onceEach(rows, style.label);
  const grid: string[][] = [[...style.header]];
  const cells: string[] = [];
  let group = "";
  let [chapter, item] = [0, 0];
  for (const { kind, label, unit, id, group: own } of wanted) {
    if (kind === "note") {
      const last = grid.at(-1)!;
      grid[grid.length - 1] = [`${last[0]}\n（${label}）`, ...last.slice(1)];
      continue;
    }
    if (own !== group) [group, item] = [own, 0];
    if (kind === "heading") {
      const blanks = style.header.slice(1).map(() => style.stroke);
      grid.push([`${CHAPTERS[chapter++ % 10]}、${label}`, ...blanks]);
      item = 0;
      continue;
    }
    const number = style.stroke === "" ? "" : `${++item}.`;
    grid.push([number + label, ...style.cells(print(cells.length), unit, cells.length)]);
    cells.push(`${id}/total`);
  }
  return { grid: grid as GridSpec, cells, tenThousands: tenThousandsOf(wanted) };
}

function onceEach(rows: readonly TemplateRow[], which: FormStyle["label"]): TemplateRow[] {
  const values = rows.filter(({ kind }) => kind === "value");
  const byId = Map.groupBy(values, ({ id }) => id);
  const chosen = new Set(
    [...byId.values()].map((same) => which === "first" ? same[0]! : same.at(-1)!),
  );
  return rows.filter((row) => row.kind !== "value" || chosen.has(row));
}

function tenThousandsOf(rows: readonly TemplateRow[]): ReadonlySet<string> {
  return new Set(rows.filter(({ unit }) => unit === "万元").map(({ id }) => `${id}/total`));
}
