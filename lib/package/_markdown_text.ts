/** A text of one's own in a line of Markdown: no sign of it is Markdown or HTML. */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, " ").replace(
    /[\\|<>*_`[\]]/g,
    (sign) => sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : `\\${sign}`,
  );
}
