import { pick, recordsOf, schemas } from "@/frame/mod.ts";
import type { Bilingual } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";

/**
 * A sentence to end an answer with: how many files are there and cannot be read, by the frame `files`;
 * empty where none is. The English one begins with a space.
 *
 * @example
 * ```ts
 * import { refusedNote } from "@/show/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const files = (status: string) => pl.DataFrame({ status: ["read", status] });
 * assertEquals(refusedNote(files("refused")), {
 *   zh: "另有 1 个文件不能读取（见 files 表）。",
 *   en: " Files that cannot be read: 1 (frame files).",
 * });
 * assertEquals(refusedNote(files("read")), { zh: "", en: "" });
 * ```
 */
export function refusedNote(files: DataFrame): Bilingual {
  const rows = recordsOf(files, pick(schemas.files, "status"), "files");
  const refused = rows.filter(({ status }) => status === "refused").length;
  if (refused === 0) return { zh: "", en: "" };
  return {
    zh: `另有 ${refused} 个文件不能读取（见 files 表）。`,
    en: ` Files that cannot be read: ${refused} (frame files).`,
  };
}
