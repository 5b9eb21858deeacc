import type { Box } from "../pdf/geometry.ts";
import type { Ink } from "./ink.ts";

/** More pieces of ink are noise, or a photograph: the page is not searched for text. */
const MOST_SPECKS = 100_000;

/** The pieces of ink that hang together, as boxes in pixels; none where there are too many. */
export function specksOf({ width, height, places }: Ink): Box[] {
  const waiting = places.slice();
  const specks: Box[] = [];
  const queue: number[] = [];
  for (let first = 0; first < waiting.length; first++) {
    if (waiting[first] === 0) continue;
    if (specks.length === MOST_SPECKS) return [];
    waiting[first] = 0;
    queue.push(first);
    let [left, top, right, bottom] = [width, height, 0, 0];
    while (queue.length > 0) {
      const place = queue.pop()!;
      const [x, y] = [place % width, Math.floor(place / width)];
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
      for (let above = Math.max(0, y - 1); above <= Math.min(height - 1, y + 1); above++) {
        for (let beside = Math.max(0, x - 1); beside <= Math.min(width - 1, x + 1); beside++) {
          const next = above * width + beside;
          if (waiting[next] === 0) continue;
          waiting[next] = 0;
          queue.push(next);
        }
      }
    }
    specks.push({ left, top, right, bottom });
  }
  return specks;
}
