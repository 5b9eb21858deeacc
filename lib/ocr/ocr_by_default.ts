import { OCR, type Ocr, oneOf } from "@/model/mod.ts";

/**
 * What is done with scans where nothing else is said: what the variable `GONGKAI_OCR` says, which
 * kernels inherit, or else `installed`: nothing is fetched that nobody asked for, and what was fetched
 * once is used.
 *
 * @throws {TypeError} For another value of the variable.
 */
export function ocrByDefault(): Ocr {
  return oneOf(OCR, Deno.env.get("GONGKAI_OCR") ?? "installed", "recognize text by GONGKAI_OCR");
}
