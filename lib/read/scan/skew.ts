import type { Ink } from "./ink.ts";

/** The largest turn that is looked for, in degrees, and the steps from coarse to fine. */
const LARGEST = 3;
const STEPS = [0.25, 0.05, 0.01] as const;

/** So much ink, in pixels, shows the turn of a page. */
const ENOUGH = 150_000;

/**
 * By how many degrees a page is turned clockwise: where it is turned back, lines of text and rulings
 * lie on the fewest rows.
 */
export function skewOf(ink: Ink): number {
  const points = pointsOf(ink);
  let best = 0;
  let reach = LARGEST;
  for (const step of STEPS) {
    const count = Math.round(reach / step);
    const angles = Array.from({ length: 2 * count + 1 }, (_, at) => best + (at - count) * step);
    const scores = angles.map((angle) => sharpness(points, angle, ink.width + ink.height));
    best = angles[scores.indexOf(Math.max(...scores))]!;
    reach = step;
  }
  return best;
}

/** Places of ink as x and y in turn, evenly over the page. */
function pointsOf({ width, places }: Ink): Int32Array {
  const all = places.reduce((sum, place) => sum + place, 0);
  const every = Math.max(1, Math.ceil(all / ENOUGH));
  const points = new Int32Array(2 * Math.ceil(all / every));
  let found = 0;
  let length = 0;
  for (let place = 0; place < places.length; place++) {
    if (places[place] === 0 || found++ % every !== 0) continue;
    points[length++] = place % width;
    points[length++] = Math.floor(place / width);
  }
  return points;
}

/** How unevenly ink is spread over rows that are so much turned. */
function sharpness(points: Int32Array, degrees: number, size: number): number {
  const slope = Math.tan(degrees * Math.PI / 180);
  const counts = new Float64Array(2 * size);
  for (let at = 0; at < points.length; at += 2) {
    counts[Math.round(points[at + 1]! - points[at]! * slope) + size]!++;
  }
  return counts.reduce((sum, count) => sum + count * count, 0);
}
