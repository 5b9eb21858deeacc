import { BLOCKS } from "../html/html_elements.ts";
import { type Element, type Tree, type Visitor, walk } from "../tree/walk.ts";
import { isSmall } from "./is_small.ts";

/** A picture or frame of a page, which may show a table, with the lines before it. */
export interface PlacedCarrier {
  /** Its address, as the page writes it. */
  readonly address: string;
  /** Without their blanks; the last ones are enough. */
  readonly before: readonly string[];
}

const SOURCES: Readonly<Record<string, string>> = {
  img: "src",
  iframe: "src",
  frame: "src",
  embed: "src",
  object: "data",
};
/** What an address shows at most: pictures may be written into it. */
const MOST = 80;
/** A chapter has no more lines before a table. */
const LINES = 20;

/** Finds them in the tree of a page. */
export function placedCarriers(tree: Tree): readonly PlacedCarrier[] {
  const finder = new Finder();
  walk(tree, finder);
  return finder.carriers;
}

class Finder implements Visitor {
  readonly carriers: PlacedCarrier[] = [];
  #lines: string[] = [];
  #line = "";

  enter({ name, attribs }: Element): boolean {
    if (BLOCKS.has(name)) this.#endLine();
    const address = attribs[SOURCES[name] ?? ""]?.trim() ?? "";
    if (address !== "" && !isSmall(attribs)) {
      const before = this.#line === "" ? this.#lines : [...this.#lines, this.#line];
      this.carriers.push({ address: address.slice(0, MOST), before: before.slice(-LINES) });
    }
    return name !== "script" && name !== "style";
  }

  leave({ name }: Element): void {
    if (BLOCKS.has(name)) this.#endLine();
  }

  text(data: string): void {
    this.#line += data.replace(/\s+/g, "");
  }

  #endLine(): void {
    if (this.#line !== "") this.#lines.push(this.#line);
    this.#line = "";
  }
}
