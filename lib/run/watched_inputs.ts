import { join } from "node:path";
import { SETTINGS } from "@/project/mod.ts";
import type { Options } from "./options.ts";

/**
 * What every notebook depends on, as far as it is there: the inputs asked for, or the library's own,
 * in its folder `data`; the tables of the parser; and what a project adds to them.
 */
export async function watchedInputs(
  { parameters: { reports, coded }, project }: Pick<Options, "parameters" | "project">,
  data: string,
): Promise<readonly string[]> {
  const paths = [
    String(reports ?? `${data}/reports`),
    String(coded ?? `${data}/coded/coded-figures.csv`),
    ...["codebook", "lexicon", "corrections", "examples"].map((name) => `${data}/${name}`),
    ...project === null
      ? []
      : [project.codebook, project.corrections, join(project.root, SETTINGS)],
  ];
  const isThere = await Promise.all(
    paths.map((path) => Deno.stat(path).then(() => true, () => false)),
  );
  return paths.filter((path, index) => path !== "" && isThere[index]);
}
