import type { Codebook } from "@/codebook/mod.ts";
import type { SentCodebook } from "./parser_packets.ts";

/** The codebook that was sent. */
export function receivedCodebook({ codebook, examples }: SentCodebook): Codebook {
  return { ...codebook, examples: () => examples };
}
