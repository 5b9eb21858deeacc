import { childOf, numberOf } from "./docx_properties.ts";
import { columnsOf, goesOn } from "./docx_columns.ts";
import { Collector } from "./collector.ts";
import type { Draft, DraftCell } from "./draft.ts";
import { raised } from "./raised.ts";
import { settleTable } from "./settle_table.ts";
import { type Element, type Tree, type Visitor, walk } from "./walk.ts";

/**
 * Reads the main part of a Word document into lines and tables; tracked changes are taken as
 * accepted.
 */
export function docxParts(tree: Tree): readonly Draft[] {
  const parts = new DocxParts();
  walk(tree, parts);
  return parts.collector.close();
}

/**
 * Elements of which nothing is read: properties, removed text, codes of fields, readings of
 * characters, and the copy of a drawing for older programs.
 */
const DROPPED: ReadonlySet<string> = new Set(
  ("mc:Fallback w:del w:delInstrText w:delText w:instrText w:moveFrom w:pPr w:rPr w:rt w:sdtEndPr w:sdtPr " +
    "w:sectPr w:tblGrid w:tblPr w:tblPrEx w:tcPr w:trPr").split(" "),
);

type OpenCell = { -readonly [Key in keyof DraftCell]: DraftCell[Key] };

interface OpenTable {
  readonly cells: OpenCell[];
  /** Cells that may continue in the next row, by their column. */
  readonly merging: Map<number, OpenCell>;
  row: number;
  column: number;
}

class DocxParts implements Visitor {
  readonly collector = new Collector();
  readonly #tables: OpenTable[] = [];
  /** For every open field whether its code, and not yet its result, is being read. */
  readonly #fields: boolean[] = [];
  /** The content of the paragraph's text boxes. */
  #boxes: Draft[] = [];
  #isText = false;
  #isRaised = false;
  #isHidden = false;

  enter(element: Element): boolean {
    if (DROPPED.has(element.name)) return false;
    switch (element.name) {
      case "w:r":
        this.#enterRun(element);
        break;
      case "w:t":
      case "m:t":
        this.#isText = true;
        break;
      case "w:fldChar":
        this.#enterField(element.attribs["w:fldCharType"]);
        break;
      case "w:tab":
      case "w:ptab":
        this.collector.append(" ");
        break;
      case "w:noBreakHyphen":
        this.collector.append("-");
        break;
      case "w:br":
      case "w:cr":
        this.collector.endLine();
        break;
      case "w:tbl":
        this.collector.endLine();
        this.#tables.push({ cells: [], merging: new Map(), row: -1, column: 0 });
        break;
      case "w:tr":
        return this.#enterRow(element);
      case "w:tc":
      case "w:txbxContent":
        this.collector.open();
    }
    return true;
  }

  leave(element: Element): void {
    switch (element.name) {
      case "w:t":
      case "m:t":
        this.#isText = false;
        break;
      case "w:p":
        this.#endParagraph(element);
        break;
      case "w:tc":
        this.#endCell(element);
        break;
      case "w:tbl":
        this.collector.add(settleTable(this.#tables.pop()?.cells ?? []));
        break;
      case "w:txbxContent":
        this.#boxes.push(...this.collector.close());
    }
  }

  text(data: string): void {
    if (!this.#isText || this.#isHidden || this.#fields.includes(true)) return;
    this.collector.append(this.#isRaised ? raised(data) : data);
  }

  #enterRun(run: Element): void {
    const properties = childOf(run, "w:rPr");
    this.#isRaised = childOf(properties, "w:vertAlign")?.attribs["w:val"] === "superscript";
    this.#isHidden = isOn(childOf(properties, "w:vanish"));
  }

  #enterField(type: string | undefined): void {
    if (type === "begin") this.#fields.push(true);
    else if (type === "separate") this.#fields.splice(-1, 1, false);
    else this.#fields.pop();
  }

  /** A row that was removed is left out. */
  #enterRow(row: Element): boolean {
    const table = this.#tables.at(-1);
    const properties = childOf(row, "w:trPr");
    if (table === undefined || childOf(properties, "w:del") !== undefined) return false;
    table.row++;
    table.column = numberOf(childOf(properties, "w:gridBefore"), 0);
    return true;
  }

  #endCell(element: Element): void {
    const content = this.collector.close();
    const table = this.#tables.at(-1);
    const properties = childOf(element, "w:tcPr");
    if (table === undefined || childOf(properties, "w:cellDel") !== undefined) return;
    // Its columns are those of the cell that it continues.
    if (goesOn(element)) return;
    const columnSpan = columnsOf(element);
    const cell = { row: table.row, column: table.column, rowSpan: 1, columnSpan, content };
    table.column += columnSpan;
    place(table, cell, childOf(properties, "w:vMerge"));
  }

  /** A paragraph whose end was removed continues in the next one. No code of a field does. */
  #endParagraph(paragraph: Element): void {
    this.#fields.fill(false);
    const mark = childOf(childOf(paragraph, "w:pPr"), "w:rPr");
    if (childOf(mark, "w:del") === undefined) this.collector.endLine();
    if (this.#boxes.length === 0) return;
    this.collector.add(this.#boxes);
    this.#boxes = [];
  }
}

/**
 * Puts a cell into a table; one that continues the cell above it, over the same columns, extends
 * that cell.
 */
function place({ cells, merging }: OpenTable, cell: OpenCell, merge: Element | undefined): void {
  const { row, column, columnSpan } = cell;
  const above = merging.get(column);
  const isBelow = merge !== undefined && merge.attribs["w:val"] !== "restart";
  if (isBelow && above?.columnSpan === columnSpan && above.row + above.rowSpan === row) {
    above.rowSpan++;
    return;
  }
  cells.push(cell);
  if (merge === undefined) merging.delete(column);
  else merging.set(column, cell);
}

/** Whether a property that is on by its mere presence is on. */
function isOn(property: Element | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off|none)$/.test(property.attribs["w:val"] ?? "");
}
