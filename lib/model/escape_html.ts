const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as it may appear in an element or in a quoted attribute of HTML.
 *
 * @example
 * ```ts
 * import { escapeHtml } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(escapeHtml(`<b title="x">`), "&lt;b title=&quot;x&quot;&gt;");
 * ```
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
