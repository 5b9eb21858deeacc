import { decode } from "@/text/mod.ts";
import { SheetError } from "./sheet_error.ts";

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
  throw new SheetError(file, null, {
    zh: "编码不是 UTF-8、UTF-16 或 GB18030；请另存为 CSV UTF-8",
    en: "its bytes are not valid UTF-8, UTF-16 or GB18030; save it as CSV UTF-8",
  });
}
