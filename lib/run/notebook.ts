/** What a MIME bundle carries: text, or the JSON of a structured type. */
export type Bundle = Readonly<Record<string, unknown>>;

/** One output of a code cell. */
export type Output =
  | { readonly output_type: "stream"; readonly name: string; readonly text: string }
  | { readonly output_type: "display_data"; readonly data: Bundle; readonly metadata: Bundle }
  | {
    readonly output_type: "execute_result";
    readonly execution_count: number | null;
    readonly data: Bundle;
    readonly metadata: Bundle;
  }
  | {
    readonly output_type: "error";
    readonly ename: string;
    readonly evalue: string;
    readonly traceback: readonly string[];
  };

/** A cell of prose (`markdown`), of code, or of neither (`raw`). */
export interface NotebookCell {
  readonly cell_type: "markdown" | "code" | "raw";
  readonly id: string;
  readonly metadata: { readonly tags?: readonly string[] };
  readonly source: string | readonly string[];
  readonly outputs?: readonly Output[];
  readonly execution_count?: number | null;
}

/** A notebook of nbformat 4.5. */
export interface Notebook {
  readonly cells: readonly NotebookCell[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: number;
  readonly nbformat_minor: number;
}

/**
 * Reads a notebook, with or without a byte order mark. Throws a `SyntaxError` where the file is not
 * a notebook of nbformat 4.
 */
export async function readNotebook(path: string): Promise<Notebook> {
  const notebook = parsed(new TextDecoder().decode(await Deno.readFile(path)), path);
  if (notebook?.nbformat !== 4 || !Array.isArray(notebook.cells)) {
    throw new SyntaxError(`Cannot read the notebook "${path}": it is not of nbformat 4`);
  }
  return notebook;
}

/** The file that keeps a notebook: 1-space indent and a final newline, as Jupyter writes it. */
export function formatNotebook(notebook: Notebook): string {
  return JSON.stringify(notebook, null, 1) + "\n";
}

/** The text of a cell. */
export function sourceOf(cell: NotebookCell): string {
  return [cell.source].flat().join("");
}

function parsed(text: string, path: string): Notebook | null {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`Cannot read the notebook "${path}": it is not JSON`, { cause: error });
  }
}
