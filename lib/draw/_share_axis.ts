/** The `x` encoding of the field `share`, from 0 to 100 % or to a `largest` above. */
export function shareAxis(title: string | null, largest = 1): object {
  return {
    field: "share",
    type: "quantitative",
    title,
    scale: { domain: [0, largest], nice: false },
    axis: { format: ".0%", tickCount: 5 },
  };
}
