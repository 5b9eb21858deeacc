import { type Codebook, loadCodebook } from "@/codebook/mod.ts";
import { loadFolder } from "@/load/load.ts";
import { lazily } from "@/frame/mod.ts";
import type { LoadOptions } from "@/load/load_options.ts";
import type { Frames } from "@/tabulate/mod.ts";
import { assertEquals } from "@std/assert";

export const CODEBOOK = loadCodebook();

const NAMES = ["reports", "figures", "findings", "checks", "numbers", "sentences", "panel", "files"]
  .map((name) => name as keyof Frames);

/** Loads with a store and without, and asserts that the frames are equal, cell by cell. */
export async function assertSameFrames(
  options: LoadOptions & { readonly store: string },
  codebook: Codebook = CODEBOOK,
): Promise<void> {
  const [kept, fresh] = [
    await loadFolder(options, codebook),
    await loadFolder({ ...options, store: "" }, codebook),
  ];
  for (const name of NAMES) {
    const [a, b] = [kept.frames[name], fresh.frames[name]];
    assertEquals([name, a.columns, a.dtypes.map(String)], [name, b.columns, b.dtypes.map(String)]);
    assertEquals(a.toRecords(), b.toRecords(), name);
    assertEquals((await lazily(kept.frames)[name].collect()).toRecords(), b.toRecords(), name);
  }
  const ids = new Set(fresh.frames.reports.getColumn("report").toArray().map(String));
  const idsOf = ({ reports }: typeof kept) => [...reports(ids)].map(({ id }) => id);
  assertEquals(idsOf(kept), idsOf(fresh));
  assertEquals(kept.sheets, fresh.sheets);
}
