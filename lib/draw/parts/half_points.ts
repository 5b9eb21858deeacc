import { NUMBERS } from "./figure_chart.ts";

/** The left half of a circle within the outline of a point. */
const HALF = "M0,-0.62A0.62,0.62,0,0,0,0,0.62Z";

/** Place, colour and size of the points: their encodings. */
interface PointEncoding extends Readonly<Record<"x" | "y" | "size", object>> {
  /** Without a condition. */
  readonly color: object;
}

/**
 * The layer that divides the points of years within which a break falls: half of a full point is
 * white, half of a hollow one has its colour. Their rows have the field `straddles`; hollow ones
 * satisfy the expression `hollow`. Nothing where no row has it: a layer without rows has no extent.
 */
export function halfPoints(
  rows: readonly { readonly straddles?: boolean }[],
  { color, ...place }: PointEncoding,
  hollow: string,
  filters: readonly object[] = [],
): object[] {
  if (!rows.some(({ straddles }) => straddles)) return [];
  return [{
    data: NUMBERS,
    transform: [{ filter: "datum.straddles" }, ...filters],
    mark: { type: "point", shape: HALF, filled: true, opacity: 1 },
    encoding: {
      ...place,
      color: { ...color, condition: { test: `!(${hollow})`, value: "white" } },
    },
  }];
}
