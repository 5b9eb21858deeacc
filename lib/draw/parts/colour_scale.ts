import { oneLine } from "@/model/mod.ts";
import { chartWidth, PALETTE, TEXT, type ThemeOptions } from "./theme.ts";
import { brokenLabels, roughWidth } from "./wrap.ts";

/** A value of a field, and the colour that it has in every chart of its kind. */
export interface ColourEntry {
  readonly label: string;
  readonly colour: string;
}

/** A value of a field that is known by its shape, too, so that grey print distinguishes it. */
export interface MarkEntry extends ColourEntry {
  readonly shape: string;
}

/** Shapes of points in the order of the palette. */
const SHAPES = ["circle", "square", "triangle-up", "diamond", "triangle-down", "cross"] as const;

/** Pixels that a symbol and the gap to the next column take. */
const SYMBOL = 36;

/** Labels with the colours of the palette and their shapes, in order. */
export function inPaletteOrder(labels: readonly string[]): MarkEntry[] {
  return labels.map((label, index) => ({
    label,
    colour: PALETTE[index] ?? "",
    shape: SHAPES[index] ?? "circle",
  }));
}

/** The `color` encoding of a field. */
export function colours(
  field: string,
  title: string | null,
  entries: readonly ColourEntry[],
  options: ThemeOptions,
) {
  const labels = entries.map(({ label }) => label);
  return {
    field,
    type: "nominal",
    title,
    scale: { domain: labels, range: entries.map(({ colour }) => colour) },
    legend: legendOf(labels, options),
  };
}

/** The `shape` encoding of a field. */
export function shapes(
  field: string,
  title: string | null,
  entries: readonly Pick<MarkEntry, "label" | "shape">[],
  options: ThemeOptions,
): object {
  const labels = entries.map(({ label }) => label);
  return {
    field,
    type: "nominal",
    title,
    scale: { domain: labels, range: entries.map(({ shape }) => shape) },
    legend: legendOf(labels, options),
  };
}

/**
 * A legend with as many columns as there is room for; labels that are wider than all break into
 * lines.
 */
export function legendOf(labels: readonly string[], options: ThemeOptions): object {
  const room = chartWidth(options);
  const widest = Math.max(...labels.map((label) => roughWidth(oneLine(label), TEXT.label)));
  const columns = Math.max(1, Math.floor(room / (widest + SYMBOL)));
  return {
    columns: Math.min(columns, labels.length),
    ...brokenLabels(labels, room - SYMBOL, TEXT.label),
  };
}
