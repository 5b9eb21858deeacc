import { raised } from "../raised.ts";
import type { Box } from "./geometry.ts";
import { leastConfidence } from "./least_confidence.ts";
import type { Glyph } from "./glyph_writer.ts";

/** Signs written in one go, without a gap between them. */
export interface GlyphRun extends Box {
  readonly text: string;
  /** Height of the font in points. */
  readonly size: number;
  /** Of what was recognized in a picture, the least. */
  readonly confidence?: number;
}

/** A gap that is wider, in heights of the font, parts two runs; a blank is a quarter at least. */
export const BLANK = 0.2;

/**
 * How far a sign may be from where it was drawn before, in heights of the font, to be the same
 * again.
 */
const AGAIN = 0.25;

/** A raised figure is smaller, as a share of the size of what it follows. */
const SMALL = 0.9;

/** Joins the signs of a page, in the order in which they are written, to runs. */
export function runsOf(glyphs: readonly Glyph[]): GlyphRun[] {
  const runs: GlyphRun[] = [];
  for (const glyph of withoutDoubles(glyphs)) {
    const last = runs.at(-1);
    if (last && isRaised(last, glyph)) {
      runs[runs.length - 1] = join(last, { ...glyph, text: raised(glyph.text) });
    } else if (last && follows(last, glyph)) runs[runs.length - 1] = join(last, glyph);
    else runs.push(glyph);
  }
  return runs;
}

/** Bold letters and shadows are made by drawing a sign twice, nearly at one place. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const drawn = new Map<string, number[]>();
  return glyphs.filter(({ text, left, bottom, size }) => {
    const key = `${text} ${Math.round(bottom)}`;
    const places = drawn.get(key) ?? [];
    if (places.some((place) => Math.abs(place - left) < size * AGAIN)) return false;
    drawn.set(key, [...places, left]);
    return true;
  });
}

/** Whether a figure is that of a note: smaller than what it follows, and above the writing line. */
function isRaised(run: GlyphRun, glyph: Glyph): boolean {
  const isSmall = glyph.size < run.size * SMALL;
  const rise = run.bottom - glyph.bottom;
  const isAbove = rise > run.size * BLANK && rise < run.size;
  return /^\d$/.test(glyph.text) && isSmall && isAbove &&
    Math.abs(glyph.left - run.right) < run.size * BLANK;
}

function follows(run: GlyphRun, glyph: Glyph): boolean {
  const gap = glyph.left - run.right;
  const isLevel = Math.abs(glyph.bottom - run.bottom) < run.size * BLANK;
  return isLevel && Math.abs(gap) < Math.min(run.size, glyph.size) * BLANK;
}

function join(run: GlyphRun, glyph: Glyph): GlyphRun {
  const { text, right, top, bottom, size } = glyph;
  return {
    ...leastConfidence([run, glyph]),
    text: run.text + text,
    left: run.left,
    right,
    top: Math.min(run.top, top),
    bottom: Math.max(run.bottom, bottom),
    size: Math.max(run.size, size),
  };
}
