/**
 * The temporary folders that are made while `run` runs. Looking into the temporary folder instead would find
 * those of the tests that run at the same time.
 */
export async function madeFolders(run: () => Promise<unknown>): Promise<readonly string[]> {
  const made: string[] = [];
  const usual = Deno.makeTempDir;
  Deno.makeTempDir = async (options) => {
    const folder = await usual(options);
    made.push(folder);
    return folder;
  };
  try {
    await run();
    return made;
  } finally {
    Deno.makeTempDir = usual;
  }
}
