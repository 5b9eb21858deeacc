import type { Codebook } from "./codebook.ts";
import { loadCodebook } from "./load_codebook.ts";

let own: Codebook | undefined;

/** The project's own codebook, loaded when it is first asked for. */
export function ownCodebook(): Codebook {
  return own ??= loadCodebook();
}
