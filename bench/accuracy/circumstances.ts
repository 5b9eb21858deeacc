import { fileURLToPath } from "node:url";

/** When and with which state of the project a measurement was made. */
export interface Circumstances {
  /** As `2026-01-31`. */
  readonly date: string;
  /** The short name of the commit that is checked out, with `-dirty` where files differ from it. */
  readonly commit: string;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The circumstances of a measurement that is made now.
 *
 * @throws {RangeError} where the project is not a git repository.
 */
export async function circumstances(): Promise<Circumstances> {
  return { date: new Date().toISOString().slice(0, 10), commit: await currentCommit() };
}

async function currentCommit(): Promise<string> {
  const args = ["describe", "--always", "--dirty", "--exclude", "*"];
  const { success, stdout } = await new Deno.Command("git", { args, cwd: ROOT }).output();
  if (!success) throw new RangeError(`Cannot find the commit: "${ROOT}" is not a git repository`);
  return new TextDecoder().decode(stdout).trim();
}
