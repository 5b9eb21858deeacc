import type { Sidecar } from "@/codebook/mod.ts";
import { checkFolder } from "./check_folder.ts";
import { type IsPlain, listFolder } from "./list_folder.ts";
import type { ListedFile, Listing, NotListed } from "./listing.ts";
import { noFiles } from "./no_files.ts";
import { pageGroups } from "./page_groups.ts";
import { SIDECAR } from "./passed_over.ts";
import { statedOf, type StatedOfFiles } from "./stated_of.ts";

/** A folder whose files are listed, and not read yet. */
export interface OpenFolder {
  readonly listing: Listing;
  /** What a table states of the files. */
  readonly stated: StatedOfFiles["of"];
  /** The files, those together that may be pages of one report. */
  readonly groups: readonly (readonly ListedFile[])[];
  /** What is to be said of files that are not read, and of the table; by name, not each once. */
  readonly others: readonly NotListed[];
}

/**
 * Lists the files of a folder and finds what the sidecar states of them.
 *
 * Throws a `TypeError` where there is no such folder, or no file in it but those passed over.
 */
export async function openFolder(
  folder: string,
  sidecar?: Sidecar,
  isPlain?: IsPlain,
): Promise<OpenFolder> {
  const listing = await listed(folder, isPlain);
  const { of, findings } = statedOf(listing, sidecar);
  return {
    listing,
    stated: of,
    groups: pageGroups(listing.files),
    others: [...listing.others, { id: SIDECAR, findings }],
  };
}

async function listed(folder: string, isPlain?: IsPlain): Promise<Listing> {
  await checkFolder(folder);
  const listing = await listFolder(folder, isPlain);
  const { files, others } = listing;
  const isEmpty = files.length === 0 &&
    others.every(({ findings }) => findings[0]?.rule === "load.passed_over");
  if (!isEmpty) return listing;
  throw noFiles(folder, others.map(({ id }) => id));
}
