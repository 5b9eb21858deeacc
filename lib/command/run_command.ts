import { printable } from "@/model/mod.ts";
import { Interrupted } from "./interrupted.ts";

/** A command of a terminal. */
export interface Command<Options> {
  /** What help prints, and what follows a wrong command line. */
  readonly usage: string;
  /** Reads the command line; `null` where it asks for help. */
  readonly read: (args: readonly string[]) => Options | null | Promise<Options | null>;
  /** Does what was asked for, and returns the exit status. */
  readonly run: (options: Options) => number | Promise<number>;
  /** The exit status where it throws. */
  readonly failed: number;
}

/** The exit statuses: help was asked for, the command line is wrong, the process was asked to end. */
const [WELL, MISUSED, INTERRUPTED] = [0, 2, 130];

/**
 * Runs a command line, prints what is wrong, and returns the exit status. The usage stands behind a
 * wrong command line only: it does not say what a file or a project lacks, and would push that off the
 * screen.
 *
 * @example
 * ```ts
 * import { runCommand } from "@/command/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const command = { usage: "Usage: greet NAME", failed: 1, run: () => 0 };
 * assertEquals(await runCommand(["you"], { ...command, read: ([name]) => ({ name }) }), 0);
 * ```
 */
export async function runCommand<Options>(
  args: readonly string[],
  { usage, read, run, failed }: Command<Options>,
): Promise<number> {
  let options: Options | null;
  try {
    options = await read(args);
  } catch (error) {
    const isOfFile = error instanceof SyntaxError;
    console.error(messageOf(error) + (isOfFile ? "" : `\n\n${usage}`));
    return MISUSED;
  }
  if (options === null) {
    console.log(usage);
    return WELL;
  }
  try {
    return await run(options);
  } catch (error) {
    console.error(messageOf(error));
    return error instanceof Interrupted ? INTERRUPTED : failed;
  }
}

function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}
