import type { StandardEntry, TemplateRow } from "@/codebook/mod.ts";
import { type LabelBook, labelBook } from "./find_labels.ts";

/** A form or local annex of one label a row, compiled for reading it in a text. */
export interface AnnexBook {
  /** Name of the rule that its figures carry. */
  readonly rule: string;
  readonly rows: readonly TemplateRow[];
  readonly entries: readonly StandardEntry[];
  readonly labels: LabelBook;
  /** Remarks and years that its labels carry, whose numbers are no values. */
  readonly notes: RegExp;
}

const UNITS = ["", ..."件条次人个篇期场份项元", "人次", "万元"];

/** Compiles an annex; a label is followed by a unit, which need not be that of the form. */
export function annexBook(rule: string, rows: readonly TemplateRow[]): AnnexBook {
  const entries = rows.map(({ label, unit, id, group, kind }): StandardEntry => {
    const aliases = kind === "value" ? UNITS.map((one) => label + one) : [];
    return { kind: "row", group, label, aliases, key: id, unit };
  });
  const notes = rows.filter(({ kind }) => kind === "note").map(({ label }) =>
    [...label].map(RegExp.escape).join("\\s*")
  );
  return {
    rule,
    rows,
    entries,
    labels: labelBook({ rows: entries, headings: [] }),
    notes: new RegExp(
      `其\\s*中\\s*:?|\\(?(?:${notes.join("|") || "(?!)"})\\)?|(?<!\\d)20\\d\\d年`,
      "g",
    ),
  };
}
