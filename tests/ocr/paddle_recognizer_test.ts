import { assertAlmostEquals, assertEquals } from "@std/assert";
import { type Ort, paddleRecognizer } from "@/ocr/paddle_recognizer.ts";

const CHARACTERS = ["0", "1", "2", "o", "年", "."];

/** The probabilities of classes at the steps of a line: none, the characters, the blank. */
type Steps = readonly Readonly<Record<string, number>>[];

/** A runtime that answers each line with the next of some outputs, and notes what it was given. */
function answering(...lines: readonly Steps[]) {
  const given: (readonly number[])[] = [];
  const classes = ["", ...CHARACTERS, " "];
  let next = 0;
  const run = (inputs: Readonly<Record<string, { readonly dims: readonly number[] }>>) => {
    const { dims } = inputs.x!;
    given.push(dims);
    const answers = lines.slice(next, next += dims[0]!);
    const data = answers.flatMap((steps) =>
      steps.flatMap((step) => classes.map((one) => step[one] ?? 0))
    );
    const sizes = [answers.length, answers[0]!.length, classes.length];
    return Promise.resolve({ y: { data: Float32Array.from(data), dims: sizes } });
  };
  class Tensor {
    constructor(_: string, readonly data: Float32Array, readonly dims: readonly number[]) {}
  }
  const session = { inputNames: ["x"], outputNames: ["y"], run };
  const ort: Ort = {
    env: { wasm: { numThreads: 1, wasmBinary: new Uint8Array() } },
    Tensor,
    InferenceSession: { create: () => Promise.resolve(session) },
  };
  return { ort, given };
}

const piece = (width: number) => {
  return { width, height: 24, pixels: new Uint8Array(width * 24).fill(200) };
};

async function recognized(...lines: readonly Steps[]) {
  const { ort, given } = answering(...lines);
  const model = { model: new Uint8Array(), characters: CHARACTERS.join("\n") };
  const recognize = await paddleRecognizer(ort, model);
  return { given, read: await recognize(lines.map((_, index) => piece(20 + index * 40))) };
}

Deno.test("paddleRecognizer() joins the steps of a character, and keeps a doubled one", async () => {
  const { read } = await recognized([
    { "2": 0.6 },
    { "2": 0.9 },
    { "": 1 },
    { "2": 0.8 },
    { "年": 0.7 },
  ]);
  assertEquals(read.map(({ text }) => text), ["22年"]);
  assertAlmostEquals(read[0]!.confidence, 0.7, 1e-6);
});

Deno.test("paddleRecognizer() takes what looks like nought for it among figures only", async () => {
  const { read } = await recognized(
    [{ "1": 0.9 }, { o: 0.5, "0": 0.45 }],
    [{ o: 0.5, "0": 0.45 }, { "年": 0.9 }],
  );
  assertEquals(read.map(({ text }) => text), ["10", "o年"]);
  assertAlmostEquals(read[0]!.confidence, 0.9, 1e-6);
  assertAlmostEquals(read[1]!.confidence, 0.5, 1e-6);
});

Deno.test("paddleRecognizer() answers nothing with certainty for a line without characters", async () => {
  assertEquals((await recognized([{ "": 1 }])).read, [{ text: "", confidence: 1 }]);
});

Deno.test("paddleRecognizer() gives the model lines of one width together", async () => {
  const line = [{ "1": 1 }];
  const { ort, given } = answering(line, line, line);
  const model = { model: new Uint8Array(), characters: CHARACTERS.join("\n") };
  await (await paddleRecognizer(ort, model))([piece(40), piece(300), piece(40)]);
  assertEquals(given, [[2, 3, 48, 80], [1, 3, 48, 600]]);
});
