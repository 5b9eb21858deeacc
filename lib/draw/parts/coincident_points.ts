import { NUMBERS } from "./figure_chart.ts";
import { INK, TEXT } from "./theme.ts";

/** A point by its place. */
interface Point {
  readonly year: number;
  readonly value: number;
}

/** Whether several points have one place. */
export function isCoincident(points: readonly Point[]): boolean {
  return new Set(points.map(placeOf)).size < points.length;
}

function placeOf({ year, value }: Point): string {
  return `${year}\n${value}`;
}

/**
 * The layer that says beside a point how many others it covers: forty-five zeros look like one.
 * Nothing where no two have one place: a layer without rows has no extent.
 */
export function coincidentPoints(
  points: readonly Point[],
  { x, y }: { readonly x: object; readonly y: object },
): object[] {
  if (!isCoincident(points)) return [];
  return [{
    data: NUMBERS,
    transform: [
      { aggregate: [{ op: "count", as: "points" }], groupby: ["year", "value"] },
      { filter: "datum.points > 1" },
    ],
    mark: { type: "text", align: "left", dx: 5, dy: -7, fontSize: TEXT.label - 1, color: INK },
    encoding: { x, y, text: { field: "points" } },
  }];
}
