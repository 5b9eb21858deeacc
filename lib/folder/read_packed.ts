import type { Stated } from "@/model/mod.ts";
import type { ParseReport } from "@/pipeline.ts";
import type { ListedFile } from "./listing.ts";
import type { OpenFolder } from "./open_folder.ts";
import { type PackedPages, packPages } from "./pack_pages.ts";
import type { LoneFile, ReadAlone } from "./read_alone.ts";
import { readPages } from "./read_pages.ts";

/** What reads files. */
export interface Readers {
  readonly parse: ParseReport;
  readonly readAlone: ReadAlone;
}

/**
 * Reads files that may be pages of one report, and packs what was made of them: in the process that parses where that
 * can be.
 *
 * @param files Those of `group`, as the folder has it, with what they hold.
 */
export async function readPacked(
  files: readonly ListedFile[],
  group: readonly ListedFile[],
  open: OpenFolder,
  { parse, readAlone }: Readers,
): Promise<PackedPages> {
  const stated = new Map(
    group.flatMap((file, index) => {
      const own = open.stated.get(file);
      return own === undefined ? [] : [[files[index]!, own] as const];
    }),
  );
  const together = async (parse: ParseReport) =>
    packPages(await readPages(files, { listing: open.listing, stated }, parse), stated);
  const [file, ...others] = files as [ListedFile, ...ListedFile[]];
  if (others.length > 0) return await together(parse);
  try {
    const alone = await readAlone(await loneFile(file, stated.get(file)));
    return alone ?? await together(parse);
  } catch (error) {
    return await together(() => Promise.reject(error));
  }
}

async function loneFile(file: ListedFile, stated: Stated | undefined): Promise<LoneFile> {
  const { id, name, findings, url } = file;
  return {
    id,
    name,
    findings,
    ...url === undefined ? {} : { url },
    stated,
    content: await file.bytes(),
  };
}
