import type { Element } from "../tree/walk.ts";
import { childOf, numberOf } from "./docx_properties.ts";

/** Whether a cell continues the one before it, as older programs merge columns: it has no text. */
export function goesOn(cell: Element): boolean {
  const merge = childOf(childOf(cell, "w:tcPr"), "w:hMerge", "w:hmerge");
  return merge !== undefined && merge.attribs["w:val"] !== "restart" && !hasText(cell);
}

function hasText({ children }: Element): boolean {
  return children.some((child) =>
    "data" in child ? child.data.trim() !== "" : "attribs" in child && hasText(child)
  );
}

/** How many columns a cell covers, with the cells behind it that continue it. */
export function columnsOf(cell: Element): number {
  let columns = spanOf(cell);
  for (let next = cell.next; next !== null; next = next.next) {
    if (!("attribs" in next) || next.name !== "w:tc") continue;
    if (!goesOn(next)) break;
    columns += spanOf(next);
  }
  return columns;
}

function spanOf(cell: Element): number {
  return numberOf(childOf(childOf(cell, "w:tcPr"), "w:gridSpan"), 1);
}
