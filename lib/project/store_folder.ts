import { findProject } from "./find_project.ts";
import type { Project } from "./project.ts";

/**
 * The folder that keeps what was made, so that it need not be made again: as `GONGKAI_STORE` says, which
 * a run sets for its notebooks, else `out/.store` of the project, by default that around the working
 * directory. Empty for none: nothing is kept for a folder that belongs to no project, unless somebody says where.
 */
export function storeFolder(project: Pick<Project, "root"> | null = findProject()): string {
  const named = Deno.env.get("GONGKAI_STORE");
  if (named !== undefined) return named;
  return project === null ? "" : `${project.root}/out/.store`;
}
