import { childOf, numberOf } from "./docx_properties.ts";
import { columnsOf, goesOn } from "./docx_columns.ts";
import { Collector } from "../collector.ts";
import type { Draft } from "../draft.ts";
import { type Merge, MergedCells } from "../grid/merged_cells.ts";
import { raised, RAISED_BY } from "../raised.ts";
import { settleTable } from "../grid/settle_table.ts";
import { type Element, type Tree, type Visitor, walk } from "../tree/walk.ts";

/** Reads the file of a relationship that a document embeds. */
type ReadChunk = (id: string) => readonly Draft[];

/**
 * Reads the main part of a Word document into lines and tables; tracked changes are taken as
 * accepted.
 */
export function docxParts(tree: Tree | Element, readChunk: ReadChunk): readonly Draft[] {
  const parts = new DocxParts(readChunk);
  walk(tree, parts);
  return parts.collector.close();
}

/**
 * Elements of which nothing is read: properties, removed text, codes of fields, readings of
 * characters, the copy of a drawing for older programs, and notes, which Word XML of 2003 has where
 * they are referred to.
 */
const DROPPED: ReadonlySet<string> = new Set(
  ("mc:Fallback w:del w:delInstrText w:delText w:endnote w:footnote w:instrText w:moveFrom w:pPr w:rPr w:rt " +
    "w:sdtEndPr w:sdtPr w:sectPr w:tblGrid w:tblPr w:tblPrEx w:tcPr w:trPr").split(" "),
);

/** How Word XML of 2003 marks a comment, and removed text. */
const DROPPED_NOTE = /^Word\.(?:Comment|Deletion)$/;

interface OpenTable {
  readonly merged: MergedCells;
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
  readonly #readChunk: ReadChunk;

  constructor(readChunk: ReadChunk) {
    this.#readChunk = readChunk;
  }

  enter(element: Element): boolean {
    if (DROPPED.has(element.name)) return false;
    if (DROPPED_NOTE.test(element.attribs["w:type"] ?? "")) return false;
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
        this.#tables.push({ merged: new MergedCells(), row: -1, column: 0 });
        break;
      case "w:tr":
        return this.#enterRow(element);
      case "w:altChunk":
        this.collector.add(this.#readChunk(element.attribs["r:id"] ?? ""));
        return false;
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
        this.collector.add(settleTable(this.#tables.pop()?.merged.cells ?? []));
        break;
      case "w:txbxContent":
        for (const draft of this.collector.close()) this.#boxes.push(draft);
    }
  }

  text(data: string): void {
    if (!this.#isText || this.#isHidden || this.#fields.includes(true)) return;
    this.collector.append(this.#isRaised ? raised(data) : data);
  }

  #enterRun(run: Element): void {
    const properties = childOf(run, "w:rPr");
    this.#isRaised = childOf(properties, "w:vertAlign")?.attribs["w:val"] === "superscript" ||
      numberOf(childOf(properties, "w:position"), 0) >= RAISED_BY;
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
    table.merged.add(cell, mergeOf(childOf(properties, "w:vMerge", "w:vmerge")));
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

function mergeOf(merge: Element | undefined): Merge {
  if (merge === undefined) return "none";
  return merge.attribs["w:val"] === "restart" ? "first" : "next";
}

/** Whether a property that is on by its mere presence is on. */
function isOn(property: Element | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off|none)$/.test(property.attribs["w:val"] ?? "");
}
