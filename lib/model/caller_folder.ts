/**
 * The folder that a command's relative paths start from. A task runs in the project's folder;
 * INIT_CWD is the caller's.
 */
export function callerFolder(): string {
  return Deno.env.get("INIT_CWD") ?? Deno.cwd();
}
