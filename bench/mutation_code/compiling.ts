import { changedSource } from "./changed_source.ts";
import type { Candidate } from "./candidate.ts";

/**
 * The changes that the compiler lets pass, in order: each is written beside its module in a copy of
 * the project, and all are checked at once.
 */
export async function compiling(
  folder: string,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const files = candidates.map(({ file }, index) => file.replace(/\.ts$/, `.change${index}.ts`));
  try {
    for (const [index, candidate] of candidates.entries()) {
      await Deno.writeTextFile(folder + files[index]!, changedSource(folder, candidate));
    }
    const { stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "--quiet", ...files],
      cwd: folder,
      env: { NO_COLOR: "1" },
    }).output();
    const said = new TextDecoder().decode(stderr);
    const failed = new Set(
      Array.from(said.matchAll(/\.change(\d+)\.ts:/g), ([, at]) => Number(at)),
    );
    return candidates.filter((_, index) => !failed.has(index));
  } finally {
    for (const file of files) await Deno.remove(folder + file).catch(() => {});
  }
}
