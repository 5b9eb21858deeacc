import type { Codebook } from "@/codebook/mod.ts";
import {
  type ListedFile,
  type NotListed,
  openFolder,
  readDataNote,
  readSidecar,
  recordsOfOthers,
} from "@/folder/mod.ts";
import { type FileRecord, reportId, type Stated } from "@/model/mod.ts";

/** Files that may be pages of one report, with all that only the whole folder shows of them. */
export interface PipedFiles {
  readonly files: readonly PipedFile[];
  /** The names of what a browser saved beside them. */
  readonly parts: readonly string[];
}

/** A file to read. */
export interface PipedFile extends Pick<ListedFile, "id" | "name" | "findings" | "url"> {
  /** What a table states of it. */
  readonly stated?: Stated | undefined;
}

/** What is to be said of a file, or of the folder, and became of it. */
export interface PipedNotes {
  readonly notes: readonly NotListed[];
  readonly records: readonly FileRecord[];
}

/**
 * Lists a folder as `loadReports` does, for processes that read its files one by one. Plain data.
 *
 * Throws as `openFolder` and `readDataNote` do.
 */
export async function pipedListing(
  folder: string,
  codebook: Codebook,
): Promise<readonly (PipedFiles | PipedNotes)[]> {
  const { listing, stated, groups, others } = await openFolder(
    folder,
    await readSidecar(folder, codebook),
  );
  const partsOf = partsByPage([...listing.parts.values()].map(({ name }) => name));
  const files = groups.map((group): PipedFiles => ({
    files: group.map((file) => {
      const { id, name, findings, url } = file;
      return { id, name, findings, ...url === undefined ? {} : { url }, stated: stated.get(file) };
    }),
    parts: group.flatMap(({ name }) => partsOf.get(reportId(name)) ?? []),
  }));
  const records = Map.groupBy(recordsOfOthers(listing), ({ file }) => file);
  const notes = Map.groupBy([...others, ...await readDataNote(folder)], ({ id }) => id);
  return [
    ...files,
    ...Array.from(notes, ([id, notes]) => ({ notes, records: records.get(id) ?? [] })),
  ];
}

/** What lies in `a_files/`, `a.files/` or the like, by `a`. */
function partsByPage(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byPage = Map.groupBy(
    names.flatMap((name) => foldersOf(name).map((folder) => [folder, name] as const)),
    ([folder]) => folder.replace(/[._][^._/]+$/, ""),
  );
  return new Map([...byPage].map(([page, parts]) => [page, parts.map(([, name]) => name)]));
}

function foldersOf(name: string): readonly string[] {
  const steps = name.split("/");
  return steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join("/"));
}
