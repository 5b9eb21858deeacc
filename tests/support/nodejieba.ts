import { loadCodebook } from "@/codebook/mod.ts";
import { loadSegmenter } from "@/tokenize/mod.ts";

const segmenter = await loadSegmenter(loadCodebook());

/** The segmenter that the project prefers; tests that need nodejieba are registered with {@linkcode needsNodejieba}. */
export const preferred = segmenter;

/** A test that is skipped where nodejieba cannot be had, and then says why. */
export function needsNodejieba(name: string, fn: () => void | Promise<void>): void {
  const ignore = segmenter.notice !== null;
  if (ignore) console.warn(`Skipped "${name}": ${segmenter.notice.en}`);
  Deno.test({ name, ignore, fn });
}
