import {
  type Codebook,
  meaningOf,
  type StandardEntry,
  type StandardPart,
  type TemplateRow,
} from "@/codebook/mod.ts";
import type { Era } from "@/model/mod.ts";
import { labelKey } from "../label_key.ts";
import { perCodebook } from "../per_codebook.ts";
import { type LabelBook, labelBook } from "./find_labels.ts";
import { formSums } from "./form_sums.ts";
import { type HeaderBook, headerBook } from "./line_header.ts";
import type { Shape } from "./cells.ts";
import type { Equation } from "./solve.ts";

/** A form or a standard table, compiled for reading it in grids and in texts. */
export interface Form {
  /** Name of the rule that its figures carry. */
  readonly rule: string;
  readonly era: Era | null;
  readonly part: StandardPart;
  /** Whether a table prints each row once, in the order of the form. */
  readonly isOrdered: boolean;
  /** By the key of their labels; equal labels in several parts of a form are several entries. */
  readonly rows: ReadonlyMap<string, readonly StandardEntry[]>;
  /** Equal labels under several headings are several entries. */
  readonly columns: ReadonlyMap<string, readonly StandardEntry[]>;
  /**
   * Headings and remarks above columns, which carry no values: the key of each printing with that
   * of the label.
   */
  readonly headings: ReadonlyMap<string, string>;
  /**
   * Keys of headings that no other table has: those of table 4, and the title of a block of table
   * 2.
   */
  readonly titles: ReadonlySet<string>;
  /** Keys of the headings of rows. */
  readonly groups: ReadonlySet<string>;
  /** Remarks and years that its labels carry, whose numbers are no values. */
  readonly remarks: RegExp;
  /** Its labels and its header by their letters. */
  readonly labels: LabelBook;
  readonly header: HeaderBook;
  readonly shape: Shape;
  /** What its rows add up to, in every column. */
  readonly equations: readonly Equation[];
}

const UNITS = ["", ..."件条次人个篇期场份项元", "人次", "万元"];
/** Labels of rows that count something. */
const COUNTED = /^[^\s、]{3,}[数量次]$/;
/** The one column of a form of rows. */
const VALUE: StandardEntry = {
  kind: "column",
  group: "",
  label: "统计数",
  aliases: [],
  key: "",
  unit: "",
};

/** The standard tables of all eras. */
export const standardForms = perCodebook((codebook): readonly Form[] =>
  [...codebook.templates.values()].flatMap(({ era, parts }) => {
    // Pages copy the title of one block of table 2 to another: the rows show which block it is.
    const blocks = [...parts.values()].filter(isBlock).flatMap(({ headings }) => headings);
    return [...parts.values()].map((part) =>
      compiled(`table.${part.table}`, era, part, codebook, isBlock(part) ? blocks : [])
    );
  })
);

/** The forms of one value a row: that of 2014, and local annexes. */
export const formsOfRows = perCodebook((codebook): readonly Form[] => {
  const { forms, annexes, labelledRows, eras } = codebook;
  const named = namedRows(codebook);
  return [...forms, ...annexes].map(([rule, rows]) => {
    const own = new Set([...rows, ...labelledRows].map(({ label }) => labelKey(label)));
    const others = named.filter(({ label }) => !own.has(labelKey(label)));
    const era = [...eras.values()].find(({ templates }) => templates.includes(rule))?.id ?? null;
    return formOfRows(rule, [...rows, ...labelledRows, ...others], codebook, era);
  });
});

/**
 * Rows by the labels and aliases of all indicators that are worded as those of forms, each of one
 * indicator. Without the unit that a form prescribes, amounts of money are not among them.
 */
function namedRows({ indicators }: Codebook): TemplateRow[] {
  const all = [...indicators.values()].flatMap(({ id, labelZh, aliasesZh, unit }) =>
    [labelZh, ...aliasesZh].filter((label) => COUNTED.test(label) && !/[元%]$/.test(unit))
      .map((label): TemplateRow => ({ kind: "value", group: "", label, unit, id }))
  );
  const byKey = Map.groupBy(all, ({ label }) => labelKey(label));
  return [...byKey.values()].flatMap((same) =>
    new Set(same.map(({ id }) => id)).size === 1 ? same.slice(0, 1) : []
  );
}

