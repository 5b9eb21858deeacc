import { type PrintedTable, rowsOf } from "./_printed_table.ts";

/** A table environment with booktabs. */
export function latexTable(table: PrintedTable): string {
  const { lang, title, note, columns } = table;
  const line = (cells: readonly string[]) => `${cells.map(escapeLatex).join(" & ")} \\\\`;
  return [
    `% \\usepackage{booktabs}${lang === "zh" ? ", \\usepackage[UTF8]{ctex}" : ""}`,
    `\\begin{table}[htbp]`,
    `\\centering`,
    ...title === null ? [] : [`\\caption{${escapeLatex(title)}}`],
    `\\begin{tabular}{${columns.map(({ isText }) => isText ? "l" : "r").join("")}}`,
    `\\toprule`,
    line(columns.map(({ heading }) => heading)),
    `\\midrule`,
    ...rowsOf(table).map(line),
    `\\bottomrule`,
    `\\end{tabular}`,
    ...note === null ? [] : [`\\par\\smallskip{\\footnotesize ${escapeLatex(note)}\\par}`],
    `\\end{table}`,
    "",
  ].join("\n");
}

/** A text that begins with a bracket would be the argument of the line end before it. */
function escapeLatex(text: string): string {
  const plain = text.replace(/\s+/g, " ").replace(
    /[\\{}$&#%_^~−—<>"|]/g,
    (character) => SIGNS[character] ?? `\\${character}`,
  );
  return /^[[*]/.test(plain) ? `{}${plain}` : plain;
}

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  '"': "\\textquotedbl{}",
  "|": "\\textbar{}",
  "−": "$-$",
  "—": "---",
};
