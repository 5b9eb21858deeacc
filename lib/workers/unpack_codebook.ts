import { deserialize } from "node:v8";
import type { Codebook } from "@/codebook/mod.ts";
import { receivedCodebook } from "./received_codebook.ts";

/** The codebook that `packCodebook` packed. */
export function unpackCodebook(packed: Uint8Array): Codebook {
  return receivedCodebook(deserialize(packed));
}
