/**
 * How commands of a terminal begin and end.
 *
 * @module
 */
export { Interrupted } from "./interrupted.ts";
export { interruption } from "./interruption.ts";
export { runCommand } from "./run_command.ts";
export { unlessAborted } from "./unless_aborted.ts";
