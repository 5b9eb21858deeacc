/** The languages of pages and charts. */
export type Language = "zh" | "en";
