import { PALETTE, TEXT, WIDTH } from "./theme.ts";
import { roughWidth } from "./wrap.ts";

/** A value that has no name of its own, and the grey that it takes. */
export interface Rest {
  readonly label: string;
  readonly colour: string;
}

/**
 * The `color` encoding of a field whose values take the colours of the palette in the order given;
 * `rest`, where it occurs, takes the last place and its grey.
 */
export function colours(
  field: string,
  title: string | null,
  domain: readonly string[],
  rest?: Rest,
): object {
  const named = domain.filter((value) => value !== rest?.label);
  const hasRest = rest !== undefined && domain.includes(rest.label);
  return {
    field,
    type: "nominal",
    title,
    scale: {
      domain: [...named, ...(hasRest ? [rest.label] : [])],
      range: [...PALETTE.slice(0, named.length), ...(hasRest ? [rest.colour] : [])],
    },
    legend: { columns: legendColumns(domain) },
  };
}

/** How many entries of a legend stand side by side. */
function legendColumns(labels: readonly string[]): number {
  const widest = Math.max(...labels.map((label) => roughWidth(label, TEXT.label)));
  return Math.max(1, Math.min(labels.length, Math.floor(WIDTH / (widest + 36))));
}
