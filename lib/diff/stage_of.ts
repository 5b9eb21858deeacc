import { CONTENT } from "./frame_rules.ts";
import type { Item } from "./item.ts";

/** When an item is looked at: after all that it can follow from. */
export function stageOf(item: Item): number {
  if (item.frame === "reports") {
    return isOfContent(item) ? 6 : differsOnlyIn(item, ["canonical"]) ? 1 : 0;
  }
  if (item.frame === "files") return 2;
  if (item.frame === "figures") return differsOnlyIn(item, ["preferred"]) ? 4 : 3;
  return item.frame === "findings" ? 5 : 7;
}

/** Whether a report was read from other bytes, and nothing else of it changed. */
export function isOfContent(item: Item): boolean {
  return differsOnlyIn(item, CONTENT);
}

/** Whether both runs have a row, and it differs in none but these columns. */
export function differsOnlyIn({ change, columns }: Item, few: readonly string[]): boolean {
  return change === "changed" && columns.every((column) => few.includes(column));
}
