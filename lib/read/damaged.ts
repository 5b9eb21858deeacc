import { UnreadableError } from "./unreadable_error.ts";
import type { Bilingual } from "@/model/mod.ts";

/** The error for a file whose parts do not fit together, or whose end is missing. */
export function damaged(what: Bilingual): UnreadableError {
  return new UnreadableError("read.damaged", {
    zh: `${what.zh}已损坏或不完整：请重新获取此文件，或用原程序打开后另存`,
    en:
      `Cannot read ${what.en} that is damaged or cut off: get the file again, or open it in its ` +
      "program and save it anew",
  });
}
