import type { Draft } from "./draft.ts";

/** Characters that nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Most cells have nothing to clean. */
const UNCLEAN = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]/;

interface Frame {
  readonly drafts: Draft[];
  run: string;
  linked: number;
}

/**
 * Collects the text of a page or part into lines. Cells and text boxes are collected apart: `open`
 * begins one, `close` ends it and returns its content.
 */
export class Collector {
  readonly #outer: Frame[] = [];
  #frame = newFrame();

  /** Continues the line. */
  append(text: string, isLink = false): void {
    this.#frame.run += text;
    if (isLink) this.#frame.linked += text.replace(/\s+/g, "").length;
  }

  /** Ends the line; spaces in it become one, and a line without characters is dropped. */
  endLine(): void {
    const { drafts, run, linked } = this.#frame;
    const text = UNCLEAN.test(run) ? run.replace(INVISIBLE, "").replace(/\s+/g, " ").trim() : run;
    if (text !== "") drafts.push({ kind: "text", text, linked });
    this.#frame.run = "";
    this.#frame.linked = 0;
  }

  /** Adds finished parts after the line. */
  add(drafts: readonly Draft[]): void {
    this.endLine();
    for (const draft of drafts) this.#frame.drafts.push(draft);
  }

  open(): void {
    this.#outer.push(this.#frame);
    this.#frame = newFrame();
  }

  close(): readonly Draft[] {
    this.endLine();
    const { drafts } = this.#frame;
    this.#frame = this.#outer.pop() ?? newFrame();
    return drafts;
  }
}

function newFrame(): Frame {
  return { drafts: [], run: "", linked: 0 };
}
