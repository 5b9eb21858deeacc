import { PALETTE, TEXT, WIDTH } from "./theme.ts";
import { roughWidth } from "./_wrap.ts";

/** A value of a field, and the colour that it has in every chart of its kind. */
export interface ColourEntry {
  readonly label: string;
  readonly colour: string;
}

/** Labels with the colours of the palette, in order. */
export function inPaletteOrder(labels: readonly string[]): ColourEntry[] {
  return labels.map((label, index) => ({ label, colour: PALETTE[index] ?? "" }));
}

/** The `color` encoding of a field; its legend has as many columns as there is room for. */
export function colours(
  field: string,
  title: string | null,
  entries: readonly ColourEntry[],
): object {
  const widest = Math.max(...entries.map(({ label }) => roughWidth(label, TEXT.label)));
  const columns = Math.max(1, Math.floor(WIDTH / (widest + 36)));
  return {
    field,
    type: "nominal",
    title,
    scale: {
      domain: entries.map(({ label }) => label),
      range: entries.map(({ colour }) => colour),
    },
    legend: { columns: Math.min(columns, entries.length) },
  };
}
