/**
 * Copies the files that Git lists of the project into a temporary folder, and returns its path with
 * a final slash.
 */
export async function copyProject(root: string): Promise<string> {
  const copy = `${await Deno.makeTempDir()}/`;
  const { stdout } = await new Deno.Command("git", {
    args: ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    cwd: root,
  }).output();
  for (const path of new TextDecoder().decode(stdout).split("\0").filter(Boolean)) {
    await Deno.mkdir(copy + path.slice(0, path.lastIndexOf("/") + 1), { recursive: true });
    // Git still lists a file that was deleted and not committed.
    await Deno.copyFile(root + path, copy + path).catch(ignoreMissing);
  }
  return copy;
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
