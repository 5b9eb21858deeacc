import type { Part } from "../compose.ts";
import { settleTable } from "../grid/settle_table.ts";
import type { ShownCell } from "./shown_cells.ts";

type Row = readonly ShownCell[];

/** A sentence, or a note, stands in a row of its own, and is no cell of a table. */
const SENTENCE = /[。；]|^(?:备?注|说明|填[报表]|审核)[^]*[:：]/;

/** A cell that shows a number. */
const FIGURE = /^-?[\d,]+(?:\.\d+)?%?$/;

/**
 * Parts the rows of a sheet into lines and tables. A row of which one cell is filled is a line where it
 * is a sentence or a note, or before the first or behind the last row of several; between them it is a
 * heading in the table.
 */
export function sheetParts(rows: readonly Row[]): readonly Part[] {
  const first = rows.findIndex((row) => filled(row).length > 1);
  const last = rows.findLastIndex((row) => filled(row).length > 1);
  const parts: Part[] = [];
  let table: Row[] = [];
  const endTable = () => {
    parts.push(...tableParts(table));
    table = [];
  };
  rows.forEach((row, index) => {
    const [cell, ...others] = filled(row);
    if (cell === undefined) return;
    const isOutside = first < 0 || index < first ||
      index > last && (!goesOn(row, table.at(-1)) || isChapter(cell, table));
    if (others.length > 0 || !isOutside && !SENTENCE.test(cell.text)) table.push(row);
    else {
      endTable();
      parts.push({ kind: "text", text: cell.text });
    }
  });
  endTable();
  return parts;
}

function filled(row: Row): readonly ShownCell[] {
  return row.filter(({ text }) => text !== "");
}

/**
 * Whether a row continues a table whose last rows are blank: it stands right below the last one, has its
 * cells, and has its text under a text. Under a figure stands no label, but what follows the table.
 */
function goesOn(row: Row, before: Row = []): boolean {
  return row.length > 1 && row.length === before.length &&
    row.every((cell, index) => isBelow(cell, before[index]!));
}

function isBelow(cell: ShownCell, above: ShownCell): boolean {
  return cell.column === above.column && cell.columnSpan === above.columnSpan &&
    cell.row === above.row + above.rowSpan && (cell.text === "" || !FIGURE.test(above.text));
}

/** A cell with the number of a chapter, or of a label: 四、结转下年度继续办理. */
const NUMBERED = /^([一二三四五六七八九十])、/;

/** Whether a cell is numbered, and not as the next of the labels of a table. */
function isChapter({ text }: ShownCell, table: readonly Row[]): boolean {
  const number = NUMBERED.exec(text)?.[1];
  if (number === undefined) return false;
  const labels = table.flat().flatMap((cell) => NUMBERED.exec(cell.text)?.[1] ?? []);
  const [before] = new RegExp(`.(?=${number})`).exec(NUMERALS) ?? [];
  return labels.includes(number) || before === undefined || !labels.includes(before);
}

const NUMERALS = "一二三四五六七八九十";

function tableParts(rows: readonly Row[]): readonly Part[] {
  const cells = rows.flat().map(({ text, ...cell }) => ({
    ...cell,
    content: text === "" ? [] : [{ kind: "text" as const, text, linked: 0 }],
  }));
  return cells.length === 0 ? [] : settleTable(cells);
}
