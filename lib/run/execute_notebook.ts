import { basename, dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Kernel, startKernel } from "@/kernel/mod.ts";
import { type Notebook, type NotebookCell, type Output, sourceOf } from "./notebook.ts";
import { type CollectOutputs, errorOutput, outputCollector } from "./outputs.ts";

/** How a notebook is executed. */
export interface ExecuteOptions {
  /** What `params()` reads in the notebook. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** How long a cell may take, in milliseconds. */
  readonly timeLimit: number;
  /** Variables of the kernel's environment, beside those that it inherits. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Stops the execution. */
  readonly signal?: AbortSignal | undefined;
}

/** Why a notebook did not run to its end. */
export interface Failure {
  /** The number of the code cell, from 1; `null` where the kernel did not start. */
  readonly cell: number | null;
  /** The first line of that cell, or an empty string. */
  readonly line: string;
  readonly message: string;
}

/** A notebook with the outputs of a run. */
export interface ExecutedNotebook {
  /** File name without its extension. */
  readonly name: string;
  readonly notebook: Notebook;
  readonly failure: Failure | null;
  readonly milliseconds: number;
}

/**
 * On a busy machine an output can come later than a cell waits for it. It still finds its cell
 * while the kernel lives: so a kernel lives on for this many milliseconds.
 */
const LAST_OUTPUTS = 150;

interface CodeCell {
  readonly cell: NotebookCell;
  readonly outputs: Output[];
  executionCount: number | null;
}

/**
 * Runs the code cells of a notebook in order, in a separate kernel whose working directory is the
 * notebook's folder. The first failure ends the run; the cells after it stay without outputs. A
 * cell that is tagged `raises-exception`, as Jupyter does it, may throw: its error is an output,
 * and the run goes on.
 */
export async function executeNotebook(
  path: string,
  notebook: Notebook,
  options: ExecuteOptions,
): Promise<ExecutedNotebook> {
  const start = performance.now();
  const codeCells = notebook.cells.filter((cell) => cell.cell_type === "code").map((cell) => ({
    cell,
    outputs: [],
    executionCount: null,
  }));
  const failure = await runCells(codeCells, () =>
    startKernel({
      cwd: dirname(path),
      environment: {
        ...options.environment,
        GONGKAI_PARAMETERS: JSON.stringify(options.parameters),
      },
      timeLimit: options.timeLimit,
      signal: options.signal,
    }));
  return {
    name: basename(path, ".ipynb"),
    notebook: withOutputs(notebook, codeCells),
    failure,
    milliseconds: performance.now() - start,
  };
}

async function runCells(
  codeCells: readonly CodeCell[],
  start: () => Promise<Kernel>,
): Promise<Failure | null> {
  let kernel: Kernel;
  try {
    kernel = await start();
  } catch (error) {
    return { cell: null, line: "", message: messageOf(error) };
  }
  await using _ = kernel;
  const collect = outputCollector();
  for (const [index, codeCell] of codeCells.entries()) {
    const message = await runCell(kernel, codeCell, collect);
    if (message !== null) {
      const line = sourceOf(codeCell.cell).trim().split("\n")[0] ?? "";
      return { cell: index + 1, line, message };
    }
  }
  await delay(LAST_OUTPUTS);
  return null;
}

/** Runs one cell; resolves with what failed, or with `null`. Every error is among its outputs. */
async function runCell(
  kernel: Kernel,
  codeCell: CodeCell,
  collect: CollectOutputs,
): Promise<string | null> {
  const code = sourceOf(codeCell.cell);
  if (code.trim() === "") return null;
  const { cell, outputs } = codeCell;
  try {
    const reply = await kernel.execute(code, collect(outputs));
    codeCell.executionCount = Number(reply.execution_count);
    if (reply.status === "ok") return null;
    if (cell.metadata.tags?.includes("raises-exception")) return null;
  } catch (error) {
    outputs.push(errorOutput("KernelError", messageOf(error)));
  }
  const error = outputs.findLast((output) => output.output_type === "error");
  return error === undefined ? null : `${error.ename}: ${error.evalue}`;
}

function withOutputs(notebook: Notebook, codeCells: readonly CodeCell[]): Notebook {
  const executed = new Map(codeCells.map((codeCell) => [codeCell.cell, codeCell]));
  const cells = notebook.cells.map((cell) => {
    const { outputs, executionCount } = executed.get(cell) ?? {};
    return outputs === undefined ? cell : { ...cell, outputs, execution_count: executionCount };
  });
  return { ...notebook, cells: cells as NotebookCell[] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
