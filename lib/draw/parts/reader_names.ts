import { termLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { PALETTE } from "./theme.ts";

const OTHERS = { zh: "其他编码员", en: "other coders" } as const;

/** What reads, but is no coder; first, so that its colour is the same in every chart. */
const METHODS: readonly string[] = ["parsed", "ocr"];

/**
 * What readers are called, in the order of their colours: the parser in the chart's language, then
 * coders as their files name them. Where there are more than colours, the last share one.
 */
export function readerNames(
  readers: readonly string[],
  options: DrawOptions,
): ReadonlyMap<string, string> {
  const all = [...new Set([...METHODS.filter((method) => readers.includes(method)), ...readers])];
  const named = all.length > PALETTE.length ? PALETTE.length - 1 : all.length;
  return new Map(all.map((reader, index) => [
    reader,
    index >= named
      ? wordsIn(OTHERS, options.lang)
      : METHODS.includes(reader)
      ? termLabel("method", reader, options)
      : reader,
  ]));
}
