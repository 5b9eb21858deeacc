/**
 * Throws a `TypeError` that calls a frame `name` where it is a promise or nothing: what a notebook
 * passes on where `await` is missing before `load(…)`.
 *
 * @example
 * ```ts
 * import { checkFrame } from "@/frame/mod.ts";
 * import { assertThrows } from "@std/assert";
 *
 * assertThrows(() => checkFrame(Promise.resolve(), "figures"), TypeError, "write await before load(…)");
 * ```
 */
export function checkFrame(frame: unknown, name: string): void {
  const isNothing = frame === undefined || frame === null;
  if (!isNothing && !(frame instanceof Promise)) return;
  const state = isNothing
    ? `it is ${frame}: its name may be another, or await is missing before load(…)`
    : "it is a promise: write await before load(…)";
  throw new TypeError(`Cannot read the frame "${name}": ${state}`);
}
