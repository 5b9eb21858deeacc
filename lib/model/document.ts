import type { Finding } from "./finding.ts";
import type { Span } from "./span.ts";

/** The file formats that can be read. */
export type Format =
  | "txt"
  | "html"
  | "mhtml"
  | "docx"
  | "wordxml"
  | "doc"
  | "rtf"
  | "odt"
  | "xlsx"
  | "xls"
  | "pdf"
  | "png"
  | "jpeg";

/** Where a document came from, and how its bytes were understood. */
export interface Source {
  /** Its path in the folder that was read, with the extension, as `2019/年报.zip/青石县.docx`. */
  readonly name: string;
  readonly format: Format;
  /** Size in bytes. */
  readonly bytes: number;
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** WHATWG label of the encoding, as `utf-8` or `gb18030`. */
  readonly encoding: string;
  /** Why this encoding was chosen, for people to read. */
  readonly encodingReason: string;
  /** The address that the file itself states it was saved from. */
  readonly url?: string;
  /** When it was saved from there, as the file states it: an ISO date. */
  readonly retrieved?: string;
  /** The pages whose text was recognized in pictures, 1-based; left out where there are none. */
  readonly recognized?: readonly number[];
  /** Of a workbook with sheets of several years: the year whose sheets were read. */
  readonly sheetsOf?: number;
}

/** A run of text: a paragraph, or a line of a plain-text source. */
export interface TextBlock {
  readonly kind: "text";
  readonly span: Span;
  /** How sure its least certain character is, from 0 to 1, where it was recognized in a picture. */
  readonly confidence?: number;
}

/** One cell of a table; `row` and `column` are 0-based places in the grid. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly span: Span;
  /** As of a text block. */
  readonly confidence?: number;
}

/** A table as the source draws it, or as its lines make it. */
export interface TableBlock {
  readonly kind: "table";
  /**
   * Whether lines of text make it. They show no spans: a heading fills one column, whatever it is the
   * heading of; and where rows have fewer cells than the longest, cells can only be counted.
   */
  readonly ofLines?: true;
  readonly span: Span;
  readonly cells: readonly Cell[];
}

/** A part of a document, in reading order. */
export type Block = TextBlock | TableBlock;

/**
 * What a reader makes of a file: the text as a person would see it, and its parts. Plain JSON;
 * every span points into `text`.
 */
export interface Document {
  readonly source: Source;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What is damaged, missing or doubtful in the file, with its place in `text` where it has one. */
  readonly findings: readonly Finding[];
}
