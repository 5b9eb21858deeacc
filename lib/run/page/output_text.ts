import type { Bundle } from "../notebook.ts";

/** One form of an output as text; empty where it has no such form. */
export function outputText(data: Bundle, type: string): string {
  const value = data[type];
  return value === undefined ? "" : [value].flat().join("");
}
