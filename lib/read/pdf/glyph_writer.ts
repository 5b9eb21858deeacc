import type { Font, Sign } from "./font.ts";
import { gbkSigns, isNamedInGbk } from "./gbk_signs.ts";
import { type Box, IDENTITY, mapBox, type Matrix, multiply } from "./geometry.ts";

/** A sign where it is shown; some fonts write several characters with one sign. */
export interface Glyph extends Box {
  readonly text: string;
  /** Height of the font in points. */
  readonly size: number;
  /** What writes it, and the code by which the file does; see `withUnmapped`. */
  readonly font?: Font;
  readonly code?: number;
  /** Of what was recognized in a picture: see `Recognized`. */
  readonly confidence?: number;
}

/** Which way text runs on a page as it is shown. */
export type Direction = "across" | "down" | "up";

/** How text is written: what `save` keeps and `restore` brings back. */
interface TextState {
  readonly font: Font;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** Width of the letters; 1 is as they were designed. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly isInvisible: boolean;
}

const START: TextState = {
  font: {},
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  isInvisible: false,
};

/** How far signs reach over and under the writing line, in heights of the font. */
const ABOVE = 0.88;
const BELOW = 0.12;

/** The sine of ten degrees: scans lean less, watermarks more. */
const SLANT = 0.17;

/** The rendering mode of text that is not painted: a layer over a scan. */
const INVISIBLE = 3;

/**
 * Follows the text operators of a page (ISO 32000-1, 9.3 and 9.4) and finds where signs are shown.
 */
export class GlyphWriter {
  #state = START;
  readonly #stack: TextState[] = [];
  #matrix = IDENTITY;
  #lineStart = { x: 0, y: 0 };
  #pen = { x: 0, y: 0 };

  save(): void {
    this.#stack.push(this.#state);
  }

  restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  setFont(font: Font, size: number): void {
    this.#set({ font, size });
  }

  /** Obeys an operator by the name that PDF.js gives it; others than those of text do nothing. */
  // deno-lint-ignore no-explicit-any -- Each operator has arguments of its own; PDF.js types none.
  obey(name: string, args: any): void {
    switch (name) {
      case "beginText":
        return this.#begin(IDENTITY);
      case "setTextMatrix":
        return this.#begin(args[0]);
      case "moveText":
        return this.#move(args[0], args[1]);
      case "setLeadingMoveText":
        this.#set({ leading: args[1] });
        return this.#move(args[0], args[1]);
      case "nextLine":
        return this.#move(0, this.#state.leading);
      case "setLeading":
        return this.#set({ leading: -args[0] });
      case "setCharSpacing":
        return this.#set({ characterSpacing: args[0] });
      case "setWordSpacing":
        return this.#set({ wordSpacing: args[0] });
      case "setHScale":
        return this.#set({ stretch: args[0] / 100 });
      case "setTextRise":
        return this.#set({ rise: args[0] });
      case "setTextRenderingMode":
        return this.#set({ isInvisible: args[0] === INVISIBLE });
    }
  }

  /**
   * Writes signs, unless they are a watermark across the page, with numbers between them that shift
   * the next one by thousandths of the size.
   */
  show(signs: readonly (Sign | number | null)[], page: Matrix): Glyph[] {
    const toPage = multiply(page, this.#matrix);
    const glyphs: Glyph[] = [];
    for (const sign of isNamedInGbk(this.#state.font) ? gbkSigns(signs) : signs) {
      if (typeof sign === "number") this.#shift(sign);
      else if (sign !== null) glyphs.push(this.#write(sign, toPage));
    }
    return isSlanted(toPage) ? [] : glyphs.filter(({ text }) => text.trim() !== "");
  }

  /** Whether what is written next is not painted. */
  get isInvisible(): boolean {
    return this.#state.isInvisible;
  }

  /** Which way the text runs that is written next. */
  direction(page: Matrix): Direction {
    const [across, down] = multiply(page, this.#matrix);
    if (Math.abs(across) >= Math.abs(down)) return "across";
    return down > 0 ? "down" : "up";
  }

  #set(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #begin(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#lineStart = { x: 0, y: 0 };
    this.#pen = this.#lineStart;
  }

  #move(x: number, y: number): void {
    this.#lineStart = { x: this.#lineStart.x + x, y: this.#lineStart.y + y };
    this.#pen = this.#lineStart;
  }

  #shift(thousandths: number): void {
    const back = thousandths * Math.abs(this.#state.size) / 1000;
    if (this.#state.font.vertical) this.#pen = { ...this.#pen, y: this.#pen.y - back };
    else this.#pen = { ...this.#pen, x: this.#pen.x - back * this.#state.stretch };
  }

  #write(sign: Sign, toPage: Matrix): Glyph {
    const box = this.#state.font.vertical ? this.#writeDown(sign) : this.#writeAcross(sign);
    const shown = mapBox(toPage, box);
    const height = (box.bottom - box.top) * Math.hypot(toPage[2], toPage[3]);
    const code = sign.originalCharCode;
    const written = code === undefined ? {} : { font: this.#state.font, code };
    return { ...shown, text: sign.unicode, size: height, ...written };
  }

  #writeAcross(sign: Sign): Box {
    const { x, y } = this.#pen;
    const { size, stretch, rise } = this.#state;
    const width = sign.width * this.#unit() * stretch;
    this.#pen = { x: x + width + this.#spacing(sign) * stretch, y };
    const [low, high] = [y + rise - BELOW * size, y + rise + ABOVE * size];
    return {
      left: Math.min(x, x + width),
      right: Math.max(x, x + width),
      top: Math.min(low, high),
      bottom: Math.max(low, high),
    };
  }

  /** Vertical writing: the pen is over the middle of a sign and moves down. */
  #writeDown({ width, vmetric, ...sign }: Sign): Box {
    const { x, y } = this.#pen;
    const step = -(vmetric ?? this.#state.font.defaultVMetrics ?? [-1000])[0]! * this.#unit();
    this.#pen = { x, y: y - step - this.#spacing(sign) };
    const half = width * this.#unit() / 2;
    return { left: x - half, right: x + half, top: y - step, bottom: y };
  }

  #unit(): number {
    return this.#state.size * (this.#state.font.fontMatrix?.[0] ?? 0.001);
  }

  #spacing({ isSpace }: Pick<Sign, "isSpace">): number {
    const { characterSpacing, wordSpacing } = this.#state;
    return characterSpacing + (isSpace ? wordSpacing : 0);
  }
}

/** Whether a line of text runs askew: neither across the page nor down or up. */
function isSlanted([across, down]: Matrix): boolean {
  return Math.min(Math.abs(across), Math.abs(down)) > Math.hypot(across, down) * SLANT;
}
