import type { Collector } from "../collector.ts";
import { damaged } from "../damaged.ts";
import type { Draft } from "../draft.ts";
import { type EdgedCell, type EdgedRow, edgedTable } from "./edged_table.ts";

/** What a row states about one of its cells. */
export type CellShape = Omit<EdgedCell, "content">;

interface OpenTable {
  readonly rows: EdgedRow[];
  /** Of the row that is open. */
  contents: (readonly Draft[])[];
}

/** Tables lie in cells of tables so deep at most, and rows have so many cells: Word has 63. */
const DEEPEST = 20;
const MOST_CELLS = 1000;

/**
 * Collects tables that a file writes as marks between its paragraphs, as old Word files and RTF do: each
 * paragraph says how deep in tables it is, marks end cells and rows, and only the end of a row says
 * what its cells are.
 */
export class StackedTables {
  readonly #collector: Collector;
  readonly #tables: OpenTable[] = [];

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  /** Opens and ends tables, so that so many are open. */
  enter(depth: number): void {
    const wanted = Math.min(depth, DEEPEST);
    if (wanted === this.#tables.length) return;
    this.#collector.endLine();
    while (this.#tables.length > wanted) this.#endTable();
    while (this.#tables.length < wanted) {
      this.#tables.push({ rows: [], contents: [] });
      this.#collector.open();
    }
  }

  /** @throws {UnreadableError} where a row has no end. */
  endCell(): void {
    const count = this.#tables.at(-1)?.contents.push(this.#next()) ?? 0;
    if (count > MOST_CELLS) throw damaged({ zh: "表格", en: "a table" });
  }

  /** Ends a row, whose shape is known where it states one for each of its cells. */
  endRow(shapes: readonly CellShape[]): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    const rest = this.#next();
    if (rest.length > 0) table.contents.push(rest);
    const { contents } = table;
    table.contents = [];
    if (contents.length === 0) return;
    table.rows.push(
      contents.length === shapes.length
        ? shapes.map((shape, index) => ({ ...shape, content: contents[index]! }))
        : { contents },
    );
  }

  #next(): readonly Draft[] {
    const content = this.#collector.close();
    this.#collector.open();
    return content;
  }

  #endTable(): void {
    this.endRow([]);
    this.#collector.close();
    this.#collector.add(edgedTable(this.#tables.pop()!.rows));
  }
}
