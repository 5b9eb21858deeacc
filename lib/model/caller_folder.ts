/** The folder that relative paths of a command start from: a task runs in the project's, INIT_CWD is the caller's. */
export function callerFolder(): string {
  return Deno.env.get("INIT_CWD") ?? Deno.cwd();
}