/** A form of one value a row; a label is followed by a unit, which need not be that of the form. */
export function formOfRows(
  rule: string,
  rows: readonly TemplateRow[],
  codebook: Codebook,
  era: Era | null = null,
): Form {
  const entries = rows.map(({ label, unit, id, group, kind }): StandardEntry => {
    const aliases = kind === "value" ? UNITS.map((one) => label + one) : [];
    return { kind: kind === "note" ? "note" : "row", group, label, aliases, key: id, unit };
  });
  const notes = entries.filter(({ kind }) => kind === "note");
  const part: StandardPart = {
    table: "rows",
    titles: [],
    rows: entries,
    columns: [VALUE],
    headings: [],
    notes,
  };
  return compiled(rule, era, part, codebook, []);
}

/** The form of a year. */
export function eraOf(year: number | null, eras: Codebook["eras"]): Era | null {
  const own = [...eras.values()].findLast(({ kind, firstYear, lastYear }) =>
    year !== null && kind === "tables" && firstYear <= year && year <= (lastYear ?? Infinity)
  );
  return own?.id ?? null;
}

/** Whether a table is a block of table 2. */
export function isBlock({ table }: StandardPart): boolean {
  return table.startsWith("2.");
}

function compiled(
  rule: string,
  era: Era | null,
  part: StandardPart,
  { indicators, identities }: Codebook,
  blocks: readonly StandardEntry[],
): Form {
  const { table, rows, columns, headings, notes } = part;
  const isGroup = ({ label }: StandardEntry) => rows.some(({ group }) => group === label);
  const isAbove = ({ label }: StandardEntry) =>
    columns.some(({ group }) => group === label) ||
    headings.some((heading) => heading.group === label && !isGroup(heading));
  const sums = era === null ? { columns: [], rows: [] } : formSums(part, era, identities);
  const above = [...headings.filter(isAbove), ...notes, ...blocks];
  return {
    rule,
    era,
    part,
    isOrdered: table !== "rows",
    rows: grouped(rows),
    columns: grouped(columns),
    headings: new Map(
      above.flatMap((entry) => keysOf(entry).map((key) => [key, labelKey(entry.label)])),
    ),
    titles: new Set(table === "3" ? [] : headings.flatMap(keysOf)),
    groups: new Set(headings.filter((heading) => !isAbove(heading)).flatMap(keysOf)),
    remarks: remarksIn(notes),
    labels: labelBook(part),
    header: headerBook(part),
    shape: {
      columns: columns.map((column) => {
        // Rows of a form differ in what they count.
        const code = table === "rows" ? "" : meaningOf(table, rows[0], column).code;
        if (indicators.get(code)?.unit === "元") return "money";
        return code.endsWith(".items_change") ? "change" : "count";
      }),
      sums: sums.columns,
    },
    equations: sums.rows,
  };
}

function remarksIn(notes: readonly StandardEntry[]): RegExp {
  const printed = notes.map(({ label }) => [...label].map(RegExp.escape).join("\\s*"));
  return new RegExp(
    `其\\s*中\\s*:?|\\(?(?:${printed.join("|") || "(?!)"})\\)?|(?<!\\d)20\\d\\d年`,
    "g",
  );
}

function keysOf({ label, aliases }: StandardEntry): string[] {
  return [label, ...aliases].map(labelKey);
}

function grouped(entries: readonly StandardEntry[]): Map<string, StandardEntry[]> {
  const pairs = entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry })));
  const groups = Map.groupBy(pairs, ({ key }) => key);
  return new Map(
    [...groups].map(([key, found]) => [key, [...new Set(found.map(({ entry }) => entry))]]),
  );
}
