import { Collector } from "../collector.ts";
import { damaged } from "../damaged.ts";
import type { Draft } from "../draft.ts";
import { type PageCell, type PageRow, placeCells } from "../grid/place_cells.ts";
import { raised } from "../raised.ts";
import { settleTable } from "../grid/settle_table.ts";
import { type Element, type Visitor, walk } from "../tree/walk.ts";

/** Names of the styles that raise characters, and of those that hide them. */
interface Styles {
  readonly raised: ReadonlySet<string | undefined>;
  readonly hidden: ReadonlySet<string | undefined>;
}

/** Reads the content of an OpenDocument text into lines and tables. */
export function odtParts(text: Element, styles: Styles): readonly Draft[] {
  const parts = new OdtParts(styles);
  walk(text, parts);
  return parts.collector.close();
}

/**
 * Elements of which nothing is read: notes, comments, removed and hidden text, readings of
 * characters, declarations, and cells that another one covers.
 */
const DROPPED: ReadonlySet<string> = new Set(
  ("office:annotation office:forms svg:desc svg:title table:covered-table-cell text:hidden-paragraph " +
    "text:hidden-text text:note text:ruby-text text:sequence-decls text:tracked-changes text:variable-decls")
    .split(" "),
);
const PARAGRAPHS: ReadonlySet<string> = new Set(["text:h", "text:p"]);

/** How often cells and rows are repeated, all in all: programs write those of a text one by one. */
const MOST_REPEATED = 10_000;

interface OpenRow {
  readonly group: 0;
  readonly cells: PageCell[];
}

class OdtParts implements Visitor {
  readonly collector = new Collector();
  readonly #styles: Styles;
  readonly #tables: OpenRow[][] = [];
  /** The content of the paragraph's text boxes. */
  #boxes: Draft[] = [];
  #paragraphs = 0;
  #raised = 0;
  #repeated = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  enter(element: Element): boolean {
    const { name } = element;
    if (DROPPED.has(name) || this.#has("hidden", element)) return false;
    if (PARAGRAPHS.has(name)) this.#paragraphs++;
    if (this.#has("raised", element)) this.#raised++;
    if (name === "text:s" || name === "text:tab") this.collector.append(" ");
    else if (name === "text:line-break") this.collector.endLine();
    else if (name === "table:table") this.#tables.push([]);
    else if (name === "table:table-row") this.#tables.at(-1)?.push({ group: 0, cells: [] });
    else if (name === "table:table-cell" || name === "draw:text-box") this.collector.open();
    return true;
  }

  leave(element: Element): void {
    const { name } = element;
    if (this.#has("raised", element)) this.#raised--;
    if (PARAGRAPHS.has(name)) this.#endParagraph();
    else if (name === "draw:text-box") {
      for (const draft of this.collector.close()) this.#boxes.push(draft);
    } else if (name === "table:table-cell") this.#endCell(element);
    else if (name === "table:table-row") this.#endRow(element);
    else if (name === "table:table") this.#endTable();
  }

  /** Between paragraphs there are only line ends. */
  text(data: string): void {
    if (this.#paragraphs > 0) this.collector.append(this.#raised > 0 ? raised(data) : data);
  }

  #has(effect: keyof Styles, { attribs }: Element): boolean {
    const style = attribs["text:style-name"];
    return style !== undefined && this.#styles[effect].has(style);
  }

  #endParagraph(): void {
    this.#paragraphs--;
    this.collector.endLine();
    if (this.#paragraphs > 0 || this.#boxes.length === 0) return;
    this.collector.add(this.#boxes);
    this.#boxes = [];
  }

  #endCell({ attribs }: Element): void {
    const cell = {
      rowSpan: numberOf(attribs["table:number-rows-spanned"]),
      columnSpan: numberOf(attribs["table:number-columns-spanned"]),
      content: this.collector.close(),
    };
    const row = this.#tables.at(-1)?.at(-1);
    this.#repeat(attribs["table:number-columns-repeated"], () => row?.cells.push(cell));
    row?.cells.push(cell);
  }

  #endRow({ attribs }: Element): void {
    const rows = this.#tables.at(-1) ?? [];
    const row = rows.at(-1);
    if (row === undefined) return;
    this.#repeat(attribs["table:number-rows-repeated"], () => rows.push({ ...row }));
  }

  /** Repeats what is written once. */
  #repeat(written: string | undefined, act: () => void): void {
    for (let time = 1; time < numberOf(written); time++) {
      if (++this.#repeated > MOST_REPEATED) throw damaged({ zh: "表格", en: "a table" });
      act();
    }
  }

  #endTable(): void {
    const rows: readonly PageRow[] = this.#tables.pop() ?? [];
    this.collector.add(settleTable(placeCells(rows)));
  }
}

function numberOf(written: string | undefined): number {
  const number = Number(written);
  return Number.isInteger(number) && number > 0 ? number : 1;
}
