import type { Addition } from "@/codebook/mod.ts";
import type { Remark } from "./remark.ts";

/** What the tables of a project add to the codebook and change in it, a remark each. */
export function remarksOnAdditions(additions: readonly Addition[]): readonly Remark[] {
  return additions.map(({ table, added, replaced }) => ({
    isFault: false,
    message: {
      zh: `codebook/${table}：新增 ${counted(added)}，替换 ${counted(replaced)}`,
      en: `codebook/${table}: added ${counted(added)}, replaced ${counted(replaced)}`,
    },
  }));
}

/** A number of rows, with their keys as far as they are few. */
function counted(keys: readonly string[]): string {
  const shown = keys.slice(0, SHOWN).join(", ");
  const rest = keys.length > SHOWN ? ", …" : "";
  return keys.length === 0 ? "0" : `${keys.length} (${shown}${rest})`;
}

const SHOWN = 5;
