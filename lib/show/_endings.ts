/** What a chart can be saved as. */
export const FORMATS = ["svg", "png", "pdf", "json", "csv"] as const;

/** The endings of all files that a saved chart can have. */
export const ENDINGS = [...FORMATS, "manifest.json"] as const;
