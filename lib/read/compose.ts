import { checkLength } from "./check_length.ts";
import type { Block, Cell, Document, Finding, Source, Span } from "@/model/mod.ts";

/** A line of text, before it has a place in the text of a document. */
export interface TextPart {
  readonly kind: "text";
  readonly text: string;
  /** 1-based, where the source has pages. */
  readonly page?: number;
  /** Of what was recognized in a picture. */
  readonly confidence?: number;
}

/** A table, before it has a place in the text of a document; cells are in reading order. */
export interface TablePart {
  readonly kind: "table";
  /** Whether lines of text make it. */
  readonly ofLines?: true;
  readonly cells: readonly WrittenCell[];
}

export interface WrittenCell extends Omit<Cell, "span"> {
  readonly page?: number;
}

export type Part = TextPart | TablePart;

/** What parts two cells of a row in the text of a document. */
const BETWEEN_CELLS = " | ";

/**
 * Makes a document of its parts: one line for each part and for each row of a table, cells parted
 * by ` | `. A cell is written in the first of its rows; spaces and line ends in it become one
 * space.
 *
 * @throws {UnreadableError} `read.too_large`
 */
export function compose(
  source: Source,
  parts: readonly Part[],
  findings: readonly Finding[] = [],
): Document {
  const writer = new Writer();
  const blocks = parts.map((part) =>
    part.kind === "text" ? textBlock(writer, part) : tableBlock(writer, part)
  );
  checkLength(writer.length);
  return { source, text: writer.text, blocks, findings };
}

/** Collects text, and returns the place of each piece. */
class Writer {
  #pieces: string[] = [];
  #length = 0;

  get text(): string {
    return this.#pieces.join("");
  }

  get length(): number {
    return this.#length;
  }

  write(piece: string): { readonly start: number; readonly end: number } {
    const start = this.#length;
    this.#pieces.push(piece);
    this.#length += piece.length;
    return { start, end: this.#length };
  }

  /** Begins a line, unless nothing is written yet. */
  newLine(): void {
    if (this.#length > 0) this.write("\n");
  }
}

function textBlock(writer: Writer, { text, page, ...part }: TextPart): Block {
  writer.newLine();
  return { ...part, span: onPage(writer.write(text), page) };
}

function tableBlock(writer: Writer, { cells, ...table }: TablePart): Block {
  writer.newLine();
  const start = writer.length;
  const placed: Cell[] = [];
  let row = cells[0]?.row;
  for (const { page, ...cell } of cells) {
    if (cell.row !== row) writer.write("\n");
    else if (placed.length > 0) writer.write(BETWEEN_CELLS);
    row = cell.row;
    const text = cell.text.replace(/\s+/g, " ").trim();
    placed.push({ ...cell, text, span: onPage(writer.write(text), page) });
  }
  const span = onPage({ start, end: writer.length }, cells[0]?.page);
  return { ...table, span, cells: placed };
}

function onPage(span: Span, page: number | undefined): Span {
  return page === undefined ? span : { ...span, page };
}
