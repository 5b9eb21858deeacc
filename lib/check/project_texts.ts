import { join } from "node:path";
import { filesIn } from "@/codebook/mod.ts";
import { isAmbiguous } from "@/model/mod.ts";

/** The folders of a project whose texts name ids. */
interface Folders {
  readonly root: string;
  readonly codings: string;
  readonly corrections: string;
  readonly codebook: string;
  readonly notebooks: string;
}

/** The texts of a project that name ids, by their path in it; what has an ambiguous name is not opened. */
export async function projectTexts(project: Folders): Promise<ReadonlyMap<string, string>> {
  const paths = (["codings", "corrections", "codebook", "notebooks"] as const).flatMap((folder) =>
    filesIn(project[folder]).filter((name) =>
      /\.(?:csv|ipynb|ts)$/.test(name) && !isAmbiguous(name)
    )
      .map((name) => `${folder}/${name}`)
  );
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await Deno.readTextFile(join(project.root, path))] as const),
    ),
  );
}
