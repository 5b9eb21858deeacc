/** A piece of the page, and how high it is where it is 1 wide. */
export interface Piece {
  readonly html: string;
  readonly height: number;
}

/**
 * Lays pieces out in two columns, each piece under the shorter one, so that they leave no gaps. Where
 * there is room for one column only they stand in their order.
 */
export function columnsHtml(pieces: readonly Piece[]): string {
  const columns = [emptyColumn(), emptyColumn()] as const;
  for (const [index, { html, height }] of pieces.entries()) {
    const column = columns[0].height <= columns[1].height ? columns[0] : columns[1];
    column.html += `<div style="order: ${index}">${html}</div>\n`;
    column.height += height;
  }
  return `<div class="columns">${columns.map(({ html }) => `<div>${html}</div>`).join("")}</div>`;
}

function emptyColumn(): { html: string; height: number } {
  return { html: "", height: 0 };
}
