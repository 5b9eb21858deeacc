import { type Element, type Tree, type Visitor, walk } from "../tree/walk.ts";
import { isSmall } from "./is_small.ts";

/** What of a page may hold the report instead of its text. */
export interface Carriers {
  /** The addresses of frames and viewers, as the page writes them. */
  readonly frames: readonly string[];
  /** The names of files that the page links to, or their addresses. */
  readonly attachments: readonly string[];
  /** Whether a script, or an element that is not shown, holds a long text. */
  readonly hasHiddenText: boolean;
  readonly pictures: number;
  readonly hasScript: boolean;
}

/** Finds them in the tree of a page. */
export function carriersOf(tree: Tree): Carriers {
  const finder = new CarrierFinder();
  walk(tree, finder);
  return finder;
}

const FILE = /\.(?:pdf|docx?|wps|xlsx?|et|ofd|ceb|rtf|zip|rar|7z)\s*(?:$|[?#&)）])/i;
const FRAMES: ReadonlySet<string> = new Set(["iframe", "frame", "embed", "object"]);
/** Addresses of pages that show nothing. */
const NOWHERE = /^(?:about:|javascript:|data:,|#|$)/i;
const HIDDEN = /display\s*:\s*none/i;
/** So many characters of Chinese are a text, not the labels of a script. */
const LONG = 300;

class CarrierFinder implements Visitor, Carriers {
  readonly frames: string[] = [];
  readonly attachments: string[] = [];
  hasHiddenText = false;
  pictures = 0;
  hasScript = false;
  /** How many elements around are not shown, and the Chinese in them. */
  #hidden = 0;
  #characters = 0;
  #link: { readonly href: string; text: string } | null = null;

  enter(element: Element): boolean {
    const { name, attribs } = element;
    if (FRAMES.has(name) && !isSmall(attribs) && !HIDDEN.test(attribs.style ?? "")) {
      this.#addFrame(name === "object" ? attribs.data : attribs.src);
    }
    if (name === "script") this.hasScript = true;
    if (name === "img" && !isSmall(attribs)) this.pictures++;
    if (name === "a") this.#link = { href: attribs.href ?? "", text: "" };
    if (isUnshown(element)) this.#hidden++;
    return true;
  }

  leave(element: Element): void {
    if (element.name === "a") this.#endLink();
    if (!isUnshown(element)) return;
    this.#hidden--;
    if (this.#characters >= LONG) this.hasHiddenText = true;
    if (this.#hidden === 0) this.#characters = 0;
  }

  text(data: string): void {
    if (this.#hidden > 0) this.#characters += data.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (this.#link !== null) this.#link.text += data;
  }

  #addFrame(address = ""): void {
    if (!NOWHERE.test(address.trim())) this.frames.push(address.trim());
  }

  #endLink(): void {
    const { href = "", text = "" } = this.#link ?? {};
    this.#link = null;
    const name = text.replace(/\s+/g, " ").trim();
    if (FILE.test(name)) this.attachments.push(name);
    else if (FILE.test(href)) this.attachments.push(name === "" ? href : `${name} (${href})`);
  }
}

function isUnshown({ name, attribs }: Element): boolean {
  return name === "script" || name === "textarea" || name === "template" ||
    HIDDEN.test(attribs.style ?? "") || attribs.hidden !== undefined;
}
