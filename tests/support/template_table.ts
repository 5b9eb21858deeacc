import {
  meaningOf,
  type StandardEntry,
  type StandardPart,
  type StandardTemplate,
} from "@/codebook/mod.ts";
import type { CellSpec, OfficialTable, Print } from "./official_tables.ts";

type Row = CellSpec[];
const NUMBERS: readonly ((index: number) => string)[] = [
  (index) => `${"一二三四五六七八九十"[index]}、`,
  (index) => `（${"一二三四五六七八九十"[index]}）`,
  (index) => `${index + 1}.`,
];

/** The tables of a template, laid out by its labels alone: all blocks of table 2, then 3 and 4. */
export function templateTables(template: StandardTemplate): ((print: Print) => OfficialTable)[] {
  const parts = [...template.parts.values()];
  const blocks = parts.filter(({ table }) => table.startsWith("2."));
  const others = parts.filter(({ table }) => !table.startsWith("2."));
  const two = (print: Print) => joined(blocks, print);
  return [
    ...blocks.length > 0 ? [two] : [],
    ...others.map((part) => (print: Print) => joined([part], print)),
  ];
}

function joined(parts: readonly StandardPart[], print: Print): OfficialTable {
  const cells: string[] = [];
  const tenThousands = new Set<string>();
  const value = (part: StandardPart, row: StandardEntry | undefined, column: StandardEntry) => {
    const { code, applicant } = meaningOf(part.table, row, column);
    const cell = `${code}/${applicant}`;
    if (column.unit === "万元") tenThousands.add(cell);
    cells.push(cell);
    return print(cells.length - 1);
  };
  const grid = parts.flatMap((part): Row[] => {
    const labels = part.table.startsWith("2.") ? 1 : 1 + depth(part, part.rows);
    const rows = part.rows.length === 0 ? [undefined] : part.rows;
    const heads = rowHeads(part, labels);
    return [
      ...header(part, labels),
      ...rows.map((row, index) => [
        ...(row === undefined ? [] : heads[index]!),
        ...part.columns.map((column) => value(part, row, column)),
      ]),
    ];
  });
  return { grid, cells, tenThousands };
}

/** The headings above an entry, the highest first. */
function chain({ headings }: StandardPart, entry: StandardEntry): StandardEntry[] {
  const above = headings.find(({ label }) => label === entry.group);
  return above === undefined ? [] : [...chain({ headings } as StandardPart, above), above];
}

function depth(part: StandardPart, entries: readonly StandardEntry[]): number {
  return Math.max(0, ...entries.map((entry) => chain(part, entry).length));
}

/** The rows of the header, its corner at the left: headings above their columns. */
function header(part: StandardPart, labels: number): Row[] {
  if (part.table.startsWith("2.")) {
    const [heading] = part.headings;
    const title: Row = [{ text: heading!.label, columns: part.columns.length + 1 }];
    return [title, [part.notes[0]?.label ?? "", ...part.columns.map(({ label }) => label)]];
  }
  const height = 1 + depth(part, part.columns);
  const rows: Row[] = Array.from({ length: height }, () => []);
  if (part.rows.length > 0) {
    rows[0]!.push({ text: part.notes[0]?.label ?? "", columns: labels, rows: height });
  }
  const seen = new Set<StandardEntry>();
  for (const column of part.columns) {
    const above = chain(part, column);
    above.forEach((heading, level) => {
      if (seen.has(heading)) return;
      seen.add(heading);
      const columns = part.columns.filter((one) => chain(part, one).includes(heading)).length;
      rows[level]!.push({ text: heading.label, columns });
    });
    rows[above.length]!.push({ text: column.label, rows: height - above.length });
  }
  return rows;
}

/** The labels at the left of each row: a heading covers its rows. */
function rowHeads(part: StandardPart, labels: number): Row[] {
  if (part.table.startsWith("2.")) return part.rows.map(({ label }) => [label]);
  const counts = new Map<string, number>();
  const seen = new Set<StandardEntry>();
  return part.rows.map((row) => {
    const above = chain(part, row);
    const cells: Row = [];
    const number = (entry: StandardEntry, level: number) => {
      const nth = counts.get(entry.group) ?? 0;
      counts.set(entry.group, nth + 1);
      return (NUMBERS[level] ?? NUMBERS[2]!)(nth) + entry.label;
    };
    above.forEach((heading, level) => {
      if (seen.has(heading)) return;
      seen.add(heading);
      const rows = part.rows.filter((one) => chain(part, one).includes(heading)).length;
      cells.push({ text: number(heading, level), rows });
    });
    cells.push({ text: number(row, above.length), columns: labels - above.length });
    return cells;
  });
}
