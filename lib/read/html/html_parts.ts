import { Collector } from "../collector.ts";
import type { Draft } from "../draft.ts";
import { BLOCKS, isDropped, isLink } from "./html_elements.ts";
import { type PageCell, type PageRow, placeCells } from "../grid/place_cells.ts";
import { raised } from "../raised.ts";
import { settleTable } from "../grid/settle_table.ts";
import { type Element, type Visitor, walk } from "../tree/walk.ts";

/** Reads the content of an element into lines and tables, in document order. */
export function htmlParts(root: Element): readonly Draft[] {
  const parts = new HtmlParts();
  walk(root, parts);
  return parts.collector.close();
}

interface OpenRow {
  readonly group: number;
  readonly cells: PageCell[];
}

interface OpenTable {
  readonly rows: OpenRow[];
  group: number;
}

class HtmlParts implements Visitor {
  readonly collector = new Collector();
  readonly #tables: OpenTable[] = [];
  #links = 0;
  #raised = 0;

  enter(element: Element): boolean {
    if (isDropped(element)) return false;
    const { name } = element;
    if (BLOCKS.has(name)) this.collector.endLine();
    if (isLink(element)) this.#links++;
    if (name === "sup") this.#raised++;
    if (name === "table") this.#tables.push({ rows: [], group: 0 });
    else this.#enterTablePart(name);
    return true;
  }

  leave(element: Element): void {
    const { name } = element;
    if (isLink(element)) this.#links--;
    if (name === "sup") this.#raised--;
    if (name === "td" || name === "th") this.#endCell(element);
    if (name === "table") this.#endTable();
    if (BLOCKS.has(name)) this.collector.endLine();
  }

  text(data: string): void {
    this.collector.append(this.#raised > 0 ? raised(data) : data, this.#links > 0);
  }

  #enterTablePart(name: string): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (name === "thead" || name === "tbody" || name === "tfoot") table.group++;
    if (name === "tr") table.rows.push({ group: table.group, cells: [] });
    if (name === "td" || name === "th") this.collector.open();
  }

  #endCell({ attribs }: Element): void {
    const row = this.#tables.at(-1)?.rows.at(-1);
    row?.cells.push({
      rowSpan: spanOf(attribs.rowspan, 0),
      columnSpan: spanOf(attribs.colspan, 1),
      content: this.collector.close(),
    });
  }

  #endTable(): void {
    const rows: readonly PageRow[] = this.#tables.pop()?.rows ?? [];
    this.collector.add(settleTable(placeCells(rows)));
  }
}

/**
 * A span as the HTML Standard reads it: figures at the beginning, else 1; `least` for what is
 * smaller. The grid ends what is too large.
 */
function spanOf(written: string | undefined, least: 0 | 1): number {
  const figures = /^\s*\+?(\d+)/.exec(written ?? "")?.[1];
  return figures === undefined ? 1 : Math.max(least, Number(figures));
}
