import type { Candidate } from "./candidate.ts";

/** The source of a module in a copy of the project, with one change. */
export function changedSource(folder: string, candidate: Candidate): string {
  const { file, start, original, changed } = candidate;
  const source = Deno.readTextFileSync(folder + file);
  return source.slice(0, start) + changed + source.slice(start + original.length);
}
