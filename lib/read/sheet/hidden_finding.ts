import { type Finding, makeFinding } from "@/model/mod.ts";
import type { Shown } from "./shown_cells.ts";

/** The finding for a sheet that is hidden, or that hides some of its rows and columns. */
export function hiddenFinding(sheet: string, hidden: Shown["hidden"] | null): Finding {
  const what = hidden === null ? { zh: "整表", en: "all of it" } : {
    zh: `${hidden.rows} 行、${hidden.columns} 列`,
    en: `${hidden.rows} rows, ${hidden.columns} columns`,
  };
  return makeFinding("read.hidden", {
    actual: sheet,
    message: {
      zh: `工作表“${sheet}”隐藏了${what.zh}，未读；如属报告内容，请取消隐藏后保存`,
      en:
        `The sheet "${sheet}" hides ${what.en}, which is not read: show it and save the file, if ` +
        "it belongs to the report",
    },
  });
}
