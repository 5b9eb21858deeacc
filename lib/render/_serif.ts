import list from "@fontsource-variable/noto-serif-sc/unicode.json" with { type: "json" };
import { Font, type TTF } from "fonteditor-core";
import fontverter from "fontverter";
import subsetFont from "subset-font";
import { bufferOf } from "./_buffer_of.ts";
import { advanceReader, type FontFamily, WEIGHTS } from "./_font_family.ts";

/**
 * Noto Serif SC (OFL-1.1). The package holds it in a hundred slices for browsers, each with a part
 * of the characters and all weights: 6 MB, where whole fonts of two weights take 30. A slice is
 * unpacked when a character of it is first asked for.
 */
export const serif: FontFamily = {
  name: "Noto Serif SC",
  advance(character, isBold) {
    const slice = sliceOf(character);
    if (slice === undefined) return null;
    const opened = open.get(slice);
    if (opened === undefined) throw new Error(`Cannot measure "${character}": not loaded yet`);
    return (isBold ? opened.bold : opened.regular)(character);
  },
  async cut(characters, isBold) {
    const weight = isBold ? WEIGHTS.bold : WEIGHTS.regular;
    const parts = await Promise.all(
      [...groupBySlice(characters)].map(async ([slice, own]) => {
        const { bytes } = await openSlice(slice);
        const options = { targetFormat: "truetype", variationAxes: { wght: weight } } as const;
        return await subsetFont(bufferOf(bytes), own, options);
      }),
    );
    return join(parts, isBold);
  },
};

/**
 * What Vega writes by itself, in the labels of axes and legends: numbers, and the sign before
 * negative ones.
 */
const WRITTEN_BY_VEGA = "0123456789.,%−–…";

/** Unpacks what holds the characters of a chart, so that they can be measured. */
export async function loadSerif(text: string): Promise<void> {
  for (const slice of groupBySlice(text + WRITTEN_BY_VEGA).keys()) await openSlice(slice);
}

/** A file of the package, and the first and last code points of the spans that it holds. */
interface Slice {
  readonly file: string;
  readonly spans: readonly (readonly [number, number])[];
}

interface OpenSlice {
  readonly bytes: Uint8Array;
  readonly regular: ReturnType<typeof advanceReader>;
  readonly bold: ReturnType<typeof advanceReader>;
}

const FILES = new URL(
  "files/",
  import.meta.resolve("@fontsource-variable/noto-serif-sc/unicode.json"),
);

const open = new Map<Slice, OpenSlice>();
const found = new Map<string, Slice | undefined>();
let slices: readonly Slice[] | undefined;

/** One after the other: the unpacker mixes up files unpacked at the same time. */
function openSlice(slice: Slice): Promise<OpenSlice> {
  const opened = turn.then(() => open.get(slice) ?? unpack(slice));
  turn = opened.catch(() => {});
  return opened;
}

let turn: Promise<unknown> = Promise.resolve();

async function unpack(slice: Slice): Promise<OpenSlice> {
  const packed = await Deno.readFile(new URL(slice.file, FILES));
  const bytes = await fontverter.convert(bufferOf(packed), "truetype");
  const opened = {
    bytes,
    regular: advanceReader(bytes, WEIGHTS.regular),
    bold: advanceReader(bytes, WEIGHTS.bold),
  };
  open.set(slice, opened);
  return opened;
}

function groupBySlice(text: string): Map<Slice, string> {
  const groups = new Map<Slice, string>();
  for (const character of new Set(text)) {
    const slice = sliceOf(character);
    if (slice !== undefined) groups.set(slice, (groups.get(slice) ?? "") + character);
  }
  return groups;
}

function sliceOf(character: string): Slice | undefined {
  if (found.has(character)) return found.get(character);
  const point = character.codePointAt(0) ?? 0;
  slices ??= readSlices();
  // The package lists control characters too, which have no glyph.
  const slice = point < 0x20
    ? undefined
    : slices.find(({ spans }) => spans.some(([first, last]) => first <= point && point <= last));
  found.set(character, slice);
  return slice;
}

/** By the package's list, as `"[4]": "U+4e00-4e05,U+6587"`. */
function readSlices(): Slice[] {
  return Object.entries<string>(list).map(([key, spans]) => ({
    file: `noto-serif-sc-${key.replace(/[[\]]/g, "")}-wght-normal.woff2`,
    spans: spans.split(",").map((span) => {
      const [first = "", last = first] = span.replace("U+", "").split("-");
      return [parseInt(first, 16), parseInt(last, 16)] as const;
    }),
  }));
}

/** One font of several, each with characters of its own; the weight goes into its names. */
function join(parts: readonly Uint8Array[], isBold: boolean): Uint8Array {
  const [first, ...others] = parts.map((bytes) =>
    Font.create(bufferOf(bytes), { type: "ttf", compound2simple: true })
  );
  if (first === undefined) throw new RangeError("Cannot cut a font: no characters were asked for");
  const font = first.get();
  const taken = new Set(font.glyf.flatMap(({ unicode = [] }) => unicode));
  for (const { glyf } of others.map((other) => other.get())) {
    // The glyph for missing characters, and companions of brackets, are in each part.
    const own = glyf.filter(({ unicode = [] }) => unicode.some((point) => !taken.has(point)));
    font.glyf.push(...own);
    for (const point of own.flatMap(({ unicode = [] }) => unicode)) taken.add(point);
  }
  rename(font, isBold);
  return new Uint8Array(first.set(font).write({ type: "ttf", toBuffer: true }) as Uint8Array);
}

function rename(font: TTF.TTFObject, isBold: boolean): void {
  const style = isBold ? "Bold" : "Regular";
  Object.assign(font.name, {
    fontFamily: serif.name,
    fontSubFamily: style,
    fullName: `${serif.name} ${style}`,
    uniqueSubFamily: `${serif.name} ${style}`,
    postScriptName: `NotoSerifSC-${style}`,
  });
  font["OS/2"].usWeightClass = isBold ? WEIGHTS.bold : WEIGHTS.regular;
  font.head.macStyle = isBold ? 1 : 0;
  font["OS/2"].fsSelection = isBold ? 0x20 : 0x40;
}
