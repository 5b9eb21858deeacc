import { schemas } from "@/frame/mod.ts";
import { nearest } from "@/model/mod.ts";
import { namesIn } from "./_declarations.ts";
import { documentationOf } from "./_documentation.ts";

/** A text on a function or frame, shown by a notebook or a terminal. */
export interface Help {
  toString(): string;
}

/** How many names are offered for one that does not exist. */
const OFFERED = 5;

/**
 * What there is to know about a function of the library or the columns of a frame: signature,
 * description and example, as the last line of a cell. Without a name: all names.
 *
 * Throws a `RangeError` that offers the nearest names for one that does not exist.
 *
 * @example
 * ```ts
 * import { help } from "@/show/mod.ts";
 * import { assertMatch, assertThrows } from "@std/assert";
 *
 * assertMatch(String(help("measure")), /function measure\(/);
 * assertMatch(String(help("figures")), /id of the indicator/);
 * assertThrows(() => help("mesure"), RangeError, "measure");
 * ```
 */
export function help(name = ""): Help {
  const text = name === "" ? overview() : documentationOf(name);
  if (text !== null) return new HelpText(text);
  const offered = nearest(name, [...namesIn(), ...Object.keys(schemas)], OFFERED);
  throw new RangeError(
    `Cannot help with "${name}": it is no function or frame; the nearest are ${offered.join(", ")}`,
  );
}

class HelpText implements Help {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }

  [Symbol.for("Deno.customInspect")](): string {
    return this.text;
  }

  [Symbol.for("Jupyter.display")](): Readonly<Record<string, string>> {
    return { "text/markdown": this.text, "text/plain": this.text };
  }
}

function overview(): string {
  const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
  return `Functions: ${list(namesIn())}\n\nFrames: ${list(Object.keys(schemas))}`;
}
