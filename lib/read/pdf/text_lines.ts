import { clusters } from "./clusters.ts";
import { type Box, unite } from "./geometry.ts";
import { leastConfidence } from "./least_confidence.ts";
import { BLANK, type GlyphRun } from "./runs.ts";

/** A line of text, or a separate piece of one. */
export interface Line extends Box {
  readonly text: string;
  /** What blanks or gaps part in it. */
  readonly words: readonly LineWord[];
}

/** A word of a line, from its left to its right end. */
export interface LineWord {
  readonly text: string;
  /** What is read between it and the word before. */
  readonly blank: string;
  readonly left: number;
  readonly right: number;
  /** Of what was recognized in a picture. */
  readonly confidence?: number;
}

/** How far the feet of signs of one line may differ, in heights of the font. */
const LEVEL = 0.5;

/**
 * A gap that is wider, in heights of the font, parts two pieces of a line: columns, or a name and a
 * date.
 */
const APART = 2;

/**
 * A gap of this width, in heights of the font, separates Chinese and Latin signs without a blank.
 */
const MIXED_GAP = 0.4;

/** A gap of this width, in heights of the font, parts words even of Chinese, where no blank is read. */
const WORD_GAP = 0.9;

const CHINESE = "\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}“”‘’";
const ENDS_CHINESE = new RegExp(`[${CHINESE}]$`, "u");
const BEGINS_CHINESE = new RegExp(`^[${CHINESE}]`, "u");

/** Joins runs to lines, from top to bottom; each is a list of pieces parted by wide gaps. */
export function textLines(runs: readonly GlyphRun[]): Line[][] {
  return levelsOf(runs).map((level) => piecesOf(level).map(lineOf));
}

/** The text in a cell: line follows line, with a blank only between Latin letters or figures. */
export function textOfCell(runs: readonly GlyphRun[]): string {
  return levelsOf(runs).map((level) => lineOf(level).text).reduce(joinTexts, "");
}

/** Joins two pieces of one text: no blank where one of them is Chinese, or empty. */
export function joinTexts(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  const isTight = ENDS_CHINESE.test(before) || BEGINS_CHINESE.test(after);
  return before + (isTight ? "" : " ") + after;
}

/** Groups runs on one writing line, each group from left to right. */
function levelsOf(runs: readonly GlyphRun[]): GlyphRun[][] {
  const smallest = runs.reduce((least, { size }) => Math.min(least, size), Infinity);
  return clusters(runs, ({ bottom }) => bottom, smallest * LEVEL)
    .map((level) => level.toSorted((one, other) => one.left - other.left));
}

function piecesOf(level: readonly GlyphRun[]): GlyphRun[][] {
  const pieces: GlyphRun[][] = [];
  for (const run of level) {
    const last = pieces.at(-1);
    if (last && gapBefore(run, last.at(-1)!) <= APART) last.push(run);
    else pieces.push([run]);
  }
  return pieces;
}

function lineOf(runs: readonly GlyphRun[]): Line {
  const words: LineWord[] = [];
  runs.forEach((run, index) => {
    const { text, left, right } = run;
    const confidence = leastConfidence([run]);
    const before = runs[index - 1];
    const blank = blankAt(before, run);
    const last = words.at(-1);
    const isApart = before === undefined || blank !== "" || gapBefore(run, before) > WORD_GAP;
    if (isApart || last === undefined) words.push({ text, blank, left, right, ...confidence });
    else {
      const joined = { ...last, ...leastConfidence([last, run]), text: last.text + text, right };
      words[words.length - 1] = joined;
    }
  });
  return { ...runs.reduce<Box>(unite, runs[0]!), text: textOfWords(words), words };
}

/** The text of some words of a line. */
export function textOfWords(words: readonly Pick<LineWord, "text" | "blank">[]): string {
  return words.reduce((line, { blank, text }, index) => line + (index > 0 ? blank : "") + text, "");
}

/** The blank that is read between two neighbours on a line. */
function blankAt(before: GlyphRun | undefined, after: GlyphRun): string {
  if (before === undefined) return "";
  const gap = gapBefore(after, before);
  const chinese = Number(ENDS_CHINESE.test(before.text)) + Number(BEGINS_CHINESE.test(after.text));
  return gap > [BLANK, MIXED_GAP, APART][chinese]! ? " " : "";
}

/** The gap between two runs in heights of the font. */
function gapBefore(run: GlyphRun, before: GlyphRun): number {
  return (run.left - before.right) / Math.min(run.size, before.size);
}
