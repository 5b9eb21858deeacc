import { printable } from "@/model/mod.ts";
import { kernelBroadcast, sent } from "./_kernel.ts";

/** Options of {@linkcode progress}. */
export interface ProgressOptions {
  /** Default: English. */
  readonly lang?: "zh" | "en";
}

/**
 * Yields the items of a list one by one, and shows under the running cell how far the loop has
 * come: one display that is updated at most five times a second, and says at the end how many items
 * were done in what time, also where the loop is left early. Outside a kernel only that summary is
 * printed.
 *
 * @example
 * ```ts
 * import { progress } from "@/show/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const lengths: number[] = [];
 * for await (const issuer of progress(["甲县", "乙市"], "Issuers")) lengths.push(issuer.length);
 * // Issuers: 2 of 2 in 0.0 s
 * assertEquals(lengths, [2, 2]);
 * ```
 */
export async function* progress<T>(
  items: readonly T[],
  label: string,
  { lang = "en" }: ProgressOptions = {},
): AsyncGenerator<T, void, void> {
  const show = updatedText();
  const start = performance.now();
  const { running, ended } = WORDING[lang];
  let done = 0;
  let shown = -Infinity;
  try {
    for (const item of items) {
      if (performance.now() - shown >= INTERVAL) {
        await show(`${running(label, done, items.length)}  ${bar(done / items.length)}`, false);
        shown = performance.now();
      }
      yield item;
      done++;
    }
  } finally {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    await show(ended(label, done, items.length, seconds), true);
  }
}

/** The least time between two updates, in milliseconds. */
const INTERVAL = 200;

const WORDING = {
  zh: {
    running: (label: string, done: number, of: number) => `${label}：${done} / ${of}`,
    ended: (label: string, done: number, of: number, seconds: string) =>
      `${label}：${done < of ? "停在 " : ""}${done} / ${of}，用时 ${seconds} 秒`,
  },
  en: {
    running: (label: string, done: number, of: number) => `${label}: ${done} of ${of}`,
    ended: (label: string, done: number, of: number, seconds: string) =>
      `${label}: ${done < of ? "stopped at " : ""}${done} of ${of} in ${seconds} s`,
  },
} as const;

/** A share between 0 and 1 as twenty blocks. */
function bar(share: number): string {
  const full = Math.floor(20 * share);
  return "█".repeat(full) + "░".repeat(20 - full);
}

/**
 * Shows a text, and at each further call another in its place; outside a kernel the last one only.
 */
function updatedText(): (text: string, isLast: boolean) => Promise<void> {
  const broadcast = kernelBroadcast();
  const transient = { display_id: crypto.randomUUID() };
  let type = "display_data";
  return async (text, isLast) => {
    if (broadcast === null) return isLast ? console.log(printable(text)) : undefined;
    await broadcast(type, { data: { "text/plain": text }, metadata: {}, transient });
    type = "update_display_data";
    if (isLast) await sent(text.length);
  };
}
