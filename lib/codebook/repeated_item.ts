import type { Bilingual } from "@/model/mod.ts";

/** What is wrong where two rows of a sheet have one number. */
export function repeatedItem(item: string): Bilingual {
  return {
    zh: `序号“${item}”出现两次：删去一行`,
    en: `item "${item}" occurs twice: remove one of the rows`,
  };
}
