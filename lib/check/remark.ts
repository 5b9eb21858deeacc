import type { Bilingual } from "@/model/mod.ts";

/** What a check says of a part of a project. */
export interface Remark {
  readonly isFault: boolean;
  readonly message: Bilingual;
}

/** What is well. */
export function remark(zh: string, en: string): Remark {
  return { isFault: false, message: { zh, en } };
}
