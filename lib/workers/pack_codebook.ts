import { serialize } from "node:v8";
import type { Codebook } from "@/codebook/mod.ts";
import type { SentCodebook } from "./parser_packets.ts";

/** The first request to a parser: its codebook, whose examples are written out. */
export function packCodebook({ examples, ...codebook }: Codebook): Uint8Array {
  return serialize({ codebook, examples: examples() } satisfies SentCodebook);
}
