/** Slots whose words change nothing of what a number counts, unless a frame refuses them. */
export const FREE_SLOTS: ReadonlySet<string> = new Set([
  "sum",
  "quant",
  "term",
  "form",
  "topic",
  "with",
  "have",
  "mode",
  "by",
  "task",
  "aspect",
  "origin",
  "about",
  "added",
  "range",
  "bound",
]);
