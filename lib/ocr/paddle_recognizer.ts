import type { Picture } from "@/read/scan/picture.ts";
import type { Recognize, Recognized } from "@/read/scan/recognizer.ts";

/** What is used of ONNX Runtime. */
export interface Ort {
  readonly env: { readonly wasm: { numThreads: number; wasmBinary: Uint8Array } };
  readonly Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => Tensor;
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
}

interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}

/** A PP-OCR model of lines of text, and the characters that it tells apart, one a line. */
export interface PaddleModel {
  readonly model: Uint8Array;
  readonly characters: string;
}

/** The model takes lines of this height in pixels, and widths that are a multiple of `STEP`. */
const HEIGHT = 48;
const STEP = 8;
const NARROWEST = 48;

/** Lines are recognized together up to this width in all. */
const WIDEST = 1600;

/** The shares of shades that are taken for ink and for paper. */
const DARKEST = 0.02;
const PAPER = 0.7;

/** Makes a recognizer of lines of text out of a model and the runtime that runs it. */
export async function paddleRecognizer(
  ort: Ort,
  { model, characters }: PaddleModel,
): Promise<Recognize> {
  const session = await ort.InferenceSession.create(model, { executionProviders: ["wasm"] });
  // The first class stands for none, the last for a blank.
  const classes = ["", ...characters.trimEnd().split(/\r?\n/), " "];
  return async (pieces) => {
    const recognized: Recognized[] = [];
    for (const lot of lotsOf(pieces)) {
      const width = widthOf(pieces[lot[0]!]!);
      const input = new Float32Array(lot.length * 3 * HEIGHT * width).fill(1);
      lot.forEach((index, at) => draw(pieces[index]!, input, at, width));
      const tensor = new ort.Tensor("float32", input, [lot.length, 3, HEIGHT, width]);
      const output = await session.run({ [session.inputNames[0]!]: tensor });
      const lines = linesOf(output[session.outputNames[0]!]!, classes);
      lot.forEach((index, at) => recognized[index] = lines[at]!);
    }
    return recognized;
  };
}

/** Places of lines that are recognized together: those of one width, so that none is padded. */
function lotsOf(pieces: readonly Picture[]): number[][] {
  const byWidth = Map.groupBy(pieces.keys(), (index) => widthOf(pieces[index]!));
  return [...byWidth].flatMap(([width, places]) =>
    inLots(places, Math.max(1, Math.floor(WIDEST / width)))
  );
}

function inLots(places: readonly number[], size: number): number[][] {
  const count = Math.ceil(places.length / size);
  return Array.from({ length: count }, (_, at) => places.slice(at * size, (at + 1) * size));
}

/** The width at which a line is recognized. */
function widthOf({ width, height }: Picture): number {
  return Math.max(NARROWEST, Math.ceil(width * HEIGHT / height / STEP) * STEP);
}

/** Draws a line into the middle of its place: from -1 for ink to 1 for paper, in three colours. */
function draw({ width, height, pixels }: Picture, input: Float32Array, at: number, room: number) {
  const scale = height / HEIGHT;
  const columns = Math.max(1, Math.round(width / scale));
  const first = Math.floor((room - columns) / 2);
  const sorted = pixels.slice().sort();
  const ink = sorted[Math.floor(sorted.length * DARKEST)]!;
  const range = Math.max(1, sorted[Math.floor(sorted.length * PAPER)]! - ink);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < columns; x++) {
      const shade = shadeAt(
        pixels,
        width,
        height,
        (x + 0.5) * scale - 0.5,
        (y + 0.5) * scale - 0.5,
      );
      const value = Math.min(1, Math.max(-1, (shade - ink) / range * 2 - 1));
      for (let colour = 0; colour < 3; colour++) {
        input[((at * 3 + colour) * HEIGHT + y) * room + first + x] = value;
      }
    }
  }
}

function shadeAt(pixels: Uint8Array, width: number, height: number, x: number, y: number): number {
  const left = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const [across, down] = [Math.max(0, x - left), Math.max(0, y - top)];
  const upper = pixels[top * width + left]! * (1 - across) + pixels[top * width + right]! * across;
  const lower = pixels[bottom * width + left]! * (1 - across) +
    pixels[bottom * width + right]! * across;
  return upper * (1 - down) + lower * down;
}

/**
 * Signs that look like nought: in a cell of figures they are that, and the model, which knows no cells,
 * shares its certainty among them. Those that look like 1 may be the rest of a ruling.
 */
const NOUGHTS = ["O", "o", "〇", "Ｏ"];

/** A character of a line, with the probabilities of all classes at its clearest step. */
interface Character {
  readonly class: number;
  readonly from: number;
  readonly probability: number;
}

/** The lines that the model's output shows. */
function linesOf({ data, dims }: Tensor, classes: readonly string[]): Recognized[] {
  const [count, steps, size] = dims as [number, number, number];
  const noughts = ["0", ...NOUGHTS].map((sign) => classes.indexOf(sign)).filter((at) => at >= 0);
  return Array.from({ length: count }, (_, line) => {
    const characters = charactersOf(data, line * steps, steps, size);
    const text = characters.map((one) => classes[one.class]!).join("").trim();
    const figures = [...text].map((sign) => NOUGHTS.includes(sign) ? "0" : sign).join("");
    const isFigures = FIGURES.test(figures);
    const shares = characters.map((one) =>
      isFigures ? shareOf(one, data, noughts) : one.probability
    );
    return { text: isFigures ? figures : text, confidence: Math.min(1, ...shares) };
  });
}

const FIGURES = /^[\d.,%-]*\d[\d.,%-]*$/;

/** The probability of a character of a figure; of nought with that of all that looks like it. */
function shareOf(
  { class: own, from, probability }: Character,
  data: Float32Array,
  noughts: readonly number[],
): number {
  if (!noughts.includes(own)) return probability;
  return noughts.reduce((sum, index) => sum + data[from + index]!, 0);
}

/** Reads the likeliest class of each step; a class that goes on over steps is one character. */
function charactersOf(data: Float32Array, first: number, steps: number, size: number): Character[] {
  const characters: Character[] = [];
  let before = NONE;
  for (let step = first; step < first + steps; step++) {
    const from = step * size;
    const likeliest = indexOfMost(data, from, size);
    const probability = data[from + likeliest]!;
    const last = characters.at(-1);
    const character = { class: likeliest, from, probability };
    if (likeliest !== NONE && likeliest !== before) characters.push(character);
    else if (likeliest !== NONE && probability > last!.probability) {
      characters[characters.length - 1] = character;
    }
    before = likeliest;
  }
  return characters;
}

/** The class that stands for no character. */
const NONE = 0;

function indexOfMost(data: Float32Array, from: number, size: number): number {
  let most = 0;
  for (let index = 1; index < size; index++) {
    if (data[from + index]! > data[from + most]!) most = index;
  }
  return most;
}
