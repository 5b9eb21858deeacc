import { type Notebook, sourceOf } from "./notebook.ts";

/** Values by name, for `params()` in the notebooks. */
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * The part of `parameters` that a notebook takes: those whose name stands in a code cell that is
 * tagged `parameters`. There `params()` then checks the types.
 */
export function parametersFor(notebook: Notebook, parameters: Parameters): Parameters {
  const declaration = notebook.cells
    .filter((cell) => cell.cell_type === "code" && cell.metadata.tags?.includes("parameters"))
    .map(sourceOf).join("\n");
  const words = new Set(declaration.match(/[\p{L}\p{N}_$]+/gu));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => words.has(name)));
}

/** Throws a `TypeError` where none of the notebooks takes a parameter: it would change nothing. */
export function checkParameters(notebooks: readonly Notebook[], names: readonly string[]): void {
  const asked = Object.fromEntries(names.map((name) => [name, null]));
  const taken = notebooks.flatMap((notebook) => Object.keys(parametersFor(notebook, asked)));
  const unknown = names.find((name) => !taken.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`Cannot set the parameter "${unknown}": no selected notebook takes it`);
  }
}
