/** What the tests read of a notebook (nbformat 4.5). */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: { readonly kernelspec?: { readonly language?: string } };
}

/** A cell; the last two stand in code cells only. */
export interface Cell {
  readonly cell_type: "code" | "markdown" | "raw";
  readonly source: string | readonly string[];
  readonly outputs?: readonly unknown[];
  readonly execution_count?: number | null;
}

/** The folder of the notebooks. */
export const NOTEBOOKS: URL = new URL("../../notebooks/", import.meta.url);

/** The notebooks of the project, by name. */
export function notebookFiles(): readonly URL[] {
  const names = [...Deno.readDirSync(NOTEBOOKS)].map((entry) => entry.name);
  return names.filter((name) => name.endsWith(".ipynb")).sort().map((name) =>
    new URL(name, NOTEBOOKS)
  );
}

/**
 * The code cells as one module, each under a comment with its number: what a type checker can read. The
 * kernel runs cells without checking types, and allows a name to be declared twice.
 */
export function moduleOf({ cells }: Notebook): string {
  const code = cells.filter((cell) => cell.cell_type === "code").map((cell, index) =>
    `// code cell ${index + 1}\n${[cell.source].flat().join("")}\n`
  );
  return ["export {};\n", ...code].join("\n");
}
