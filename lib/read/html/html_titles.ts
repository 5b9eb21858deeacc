import { Collector } from "../collector.ts";
import { type Element, type Tree, type Visitor, walk } from "../tree/walk.ts";

/**
 * The titles of a page: the one that pages of the authorities name in `<meta name="ArticleTitle">`,
 * the `<title>`, cut where the names of column and site are joined on, and the first `<h1>`. The
 * `<title>` of what Word exports is left out: it is often that of an older document.
 */
export function htmlTitles(tree: Tree): readonly string[] {
  const titles = new Titles();
  walk(tree, titles);
  const { article, title, heading, isExport } = titles;
  const pieces = isExport ? [] : (title ?? "").split(/[_|>»]+|(?<!\d)[-–—]+|[-–—]+(?!\d)/);
  const found = [article ?? "", ...pieces, heading ?? ""].map((piece) => piece.trim());
  const spaceless = found.map((piece) => piece.replace(/\s+/g, ""));
  return found.filter((piece, index) =>
    piece !== "" && spaceless.indexOf(spaceless[index]!) === index
  );
}

class Titles implements Visitor {
  article: string | undefined;
  title: string | undefined;
  heading: string | undefined;
  isExport = false;
  readonly #collector = new Collector();

  enter({ name, attribs }: Element): boolean {
    if (name === "meta") this.#readMeta(attribs);
    if (name === "title" || name === "h1") this.#collector.open();
    return name !== "svg" && name !== "script" && name !== "style";
  }

  leave({ name }: Element): void {
    if (name === "title") this.title ??= this.#close();
    if (name === "h1") this.heading ??= this.#close();
  }

  text(data: string): void {
    this.#collector.append(data);
  }

  #readMeta({ name = "", content = "" }: Element["attribs"]): void {
    if (/^articletitle$/i.test(name)) this.article ??= content;
    if (/^(?:generator|progid)$/i.test(name)) this.isExport ||= /word|wps/i.test(content);
  }

  #close(): string {
    return this.#collector.close().map((draft) => draft.kind === "text" ? draft.text : "").join(
      " ",
    );
  }
}
