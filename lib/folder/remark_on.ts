import { type Finding, makeFinding, type Stated } from "@/model/mod.ts";

/** What the table about reports notes of one for people, as a note of its own. */
export function remarkOn({ remark, file }: Partial<Stated> = {}): Finding[] {
  if (remark === undefined) return [];
  return [makeFinding("load.remark", {
    actual: remark,
    message: {
      zh: `${file}：${remark}`,
      en: `${file}: ${remark}`,
    },
  })];
}
