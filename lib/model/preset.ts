/** Where charts go; the theme of `draw/` gives the width and typeface of each. */
export const PRESETS = ["screen", "slide", "journal-1col", "journal-2col"] as const;

/** One of {@linkcode PRESETS}. */
export type Preset = typeof PRESETS[number];
