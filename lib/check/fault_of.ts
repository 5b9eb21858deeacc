import { SheetError } from "@/codebook/mod.ts";
import { fault } from "./fault.ts";
import type { Remark } from "./remark.ts";

/** What an error says is wrong; only errors of tables are in both languages. */
export function faultOf(error: Error): Remark {
  const { zh, en } = error instanceof SheetError
    ? error.bilingual
    : { zh: error.message, en: error.message };
  return fault(zh, en);
}
