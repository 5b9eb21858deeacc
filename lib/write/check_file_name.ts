/** What Windows forbids in a name, besides paths; a folder of results is handed on. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]|^[. ]|[. ]$/u;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Throws a `TypeError` for a name that is a path, begins with a dot, or cannot be the name of a file
 * on every system: `Cannot <action> "<name>": …`.
 *
 * @example
 * ```ts
 * import { checkFileName } from "@/write/mod.ts";
 * import { assertThrows } from "@std/assert";
 *
 * checkFileName("申请量 2020", "save a chart as");
 * assertThrows(() => checkFileName("a/b", "save a chart as"), TypeError, '"a/b"');
 * assertThrows(() => checkFileName("con", "save a chart as"), TypeError, '"con"');
 * ```
 */
export function checkFileName(name: string, action: string): void {
  if (name !== "" && !FORBIDDEN.test(name) && !RESERVED.test(name)) return;
  throw new TypeError(
    `Cannot ${action} "${name}": a name of a file is no path, does not begin or end with a dot, ` +
      `and has none of < > : " / \\ | ? *, nor is it one that Windows keeps for itself, as "con"`,
  );
}
