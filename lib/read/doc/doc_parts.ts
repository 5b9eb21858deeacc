import { Collector } from "../collector.ts";
import type { Draft } from "../draft.ts";
import { raised } from "../raised.ts";
import { StackedTables } from "../grid/stacked_tables.ts";
import { type DocumentText, HIDDEN, RAISED } from "./document_text.ts";
import { paragraphOf } from "./paragraph.ts";
import type { WordStreams } from "./word_streams.ts";

/** Marks in the text: they end a paragraph, or a cell. */
const CELL = "\x07";
// deno-lint-ignore no-control-regex -- They are what is searched for.
const ENDS = /[\r\x07\f]/g;

/** What else is no text, and what a person sees instead. */
const MARKS: Readonly<Record<string, string>> = {
  "\x0b": "\n",
  "\x0e": "\n",
  "\x1e": "-",
  "\t": " ",
};
const FIELD = { code: "\x13", result: "\x14", end: "\x15" } as const;

/**
 * Reads the text of a Word document into lines and tables, and that of its text boxes behind it.
 *
 * @throws {RangeError} where the document is damaged.
 */
export function docParts(document: DocumentText, streams: WordStreams): readonly Draft[] {
  const { characters, boxes: [start, end] } = streams;
  if (document.text.length < characters) throw new RangeError("less text than is counted");
  return [
    ...rangeParts(document, streams, 0, characters),
    ...rangeParts(document, streams, start, end),
  ];
}

function rangeParts(
  document: DocumentText,
  { data }: WordStreams,
  start: number,
  end: number,
): readonly Draft[] {
  const collector = new Collector();
  const tables = new StackedTables(collector);
  const fields: boolean[] = [];
  ENDS.lastIndex = start;
  for (let from = start; from < end;) {
    const mark = ENDS.exec(document.text);
    const to = Math.min(mark?.index ?? end, end);
    const paragraph = paragraphOf(document.operationsAt(to), data);
    tables.enter(paragraph.depth);
    if (!paragraph.endsRow) write(collector, document, from, to, fields);
    collector.endLine();
    if (paragraph.endsRow) tables.endRow(paragraph.shapes);
    else if (paragraph.endsCell || mark?.[0] === CELL) tables.endCell();
    from = to + 1;
  }
  tables.enter(0);
  return collector.close();
}

/** Writes the characters of a paragraph that a person sees: results of fields, and not their codes. */
function write(
  collector: Collector,
  { text, marks }: DocumentText,
  from: number,
  to: number,
  fields: boolean[],
): void {
  for (let at = from; at < to; at++) {
    const character = text[at]!;
    if (character === FIELD.code) fields.push(true);
    else if (character === FIELD.result) fields.splice(-1, 1, false);
    else if (character === FIELD.end) fields.pop();
    else if (marks[at] === HIDDEN || fields.includes(true)) continue;
    else if (character >= " " && character !== "\x7f") {
      collector.append(marks[at] === RAISED ? raised(character) : character);
    } else {
      const seen = MARKS[character] ?? "";
      if (seen === "\n") collector.endLine();
      else collector.append(seen);
    }
  }
}
