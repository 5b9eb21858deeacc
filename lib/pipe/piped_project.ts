import { dirname } from "node:path";
import { type Codebook, DATA, loadCodebook } from "@/codebook/mod.ts";
import { readDivisions } from "@/folder/mod.ts";
import type { Ocr } from "@/model/mod.ts";
import { ocrByDefault } from "@/ocr/mod.ts";
import { findProject } from "@/project/mod.ts";

/** By what a folder of reports is read. */
export interface PipedProject {
  readonly codebook: Codebook;
  readonly ocr: Ocr;
}

/** As `deno task parse` and a run have it: the project is the one that the folder lies in. */
export async function pipedProject(folder: string): Promise<PipedProject> {
  const project = findProject(dirname(folder));
  const codebook = loadCodebook(DATA, project);
  return {
    codebook: { ...codebook, divisions: await readDivisions(folder, codebook.divisions) },
    ocr: project?.settings.ocr ?? ocrByDefault(),
  };
}
