import type { Element } from "../tree/walk.ts";

/** A smaller picture or frame is a sign or a counter, in pixels. */
const SMALLEST = 100;

/** Whether a picture or frame states that it is too small to show a text. */
export function isSmall({ width = "", height = "" }: Element["attribs"]): boolean {
  return [width, height].some((size) => /^\d+(?:px)?$/.test(size) && parseInt(size) < SMALLEST);
}
