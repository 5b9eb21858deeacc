import type { ExecutedNotebook } from "./execute_notebook.ts";
import { type Stamp, stampOf } from "./stamp.ts";

/** The stamp of the notebook that ended last; `undefined` where none has one. */
export function lastStamp(notebooks: readonly ExecutedNotebook[]): Stamp | undefined {
  return notebooks.flatMap(({ notebook }) => stampOf(notebook) ?? [])
    .toSorted((a, b) => a.finished < b.finished ? 1 : -1).at(0);
}
