import { type Matrix, multiply } from "./geometry.ts";
import { type PageMarks, Painter } from "./painter.ts";
import type { PageSource } from "./page_source.ts";

/**
 * Paints a page without ink: the signs and rulings that can be seen on it, with their places. A page
 * that lies on its side is turned upright.
 */
export function pageMarks(source: PageSource): PageMarks {
  const painter = painted(source);
  const direction = painter.direction();
  return direction === "across" ? painter.marks() : painted(turned(source, direction)).marks();
}

function painted(source: PageSource): Painter {
  const painter = new Painter(source);
  for (const [name, args] of source.operations) painter.obey(name, args);
  return painter;
}

/** A page whose text runs down or up, turned so that it runs across. */
function turned(source: PageSource, direction: "down" | "up"): PageSource {
  const { width, height } = source;
  const turn: Matrix = direction === "down" ? [0, -1, 1, 0, 0, width] : [0, 1, -1, 0, height, 0];
  const toView = multiply(turn, source.toView);
  return { ...source, width: height, height: width, toView };
}
