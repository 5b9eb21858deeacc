import { decode } from "@/text/mod.ts";

/**
 * Decodes the bytes of a CSV table as reports are decoded: UTF-8 with or without byte order mark,
 * UTF-16 or GB18030, which Chinese spreadsheet programs write as plain "CSV".
 *
 * Throws a `SyntaxError` that names the file where none of them fits.
 *
 * @example
 * ```ts
 * import { tableText } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(tableText(new TextEncoder().encode("\ufeffcode,name\n"), "a.csv"), "code,name\n");
 * ```
 */
export function tableText(bytes: Uint8Array, file: string): string {
  const decoded = decode(bytes);
  if (decoded !== null) return decoded.text;
  throw new SyntaxError(
    `Cannot read "${file}": its bytes are not valid UTF-8, UTF-16 or GB18030; save it as ` +
      "CSV UTF-8",
  );
}
