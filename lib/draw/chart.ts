/**
 * A Vega-Lite specification with inline data. It uses only what version 5.6.1 knows, because that is
 * what JupyterLab, Notebook 7 and VS Code embed.
 */
export interface Chart {
  readonly $schema: string;
  /** The text for who cannot see the chart. */
  readonly description: string;
  /** Inline data by name; `numbers` are the rows that the chart shows. */
  readonly datasets?: { readonly numbers: readonly object[] };
  readonly [property: string]: unknown;
}
