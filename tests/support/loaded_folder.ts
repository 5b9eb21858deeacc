import { loadCodebook } from "@/codebook/mod.ts";
import { readSidecar } from "@/folder/mod.ts";
import { identifyFiles } from "@/identify/mod.ts";
import { loadReports } from "@/load/load_reports.ts";
import { reportParser } from "@/pipeline.ts";
import { type Frames, tabulate } from "@/tabulate/mod.ts";
import { filesWithin, reportsWithin, type Years } from "@/load/within_years.ts";
import { withFolder } from "./folder.ts";

const codebook = loadCodebook();
const parse = reportParser(codebook);

/** The frames of a folder of files as `load()` makes them, without processes of their own. */
export function loadedFolder(
  files: Parameters<typeof withFolder>[0],
  years: Years = [-Infinity, Infinity],
): Promise<Frames> {
  return withFolder(files, async (folder) => {
    const sidecar = await readSidecar(folder, codebook);
    const { reports, unread, files } = await loadReports(folder, parse, { sidecar });
    const { taken, leftOut } = reportsWithin(reports, years);
    return tabulate(taken, [], codebook.indicators, {
      unread: [...unread, ...leftOut],
      files: filesWithin(identifyFiles(files, codebook), reports, years),
    });
  });
}
