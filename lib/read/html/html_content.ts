import { BLOCKS, isDropped, isLink } from "./html_elements.ts";
import { type Element, type Tree, type Visitor, walk } from "../tree/walk.ts";

/**
 * The search goes on in a child that holds this share of an element's sentences and table cells.
 */
const SHARE = 0.95;

/** A table of data has so many cells at least, and less than this share of its text in links. */
const FEWEST_CELLS = 6;
const MOST_LINKED = 0.3;

/** Marks that distinguish sentences from menus, titles and imprints. */
const SENTENCE = /[。，；,;]/;

/**
 * Elements that are part of a table or of a paragraph: the content is taken with what they belong
 * to.
 */
const PARTS = new Set(
  "a b em font i li ol p span strong table tbody td tfoot th thead tr u ul".split(" "),
);

/**
 * Finds the element that holds the report: the innermost one with nearly all sentences and with all
 * tables of data of the page. Only structure decides.
 */
export function htmlContent(tree: Tree): Element | undefined {
  const weights = new Weights();
  walk(tree, weights);
  let node: Element | undefined = tree.children.filter(isElement).at(-1);
  let content = node;
  while (node !== undefined) {
    if (!PARTS.has(node.name) || weights.isLayoutCell(node)) content = node;
    node = weights.heaviestChild(node);
  }
  return content;
}

interface Weight {
  /** Characters in sentences and in cells of tables of data, those of links left out. */
  characters: number;
  /** Tables of data. */
  tables: number;
}

interface Table {
  characters: number;
  linked: number;
  cells: number;
  rows: number;
  nested: boolean;
}

class Weights implements Visitor {
  readonly #of = new Map<Element, Weight>();
  readonly #open: Weight[] = [];
  readonly #tables: Table[] = [];
  /** Tables with tables in them. */
  readonly #layouts = new Set<Element>();
  #run = "";
  #links = 0;

  enter(element: Element): boolean {
    if (isDropped(element)) return false;
    if (BLOCKS.has(element.name)) this.#endRun();
    this.#open.push({ characters: 0, tables: 0 });
    if (isLink(element)) this.#links++;
    this.#enterTable(element.name);
    return true;
  }

  leave(element: Element): void {
    if (BLOCKS.has(element.name)) this.#endRun();
    if (isLink(element)) this.#links--;
    if (element.name === "table") this.#endTable(element);
    const weight = this.#open.pop()!;
    this.#of.set(element, weight);
    const outer = this.#open.at(-1);
    if (outer === undefined) return;
    outer.characters += weight.characters;
    outer.tables += weight.tables;
  }

  text(data: string): void {
    const text = data.trim();
    const table = this.#tables.at(-1);
    if (table !== undefined) table[this.#links > 0 ? "linked" : "characters"] += text.length;
    if (this.#links === 0) this.#run += text;
  }

  /** The child with nearly all that the element holds, if there is one. */
  heaviestChild(element: Element): Element | undefined {
    const whole = this.#of.get(element);
    if (whole === undefined || whole.characters === 0) return undefined;
    return element.children.filter(isElement).find((child) => {
      const part = this.#of.get(child);
      return part !== undefined && part.tables === whole.tables &&
        part.characters >= whole.characters * SHARE;
    });
  }

  /** Whether an element is a cell of a table that lays out the page. */
  isLayoutCell({ name, parent }: Element): boolean {
    if (name !== "td" && name !== "th") return false;
    let above = parent as Element | null;
    while (above !== null && above.name !== "table") above = above.parent as Element | null;
    return above !== null && this.#layouts.has(above);
  }

  #endRun(): void {
    const weight = this.#open.at(-1);
    if (weight !== undefined && SENTENCE.test(this.#run)) weight.characters += this.#run.length;
    this.#run = "";
  }

  #enterTable(name: string): void {
    const table = this.#tables.at(-1);
    if (name === "table") {
      if (table !== undefined) table.nested = true;
      this.#tables.push({ characters: 0, linked: 0, cells: 0, rows: 0, nested: false });
    } else if (name === "tr" && table !== undefined) {
      table.rows++;
    } else if ((name === "td" || name === "th") && table !== undefined) {
      table.cells++;
    }
  }

  #endTable(element: Element): void {
    const { characters, linked, cells, rows, nested } = this.#tables.pop()!;
    if (nested) this.#layouts.add(element);
    if (nested || rows < 2 || cells < FEWEST_CELLS) return;
    if (linked > (characters + linked) * MOST_LINKED) return;
    const weight = this.#open.at(-1)!;
    weight.characters += characters;
    weight.tables++;
  }
}

function isElement(node: Tree["children"][number]): node is Element {
  return "attribs" in node;
}
