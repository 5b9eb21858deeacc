import type { Language } from "@/model/mod.ts";
import { runWords } from "./run_words.ts";

/**
 * Prints how many files have been gone through, how many a second, and how long the rest takes: on a terminal a
 * line that is written over, else a line for each tenth that has been reached.
 */
export function fileProgress(lang: Language): (done: number, of: number) => void {
  const words = runWords(lang);
  // What was there already was not read in this time.
  let start: { readonly time: number; readonly done: number } | undefined;
  let tenths = 0;
  return (done, of) => {
    start ??= { time: performance.now(), done };
    const rate = (done - start.done) / (performance.now() - start.time) * 1000;
    const left = done < of && rate > 0 ? words.rate(rate.toFixed(1), (of - done) / rate) : "";
    const line = words.files(done, of) + left;
    if (Deno.stdout.isTerminal()) {
      Deno.stdout.writeSync(new TextEncoder().encode(`\r\x1b[K${line}${done === of ? "\n" : ""}`));
      return;
    }
    const reached = Math.floor(done * 10 / of);
    if (reached > tenths) console.log(line);
    tenths = reached;
  };
}
