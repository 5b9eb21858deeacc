import { createRequire } from "node:module";

/**
 * Names the package in the module graph, so that Deno fetches it with the others. It is not called:
 * charts are drawn synchronously, and a static import would cost every start 50 to 100 ms.
 */
const fetched = () => import("pinyin-pro");

let loaded: Awaited<ReturnType<typeof fetched>> | undefined;

/**
 * The syllables of Chinese characters with tone marks, one for each character; other characters
 * stay as they are. The dictionary is loaded when it is first needed.
 *
 * @example
 * ```ts
 * import { pinyin } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(pinyin("重庆"), ["chóng", "qìng"]);
 * ```
 */
export function pinyin(text: string): string[] {
  loaded ??= createRequire(import.meta.url)("pinyin-pro") as Awaited<ReturnType<typeof fetched>>;
  return loaded.pinyin(text, { type: "array", toneType: "symbol" });
}
