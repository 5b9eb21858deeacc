/** Shapes of points in the order of the palette, so that grey print distinguishes series, too. */
export const SHAPES = [
  "circle",
  "square",
  "triangle-up",
  "diamond",
  "triangle-down",
  "cross",
] as const;
