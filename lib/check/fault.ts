import type { Remark } from "./remark.ts";

/** What is wrong. */
export function fault(zh: string, en: string): Remark {
  return { isFault: true, message: { zh, en } };
}
