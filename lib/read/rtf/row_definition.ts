import type { CellShape } from "../grid/stacked_tables.ts";
import type { Merge } from "../grid/merged_cells.ts";

/** Collects what the control words of a row say about its cells. */
export class RowDefinition {
  #shapes: CellShape[] = [];
  #left = 0;
  #down: Merge = "none";
  #across: Merge = "none";

  get shapes(): readonly CellShape[] {
    return this.#shapes;
  }

  /** Takes a control word; those about the merging of a cell stand before its edge. */
  take(word: string, number: number): void {
    if (word === "trowd") {
      this.#shapes = [];
      this.#left = 0;
    } else if (word === "trleft") this.#left = number;
    else if (word === "clvmgf") this.#down = "first";
    else if (word === "clvmrg") this.#down = "next";
    else if (word === "clmgf") this.#across = "first";
    else if (word === "clmrg") this.#across = "next";
    else if (word === "cellx") this.#endCell(number);
  }

  #endCell(right: number): void {
    const left = this.#shapes.at(-1)?.right ?? this.#left;
    this.#shapes.push({ left, right, down: this.#down, across: this.#across });
    this.#down = "none";
    this.#across = "none";
  }
}
