/** Where charts go: what each means for width and typeface is told by the theme of `draw/`. */
export const PRESETS = ["screen", "slide", "journal-1col", "journal-2col"] as const;

/** One of {@linkcode PRESETS}. */
export type Preset = typeof PRESETS[number];
