import { version as vega } from "vega";
import { version as vegaLite } from "vega-lite";

/** The versions of what draws charts, by name. */
export function versions(): Readonly<Record<string, string>> {
  return { deno: Deno.version.deno, vega, "vega-lite": vegaLite };
}
