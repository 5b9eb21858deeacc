import type { DataStamp, Preset } from "@/model/mod.ts";

/**
 * A Vega-Lite specification with inline data. It uses only what version 5.6.1 knows, because that
 * is what JupyterLab, Notebook 7 and VS Code embed.
 */
export interface Chart {
  readonly $schema: string;
  /** The text for people who cannot see the chart. */
  readonly description: string;
  /** What Vega ignores and exports need. */
  readonly usermeta?: { readonly gongkai: ChartOrigin };
  /** Inline data by name; `numbers` are the rows that the chart shows. */
  readonly datasets?: { readonly numbers: readonly object[] };
  readonly [property: string]: unknown;
}

/** Where a chart comes from and where it goes. */
export interface ChartOrigin {
  readonly preset: Preset;
  /** Width in print; absent for the screen. */
  readonly centimetres?: number;
  /** The caption whole, a paragraph each, where the chart shows less of it. */
  readonly notes?: readonly string[];
  /** The columns that fields of the rows are, where the chart is of a frame of any columns. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Of this library. */
  readonly version: string;
  /** How many reports, and the hash of what they are. */
  readonly data: Omit<DataStamp, "inputs"> | null;
}
