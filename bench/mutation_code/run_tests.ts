/** How long a test may take, in milliseconds: a change can make a loop endless. */
const TIME_LIMIT = 120_000;

/**
 * Whether the tests of a file, and the examples of a module, pass in a copy of the project. They
 * run until the first failure; what does not end in time has failed.
 */
export async function runTests(
  folder: string,
  file: string,
  { limit = TIME_LIMIT, args = [] }: { limit?: number; args?: readonly string[] } = {},
): Promise<boolean> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--doc", "--no-check", "--fail-fast", "--quiet", ...args, file],
    cwd: folder,
    stdout: "null",
    stderr: "null",
    signal: AbortSignal.timeout(limit),
  }).output();
  return success;
}
