/**
 * The thread of `deriver`: it hears a packed codebook, then what to make.
 *
 * @module
 */
import type { Codebook } from "@/codebook/mod.ts";
import { StoreError } from "@/store/mod.ts";
import { type ThreadAnswer, unpackCodebook } from "@/workers/mod.ts";
import { derive } from "./derive.ts";

let codebook: Codebook | undefined;

addEventListener("message", (event) => {
  const { data } = event as MessageEvent;
  if (codebook === undefined) codebook = unpackCodebook(data);
  else postMessage(answer(data, codebook));
});

function answer([kind, request]: Parameters<typeof derive>, codebook: Codebook): ThreadAnswer {
  try {
    return { answer: derive(kind, request, codebook) };
  } catch (error) {
    // Of an error of one's own class only the message could be posted.
    if (!(error instanceof StoreError)) return { error };
    return { error: { state: error.state, message: error.reason } };
  }
}

declare function postMessage(message: ThreadAnswer): void;
