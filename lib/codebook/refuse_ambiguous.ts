import { basename } from "node:path";
import { isAmbiguous } from "@/model/mod.ts";
import { SheetError } from "./sheet_error.ts";

/** Throws a `SyntaxError` where the last name of a path may stand for several: what it opens is no file, or another. */
export function refuseAmbiguous(path: string | URL): void {
  if (!isAmbiguous(basename(`${path}`))) return;
  throw new SheetError(`${path}`, null, {
    zh: "名称不是 UTF-8 编码，或含有“\ufffd”，无法与其他文件区分；请改名",
    en: "its name is not in UTF-8, or holds \ufffd: it cannot be told from others; rename it",
  });
}
