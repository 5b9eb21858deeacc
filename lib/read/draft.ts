import type { TablePart, TextPart } from "./compose.ts";

/** A line of text, with how many of its characters are in links. */
export interface DraftText extends TextPart {
  readonly linked: number;
}

/** A table that holds data, with how many of its characters are in links. */
export interface DraftTable extends TablePart {
  readonly linked: number;
}

/** A part of a page on the way to a document. */
export type Draft = DraftText | DraftTable;

/** A cell at its place, with its content. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: readonly Draft[];
}

/** The text of some parts on one line, as a cell shows it. */
export function draftText(drafts: readonly Draft[]): string {
  let line = "";
  for (const draft of drafts) {
    const text = draft.kind === "text" ? draft.text : tableLine(draft);
    if (text !== "") line += line === "" ? text : ` ${text}`;
  }
  return line;
}

function tableLine({ cells }: DraftTable): string {
  return cells.map(({ text }) => text).filter((text) => text !== "").join(" ");
}

/** How many characters of some parts are in links. */
export function linkedOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { linked }) => sum + linked, 0);
}
