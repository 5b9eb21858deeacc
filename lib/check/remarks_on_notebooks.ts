import { join } from "node:path";
import { interruption } from "@/command/mod.ts";
import type { Project } from "@/project/mod.ts";
import {
  type Parameters,
  readNotebook,
  runNotebooks,
  selectNotebooks,
  sourceOf,
} from "@/run/mod.ts";
import { checkCells } from "./check_cells.ts";
import { fault } from "./fault.ts";
import { faultOf } from "./fault_of.ts";
import { orError } from "./or_error.ts";
import { type Remark, remark } from "./remark.ts";

/** How the notebooks of a project are checked. */
export interface CheckNotebooksOptions {
  /** What they are to read. */
  readonly inputs: Parameters;
  /** Whether they are run where nothing in their cells is wrong. */
  readonly isRun: boolean;
}

/** Whether the cells of a project's notebooks are right, and whether they run. Throws where it is asked to end. */
export async function* remarksOnNotebooks(
  project: Project,
  { inputs, isRun }: CheckNotebooksOptions,
): AsyncGenerator<Remark> {
  const signal = interruption();
  const notebooks = await orError(() => selectNotebooks(project.notebooks));
  if (notebooks instanceof Error) return yield faultOf(notebooks);
  const faults = await orError(() => remarksOnCells(notebooks, join(project.root, "deno.json")));
  signal.throwIfAborted();
  if (faults instanceof Error) return yield faultOf(faults);
  yield* faults;
  if (isRun && faults.length === 0) yield* await remarksOnRun(notebooks, project, inputs, signal);
}

async function remarksOnCells(paths: readonly string[], configuration: string) {
  const cells = await Promise.all(paths.map(async (path) => {
    const { cells } = await readNotebook(path);
    const code = cells.filter((cell) => cell.cell_type === "code");
    return { path, sources: code.map(sourceOf) };
  }));
  const faults = await checkCells(cells, configuration);
  return faults.map(({ notebook, cell, line, message }) =>
    fault(
      `${notebook}，第 ${cell} 个代码单元，第 ${line} 行：${message.zh}`,
      `${notebook}, code cell ${cell}, line ${line}: ${message.en}`,
    )
  );
}

/** Runs the notebooks beside the project's `out`, of which only the store is used. */
async function remarksOnRun(
  paths: readonly string[],
  { settings: { lang = "zh", ocr } }: Project,
  parameters: Parameters,
  signal: AbortSignal,
): Promise<readonly Remark[]> {
  const out = await Deno.makeTempDir({ prefix: "gongkai-check-" });
  try {
    const environment = ocr === undefined ? {} : { GONGKAI_OCR: ocr };
    const run = { out, lang, parameters, environment, timeLimit: 600_000, signal };
    const { notebooks } = await runNotebooks(paths, run);
    const faults = notebooks.flatMap(({ name, failure }) =>
      failure === null ? [] : [fault(
        `${name}.ipynb，第 ${failure.cell} 个代码单元：${failure.message}`,
        `${name}.ipynb, code cell ${failure.cell}: ${failure.message}`,
      )]
    );
    const ran = `${notebooks.length - faults.length} / ${notebooks.length}`;
    return [remark(`跑完的笔记本 ${ran}`, `Notebooks that ran: ${ran}`), ...faults];
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}
