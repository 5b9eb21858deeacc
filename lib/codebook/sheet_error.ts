import type { Bilingual } from "@/model/mod.ts";

/** A table, or a row of one, that does not fit its header, is no CSV or breaks a rule of its table. */
export class SheetError extends SyntaxError {
  readonly file: string;
  /** 1-based; `null` where it is the table as a whole. */
  readonly line: number | null;
  readonly bilingual: Bilingual;

  constructor(file: string, line: number | null, state: Bilingual) {
    const [zh, en] = line === null ? ["", ""] : [`第${line}行`, `, line ${line}`];
    super(`Cannot read "${file}"${en}: ${state.en}`);
    this.file = file;
    this.line = line;
    this.bilingual = { zh: `无法读取“${file}”${zh}：${state.zh}`, en: this.message };
  }
}
