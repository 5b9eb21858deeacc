import type { ListedFile } from "./listing.ts";
import { pageName } from "./page_name.ts";

/**
 * Parts files so that those which may be pages of one report stand together, in their order: whatever
 * becomes of a file, `pageSeries` makes the same of a group as of all files. So a folder is read, and
 * joined, a few files at a time.
 *
 * @example
 * ```ts
 * import { pageGroups } from "@/folder/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const files = ["a.html", "a_1.html", "b_25.html", "b_25_1.html", "c.html"].map((name) => ({ name }));
 * const groups = pageGroups(files).map((group) => group.map(({ name }) => name).join(" "));
 * assertEquals(groups, ["a.html a_1.html", "b_25.html b_25_1.html", "c.html"]);
 * ```
 */
export function pageGroups<File extends Pick<ListedFile, "name">>(
  files: readonly File[],
): readonly (readonly File[])[] {
  const names = new Set(files.map(({ name }) => name));
  return [...Map.groupBy(files, ({ name }) => rootOf(name, names)).values()];
}

/** What a page is numbered after, and that in turn where there is such a file. */
function rootOf(name: string, names: ReadonlySet<string>): string {
  const { base } = pageName(name);
  return base !== name && names.has(base) ? rootOf(base, names) : base;
}
