/**
 * The id of the report in a file, by the file's path in its folder: without the extension.
 *
 * @example
 * ```ts
 * import { reportId } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(reportId("2017/hangzhou.v2.docx"), "2017/hangzhou.v2");
 * ```
 */
export function reportId(name: string): string {
  return name.replace(/(?<=[^/])\.[^./]*$/, "");
}
