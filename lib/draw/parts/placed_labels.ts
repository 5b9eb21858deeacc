import { TEXT } from "./theme.ts";
import { roughWidth } from "./wrap.ts";

/** On which side of its point a label stands. */
export type Side = "right" | "left" | "above";

/** A point in pixels from the top left, and its label. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** The box around a point or label. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Pixels from a point to its label, around a point, and of a line. */
export const APART = 7;
const [AROUND, LINE] = [4, 12];

/** Among more points than this labels lie on points; each is compared with all before it. */
const MOST = 400;

/**
 * On which side of its point each label stands, so that none covers another or a point; `null` where
 * there is no room within `width` × `height` pixels. Labels that come first go first.
 */
export function placedLabels(
  points: readonly Labelled[],
  { width, height }: { readonly width: number; readonly height: number },
  sides: readonly Side[] = ["right", "left", "above"],
): (Side | null)[] {
  if (points.length > MOST) return points.map(() => null);
  const taken = points.map(({ x, y }): Box => [x - AROUND, y - AROUND, x + AROUND, y + AROUND]);
  return points.map((point) => {
    if (point.label === "") return null;
    for (const side of sides) {
      const box = boxAt(point, side);
      const [left, top, right, bottom] = box;
      if (left < 0 || top < -LINE || right > width || bottom > height) continue;
      if (taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      return side;
    }
    return null;
  });
}

function boxAt({ x, y, label }: Labelled, side: Side): Box {
  const width = roughWidth(label, TEXT.label);
  if (side === "above") {
    return [x - width / 2, y - APART - LINE, x + width / 2, y - APART];
  }
  const left = side === "right" ? x + APART : x - APART - width;
  return [left, y - LINE / 2, left + width, y + LINE / 2];
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
