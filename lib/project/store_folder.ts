import { findProject } from "./find_project.ts";

/**
 * The folder that keeps what was made, so that it need not be made again: as `GONGKAI_STORE` says, which
 * a run sets for its notebooks, else `out/.store` of the project around the working directory. Empty
 * for none: nothing is kept for a folder that belongs to no project, unless somebody says where.
 */
export function storeFolder(): string {
  const named = Deno.env.get("GONGKAI_STORE");
  if (named !== undefined) return named;
  const project = findProject();
  return project === null ? "" : `${project.root}/out/.store`;
}
