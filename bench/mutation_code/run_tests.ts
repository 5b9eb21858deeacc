/**
 * The verdict of the tests on a change: no test fails, one does (or none ends in time), or the code
 * cannot be loaded.
 */
export type Verdict = "survived" | "seen" | "invalid";

/** How long the tests of a change may take, in milliseconds: it can make a loop endless. */
const TIME_LIMIT = 120_000;

/**
 * Runs test files, and the examples of modules, in a copy of the project until the first failure.
 */
export async function runTests(folder: string, files: readonly string[]): Promise<Verdict> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--doc", "--no-check", "--parallel", "--fail-fast", ...files],
    cwd: folder,
    env: { NO_COLOR: "1" },
    signal: AbortSignal.timeout(TIME_LIMIT),
  }).output();
  if (success) return "survived";
  const said = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("");
  return said.includes("The module's source code could not be parsed") ? "invalid" : "seen";
}
