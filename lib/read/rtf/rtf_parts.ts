import { Collector } from "../collector.ts";
import { damaged } from "../damaged.ts";
import type { Draft } from "../draft.ts";
import { raised, RAISED_BY } from "../raised.ts";
import { encodingOf, encodingOfFont } from "./code_pages.ts";
import { changeBy, type Group, OUTERMOST } from "./group.ts";
import { RtfTables } from "./rtf_tables.ts";
import { LINE_ENDS, SEEN } from "./signs.ts";
import { tokensOf } from "./tokens.ts";

/** Reads the text of an RTF file into lines and tables. */
export function rtfParts(source: string): readonly Draft[] {
  const parts = new RtfParts();
  for (const token of tokensOf(source)) {
    switch (token.kind) {
      case "open":
        parts.open();
        break;
      case "close":
        parts.close();
        break;
      case "bytes":
        parts.bytes(token.bytes);
        break;
      case "word":
        parts.word(token.word, token.number);
    }
  }
  return parts.end();
}

/** More groups in groups are not written by a program. */
const DEEPEST = 1000;

// deno-lint-ignore no-control-regex
const CONTROLS = /[\x00-\x1f\x7f]/g;

/** Bytes of which the encoding matters; all agree on the others. */
const FOREIGN = /[\x80-\xff]/;

class RtfParts {
  /** Behind the outermost group: text comes only where its end is damage, with control words. */
  #isOutside = false;
  readonly #collector = new Collector();
  readonly #outer: Group[] = [];
  #group = OUTERMOST;
  /** Whether the next word names the group, and whether programs may pass over it. */
  #isBeginning = false;
  #isOptional = false;
  #skip = 0;
  #bytes = "";
  #half = "";
  #encoding = "windows-1252";
  readonly #fonts = new Map<number, number>();
  readonly #decoders = new Map<string, TextDecoder>();
  readonly #tables = new RtfTables(this.#collector);

  open(): void {
    this.#flush();
    if (this.#outer.push(this.#group) > DEEPEST) throw damaged(WHAT);
    this.#isBeginning = true;
    this.#isOptional = false;
    this.#skip = 0;
  }

  close(): void {
    this.#flush();
    const { isBox } = this.#group;
    this.#group = this.#outer.pop() ?? OUTERMOST;
    this.#isOutside = this.#outer.length === 0;
    if (isBox && !this.#group.isBox) this.#tables.endBox();
    this.#isBeginning = false;
    this.#skip = 0;
  }

  bytes(bytes: string): void {
    this.#isBeginning = false;
    const shown = bytes.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - bytes.length);
    if (!this.#isOutside && !this.#isSilent()) this.#bytes += shown;
  }

  word(word: string, number: number | undefined): void {
    if (this.#isBeginning && word === "*") {
      this.#isOptional = true;
      return;
    }
    if (this.#isBeginning) this.#begin(changeBy(word, this.#isOptional));
    this.#isBeginning = false;
    this.#isOutside = false;
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    this.#flush();
    if (this.#group.isFonts) this.#takeFont(word, number ?? 0);
    else if (!this.#group.isDropped) this.#take(word, number);
  }

  /** @throws {UnreadableError} where groups are open: the end is missing. */
  end(): readonly Draft[] {
    if (this.#outer.length > 0) throw damaged(WHAT);
    this.#flush();
    this.#tables.end(this.#group);
    return this.#collector.close();
  }

  #take(word: string, number: number | undefined): void {
    const isOn = number !== 0;
    const text = SEEN.get(word);
    if (text !== undefined) this.#append(text);
    else if (LINE_ENDS.has(word)) this.#endLine(word);
    else if (word === "u") this.#takeUnicode(number ?? 0);
    else if (word === "uc") this.#change({ substitutes: Math.max(0, number ?? 1) });
    else if (word === "f") this.#change({ font: number ?? 0 });
    else if (word === "v") this.#change({ isHidden: isOn });
    else if (word === "deleted") this.#change({ isRemoved: isOn });
    else if (word === "up") this.#change({ isRaised: (number ?? RAISED_BY) >= RAISED_BY });
    else if (word === "super") this.#change({ isRaised: isOn });
    else if (word === "nosupersub" || word === "sub") this.#change({ isRaised: false });
    else if (word === "plain") {
      this.#change({ isHidden: false, isRemoved: false, isRaised: false });
    } else if (word === "ansicpg") this.#encoding = encodingOf(number ?? 1252);
    else this.#tables.take(word, number ?? 0, this.#group);
  }

  #takeFont(word: string, number: number): void {
    if (word === "f") this.#change({ font: number });
    else if (word === "fcharset") this.#fonts.set(this.#group.font, number);
  }

  /** Of a character beyond the first 65,536, which is written in two halves, the first one waits. */
  #takeUnicode(number: number): void {
    const unit = String.fromCharCode(number & 0xffff);
    if (/[\ud800-\udbff]/.test(unit)) this.#half = unit;
    else this.#append(unit);
    this.#skip = this.#group.substitutes;
  }

  #change(properties: Partial<Group>): void {
    this.#group = { ...this.#group, ...properties };
  }

  #isSilent(): boolean {
    const { isDropped, isFonts, isHidden, isRemoved, isNested } = this.#group;
    return isDropped || isFonts || isHidden || isRemoved || isNested;
  }

  /** Writes the bytes that were collected, in the encoding of their font. */
  #flush(): void {
    if (this.#bytes === "") return;
    const bytes = this.#bytes;
    this.#bytes = "";
    this.#append(FOREIGN.test(bytes) ? this.#decoded(bytes) : bytes);
  }

  #decoded(bytes: string): string {
    const encoding = encodingOfFont(this.#fonts.get(this.#group.font), this.#encoding);
    const decoder = this.#decoders.get(encoding) ?? new TextDecoder(encoding);
    this.#decoders.set(encoding, decoder);
    return decoder.decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
  }

  #append(text: string): void {
    if (this.#isSilent()) return;
    this.#tables.enter();
    const seen = (this.#half + text).toWellFormed().replace(CONTROLS, "");
    this.#half = "";
    this.#collector.append(this.#group.isRaised ? raised(seen) : seen);
  }

  #endLine(word: string): void {
    if (this.#group.isRemoved && word === "par") return;
    this.#collector.endLine();
    if (word !== "line") this.#tables.endParagraph(this.#group);
  }

  #begin(change: Partial<Group>): void {
    if (change.isBox && !this.#group.isBox) this.#tables.openBox();
    this.#change(change);
  }
}

const WHAT = { zh: "RTF 文件", en: "an RTF document" };
