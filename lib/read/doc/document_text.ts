import { firstBehind } from "./first_behind.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { type PropertyRun, propertyRuns } from "./property_runs.ts";
import { refusal } from "../refusal.ts";
import { RAISED_BY } from "../raised.ts";
import { partOf, type WordStreams } from "./word_streams.ts";

/** The characters of a document with their properties. */
export interface DocumentText {
  /** Text, notes, headers and text boxes one after the other; as Word counts its characters. */
  readonly text: string;
  /** For every character whether it is removed or hidden (1), or raised (2). */
  readonly marks: Uint8Array;
  /** What is changed in the properties of the paragraph that ends with a character. */
  operationsAt(character: number): readonly Operation[];
}

export const HIDDEN = 1;
export const RAISED = 2;

/** A run of characters as it is stored. */
interface Piece {
  readonly first: number;
  readonly end: number;
  /** Where it begins in the main stream. */
  readonly place: number;
  readonly bytesEach: 1 | 2;
}

/**
 * Joins the text of its pieces ([MS-DOC]: the piece table).
 *
 * @throws {UnreadableError} `read.format` where pieces have changes besides their properties, as those
 * of documents that were saved fast.
 * @throws {RangeError} where the document is damaged.
 */
export function documentText(streams: WordStreams): DocumentText {
  const pieces = piecesOf(streams);
  const length = pieces.at(-1)?.end ?? 0;
  // No character is stored in less than a byte.
  if (length > streams.main.byteLength) throw new RangeError("more characters than the stream has");
  const units = new Uint16Array(length);
  const marks = new Uint8Array(length);
  const characters = propertyRuns(streams, "characterPages").filter((run) => markOf(run) > 0);
  const paragraphs = propertyRuns(streams, "paragraphPages");
  for (const piece of pieces) {
    units.set(unitsOf(streams.main, piece), piece.first);
    mark(marks, piece, characters);
  }
  return {
    text: new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units),
    marks,
    operationsAt(character) {
      const piece = pieces[firstBehind(pieces, character)];
      if (piece === undefined) return [];
      const place = piece.place + (character - piece.first) * piece.bytesEach;
      const run = paragraphs[firstBehind(paragraphs, place)];
      const isThere = run !== undefined && run.start <= place;
      return isThere ? operationsOf(run.list) : [];
    },
  };
}

const CHANGES = 1;
const PIECES = 2;

function piecesOf(streams: WordStreams): readonly Piece[] {
  const view = partOf(streams, "pieces");
  let at = 0;
  while (view.getUint8(at) === CHANGES) at += 3 + view.getUint16(at + 1, true);
  if (view.getUint8(at) !== PIECES) throw new RangeError("no piece table");
  const table = part(view, at + 5, view.getUint32(at + 1, true));
  const count = Math.floor((table.byteLength - 4) / 12);
  let end = 0;
  return Array.from({ length: count }, (_, index) => {
    const first = table.getUint32(index * 4, true);
    const isInOrder = first === end && table.getUint32(index * 4 + 4, true) >= first;
    if (!isInOrder) throw new RangeError("pieces out of order");
    end = table.getUint32(index * 4 + 4, true);
    const entry = (count + 1) * 4 + index * 8;
    if (table.getUint16(entry + 6, true) !== 0) throw refusal("fastsaved");
    const place = table.getUint32(entry + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    return isNarrow
      ? { first, end, place: (place & 0x3fffffff) >> 1, bytesEach: 1 }
      : { first, end, place, bytesEach: 2 };
  });
}

function unitsOf(main: DataView, { first, end, place, bytesEach }: Piece): Uint16Array {
  const bytes = part(main, place, (end - first) * bytesEach);
  if (bytesEach === 2) {
    return Uint16Array.from(
      { length: end - first },
      (_, index) => bytes.getUint16(index * 2, true),
    );
  }
  const text = new TextDecoder("windows-1252").decode(bytes);
  return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** Marks the characters of a piece that are in one of the runs. */
function mark(marks: Uint8Array, piece: Piece, runs: readonly PropertyRun[]): void {
  const { first, end, place, bytesEach } = piece;
  const last = place + (end - first) * bytesEach;
  const character = (at: number) => first + Math.ceil((at - place) / bytesEach);
  for (let index = firstBehind(runs, place); (runs[index]?.start ?? last) < last; index++) {
    const run = runs[index]!;
    const from = Math.max(first, character(run.start));
    marks.fill(markOf(run), from, Math.min(end, character(run.end)));
  }
}

/**
 * Codes of changes of characters: removed, hidden, a symbol of a font of symbols, raised or lowered as an
 * index, or by a height.
 */
const REMOVED = 0x800;
const VANISH = 0x83c;
const SYMBOL = 0x6a09;
const INDEX = 0x2a48;
const HEIGHT = 0x4845;

function markOf({ list }: PropertyRun): number {
  let found = 0;
  for (const { code, operand } of operationsOf(list)) {
    const value = operand.byteLength > 0 ? operand.getUint8(0) : 0;
    if (code === SYMBOL || (code === REMOVED || code === VANISH) && (value & 1) === 1) {
      return HIDDEN;
    }
    if (code === INDEX && value === 1) found = RAISED;
    if (code === HEIGHT && operand.getInt16(0, true) >= RAISED_BY) found = RAISED;
  }
  return found;
}

function part(view: DataView, at: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, length);
}
