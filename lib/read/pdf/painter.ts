import { type Box, contains, intersect, mapBox, type Matrix, multiply } from "./geometry.ts";
import { type Direction, type Glyph, GlyphWriter } from "./glyph_writer.ts";
import type { PageSource } from "./page_source.ts";
import { filledRulings, pathBox, type Ruling, solidBox, strokedRulings } from "./path_rulings.ts";

/** What can be seen on a page and matters for tables and text. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Text that is not painted: what another program recognized on a scan, where the page is one. */
  readonly layer?: readonly Glyph[];
}

/** What `save` keeps and `restore` brings back. */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly lineWidth: number;
  /** Whether `clip` alone says what is cut off. */
  readonly isClipSolid: boolean;
  /** Whether a filled area hides what is under it within its group. */
  readonly isOpaque: boolean;
  readonly isGroupOpaque: boolean;
}

/**
 * A page on which more signs would be compared with filled areas is a drawing; which of them hide text
 * is no longer checked. A page of ten thousand signs may have five thousand areas.
 */
const MOST_COMPARISONS = 50_000_000;

/** Obeys the operators of a page, and keeps what can be seen of them. */
export class Painter {
  readonly #source: PageSource;
  readonly #rulings: Ruling[] = [];
  #glyphs: Glyph[] = [];
  readonly #layer: Glyph[] = [];
  readonly #writer = new GlyphWriter();
  readonly #stack: State[] = [];
  #state: State;
  #willClip = false;
  #comparisons = 0;
  readonly #signs = { across: 0, down: 0, up: 0 };

  constructor(source: PageSource) {
    this.#source = source;
    const clip = { left: 0, top: 0, right: source.width, bottom: source.height };
    this.#state = {
      matrix: source.toView,
      clip,
      lineWidth: 1,
      isClipSolid: true,
      isOpaque: true,
      isGroupOpaque: true,
    };
  }

  marks(): PageMarks {
    const { width, height } = this.#source;
    const layer = this.#layer.length > 0 && { layer: this.#layer };
    return { width, height, glyphs: this.#glyphs, rulings: this.#rulings, ...layer };
  }

  /** Which way most of the text runs. */
  direction(): Direction {
    const { across, down, up } = this.#signs;
    return down > across + up ? "down" : up > across + down ? "up" : "across";
  }

  // deno-lint-ignore no-explicit-any -- See PageSource.
  obey(name: string, args: any): void {
    switch (name) {
      case "save":
        return this.#save();
      case "restore":
      case "paintFormXObjectEnd":
      case "endGroup":
        return this.#restore();
      case "transform":
        return this.#transform(args);
      case "paintFormXObjectBegin":
        return this.#beginForm(args[0], args[1]);
      case "clip":
      case "eoClip":
        this.#willClip = true;
        return;
      case "setLineWidth":
        this.#state = { ...this.#state, lineWidth: args[0] };
        return;
      case "setGState":
        return this.#setGraphics(args[0]);
      case "beginGroup":
        return this.#beginGroup(args[0].smask !== null);
      case "constructPath":
        return this.#drawPath(this.#source.nameOf(args[0]), args[1][0]);
      case "setFont":
        return this.#writer.setFont(this.#source.fontOf(args[0]), args[1]);
      case "showText":
        return this.#show(this.#writer.show(args[0], this.#state.matrix));
      default:
        return this.#writer.obey(name, args);
    }
  }

  #save(): void {
    this.#stack.push(this.#state);
    this.#writer.save();
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
    this.#writer.restore();
  }

  #transform(matrix: Matrix): void {
    this.#state = { ...this.#state, matrix: multiply(this.#state.matrix, matrix) };
  }

  /** A form within the page: it has its own space, and may be cut at a box. */
  #beginForm(matrix: Matrix | null, box: ArrayLike<number> | null): void {
    this.#save();
    if (matrix) this.#transform(matrix);
    if (!box) return;
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(box);
    this.#clipTo(mapBox(this.#state.matrix, { left, top, right, bottom }));
  }

  /** A group is painted by itself, and then laid on the page by the state before it. */
  #beginGroup(isMask: boolean): void {
    this.#save();
    const { isOpaque, isGroupOpaque } = this.#state;
    this.#state = {
      ...this.#state,
      isOpaque: true,
      isGroupOpaque: isGroupOpaque && isOpaque && !isMask,
    };
  }

  #clipTo(box: Box): void {
    this.#state = { ...this.#state, clip: intersect(this.#state.clip, box) };
  }

  #drawPath(paint: string, path: ArrayLike<number> | null): void {
    const { matrix, clip, lineWidth } = this.#state;
    if (path && /stroke/i.test(paint)) {
      this.#rule(strokedRulings(path, matrix, clip, lineWidth));
    }
    if (path && /fill/i.test(paint)) {
      this.#rule(filledRulings(path, matrix, clip));
      this.#hideUnder(solidBox(path, matrix));
    }
    if (path && this.#willClip) {
      this.#clipTo(pathBox(path, matrix));
      if (!solidBox(path, matrix)) this.#state = { ...this.#state, isClipSolid: false };
    }
    this.#willClip = false;
  }

  #rule(rulings: readonly Ruling[]): void {
    for (const ruling of rulings) this.#rulings.push(ruling);
  }

  #setGraphics(changes: readonly (readonly [key: string, value: unknown])[]): void {
    for (const [key, value] of changes) {
      const isPlain = { ca: value === 1, BM: value === "source-over", SMask: value === false }[key];
      if (isPlain !== undefined) this.#state = { ...this.#state, isOpaque: isPlain };
    }
  }

  /** Removes the signs that an area painted over them hides. */
  #hideUnder(area: Box | undefined): void {
    const { clip, isClipSolid, isOpaque, isGroupOpaque } = this.#state;
    if (area === undefined || !isClipSolid || !isOpaque || !isGroupOpaque) return;
    this.#comparisons += this.#glyphs.length;
    if (this.#comparisons > MOST_COMPARISONS) return;
    const box = intersect(area, clip);
    this.#glyphs = this.#glyphs.filter((glyph) => !hasMiddleIn(box, glyph));
  }

  /** Keeps the signs whose middle is not cut off. */
  #show(glyphs: readonly Glyph[]): void {
    const { clip, matrix } = this.#state;
    const shown = glyphs.filter((glyph) => hasMiddleIn(clip, glyph));
    if (this.#writer.isInvisible) {
      for (const glyph of shown) this.#layer.push(glyph);
      return;
    }
    this.#signs[this.#writer.direction(matrix)] += shown.length;
    for (const glyph of shown) this.#glyphs.push(glyph);
  }
}

function hasMiddleIn(box: Box, { left, top, right, bottom }: Box): boolean {
  return contains(box, (left + right) / 2, (top + bottom) / 2);
}
