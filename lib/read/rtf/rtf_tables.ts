import type { Collector } from "../collector.ts";
import type { Draft } from "../draft.ts";
import { StackedTables } from "../grid/stacked_tables.ts";
import type { Group } from "./group.ts";
import { RowDefinition } from "./row_definition.ts";

/** The tables of a text, and of the boxes that are open in it, by the words that make them. */
export class RtfTables {
  readonly #collector: Collector;
  /** Of the text, and of each open box. */
  readonly #stacks: StackedTables[];
  /** What boxes of the paragraph hold; it comes behind the paragraph. */
  #boxes: Draft[] = [];
  #isInTable = false;
  #isInRow = false;
  #depth = 1;
  readonly #row = new RowDefinition();
  readonly #innerRow = new RowDefinition();

  constructor(collector: Collector) {
    this.#collector = collector;
    this.#stacks = [new StackedTables(collector)];
  }

  /** Enters the table that the text which follows stands in. */
  enter(): void {
    this.#enter(this.#isInTable || this.#isInRow ? Math.max(1, this.#depth) : 0);
  }

  /** Takes a control word of a group; others than those of tables do nothing. */
  take(word: string, number: number, group: Group): void {
    if (word === "pard") {
      this.#isInTable = false;
      this.#depth = 1;
    } else if (word === "intbl") this.#isInTable = true;
    else if (word === "itap") this.#depth = number;
    else if (word === "cell") this.#endCell(1, group);
    else if (word === "nestcell") this.#endCell(Math.max(2, this.#depth), group);
    else if (word === "row") this.#endRow(1, this.#row);
    else if (word === "nestrow") this.#endRow(Math.max(2, this.#depth), this.#innerRow);
    else {
      if (word === "trowd" && !group.isNested) this.#isInRow = true;
      (group.isNested ? this.#innerRow : this.#row).take(word, number);
    }
  }

  endParagraph({ isBox }: Group): void {
    if (isBox || this.#boxes.length === 0) return;
    this.#collector.add(this.#boxes);
    this.#boxes = [];
  }

  openBox(): void {
    this.#collector.open();
    this.#stacks.push(new StackedTables(this.#collector));
  }

  endBox(): void {
    this.#stacks.pop()!.enter(0);
    for (const draft of this.#collector.close()) this.#boxes.push(draft);
  }

  /** Ends what is open. */
  end(group: Group): void {
    this.endParagraph(group);
    this.#stacks[0]!.enter(0);
  }

  #enter(depth: number): StackedTables {
    const tables = this.#stacks.at(-1)!;
    tables.enter(depth);
    return tables;
  }

  #endCell(depth: number, group: Group): void {
    const tables = this.#enter(depth);
    this.endParagraph(group);
    tables.endCell();
  }

  #endRow(depth: number, { shapes }: RowDefinition): void {
    this.#enter(depth).endRow(shapes);
    if (depth === 1) this.#isInRow = false;
  }
}
