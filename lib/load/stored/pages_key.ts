import type { Codebook } from "@/codebook/mod.ts";
import type { ListedFile, OpenFolder } from "@/folder/mod.ts";
import { reportId } from "@/model/mod.ts";
import { hashOf } from "@/store/mod.ts";

/** What decides a result besides the files and what is stated of them. */
export interface Deciding {
  readonly decision: string;
  /** Whether scans are recognized. */
  readonly recognizes: boolean;
  readonly corrections: Codebook["corrections"];
}

/** The key of files with the hashes of their contents. */
export type PagesKey = (group: readonly ListedFile[], hashes: readonly string[]) => string;

/** Makes the key over all that decides what files that may be pages of one report are read as. */
export function pagesKey(
  { stated }: Pick<OpenFolder, "stated">,
  { decision, recognizes, corrections }: Deciding,
): PagesKey {
  // Those of the sheets of a workbook stand under its name and their year.
  const bySheets = Map.groupBy(corrections, ([name]) => name.slice(0, name.lastIndexOf("/")));
  const correctionsOf = (name: string) => [
    corrections.get(name) ?? corrections.get(reportId(name)),
    bySheets.get(name),
  ];
  return (group, hashes) =>
    hashOf([
      decision,
      recognizes,
      hashes,
      group.map((file) => {
        const { id, name, url, findings } = file;
        // A row that is inserted moves those below, and changes nothing that is read by them.
        const row = { ...stated.get(file), line: undefined };
        return [id, name, url, findings, row, correctionsOf(name)];
      }),
    ]);
}
