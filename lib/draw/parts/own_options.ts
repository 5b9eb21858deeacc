import type { Codebook } from "@/codebook/mod.ts";
import type { FigureOptions } from "../options.ts";

/** Options of charts over any frame: names of its columns. */
export interface OwnChartOptions extends FigureOptions {
  /** Across. */
  readonly x: string;
  /** Up. */
  readonly y: string;
  /** What colours show: texts have six colours at most, the rest is grey; numbers run from pale to dark. */
  readonly colour?: string | undefined;
  /** What is printed beside each mark, as far as there is room. */
  readonly label?: string | undefined;
  /** What each panel is for. */
  readonly facet?: string | undefined;
  /** Where columns, values and breaks get their names; default: the project's own. */
  readonly codebook?: Codebook | undefined;
}

/** The same with the codebook that is used. */
export type OwnOptions = OwnChartOptions & { readonly codebook: Codebook };

/** What columns are taken for. */
export const CHANNELS = ["x", "y", "colour", "label", "facet"] as const;

/** One of {@linkcode CHANNELS}. */
export type Channel = typeof CHANNELS[number];

/** What charts over any frame draw. */
export type OwnKind = "scatter" | "line" | "bar" | "dots" | "heat";
